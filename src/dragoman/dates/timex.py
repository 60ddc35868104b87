"""Temporal expressions as TimeML's TIMEX3 has them: their extent, type and value.

Values are those of ISO 8601 as TimeML extends it (https://timeml.github.io/site/publications/timeMLdocs):
`2018-09-05`, `2018-W36`, `2018-W36-WE`, `2018-09`, `2018-SU`, `2018`, `201` (a decade), `2018-09-05TMO`,
durations such as `P2W` and `PXD`, and the open `PAST_REF` and `FUTURE_REF`. How coarse a value is follows
from the words ("two years ago" is a year), when it is from the days that the expression was resolved to.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from dragoman.data import load_yaml
from dragoman.dates.expressions import Expression
from dragoman.errors import StopRun
from dragoman.reading import Span

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Days = tuple[str, str]

_FAR = 20
"""Characters before an expression in which its article is sought."""
_FILE = "dragoman.dates/data/timex.yaml"
_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_DURATIONS = {
    "hour": "PT{}H",
    "day": "P{}D",
    "week": "P{}W",
    "month": "P{}M",
    "year": "P{}Y",
    "decade": "P{}DE",
}


@dataclass(frozen=True, slots=True)
class Timex:
    """A TIMEX3: its words, type and value; the value is empty where it is unknown."""

    span: Span
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Words:
    """The lists of `timex.yaml`: a signal at the front, an article at the end, codes by lower-case words."""

    signal: re.Pattern[str]
    article: re.Pattern[str]
    times_of_day: dict[str, str]


@cache
def words() -> Words:
    """The shipped lists. Raises StopRun where one is missing or not as the file says."""
    data = load_yaml("dragoman.dates", "timex.yaml", {"signals", "articles", "times_of_day"})
    for name, table in data.items():
        wanted = dict if name == "times_of_day" else list
        if not isinstance(table, wanted) or any(not isinstance(w, str) or w != w.lower() for w in table):
            raise StopRun(f"{_FILE}: {name}: not a {wanted.__name__} of words in lower case")
    signal, article = (f"(?i:{'|'.join(data[name])})" for name in ("signals", "articles"))
    times: dict[str, str] = data["times_of_day"]
    return Words(re.compile(rf"{signal}\s+"), re.compile(rf"\b{article}\s+\Z"), times)


def timexes(expression: Expression, text: str, days: Days | None) -> tuple[Timex, ...]:
    """An expression of a text, resolved to the days, as TIMEX3; a stretch of years is its two ends."""
    said = expression.span.of(text)
    if expression.kind == "year" and expression.last_year is not None and not said.endswith("s"):
        return _ends(expression, said)
    span = _extent(expression.span, text)
    kind, value = _kind_and_value(expression, said.lower(), days)
    return (Timex(span, kind, value),)


def _ends(expression: Expression, said: str) -> tuple[Timex, ...]:
    """The first and the last year of a stretch, which its words begin and end with."""
    start, end = expression.span
    last = len(said) - len(said.rstrip("0123456789"))
    return (
        Timex(Span(start, start + 4), "DATE", str(expression.year)),
        Timex(Span(end - last, end), "DATE", str(expression.last_year)),
    )


def _extent(span: Span, text: str) -> Span:
    """The words without the signal before them, or else with the article."""
    signal = words().signal.match(text, *span)
    if signal:
        return Span(signal.end(), span.end)
    article = words().article.search(text, max(0, span.start - _FAR), span.start)
    return Span(article.start() if article else span.start, span.end)


def _kind_and_value(expression: Expression, said: str, days: Days | None) -> tuple[TimexType, str]:
    counted = expression.least == expression.most
    if expression.kind in ("past", "coming"):
        if counted or expression.least > 1 or _is_signalled(said):
            unit = _DURATIONS[expression.unit or "day"]
            return "DURATION", unit.format(expression.most if counted else "X")
        return "DATE", "PAST_REF" if expression.kind == "past" else "FUTURE_REF"
    if expression.kind == "ago" and not counted:
        return "DATE", "PAST_REF"
    if days is None:
        return "DATE", ""
    time = words().times_of_day.get(said)
    if time is not None:
        return "TIME", f"{days[0]}T{time}"
    return "DATE", _date(expression, date.fromisoformat(days[0]), date.fromisoformat(days[1]))


def _is_signalled(said: str) -> bool:
    return words().signal.match(said) is not None


def _date(expression: Expression, earliest: date, latest: date) -> str:
    """The unit of the calendar that is meant; a range cut short at the report's day still begins in it."""
    match _unit(expression):
        case "week":
            # A count of weeks is blurred on either side; what is meant is the week in the middle.
            middle = earliest + (latest - earliest) / 2 if expression.kind == "ago" else earliest
            return _week(middle)
        case "weekend":
            return f"{_week(earliest)}-WE"
        case "season":
            first = expression.season or 0
            return f"{earliest.year - (earliest.month < first):04}-{_SEASONS[first]}"
        case "month":
            return earliest.isoformat()[:7]
        case "year":
            return earliest.isoformat()[:4]
        case "decade":
            return earliest.isoformat()[:3]
    return earliest.isoformat()


def _unit(expression: Expression) -> str | None:
    if expression.kind == "year":
        return "year" if expression.last_year is None else "decade"
    return expression.unit if expression.kind in ("period", "ago") else expression.kind


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"
