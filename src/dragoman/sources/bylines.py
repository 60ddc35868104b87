"""Bylines and credits: who wrote, edited or translated a report."""

from __future__ import annotations

import re
from functools import cache

from dragoman.reading import Note, Span
from dragoman.sources.calendar import calendar
from dragoman.sources.cleaning_words import cleaning_words
from dragoman.sources.lines import Line

_TOP = 8
_LONGEST = 30
_LONGEST_STAFF = 5
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_BY = re.compile(r"(?:By|BY):? (?=\S)")
_ENDS = (".", "!", "?", ":", "…")


def byline(line: Line, count: int) -> bool:
    """Whether one of `count` lines is a byline ("By Jane Doe") or a credit, and nothing else.

    "By" opens a byline near the top, or on the last lines.
    """
    text = line.text
    if line.words > _LONGEST:
        return False
    if text.rstrip(".) ").lower().endswith(tuple(cleaning_words().byline_ends)):
        return True
    match = _BY.match(text)
    if match is None:
        return _credit().fullmatch(text) is not None and _is_names(text)
    names = _WORD.findall(text[match.end() :])
    if (
        text.endswith(_ENDS)
        or not 1 < len(names) <= 14
        or not (line.number < _TOP or line.number >= count - 2)
    ):
        return False
    if len(names) <= _LONGEST_STAFF and names[-1].lower() in cleaning_words().byline_staff:
        return True
    first = names[0].lower().rstrip(".")
    known = calendar()
    return first not in known.months and first not in known.weekdays and _is_names(text[match.end() :])


def credit_at_end(left: list[Line]) -> Note | None:
    """A credit in brackets behind the last sentence: "(Reporting by …; Editing by …)"."""
    line = left[-1]
    start = line.text.rfind("(")
    credit = line.text[start:]
    if start > 0 and _credit().fullmatch(credit) and _is_names(credit):
        return Note(Span(line.span.start + start, line.span.end), "byline")
    return None


@cache
def _credit() -> re.Pattern[str]:
    """A line of credits, in brackets or not."""
    verbs = "|".join(sorted(cleaning_words().byline_verbs, key=len, reverse=True))
    return re.compile(rf"\(?(?:{verbs}) by:? [^.()]*(?:\. ?)?\)?\.?", re.IGNORECASE)


def _is_names(text: str) -> bool:
    """Whether every word is capitalised, or one of those that join names and desks."""
    links = cleaning_words().byline_links
    return all(word[0].isupper() or word.lower() in links for word in _WORD.findall(text))
