"""Suggestions: whom readings name and the gazetteer does not know, gathered over all current readings.

Entities of one folded name and kind are one suggestion. Where readings give the name several countries, each
country is one of its own, and those without a country are another, which is `ambiguous`; so is one whose
reports give it, in the same time, two offices of which neither's words hold the other's. A short form stands
for a full name in its own report only, where the reader has joined them. Names that are judged are left out.

The database counts and groups; nothing here goes over all readings.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, Subquery, distinct, func, select

from dragoman.gazetteer.index import Gazetteer
from dragoman.record.details import Details, Given, details
from dragoman.record.examples import Example, examples
from dragoman.record.gathering import gathered, held
from dragoman.record.keys import NameKey
from dragoman.record.similar import Likenesses, Similar
from dragoman.record.tables import entities

_BATCH = 200


@dataclass(frozen=True, slots=True)
class UnknownFilter:
    """Which suggestions are asked for: of a kind, in so many reports at least, and how many of them."""

    kind: str | None = None
    min_reports: int = 1
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A name that may deserve an entry, and what reports say of whom they call so.

    `country_share` is the part of the readings with a country, for this name and kind, that give this one;
    `sectors_share` the part of this suggestion's readings with sectors that give just these. Sectors are
    those that most readings give, none where several are given as often. `first` and `last` are the days on
    which the first and the last report appeared. `bare` is whether it takes in readings without a country.
    """

    key: str
    name: str
    spellings: tuple[Given, ...]
    kind: str
    country: str | None
    country_share: float | None
    sectors: tuple[str, ...]
    sectors_share: float | None
    offices: tuple[Given, ...]
    descriptions: tuple[Given, ...]
    reports: int
    outlets: int
    mentions: int
    first: str | None
    last: str | None
    ambiguous: bool
    bare: bool
    examples: tuple[Example, ...]
    may_be: tuple[Similar, ...]


def find_unknown(connection: Connection, wanted: UnknownFilter, known: Gazetteer) -> list[Suggestion]:
    """The suggestions, those in most reports first."""
    rows = gathered() if wanted.kind is None else gathered(entities.c.kind == wanted.kind)
    query = _suggested(rows, wanted.min_reports).limit(wanted.limit)
    return _filled(connection, list(connection.execute(query)), known)


def find_named(connection: Connection, name: NameKey, known: Gazetteer | None) -> list[Suggestion]:
    """The suggestions of a name and a kind, whatever the country."""
    rows = gathered(entities.c.folded == name.folded, entities.c.kind == name.kind)
    return _filled(connection, list(connection.execute(_suggested(rows, 1))), known)


def _suggested(rows: Subquery, least: int) -> Select[Any]:
    """A row for each suggestion: its name, kind and country, and how often it stands where and when."""
    reports, mentions = func.count(distinct(rows.c.reading_key)), func.sum(rows.c.mentions)
    whose = (rows.c.folded, rows.c.kind, rows.c.of, rows.c.countries, rows.c.telling)
    return (
        select(
            *whose,
            reports.label("reports"),
            mentions.label("mentions"),
            func.count(distinct(rows.c.teller)).label("tellers"),
            func.min(rows.c.earliest).label("first"),
            func.max(rows.c.latest).label("last"),
        )
        .group_by(*whose)
        .having(reports >= least)
        .order_by(reports.desc(), mentions.desc(), rows.c.folded, rows.c.kind, func.coalesce(rows.c.of, ""))
    )


def _filled(connection: Connection, rows: list[Row[Any]], known: Gazetteer | None) -> list[Suggestion]:
    """Suggestions with all that reports say of them, some hundreds at a time."""
    found: list[Suggestion] = []
    similar = Likenesses(connection, known) if rows and known else None
    for start in range(0, len(rows), _BATCH):
        batch = rows[start : start + _BATCH]
        keys = [NameKey(row.folded, row.kind, row.of) for row in batch]
        with held(connection, gathered(entities.c.folded.in_({key.folded for key in keys}))) as gathering:
            told, shown = details(connection, gathering, keys), examples(connection, gathering, keys)
        for key, row in zip(keys, batch, strict=True):
            may_be = similar.of(key, told[key].spellings[0].words) if similar else ()
            found.append(_suggestion(row, told[key], tuple(shown[key]), may_be))
    return found


def _suggestion(
    row: Row[Any], told: Details, shown: tuple[Example, ...], may_be: tuple[Similar, ...]
) -> Suggestion:
    one = row.countries <= 1
    return Suggestion(
        str(NameKey(row.folded, row.kind, None if one else row.of)),
        told.spellings[0].words,
        told.spellings[1:],
        row.kind,
        row.of,
        row.tellers / row.telling if row.of else None,
        told.sectors,
        told.sectors_share,
        told.offices,
        told.descriptions,
        row.reports,
        told.outlets,
        row.mentions,
        row.first,
        row.last,
        told.offices_conflict or (row.of is None and not one),
        row.of is None or one,
        shown,
        may_be,
    )
