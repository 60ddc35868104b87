"""Where paragraphs begin: after a blank line, and after a line break that does not just wrap a line."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(r"(?P<first>\S+)[^\n]*")

_NARROWEST, _WIDEST = 30, 130
"""Characters between which text is wrapped; longer lines are paragraphs."""
_MID_SENTENCE = 0.3
"""The share of breaks before a word in lower case from which a text may be wrapped."""


@dataclass(frozen=True, slots=True)
class _Break:
    """A single line break: where the next line begins, how long the line before it is, and how long it would
    be with the next word; `lower` where the sentence goes on in lower case."""

    next_line: int
    length: int
    length_with_next: int
    lower: bool


def paragraph_starts(text: str) -> list[int]:
    """The offsets at which paragraphs begin, in order: of their first characters that are not white space.

    A blank line always ends a paragraph. A single line break does too, unless the text is hard-wrapped: then
    only a break behind a line that had room for the next word does.
    """
    starts: list[int] = []
    breaks: list[_Break] = []
    before, before_end = 0, 0
    for line in _LINE.finditer(text):
        start, first_word = line.start(), line["first"]
        if starts and text.count("\n", before_end, start) == 1:
            length = before_end - before
            breaks.append(_Break(start, length, length + 1 + len(first_word), first_word[0].islower()))
        else:
            starts.append(start)
        before, before_end = start, start + len(line[0].rstrip())
    width = _wrapped_at(breaks)
    starts += [one.next_line for one in breaks if width is None or one.length_with_next <= width]
    return sorted(starts)


def _wrapped_at(breaks: list[_Break]) -> int | None:
    """The length of the longest line of a hard-wrapped text; None where the text is not hard-wrapped."""
    lower = [one for one in breaks if one.lower]
    if not lower or len(lower) < _MID_SENTENCE * len(breaks):
        return None
    width = max(one.length for one in lower)
    return width if _NARROWEST <= width <= _WIDEST else None
