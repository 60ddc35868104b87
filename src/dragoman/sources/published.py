"""A date of publication as data gives it: ISO 8601, whole or down to the month or the year."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime

from dragoman.reading import Method, Published

_PARTIAL = re.compile(r"(\d{4})(?:-(\d\d))?", re.ASCII)


def parse_published(value: str, method: Method) -> Published:
    """The days that `YYYY-MM-DD`, a date with a time, `YYYY-MM` or `YYYY` covers, found by `method`.

    A time is dropped, not moved to another zone: the day is the outlet's own. Raises ValueError, naming the
    value, where it is none of these or no day of the calendar.
    """
    text = value.strip()
    partial = _PARTIAL.fullmatch(text)
    try:
        if partial is None:
            earliest = latest = datetime.fromisoformat(text).date()
        else:
            year, month = int(partial[1]), int(partial[2] or 0)
            earliest = date(year, month or 1, 1)
            latest = date(year, month or 12, monthrange(year, month or 12)[1])
    except ValueError as error:
        raise ValueError(f"not a date: {value!r} (expected YYYY-MM-DD)") from error
    return Published(earliest.isoformat(), latest.isoformat(), method)
