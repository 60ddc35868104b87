"""The names of months and weekdays, and patterns for dates written out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dragoman.data import load_yaml
from dragoman.errors import StopRun

DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
"""A day of the month in figures."""
YEAR = r"(?:19|20)\d\d"
"""A year that news may speak of."""
ISO_DATE = r"(?:19|20)\d\d-\d\d-\d\d"
"""A day as ISO 8601 writes it."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Numbers by name in lower case, months from 1, weekdays from 0 (Monday), and patterns of the names.

    The patterns want a capital, so that the verbs "may" and "march" are none: `month` and `weekday` also take
    short forms, `full_month` and `full_weekday` do not.
    """

    months: dict[str, int]
    weekdays: dict[str, int]
    month: str
    weekday: str
    full_month: str
    full_weekday: str

    def month_number(self, name: str) -> int:
        """The number of a month that the pattern matched."""
        return self.months[name.lower().rstrip(".")]

    def weekday_number(self, name: str) -> int:
        """The number of a weekday that the pattern matched."""
        return self.weekdays[name.lower().rstrip(".")]

    def full_date(self) -> str:
        """A pattern for a day of a year: "September 5, 2018", "5 Sept. 2018", "2018-09-05"."""
        return rf"(?:{self.month} {DAY},? {YEAR}|{DAY}(?: of)? {self.month},? {YEAR}|{ISO_DATE})"


@cache
def calendar() -> Calendar:
    """The calendar of `calendar.yaml`. Raises StopRun where it has not twelve months and seven weekdays."""
    data = load_yaml("dragoman.sources", "calendar.yaml", {"months", "weekdays"})
    months, weekdays = data["months"], data["weekdays"]
    if len(months) != 12 or len(weekdays) != 7:
        raise StopRun("dragoman.sources/data/calendar.yaml: twelve months and seven weekdays are needed")
    return Calendar(
        months={name.lower(): number for number, names in enumerate(months, 1) for name in names},
        weekdays={name.lower(): number for number, names in enumerate(weekdays) for name in names},
        month=_pattern(months),
        weekday=_pattern(weekdays),
        full_month=_pattern([names[:1] for names in months]),
        full_weekday=_pattern([names[:1] for names in weekdays]),
    )


def _pattern(names: list[list[str]]) -> str:
    """Any of the names, capitalised or in capitals; a full stop may follow a short one."""
    full = [spelling for first, *_ in names for spelling in (first, first.upper())]
    short = [spelling for _, *others in names for name in others for spelling in (name, name.upper())]
    ends = rf"|(?:{'|'.join(short)})\b\.?" if short else ""
    return rf"(?:(?:{'|'.join(full)})\b{ends})"
