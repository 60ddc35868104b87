"""Speech set off by layout: transcripts ("MR. LOW: …"), headlines, releases that quote without marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from dragoman.reading import Span

_PARAGRAPH = re.compile(r"[^\n]+")
_LABEL = re.compile(
    r"[\s\"“]*((?:[A-Z][A-Z.'’-]+|Q|A|MR|MS|Question|Answer)(?:[ ,]+[A-Z][A-Z.'’-]*){0,5}):(?=\s)"
)


_HEADLINE = re.compile(r"((?:[A-Z][\w.'’-]*)(?: [A-Z][\w.'’-]*){0,4}): (?=\S)")


@dataclass(frozen=True, slots=True)
class Turn:
    """A speaker's turn in a transcript: his label, the colon after it and what he says."""

    label: Span
    colon: Span
    content: tuple[Span, ...]


def paragraphs(text: str) -> list[Span]:
    """The lines of a text that hold words, without the spaces around them."""
    found = []
    for match in _PARAGRAPH.finditer(text):
        line = match.group()
        stripped = line.strip()
        if stripped:
            start = match.start() + len(line) - len(line.lstrip())
            found.append(Span(start, start + len(stripped)))
    return found


def turns(text: str, lines: list[Span]) -> list[Turn]:
    """The turns of a transcript; a turn goes on to the next label. One label alone makes no transcript."""
    labels = [(number, match) for number, line in enumerate(lines) if (match := _LABEL.match(text, *line))]
    if len(labels) < 2:
        return []
    found = []
    ends = [number for number, _ in labels[1:]] + [len(lines)]
    for (number, match), end in zip(labels, ends, strict=True):
        opening = Span(match.end(), lines[number].end)
        start = (
            opening.start
            + len(text[opening.start : opening.end])
            - len(text[opening.start : opening.end].lstrip())
        )
        content = [Span(start, opening.end), *lines[number + 1 : end]]
        content = [span for span in content if span.start < span.end]
        if content:
            found.append(Turn(Span(*match.span(1)), Span(match.end() - 1, match.end()), tuple(content)))
    return found


def headline(text: str, lines: list[Span]) -> Turn | None:
    """A headline that names a speaker before a colon ("Kremlin: talks to go on")."""
    match = _HEADLINE.match(text, *lines[0]) if len(lines) > 1 else None
    if match is None or text[lines[0].end - 1] in ".:":
        return None
    content = Span(match.end(), lines[0].end)
    return Turn(Span(*match.span(1)), Span(match.end(1), match.end(1) + 1), (content,))


def following(text: str, lines: list[Span], place: int) -> tuple[Span, ...]:
    """The lines after a cue at `place` whose own line ends in a colon, if they open without a quotation mark.

    They are the speaker's to the end, or to a line that introduces others with a colon.
    """
    number = _line_at(lines, place)
    if number is None or text[lines[number].end - 1] != ":":
        return ()
    return _unquoted(text, lines, number + 1)


def from_place(text: str, lines: list[Span], place: int) -> tuple[Span, ...]:
    """The rest of a line from a place on, and the lines after it as `following` gives them."""
    number = _line_at(lines, place)
    if number is None:
        return ()
    return (Span(place, lines[number].end), *_unquoted(text, lines, number + 1))


def _line_at(lines: list[Span], place: int) -> int | None:
    number = bisect_right(lines, place, key=lambda line: line.start) - 1
    return number if number >= 0 and place < lines[number].end else None


def _unquoted(text: str, lines: list[Span], number: int) -> tuple[Span, ...]:
    """The lines from one on, to one that opens with a quotation mark or introduces others."""
    end = number
    while end < len(lines) and text[lines[end].start] not in "\"“‘'«" and text[lines[end].end - 1] != ":":
        end += 1
    return tuple(lines[number:end])
