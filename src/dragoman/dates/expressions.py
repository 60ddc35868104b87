"""Temporal expressions in running text: found and taken apart, not yet dated."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from dragoman.dates.lexicon import lexicon
from dragoman.dates.patterns import first_words, patterns
from dragoman.reading import Span
from dragoman.sources.calendar import calendar

Kind = Literal["day", "month", "year", "season", "weekday", "relative_day", "period", "ago", "past", "coming"]

_WORD = re.compile(r"[^\W_]+")

_KINDS: dict[str, Kind] = {
    "iso": "day",
    "month_day": "day",
    "day_month": "day",
    "month_year": "month",
    "month_shift": "month",
    "month_part": "month",
    "month_since": "month",
    "month_firm": "month",
    "month": "month",
    "decade": "year",
    "years": "year",
    "part_year": "year",
    "since_year": "year",
    "year": "year",
    "year_of": "year",
    "season_year": "season",
    "season": "season",
    "season_bare": "season",
    "period": "period",
    "weekend": "period",
    "ago": "ago",
    "past": "past",
    "past_one": "past",
    "recent": "past",
    "coming": "coming",
    "weekday_week": "weekday",
    "weekday": "weekday",
    "relative_day": "relative_day",
}


@dataclass(frozen=True, slots=True)
class Expression:
    """A temporal expression: the words, and what they say in numbers; what they leave open is None.

    `month` counts from 1, `weekday` from 0 (Monday); `season` is its first month; `shift` is -1 for "last", 0
    for "this", 1 for "next"; `relative` is days from the report's own; `least` and `most` are how many of
    `unit`; `part` is the third of the period (0, 1 or 2); `side` is "earlier" or "later" in it; `since` says
    that the time goes on from there.
    """

    span: Span
    kind: Kind
    year: int | None = None
    last_year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    weekday: int | None = None
    season: int | None = None
    shift: int | None = None
    relative: int = 0
    unit: str | None = None
    least: int = 1
    most: int = 1
    part: int | None = None
    side: str | None = None
    since: bool = False


def find(text: str) -> list[Expression]:
    """The temporal expressions of a text, in order, none overlapping another."""
    finder, ways = patterns()
    starters = first_words()
    found = []
    end = 0
    for word in _WORD.finditer(text):
        start = word.start()
        # Most words begin no expression; asking a set first is five times as fast as trying the pattern.
        if start < end or not (word[0].lower() in starters or word[0][0].isdecimal()):
            continue
        match = finder.match(text, start)
        if match is None or match.lastgroup is None:
            continue
        way, end = match.lastgroup, match.end()
        parts = ways[way].match(text, start)
        if parts is not None and way in _KINDS:
            found.append(_expression(_KINDS[way], way, parts))
    return found


def _expression(kind: Kind, way: str, match: re.Match[str]) -> Expression:
    """What a match says, in numbers."""
    named = match.groupdict()
    span = Span(*match.span("core" if named.get("core") else 0))
    year, last_year = _years(named)
    least, most = _amount(named, way in ("recent", "coming"))
    words = lexicon()
    unit, side = named.get("unit"), named.get("side")
    return Expression(
        span,
        kind,
        year=year,
        last_year=last_year,
        month=_month(named),
        day=_number(named.get("day")),
        last_day=_number(named.get("last_day")),
        weekday=calendar().weekday_number(named["weekday"]) if named.get("weekday") else None,
        season=_lookup(words.seasons, named.get("season")),
        # "Tuesday last week" counts in weeks; "the weekend" is this one.
        shift=0 if way == "weekend" else _lookup(words.shifts, named.get("shift")),
        relative=_lookup(words.days, named.get("relative")) or 0,
        unit="week" if way == "weekday_week" else unit,
        least=least,
        most=most,
        part=_lookup(words.parts, named.get("part")),
        side=side.lower() if side else None,
        since=bool(named.get("since")),
    )


def _lookup(table: dict[str, int], word: str | None) -> int | None:
    return None if word is None else table[word.lower()]


def _number(figures: str | None) -> int | None:
    """A day of the month, less its "st", "nd", "rd" or "th"."""
    return int(figures.rstrip("stndrh")) if figures else None


def _month(named: dict[str, str | None]) -> int | None:
    if named.get("month_number"):
        return _number(named["month_number"])
    name = named.get("month")
    return calendar().month_number(name) if name else None


def _years(named: dict[str, str | None]) -> tuple[int | None, int | None]:
    """The first and the last year; the last may be written with two figures ("2011-13")."""
    if decade := named.get("decade"):
        return int(decade), int(decade) + 9
    year, last = named.get("year"), named.get("last_year") or named.get("until_year")
    if year and last:
        return int(year), int(year[: 4 - len(last)] + last)
    return (int(year) if year else None), None


def _amount(named: dict[str, str | None], vague: bool) -> tuple[int, int]:
    """How many of a unit, at least and at most; "weeks" alone are vague."""
    words = lexicon()
    amount, unit = named.get("amount"), named.get("unit")
    if amount:
        least, most = (int(amount),) * 2 if amount.isdecimal() else words.amounts[amount.lower()]
        return least, most
    return 1, (words.vague[unit] if unit and vague else 1)
