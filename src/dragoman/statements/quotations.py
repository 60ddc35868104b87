"""Quotations: what stands between quotation marks, over sentences and paragraphs.

Double marks (straight, curly, doubled, angled) hold speech; single ones are read as quotation marks only where they
cannot be apostrophes. A paragraph that ends inside a quotation carries it on where the next one opens with a mark
again, as printers do, or closes it without opening one; otherwise the quotation ends there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.reading import Span

_MARK = re.compile(r"\"\"|[\"“”„«»]|``|''|(?<![^\s(\[“\"—])['‘](?=[\w\[])|(?<=[\w.,!?;\]])['’](?!\w)|\n\s*")
_OPENING = frozenset("“„«") | {"``"}
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
    found: list[Quotation] = []
    opened = -1  # where the mark that is open stands
    start = -1  # where the piece in hand begins
    pieces: list[Span] = []
    single = -1
    for match in _MARK.finditer(text):
        mark = match.group()
        if mark[0] == "\n":
            single = -1
            if start >= 0:
                pieces.append(Span(start, match.start()))
                start = -1
                if not _carries_on(text, match.end()):
                    found.append(Quotation(tuple(pieces), Span(opened, match.start())))
                    opened, pieces = -1, []
                else:
                    start = match.end()
            continue
        if mark in "'‘’" and len(mark) == 1:
            if single < 0:
                single = match.start() if _opens(text, match) else -1
            elif not _opens(text, match):
                span = Span(single, match.end())
                found.append(Quotation((Span(single + 1, match.start()),), span, opened >= 0))
                single = -1
            continue
        if opened < 0:
            if mark in _CLOSING or not _opens(text, match):
                continue
            opened, start = match.start(), match.end()
        elif start == match.start() and pieces:
            start = match.end()  # a paragraph that carries a quotation on opens with a mark of its own
        elif mark in _OPENING:
            continue  # opened twice, closed once: the first mark counts
        else:
            pieces.append(Span(start, match.start()))
            found.append(Quotation(tuple(pieces), Span(opened, match.end())))
            opened, start, pieces = -1, -1, []
    if start >= 0:
        pieces.append(Span(start, len(text.rstrip())))
        found.append(Quotation(tuple(pieces), Span(opened, len(text))))
    found = [quotation for quotation in found if quotation.pieces[0].start < quotation.pieces[0].end]
    found.sort(key=lambda quotation: quotation.start)
    return found


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
    first = re.search(r'["“”]', paragraph)
    if first is None:
        return False
    before = paragraph[first.start() - 1 : first.start()]
    return first.group() == "”" or (first.group() == '"' and bool(before) and not before.isspace())
