"""Quotations by their marks alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.statements.quotations import find


def _pieces(text: str) -> list[list[str]]:
    return [[piece.of(text) for piece in quotation.pieces] for quotation in find(text)]


@pytest.mark.parametrize(
    "text",
    [
        '"We stay," she said.',
        "“We stay,” she said.",
        '""We stay,"" she said.',
        "«We stay,» she said.",
        "``We stay,'' she said.",
    ],
)
def test_marks_of_every_make(text: str) -> None:
    assert _pieces(text) == [["We stay,"]]


def test_apostrophes_are_no_marks() -> None:
    assert _pieces("The envoys' aides didn't say who's in the '90s cabinet.") == []


def test_single_marks() -> None:
    assert _pieces("He called it ‘a trap’ and 'no treaty at all'.") == [["a trap"], ["no treaty at all"]]


def test_a_quotation_inside_another_is_nested() -> None:
    found = find("\"They told us 'never again' and left,\" he said.")
    assert [quotation.nested for quotation in found] == [False, True]


def test_paragraphs_that_open_anew() -> None:
    text = '"The road is shut.\n"The river is not," she said.'
    assert _pieces(text) == [["The road is shut.", "The river is not,"]]


def test_a_paragraph_that_only_closes() -> None:
    text = 'He said: "The road is shut.\n\nThe river is not."\n\nNobody answered.'
    assert _pieces(text) == [["The road is shut.", "The river is not."]]


def test_a_mark_that_nobody_closes_ends_with_its_paragraph() -> None:
    text = 'He said: "The road is shut.\n\nThe river is open, and "quiet", they say.'
    assert _pieces(text) == [["The road is shut."], ["quiet"]]


def test_a_mark_that_nobody_opened_is_passed_over() -> None:
    assert _pieces('The road is shut," he said. "It is."') == [["It is."]]


@given(st.text(alphabet="ab .,'\"“”‘’\n«»", max_size=60))
def test_pieces_lie_inside_the_text_in_order(text: str) -> None:
    for quotation in find(text):
        places = [place for piece in quotation.pieces for place in piece]
        assert places == sorted(places)
        assert quotation.outer.start <= places[0]
        assert places[-1] <= quotation.outer.end <= len(text)
