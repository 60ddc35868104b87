"""Patterns of temporal expressions, built from the calendar and the lexicon.

One pattern for each way of writing. What it names goes into an Expression; where it has a group `core` the
expression is that part, and the words before it only make sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from dragoman.dates.lexicon import Lexicon, lexicon
from dragoman.sources.calendar import DAY, YEAR, Calendar, calendar

_SINCE = r"(?:(?P<since>[Ss]ince) )?"
_NOT_A_COUNT = r"(?![.,]\d|%|\w)"
_PLAIN_YEAR = r"(?:19|20)(?:\d[1-9]|[1-9]0)"
"""A year that is not the turn of a century: "2000 soldiers" is a count."""

_FIRST_WORDS = (
    "since",
    "the",
    "between",
    "from",
    "earlier",
    "later",
    "past",
    "last",
    "recent",
    "for",
    "next",
    "coming",
    "its",
    "his",
    "her",
    "their",
    "s",
)
"""First words of the patterns below that stand in no table."""


@cache
def patterns() -> tuple[re.Pattern[str], dict[str, re.Pattern[str]]]:
    """One pattern that finds any expression and names its way of writing, and each way on its own."""
    ways = _ways(calendar(), lexicon())
    ways = {way: rf"(?:{pattern})(?!\w)" for way, pattern in ways.items()}
    any_way = "|".join(f"(?P<{way}>{_unnamed(pattern)})" for way, pattern in ways.items())
    finder = re.compile(rf"(?<![\w$€£-])(?<!\d[.,])(?:{any_way})")
    return finder, {way: re.compile(pattern) for way, pattern in ways.items()}


@cache
def first_words() -> frozenset[str]:
    """The words, in lower case, with which an expression may begin; one that begins with a figure may too."""
    names, words = calendar(), lexicon()
    phrases: list[str] = [*names.months, *names.weekdays, *_FIRST_WORDS]
    for table in (words.amounts, words.shifts, words.days, words.parts, words.seasons):
        phrases += table
    phrases += [*words.year_openers, *words.month_openers, *words.firm_month_openers]
    return frozenset(phrase.split()[0] for phrase in [*phrases, *words.not_before_weekday])


def _unnamed(pattern: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


def _words(words: Iterable[str]) -> str:
    """Any of the words, whatever their case, the longest first."""
    return f"(?i:{'|'.join(sorted(words, key=len, reverse=True))})"


def _ways(names: Calendar, words: Lexicon) -> dict[str, str]:
    """The patterns by way of writing; the first that fits at a place counts."""
    part = rf"(?P<part>{_words(words.parts)})[ -]"
    shift = rf"(?P<shift>{_words(words.shifts)})"
    season = rf"(?P<season>{_words(words.seasons)})"
    amount = rf"(?P<amount>{_words(words.amounts)}|\d{{1,2}}) "
    unit = r"(?P<unit>hour|day|week|month|year|decade)"
    units = rf"{unit}s"
    return {
        "other": rf"{_words(words.not_before_weekday)} {names.full_weekday}",
        **_days(names),
        **_years(part, words),
        **_months(part, shift, names, words),
        "season_year": rf"{_SINCE}(?:{part}(?:the )?)?{season} (?:of )?(?P<year>{YEAR})",
        "season": rf"{_SINCE}{shift} {season}",
        "season_bare": rf"(?i:in) the (?P<core>{season})(?! of)",
        "period": rf"{_SINCE}(?:{part}|(?P<side>(?i:earlier|later)) )?{shift}"
        r" (?P<unit>weekend|week|month|year|decade)",
        "weekend": r"(?i:the) (?P<unit>weekend)",
        "ago": rf"{amount}{unit}s? ago",
        "past": rf"(?i:past|last) {amount}{units}",
        "past_one": rf"(?i:past) {unit}",
        "recent": rf"(?i:recent|past|for) {units}(?! to come)",
        "coming": rf"(?i:next|coming) (?:{amount})?{units}",
        "weekday_week": rf"(?P<weekday>{names.full_weekday}) (?:of )?{shift} week",
        "weekday": rf"{_SINCE}(?:{shift} )?(?P<weekday>{names.full_weekday})",
        "relative_day": rf"{_SINCE}(?P<relative>{_words(words.days)})",
    }


def _days(names: Calendar) -> dict[str, str]:
    """Days of a month, with or without the weekday and the year."""
    weekday = rf"(?:{names.weekday},? )?"
    days = rf"(?P<day>{DAY})(?:[-–](?P<last_day>{DAY}))?"
    month = rf"(?P<month>{names.month})"
    year = rf"(?:,? (?P<year>{YEAR}))?"
    return {
        "iso": rf"{_SINCE}(?P<year>{YEAR})-(?P<month_number>\d\d)-(?P<day>\d\d)(?!-)",
        "month_day": rf"{_SINCE}{weekday}{month} {days}{year}{_NOT_A_COUNT}",
        "day_month": rf"{_SINCE}{weekday}(?:the )?{days} (?:of )?{month}{year}{_NOT_A_COUNT}",
    }


def _years(part: str, words: Lexicon) -> dict[str, str]:
    """Years, decades and stretches of years."""
    year = rf"(?P<year>{YEAR}){_NOT_A_COUNT}"
    opener = _words(set(words.year_openers) - {"since"})
    owner = r"(?:(?i:the|a|its|his|her|their)|(?<=['’])s)"
    last = rf"[-–/](?P<last_year>{YEAR}|\d\d)(?![-–/\d])| (?i:to|and|until|through) (?P<until_year>{YEAR})"
    return {
        "decade": rf"{_SINCE}(?:the )?(?:{part})?(?P<decade>(?:19|20)\d0)['’]?s",
        "years": rf"(?:(?i:between|from) )?(?P<core>(?P<year>{YEAR})(?:{last}))",
        "part_year": rf"{_SINCE}{part}{year}",
        "since_year": rf"(?P<since>[Ss]ince) {year}",
        "year": rf"{opener} (?!\d\d00 [a-z])(?P<core>{year})",
        "year_of": rf"{owner} (?P<core>(?P<year>{_PLAIN_YEAR}))(?= [a-z])",
    }


def _months(part: str, shift: str, names: Calendar, words: Lexicon) -> dict[str, str]:
    """Months with a year, a part, or a word before them without which they are no months."""
    month, full = rf"(?P<month>{names.month})", rf"(?P<month>{names.full_month})"
    doubtful = "|".join(form for name in words.name_months for form in (name.title(), name.upper()))
    bare = rf"(?!['’]| [A-Z]|(?: of|,)? {YEAR}{_NOT_A_COUNT}| \d{{1,2}}(?:st|nd|rd|th)?{_NOT_A_COUNT})"
    return {
        "month_year": rf"{_SINCE}(?:{part})?{month}(?: of|,)? (?P<year>{YEAR}){_NOT_A_COUNT}",
        "month_shift": rf"{_SINCE}(?:{part})?{shift} {full}",
        "month_part": rf"{_SINCE}{part}{full}{bare}",
        "month_since": rf"(?P<since>[Ss]ince) {full}{bare}",
        "month_firm": rf"{_words(words.firm_month_openers)} (?P<core>{full}){bare}",
        "month": rf"{_words(words.month_openers)} (?!{doubtful})(?P<core>{full}){bare}",
    }
