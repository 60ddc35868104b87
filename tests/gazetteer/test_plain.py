"""YAML as plain values, beside the library's own reading of it."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dragoman.gazetteer.plain import Plain, parse

TEXT = st.text("ab é:,-[]{}'\"#0~ğ\n", max_size=8)
VALUES = st.recursive(
    st.none() | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)


@given(VALUES)
def test_text_lists_and_mappings_come_back(value: Plain) -> None:
    assert parse(yaml.safe_dump(value, allow_unicode=True)) == value


@pytest.mark.parametrize("text", ["{a: 1, a: 2}", "[&x a, *x]", "{[a]: b}", "[a"])
def test_what_is_no_plain_value(text: str) -> None:
    with pytest.raises(yaml.YAMLError):
        parse(text)
