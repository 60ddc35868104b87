"""Quotations: what stands between quotation marks, over sentences and paragraphs.

Double marks (straight, curly, doubled, angled) hold speech; single ones are read as quotation marks only
where they cannot be apostrophes. A paragraph that ends inside a quotation carries it on where the next one
opens with a mark again, as printers do, or closes it without opening one; otherwise the quotation ends there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.reading import Span

_MARK = re.compile(r"\"\"|[\"“”„«»]|``|''|(?<![^\s(\[“\"—])['‘](?=[\w\[])|(?<=[\w.,!?;\]])['’](?!\w)|\n\s*")
_OPENING = frozenset("“„«") | {"``"}
_DOUBLE = re.compile(r'["“”]')
_SINGLE = frozenset("'‘’")
_CLOSING = frozenset("”»") | {"''"}


@dataclass(frozen=True, slots=True)
class Quotation:
    """The pieces of one quotation, a piece for each paragraph, without the marks; `nested` inside another."""

    pieces: tuple[Span, ...]
    outer: Span
    nested: bool = False

    @property
    def start(self) -> int:
        """Where the quoted words begin."""
        return self.pieces[0].start

    @property
    def end(self) -> int:
        """Where the quoted words end."""
        return self.pieces[-1].end

    def holds(self, place: int) -> bool:
        """Whether a character lies inside the quotation."""
        return self.outer.start <= place < self.outer.end


def find(text: str) -> list[Quotation]:
    """The quotations of a text in order of their beginnings."""
    reader = _Reader(text)
    for match in _MARK.finditer(text):
        mark = match.group()
        if mark[0] == "\n":
            reader.line_end(match)
        elif mark in _SINGLE:
            reader.single(match)
        elif reader.opened < 0:
            reader.open(match)
        else:
            reader.close(match)
    reader.finish()
    found = [quotation for quotation in reader.found if quotation.pieces[0].start < quotation.pieces[0].end]
    return sorted(found, key=lambda quotation: quotation.start)


class _Reader:
    """A walk over the marks of a text: `opened` and `start` are -1 outside quotations."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Quotation] = []
        self.opened = -1  # where the mark that is open stands
        self.start = -1  # where the piece in hand begins
        self.pieces: list[Span] = []
        self.apostrophe = -1  # where a single mark is open

    def open(self, match: re.Match[str]) -> None:
        """A double mark outside quotations."""
        if match.group() not in _CLOSING and _opens(self.text, match):
            self.opened, self.start = match.start(), match.end()

    def close(self, match: re.Match[str]) -> None:
        """A double mark inside a quotation; one that opens again is passed over."""
        if self.start == match.start() and self.pieces:
            self.start = match.end()  # a paragraph that carries a quotation on opens with a mark of its own
        elif match.group() not in _OPENING:
            self._end(match.start(), match.end())

    def single(self, match: re.Match[str]) -> None:
        """A single mark."""
        opens = _opens(self.text, match)
        if self.apostrophe < 0 and opens:
            self.apostrophe = match.start()
        elif self.apostrophe >= 0 and not opens:
            outer = Span(self.apostrophe, match.end())
            self.found.append(Quotation((Span(outer.start + 1, match.start()),), outer, self.opened >= 0))
            self.apostrophe = -1

    def line_end(self, match: re.Match[str]) -> None:
        """The end of a paragraph: a quotation goes on in the next one or ends here."""
        self.apostrophe = -1
        if self.opened < 0:
            return
        if _carries_on(self.text, match.end()):
            self.pieces.append(Span(self.start, match.start()))
            self.start = match.end()
        else:
            self._end(match.start(), match.start())

    def finish(self) -> None:
        """The end of the text, which closes what is open."""
        if self.opened >= 0:
            self._end(max(self.start, len(self.text.rstrip())), len(self.text))

    def _end(self, end: int, outer_end: int) -> None:
        pieces = (*self.pieces, Span(self.start, end))
        self.found.append(Quotation(pieces, Span(self.opened, outer_end)))
        self.opened, self.start, self.pieces = -1, -1, []


def _opens(text: str, match: re.Match[str]) -> bool:
    """Whether a mark that could do either opens: a word touches it on the right and none on the left."""
    mark = match.group()
    if mark in _OPENING or mark == "‘":
        return True
    before = text[match.start() - 1 : match.start()]
    after = text[match.end() : match.end() + 1]
    if not before or before.isspace() or before in "([—–-":
        return True
    return before in ",:" and bool(after) and not after.isspace() and after not in ".,;"


def _carries_on(text: str, place: int) -> bool:
    """Whether a paragraph carries on the quotation that the one before left open."""
    if text[place : place + 1] in _OPENING or text[place : place + 1] == '"':
        return True
    end = text.find("\n", place)
    paragraph = text[place : end if end >= 0 else len(text)]
    first = _DOUBLE.search(paragraph)
    if first is None:
        return False
    before = paragraph[first.start() - 1 : first.start()]
    return first.group() == "”" or (first.group() == '"' and bool(before) and not before.isspace())
