"""Lines of a text and how they are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.reading import Span

_LINE = re.compile(r"[^\s][^\n]*")
_MARKS = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the white space around it; `number` counts such lines from 0."""

    number: int
    span: Span
    text: str

    @property
    def words(self) -> int:
        """How many words it has, parted by white space."""
        return len(self.text.split())

    def key(self) -> str:
        """The line without case, marks and spacing, to compare by."""
        return key(self.text)


def lines(text: str) -> list[Line]:
    """The lines of a text that are not blank."""
    found = []
    for number, match in enumerate(_LINE.finditer(text)):
        words = match[0].rstrip()
        found.append(Line(number, Span(match.start(), match.start() + len(words)), words))
    return found


def key(text: str) -> str:
    """Words without case, marks and spacing."""
    return _MARKS.sub(" ", text.casefold()).strip()
