"""Counting and pairing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.evaluate.matching import Counts, overlap, pair, plain_name, set_f1, words_at
from dragoman.reading import Span

spans = st.tuples(st.integers(0, 50), st.integers(1, 20)).map(lambda x: Span(x[0], x[0] + x[1]))


def test_figures_of_counts() -> None:
    counts = Counts()
    counts.add(3, 4, 6)
    assert (counts.precision, counts.recall) == (0.75, 0.5)
    assert counts.f1 == pytest.approx(0.6)
    assert counts.to_json()["f1"] == 0.6


def test_nothing_predicted_and_nothing_gold_are_zero() -> None:
    assert (Counts().precision, Counts().recall, Counts().f1) == (0, 0, 0)


def test_pairs_are_one_to_one_and_the_most_alike_first() -> None:
    likeness = {("a", "x"): 0.5, ("a", "y"): 0.9, ("b", "y"): 0.8}
    found = list(pair("ab", "xy", lambda p, g: likeness.get((p, g), 0.0)))
    assert found == [("a", "y")]


def test_equally_alike_pairs_are_taken_in_order() -> None:
    assert list(pair("ab", "xy", lambda p, g: 1.0)) == [("a", "x"), ("b", "y")]


@given(spans, spans)
def test_overlap_is_symmetric_and_at_most_one(one: Span, other: Span) -> None:
    assert overlap(one, other) == overlap(other, one)
    assert (overlap(one, other) > 0) == one.overlaps(other)
    assert (overlap(one, other) == 1) == (one == other)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Mevlüt Çavuşoğlu", "Mevlut Cavusoglu"),
        ("the United Nations", "United Nations"),
        ("U.S.", "US"),
        ("Turkey's", "Turkey"),
        ("US-led coalition", "US led coalition"),
    ],
)
def test_spellings_of_one_name(name: str, other: str) -> None:
    assert plain_name(name) == plain_name(other)


def test_different_names_stay_different() -> None:
    assert plain_name("United States") != plain_name("United States Department of State")


def test_words_are_found_whole_where_a_span_touches_them() -> None:
    text = "She said the truce holds."
    assert words_at(text, [Span(6, 16)]) == {4, 9, 13}
    assert words_at(text, [Span(24, 25)]) == set()


def test_f1_of_sets() -> None:
    assert set_f1({1, 2}, {2, 3}) == 0.5
    assert set_f1(set(), set()) == 1
    assert set_f1({1}, set()) == 0
