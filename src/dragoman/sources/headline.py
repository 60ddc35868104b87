"""The headline of a plain text, told by the layout alone."""

from __future__ import annotations

import re

from dragoman.reading import Span

_FIRST_LINE = re.compile(r"\s*(\S[^\n]*)\n\s*\S")
_MOST_WORDS = 25
_SENTENCE_ENDS = (".", '."', ".”", ":", ";", ",")


def headline(text: str) -> Span | None:
    """The first line, where it is a short line of its own that does not end as a sentence does.

    A text of one line has no headline, nor has one whose second line goes on in lower case (a wrapped text).
    """
    match = _FIRST_LINE.match(text)
    if match is None or text[match.end() - 1].islower():
        return None
    line = match[1].rstrip()
    if len(line.split()) > _MOST_WORDS or line.endswith(_SENTENCE_ENDS):
        return None
    return Span(match.start(1), match.start(1) + len(line))
