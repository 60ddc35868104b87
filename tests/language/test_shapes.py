"""Word shape."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.language.shapes import CAPS, INITIAL, LOWER, PARAGRAPH_INITIAL, SHAPES, word_shape


def test_case_tells_apart_what_an_uncased_encoder_confuses() -> None:
    assert word_shape("US") == CAPS != word_shape("us") == LOWER
    assert word_shape("May") == INITIAL != word_shape("may")
    assert word_shape("al-Assad") not in {LOWER, INITIAL}


@given(st.text(min_size=1))
def test_every_form_has_a_shape_in_range(form: str) -> None:
    assert 1 <= word_shape(form) < PARAGRAPH_INITIAL
    assert word_shape(form) + PARAGRAPH_INITIAL < SHAPES
