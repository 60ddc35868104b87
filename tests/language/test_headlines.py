"""Where a headline may be cut."""

from __future__ import annotations

import pytest

from dragoman.language.headlines import whole_after
from dragoman.language.tokenizer import tokenize

LEAD = "The navy said it sank two boats."


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("Navy sinks rebel boats", ["Navy", "sinks", "rebel"]),
        ("Rivals talk; capital protests", ["Rivals", "talk", "capital"]),
        ("Talks opened. Envoys left.", []),
    ],
)
def test_a_headline_is_cut_at_marks_alone(line: str, whole: list[str]) -> None:
    text = f"{line}\n\n{LEAD}"
    words = list(tokenize(text))
    kept = whole_after(text, words)
    assert [word.form for word, one in zip(words, kept, strict=True) if one] == whole


def test_a_text_of_one_line_has_no_headline() -> None:
    assert not whole_after(LEAD, list(tokenize(LEAD))).any()
    assert len(whole_after("", [])) == 0
