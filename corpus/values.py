"""The values of dates and figures, as annotations write them.

Dates follow ISO 8601 as far as it goes: `2018`, `2018-09`, `2018-09-04`, `2018-09-04T18:00`, `2018-W36`;
`A..B` is a range, either end may be missing; `P3D` is a duration; `past`, `present` and `future` are times of
which no more can be known.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

VAGUE = frozenset({"past", "present", "future"})

_POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T\d\d(?::\d\d)?)?)?|-W(\d\d))?")
_DURATION = re.compile(r"P(?:\d+[YMWD])+|PT(?:\d+[HMS])+|P[X][YMWD]|PTX[HMS]")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")

DateRange = tuple[str | None, str | None]


def date_range(value: str) -> DateRange | None:
    """The first and the last day of a value, ISO dates; None for durations and vague times.

    Raises ValueError where the value is none of the forms above or no date of the calendar.
    """
    if value in VAGUE or _DURATION.fullmatch(value):
        return None
    first, dots, last = value.partition("..")
    if not dots:
        return _point(value)
    if not first and not last:
        raise ValueError(f"a range without ends: {value!r}")
    earliest = _point(first)[0] if first else None
    latest = _point(last)[1] if last else None
    if earliest and latest and earliest > latest:
        raise ValueError(f"a range that ends before it begins: {value!r}")
    return earliest, latest


def _point(value: str) -> tuple[str, str]:
    found = _POINT.fullmatch(value)
    if not found:
        raise ValueError(f"not a date: {value!r}")
    year, month, day, week = (int(part) if part else None for part in found.groups())
    assert year is not None
    if week is not None:
        monday = date.fromisocalendar(year, week, 1)
        return monday.isoformat(), (monday + timedelta(days=6)).isoformat()
    if month is None:
        return date(year, 1, 1).isoformat(), date(year, 12, 31).isoformat()
    if day is None:
        return date(year, month, 1).isoformat(), date(
            year, month, calendar.monthrange(year, month)[1]
        ).isoformat()
    return (only := date(year, month, day).isoformat()), only


def figure_range(value: str) -> tuple[float | None, float | None, bool]:
    """The least and the greatest number that a figure allows, and whether it is exact.

    An open end is None; `~40` is 40 at both ends, not exact. Raises ValueError where it is no figure.
    """
    about, number = value.startswith("~"), value.removeprefix("~")
    low, dots, high = number.partition("..")
    ends = [end for end in ((low, high) if dots else (low,)) if end]
    if not ends or not all(_NUMBER.fullmatch(end) for end in ends):
        raise ValueError(f"not a figure: {value!r}")
    if not dots:
        return float(low), float(low), not about
    least, most = float(low) if low else None, float(high) if high else None
    if least is not None and most is not None and least > most:
        raise ValueError(f"a figure that ends before it begins: {value!r}")
    return least, most, False
