"""The date of a report by what it says: the newest day that it names, if that is the day of its news."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

from dragoman.data import load_yaml
from dragoman.dating.headers import days_in
from dragoman.errors import StopRun
from dragoman.reading import Note, Published, Span
from dragoman.sources.lines import lines

_TOP = 5
"""How many lines the news of the day stands in; further down a date is likely to be background."""
_CONTEXT = 60
_DELAY = timedelta(1)
"""What was said on a day is in the report of that day or the next."""


def from_content(text: str, notes: Sequence[Note]) -> Published | None:
    """The newest whole date of the text, where near the top something is said to have been said on it.

    Careful: a newer date that nothing was said on (a meeting to come) leaves the report undated.
    """
    whole = [one for one in days_in(text, Span(0, len(text))) if one.year is not None]
    dated = [(day, one.span) for one in whole if (day := _day(one.year, one.month, one.day)) is not None]
    dated = [(day, span) for day, span in dated if not any(note.span.covers(span) for note in notes)]
    if not dated:
        return None
    newest = max(day for day, _ in dated)
    top = lines(text)[:_TOP][-1].span.end
    for day, span in dated:
        before = text[max(0, span.start - _CONTEXT) : span.start]
        if day == newest and span.end <= top and _said().search(before):
            return Published(day.isoformat(), (day + _DELAY).isoformat(), "content", (span,))
    return None


def _day(year: int | None, month: int | None, day: int | None) -> date | None:
    try:
        return date(year or 0, month or 0, day or 0)
    except ValueError:
        return None


@cache
def _said() -> re.Pattern[str]:
    """The end of a text after which a date is the day of the news. Raises StopRun for a broken file."""
    data = load_yaml("dragoman.dating", "phrases.yaml", {"before", "openers"})
    for name, phrases in data.items():
        if not isinstance(phrases, list) or not all(
            isinstance(one, str) and one == one.lower() for one in phrases
        ):
            raise StopRun(f"dragoman.dating/data/phrases.yaml: {name}: a list in lower case is needed")
    before, openers = ("|".join(map(re.escape, data[name])) for name in ("before", "openers"))
    return re.compile(rf"\b(?:{before}) (?:(?:{openers}) )?\Z", re.IGNORECASE)
