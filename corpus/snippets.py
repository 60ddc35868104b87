"""Finding the words that an annotation quotes.

    met              the word or words, once in the paragraph
    met#2            their second occurrence
    to act ... war   from the first words to the nearest last words after them
    to#2 ... war     the same, from the second `to`

Case and spaces count. A snippet begins and ends at the edge of a word: `it` is not found in `with`.
"""

from __future__ import annotations

import re

from dragoman.reading import Span

_ELLIPSIS = " ... "
_NUMBERED = re.compile(r"(?P<words>.+)#(?P<number>[1-9]\d*)", re.DOTALL)
_BLANK = re.compile(r"\n\s*\n")


def paragraphs(text: str) -> list[Span]:
    """The stretches between blank lines, in order, without the white space around them."""
    bounds = [0, *(edge for gap in _BLANK.finditer(text) for edge in gap.span()), len(text)]
    found = []
    for start, end in zip(bounds[::2], bounds[1::2], strict=True):
        words = text[start:end]
        if words.strip():
            lead = len(words) - len(words.lstrip())
            found.append(Span(start + lead, start + lead + len(words.strip())))
    return found


def find(text: str, within: Span, snippet: str) -> Span:
    """Where the snippet stands. Raises ValueError, saying why, where it is not found or not the only one."""
    first, ellipsis, last = snippet.partition(_ELLIPSIS)
    start = _one(text, within, first)
    if not ellipsis:
        return start
    ends = _occurrences(text, Span(start.end, within.end), last)
    if not ends:
        raise ValueError(f"{last!r} does not follow {first!r}")
    return Span(start.start, ends[0].end)


def _one(text: str, within: Span, snippet: str) -> Span:
    numbered = _NUMBERED.fullmatch(snippet)
    words = numbered["words"] if numbered else snippet
    found = _occurrences(text, within, words)
    if not found:
        raise ValueError(f"{words!r} is not there")
    if numbered:
        if int(numbered["number"]) > len(found):
            raise ValueError(f"{words!r} is there only {len(found)} times")
        return found[int(numbered["number"]) - 1]
    if len(found) > 1:
        raise ValueError(f"{words!r} is there {len(found)} times: say which, as in {words + '#2'!r}")
    return found[0]


def _occurrences(text: str, within: Span, words: str) -> list[Span]:
    before = r"(?<!\w)" if words[:1].isalnum() else ""
    after = r"(?!\w)" if words[-1:].isalnum() else ""
    pattern = re.compile(before + re.escape(words) + after)
    return [Span(*hit.span()) for hit in pattern.finditer(text, *within)] if words else []
