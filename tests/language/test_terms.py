"""Nationalities, times and numbers, of labels word by word."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dragoman.language.annotation import Name
from dragoman.language.terms import TERMS, find_terms


def terms(*labels: str, starts: tuple[int, ...] = (0,)) -> list[Name]:
    return find_terms(np.array([TERMS.index(label) for label in labels], np.int32), starts)


def test_a_span_goes_on_in_its_kind() -> None:
    found = terms("B-DATE", "I-DATE", "O", "B-NUM", "I-NAT", "I-NAT")
    assert found == [Name(0, 2, "DATE"), Name(3, 4, "NUM"), Name(4, 6, "NAT")]


def test_a_span_begins_where_the_label_says_so() -> None:
    assert terms("B-DATE", "B-DATE") == [Name(0, 1, "DATE"), Name(1, 2, "DATE")]


def test_no_span_reaches_into_the_next_sentence() -> None:
    assert terms("B-NUM", "I-NUM", starts=(0, 1)) == [Name(0, 1, "NUM"), Name(1, 2, "NUM")]


@given(st.lists(st.integers(0, len(TERMS) - 1), max_size=12))
def test_every_labelled_word_is_in_one_span(labels: list[int]) -> None:
    found = find_terms(np.array(labels, np.int32), (0,))
    assert [i for name in found for i in range(name.start, name.end)] == np.flatnonzero(labels).tolist()
