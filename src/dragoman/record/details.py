"""What reports say of names that nobody knows: how they spell them, which offices and sectors they give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, distinct, func, select

from dragoman.record.filters import fold
from dragoman.record.keys import NameKey
from dragoman.record.tables import appellations, publications

_MOST = 10
"""So many different spellings, offices and descriptions of a name are told, the commonest."""


@dataclass(frozen=True, slots=True)
class Given:
    """Words that reports give, in how many of them, and when the first and the last of these appeared."""

    words: str
    reports: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Details:
    """What the reports say of a name, the commonest first; `spellings` begins with the name itself."""

    spellings: tuple[Given, ...]
    sectors: tuple[str, ...]
    sectors_share: float | None
    offices: tuple[Given, ...]
    offices_conflict: bool
    descriptions: tuple[Given, ...]
    outlets: int


def details(connection: Connection, rows: Table, keys: Collection[NameKey]) -> dict[NameKey, Details]:
    """What the reports say of suggestions, out of the gathered rows that these have."""

    def told(query: Select[Any]) -> dict[NameKey, list[Given]]:
        return _told(connection, query, keys)

    called = _counted(rows, appellations.c.words).join(appellations, appellations.c.entity_key == rows.c.key)
    published = _counted(rows, publications.c.outlet).join(
        publications, publications.c.text_id == rows.c.text_id
    )
    names, sectors = told(_counted(rows, rows.c.name)), told(_counted(rows, rows.c.sectors))
    offices, outlets = told(_counted(rows, rows.c.office)), told(published)
    mentioned = told(called.where(appellations.c.what == "name"))
    described = told(called.where(appellations.c.what == "description"))
    return {
        key: Details(
            _spellings(names[key], mentioned[key]),
            *_majority(sectors[key]),
            tuple(offices[key][:_MOST]),
            any(_conflict(one, other) for one, other in combinations(offices[key], 2)),
            tuple(described[key][:_MOST]),
            len(outlets[key]),
        )
        for key in keys
    }


def _counted(rows: Table, words: ColumnElement[Any]) -> Select[Any]:
    """In how many readings each suggestion stands with which words, and when."""
    whose = (rows.c.folded, rows.c.kind, rows.c.of)
    return (
        select(
            *whose,
            words.label("words"),
            func.count(distinct(rows.c.reading_key)).label("reports"),
            func.min(rows.c.earliest).label("first"),
            func.max(rows.c.latest).label("last"),
        )
        .where(words.is_not(None))
        .group_by(*whose, words)
    )


def _told(
    connection: Connection, query: Select[Any], keys: Collection[NameKey]
) -> dict[NameKey, list[Given]]:
    """The words of each suggestion, the commonest first, and of several as common those in small letters."""
    found: dict[NameKey, list[Given]] = {key: [] for key in keys}
    for row in connection.execute(query):
        key = NameKey(row.folded, row.kind, row.of)
        if key in found:
            found[key].append(Given(row.words, row.reports, row.first, row.last))
    for words in found.values():
        words.sort(key=lambda one: (-one.reports, one.words.isupper(), one.words))
    return found


def _spellings(names: Sequence[Given], mentioned: Iterable[Given]) -> tuple[Given, ...]:
    """The full name as it is spelt, then what else stands for it within reports."""
    spelt = {one.words for one in names}
    return (*names, *(one for one in mentioned if one.words not in spelt))[:_MOST]


def _majority(given: Sequence[Given]) -> tuple[tuple[str, ...], float | None]:
    """The sectors that most readings with sectors give, in whatever order, and the part of these readings.

    None where several are given as often.
    """
    counts: Counter[frozenset[str]] = Counter()
    for one in given:
        counts[frozenset(one.words.split("|"))] += one.reports
    ((sectors, most), *others) = counts.most_common(2) or [(frozenset(), 0)]
    if not most or most in {reports for _, reports in others}:
        return (), None
    told = next(one.words for one in given if sectors == set(one.words.split("|")))
    return tuple(told.split("|")), most / counts.total()


def _conflict(one: Given, other: Given) -> bool:
    """Whether two offices are hardly one person's: neither says the other, and both are told in one time."""
    words, others = set(fold(one.words).split()), set(fold(other.words).split())
    if words <= others or others <= words:
        return False
    apart = [(one.last, other.first), (other.last, one.first)]
    return not any(last is not None and first is not None and last < first for last, first in apart)
