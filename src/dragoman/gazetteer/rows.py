"""Whether the rows of persons and terms are right; a test checks those that ship, loading a user's own.

Raises StopRun, naming the file, the entry and the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from dragoman.errors import StopRun
from dragoman.gazetteer.knowledge import first_day, last_day
from dragoman.gazetteer.register import NOBODY, PERSON_COLUMNS, TERM_COLUMNS, Knowledge
from dragoman.gazetteer.sources import Source
from dragoman.gazetteer.tables import read_table

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def is_date(value: str) -> bool:
    """Whether a text is a year, a month or a day."""
    return _DATE.fullmatch(value) is not None


def check_rows(known: Knowledge, persons: Iterable[Source], terms: Iterable[Source]) -> None:
    """Check the persons and terms of a folder that comes over what is `known`."""
    mine: set[str] = set()
    for source in persons:
        for _, fields in read_table(source.text, source.where, PERSON_COLUMNS):
            wrong = "the id stands twice" if fields[0] in mine else _wrong_person(known, fields)
            if wrong:
                raise StopRun(f"{source.where}: {fields[0]}: {wrong}")
            mine.add(fields[0])
    for source in terms:
        for number, fields in read_table(source.text, source.where, TERM_COLUMNS):
            wrong = _wrong_term(known, mine, fields)
            if wrong:
                raise StopRun(f"{source.where}: {number}: {fields[2]}: {wrong}")


def _wrong_person(known: Knowledge, fields: list[str]) -> str | None:
    _, name, _, _, gender, country, born = fields
    if not name:
        return "no name"
    if country and country not in known.states:
        return f"unknown country {country}"
    if gender not in {"", "m", "f"}:
        return f"gender {gender}, neither m nor f"
    if born and not born.isdigit():
        return f"born {born}, not a year"
    return None


def _wrong_term(known: Knowledge, mine: set[str], fields: list[str]) -> str | None:
    office, of, person, since, until, host, capacity = fields
    if office not in known.offices:
        return f"unknown office {office}"
    if of not in known.states and of not in known.organisations:
        return f"unknown state or body {of}"
    if person not in mine and person not in known.persons and person != NOBODY:
        return "unknown person"
    if capacity not in {"", "acting", "disputed"}:
        return f"capacity {capacity}, neither acting nor disputed"
    if host and host not in known.states:
        return f"unknown host {host}"
    for value in (since, until):
        if value and not is_date(value):
            return f"{value} is not a year, a month or a day"
    if until and first_day(since) > last_day(until):
        return f"a term from {since} to {until}"
    return None
