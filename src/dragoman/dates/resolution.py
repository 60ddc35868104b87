"""From a temporal expression to days of the calendar, given the day from which it speaks.

Weeks begin on Monday. A time that the anchor lies in ends with it in the past tense and begins with it in the
future tense: what "this week" reports has happened, what it announces has not.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

from dragoman.dates.expressions import Expression, Kind

Tense = Literal["past", "future"]
Days = tuple[date, date]

_WEEK_BLUR = 3
"""Days on either side of a count of weeks: "two weeks ago" is seldom a fortnight to the day."""


def resolve(expression: Expression, anchor: date, tense: Tense = "past") -> tuple[str, str] | None:
    """The first and the last day, in ISO 8601, that an expression may mean in a report of the day `anchor`.

    `tense` is that of the verb, for what leaves the direction open: a weekday or a date without a year is the
    nearest such day up to the anchor, or from it. None where there is no such day (31 February).
    """
    if expression.kind == "coming" or expression.side == "later":
        tense = "future"
    elif expression.since or expression.side or expression.kind in ("past", "ago"):
        tense = "past"
    try:
        days = _BY_KIND[expression.kind](expression, anchor, tense)
        earliest, latest = _part(days, expression.part)
        if expression.since:
            earliest, latest = min(earliest, anchor), anchor
    except (ValueError, OverflowError):
        return None
    if earliest <= anchor <= latest:
        earliest, latest = (earliest, anchor) if tense == "past" else (anchor, latest)
    return (earliest.isoformat(), latest.isoformat()) if earliest <= latest else None


def _part(days: Days, part: int | None) -> Days:
    """A third of a stretch of days."""
    if part is None:
        return days
    earliest, latest = days
    length = (latest - earliest).days + 1
    first, last = length * part // 3, length * (part + 1) // 3 - 1
    return earliest + timedelta(first), earliest + timedelta(max(first, last))


def _day(expression: Expression, anchor: date, tense: Tense) -> Days:
    month, day = expression.month or 0, expression.day or 0
    if expression.year is not None:
        first = date(expression.year, month, day)
    else:
        first = _nearest_day(month, day, anchor, tense)
    return first, first if expression.last_day is None else first.replace(day=expression.last_day)


def _nearest_day(month: int, day: int, anchor: date, tense: Tense) -> date:
    """The nearest day of this month and number up to the anchor, or from it. Raises ValueError for none."""
    step = -1 if tense == "past" else 1
    # Within eight years every day of the calendar comes back, 29 February too.
    for year in range(anchor.year, anchor.year + 9 * step, step):
        if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
            found = date(year, month, day)
            if (anchor - found).days * step <= 0:
                return found
    raise ValueError(f"no day {day} in month {month}")


def _month(expression: Expression, anchor: date, tense: Tense) -> Days:
    def of(year: int) -> Days:
        return _months_from(year, expression.month or 0, 1)

    return of(expression.year) if expression.year is not None else _pick(of, expression.shift, anchor, tense)


def _season(expression: Expression, anchor: date, tense: Tense) -> Days:
    def of(year: int) -> Days:
        return _months_from(year, expression.season or 0, 3)

    return of(expression.year) if expression.year is not None else _pick(of, expression.shift, anchor, tense)


def _pick(of: Callable[[int], Days], shift: int | None, anchor: date, tense: Tense) -> Days:
    """The time of the year that is meant, where `of` gives that of a year."""
    times = [of(anchor.year + years) for years in range(-2, 3)]
    if shift == -1:
        return next(days for days in reversed(times) if days[1] < anchor)
    if shift == 1:
        return next(days for days in times if days[0] > anchor)
    if shift == 0:
        return next((days for days in times if days[0] <= anchor <= days[1]), times[2])
    if tense == "past":
        return next(days for days in reversed(times) if days[0] <= anchor)
    return next(days for days in times if days[1] >= anchor)


def _year(expression: Expression, anchor: date, tense: Tense) -> Days:
    year = expression.year or 0
    return date(year, 1, 1), date(expression.last_year or year, 12, 31)


def _weekday(expression: Expression, anchor: date, tense: Tense) -> Days:
    weekday, shift = expression.weekday or 0, expression.shift
    if expression.unit == "week":
        day = _monday(anchor) + timedelta(7 * (shift or 0) + weekday)
    elif shift == -1 or (shift != 1 and tense == "past"):
        before = (anchor.weekday() - weekday) % 7
        day = anchor - timedelta(before or (7 if shift == -1 else 0))
    else:
        after = (weekday - anchor.weekday()) % 7
        day = anchor + timedelta(after or (7 if shift == 1 else 0))
    return day, day


def _relative_day(expression: Expression, anchor: date, tense: Tense) -> Days:
    day = anchor + timedelta(expression.relative)
    return day, day


def _period(expression: Expression, anchor: date, tense: Tense) -> Days:
    shift = expression.shift or 0
    if expression.unit == "month":
        return _whole_months(_move(anchor, "month", shift), 1)
    if expression.unit == "year":
        return date(anchor.year + shift, 1, 1), date(anchor.year + shift, 12, 31)
    if expression.unit == "decade":
        first = anchor.year // 10 * 10 + 10 * shift
        return date(first, 1, 1), date(first + 9, 12, 31)
    monday = _monday(anchor) + timedelta(7 * shift)
    if expression.unit == "week":
        return monday, monday + timedelta(6)
    if shift < 1 and tense == "past":
        # On a weekday "the weekend" and "last weekend" are both the one that is over.
        back = 1 if shift == -1 or anchor.weekday() < 5 else 0
        monday = _monday(anchor) - timedelta(7 * back)
    return monday + timedelta(5), monday + timedelta(6)


def _ago(expression: Expression, anchor: date, tense: Tense) -> Days:
    unit = expression.unit or "day"
    earliest, latest = _move(anchor, unit, -expression.most), _move(anchor, unit, -expression.least)
    if unit == "week":
        return earliest - timedelta(_WEEK_BLUR), latest + timedelta(_WEEK_BLUR)
    if unit == "month":
        return _whole_months(earliest, 1)[0], _whole_months(latest, 1)[1]
    if unit in ("year", "decade"):
        return date(earliest.year, 1, 1), date(latest.year, 12, 31)
    return earliest, latest


def _past(expression: Expression, anchor: date, tense: Tense) -> Days:
    return _move(anchor, expression.unit or "day", -expression.most), anchor


def _coming(expression: Expression, anchor: date, tense: Tense) -> Days:
    return anchor, _move(anchor, expression.unit or "day", expression.most)


def _monday(day: date) -> date:
    return day - timedelta(day.weekday())


def _months_from(year: int, month: int, count: int) -> Days:
    return _whole_months(date(year, month, 1), count)


def _whole_months(day: date, count: int) -> Days:
    """The first day of a day's month and the last of the month `count - 1` later."""
    first = day.replace(day=1)
    return first, _move(first, "month", count) - timedelta(1)


def _move(day: date, unit: str, count: int) -> date:
    """The day `count` units later, or earlier where negative; a day that the month has not is its last."""
    if unit in _DAYS:
        return day + timedelta(_DAYS[unit] * count)
    if unit == "hour":
        return day + timedelta(-(-abs(count) // 24) * (1 if count > 0 else -1))
    year, month = divmod(day.year * 12 + day.month - 1 + _MONTHS[unit] * count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "year": 12, "decade": 120}

_BY_KIND: dict[Kind, Callable[[Expression, date, Tense], Days]] = {
    "day": _day,
    "month": _month,
    "year": _year,
    "season": _season,
    "weekday": _weekday,
    "relative_day": _relative_day,
    "period": _period,
    "ago": _ago,
    "past": _past,
    "coming": _coming,
}
