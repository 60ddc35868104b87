"""The date that stands before a report: in a line of its own, or in the dateline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from dragoman.dates import Expression, find, resolve
from dragoman.reading import Method, Note, Published, Span

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def from_header(text: str, notes: Sequence[Note]) -> Published | None:
    """The first whole date in a date header."""
    for note in notes:
        if note.kind == "date-header":
            for expression in days_in(text, note.span):
                if expression.year is not None:
                    return published(expression, date(expression.year, 12, 31), "header")
    return None


def from_dateline(text: str, notes: Sequence[Note]) -> Published | None:
    """The date in the dateline; where it has no year, that of the only year in the copyright line."""
    for note in notes:
        if note.kind == "dateline":
            for expression in days_in(text, note.span):
                year = expression.year or _copyright_year(text, notes)
                if year is not None:
                    return published(expression, date(year, 12, 31), "dateline")
    return None


def days_in(text: str, span: Span) -> Iterator[Expression]:
    """The single days that a stretch of the text names, with spans true to the text."""
    for expression in find(span.of(text)):
        if expression.kind == "day" and expression.last_day is None and not expression.since:
            start, end = expression.span
            yield replace(expression, span=Span(span.start + start, span.start + end))


def published(expression: Expression, anchor: date, method: Method) -> Published | None:
    """The day that an expression means, as a date of publication; None where the calendar has no such day."""
    days = resolve(expression, anchor)
    return None if days is None else Published(*days, method, (expression.span,))


def _copyright_year(text: str, notes: Sequence[Note]) -> int | None:
    """The year that the outlet's own lines name, if it is only one."""
    lines = [note.span.of(text) for note in notes if note.kind == "boilerplate"]
    years = {int(year) for line in lines for year in _YEAR.findall(line)}
    return years.pop() if len(years) == 1 else None
