r"""Marks taken off a text: `[words]{label; label}` becomes words and labels with spans.

Inside and outside of marks `\[`, `\]`, `\{`, `\}` and `\\` stand for the character itself.
A line is a sentence; how lines are joined is FORMAT.md's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.items import Line
from corpus.slips import Slip
from dragoman.reading import Span

_SPECIAL = "[]{}\\"


@dataclass(frozen=True, slots=True)
class Mark:
    """One label on words of the text; `line` is where it was written, `sentence` counts lines of text."""

    span: Span
    label: str
    line: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A text without its marks; `sentences` are the spans of its lines."""

    text: str
    marks: tuple[Mark, ...]
    sentences: tuple[Span, ...]


def parse(lines: Sequence[Line], file: str, slips: list[Slip]) -> Passage:
    """The lines of an item as text and marks; a line with broken marks is kept as it stands, with a slip."""
    text = ""
    joint = ""
    marks: list[Mark] = []
    sentences: list[Span] = []
    for line in lines:
        written = line.text.strip()
        if not written:
            joint = "\n\n"
            continue
        if written.startswith("/ "):
            written = written[2:].lstrip()
            joint = joint if joint == "\n\n" else "\n"
        glued = written.endswith("\\") and not written.endswith("\\\\")
        written = written.removesuffix("\\") if glued else written
        text += joint if text else ""
        try:
            words, found = _take_off(written, line.number, len(text), len(sentences))
        except ValueError as error:
            slips.append(Slip(file, line.number, str(error)))
            words, found = written, []
        sentences.append(Span(len(text), len(text) + len(words)))
        text += words
        marks += found
        joint = "" if glued else " "
    return Passage(text, tuple(sorted(marks, key=lambda m: (m.span.start, -m.span.end))), tuple(sentences))


def _take_off(written: str, line: int, offset: int, sentence: int) -> tuple[str, list[Mark]]:
    """The words of a line and its marks, spans moved by `offset`. Raises ValueError on broken marks."""
    words: list[str] = []
    length = 0
    opened: list[int] = []
    marks: list[Mark] = []
    i = 0
    while i < len(written):
        character = written[i]
        if character == "\\" and written[i + 1 : i + 2] in _SPECIAL and i + 1 < len(written):
            words.append(written[i + 1])
            length += 1
            i += 2
        elif character == "[":
            opened.append(length)
            i += 1
        elif character == "]":
            if not opened:
                raise ValueError(f"']' without '[' after {_tail(words)!r}")
            close = written.find("}", i)
            if written[i + 1 : i + 2] != "{" or close < 0:
                raise ValueError(f"no {{label}} after [{_tail(words)}]")
            span = Span(opened.pop() + offset, length + offset)
            labels = [part.strip() for part in written[i + 2 : close].split(";")]
            marks += [Mark(span, label, line, sentence) for label in labels]
            i = close + 1
        elif character in "{}":
            raise ValueError(f"{character!r} that belongs to no mark after {_tail(words)!r}")
        else:
            words.append(character)
            length += 1
            i += 1
    if opened:
        raise ValueError(f"'[' that is not closed before {''.join(words)[opened[-1] : opened[-1] + 30]!r}")
    return "".join(words), marks


def _tail(words: Sequence[str]) -> str:
    return "".join(words[-30:])
