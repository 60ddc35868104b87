"""The unknown names of current readings, each with the suggestion that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    MetaData,
    Subquery,
    Table,
    case,
    distinct,
    exists,
    func,
    insert,
    select,
)

from dragoman.record.keys import KINDS
from dragoman.record.presenting import active, holds, unknown_name
from dragoman.record.tables import entities, readings

_NO_NAME = "  "
"""What folding leaves of a name without a letter or a digit."""


def gathered(*conditions: ColumnElement[bool]) -> Subquery:
    """A row for each entity of a current reading that has a name, that nobody knows and nobody has judged.

    Beside its own columns a row has `of`, the country of its suggestion: where the readings that tell one all
    tell the same, it is also that of those that tell none. `countries` is how many are told for the name and
    kind, in how many readings (`telling`); `teller` is the reading if it tells one. The conditions must let
    through all entities of a name and a kind, or none.
    """
    judged = exists().where(holds(), active()).correlate(entities)
    rows = (
        select(
            entities.c.key,
            entities.c.reading_key,
            entities.c.name,
            entities.c.folded,
            entities.c.kind,
            entities.c.country,
            entities.c.office,
            entities.c.sectors,
            entities.c.mentions,
            entities.c.name_start,
            entities.c.name_end,
            readings.c.text_id,
            readings.c.earliest,
            readings.c.latest,
        )
        .join(readings, readings.c.key == entities.c.reading_key)
        .where(unknown_name(), readings.c.current, entities.c.kind.in_(KINDS), entities.c.folded != _NO_NAME)
        .where(~judged, *conditions)
        .cte("unjudged")
    )
    teller = case((rows.c.country.is_not(None), rows.c.reading_key))
    names = (
        select(
            rows.c.folded,
            rows.c.kind,
            func.count(distinct(rows.c.country)).label("countries"),
            func.max(rows.c.country).label("one"),
            func.count(distinct(teller)).label("telling"),
        )
        .group_by(rows.c.folded, rows.c.kind)
        .cte("names")
    )
    country = case((names.c.countries == 1, names.c.one), else_=rows.c.country)
    return (
        select(rows, country.label("of"), teller.label("teller"), names.c.countries, names.c.telling)
        .join(names, (names.c.folded == rows.c.folded) & (names.c.kind == rows.c.kind))
        .subquery("gathered")
    )


@contextmanager
def held(connection: Connection, rows: Subquery) -> Iterator[Table]:
    """The rows as a table of this connection's own, for several questions, as long as the context lasts."""
    columns = [Column(column.name, column.type) for column in rows.c]
    table = Table("gathered", MetaData(), *columns, prefixes=["TEMPORARY"])
    table.create(connection)
    try:
        connection.execute(insert(table).from_select([column.name for column in rows.c], select(rows)))
        yield table
    finally:
        table.drop(connection)
