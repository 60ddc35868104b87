"""Marks come off a text and leave its words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.items import Line
from corpus.markup import Passage, parse
from corpus.slips import Slip


def parsed(*lines: str) -> tuple[Passage, list[Slip]]:
    slips: list[Slip] = []
    return parse([Line(i, text) for i, text in enumerate(lines, start=1)], "mine.txt", slips), slips


def test_nested_marks_and_several_labels() -> None:
    passage, slips = parsed(
        "[[Lod]{@lod}'s envoy]{@envoy} [denied]{cue 1 by=envoy; REJECT a=envoy r=-} [it]{content 1}."
    )
    assert not slips
    assert passage.text == "Lod's envoy denied it."
    assert [(m.span.of(passage.text), m.label) for m in passage.marks] == [
        ("Lod's envoy", "@envoy"),
        ("Lod", "@lod"),
        ("denied", "cue 1 by=envoy"),
        ("denied", "REJECT a=envoy r=-"),
        ("it", "content 1"),
    ]


def test_lines_are_sentences_and_blank_lines_part_paragraphs() -> None:
    passage, _ = parsed("Title", "", "One.", "Two.\\", "Three.", "/ 10:15 Four.", "", "", "Five.")
    assert passage.text == "Title\n\nOne. Two.Three.\n10:15 Four.\n\nFive."
    assert [s.of(passage.text) for s in passage.sentences] == [
        "Title",
        "One.",
        "Two.",
        "Three.",
        "10:15 Four.",
        "Five.",
    ]


def test_escaped_characters_are_the_texts_own() -> None:
    passage, slips = parsed(r"[The \[new\] envoy]{@e} wrote \{sic\} a\\b")
    assert not slips
    assert passage.text == r"The [new] envoy wrote {sic} a\b"
    assert passage.marks[0].span.of(passage.text) == "The [new] envoy"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("The [envoy left.", "not closed before 'envoy left.'"),
        ("The envoy]{@e} left.", "']' without '[' after 'The envoy'"),
        ("The [envoy] left.", "no {label} after [The envoy]"),
        ("The [envoy]{@e left.", "no {label} after [The envoy]"),
        ("The envoy {@e} left.", "'{' that belongs to no mark"),
    ],
)
def test_a_line_with_broken_marks_is_named_and_the_others_are_read(line: str, reason: str) -> None:
    passage, slips = parsed("[Lod]{@lod} spoke.", line)
    assert [(s.line, reason in s.reason) for s in slips] == [(2, True)]
    assert [m.label for m in passage.marks] == ["@lod"]
    assert passage.text.startswith("Lod spoke. The ")


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1), min_size=1))
def test_marks_around_words_change_no_word(words: list[str]) -> None:
    escaped = ["".join("\\" + c if c in "[]{}\\" else c for c in word) for word in words]
    passage, slips = parsed("X " + " ".join(f"[{word}]{{=2018}}" for word in escaped))
    assert not slips
    assert passage.text == " ".join(["X", *words])
    assert [m.span.of(passage.text) for m in passage.marks] == words
