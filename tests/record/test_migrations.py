"""An older record brought to this version's schema loses nothing, and gets what the new columns hold."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import create_engine

from dragoman.gazetteer.index import gazetteer
from dragoman.reading import Reading
from dragoman.record import Record
from dragoman.record.schema import VERSION_TABLE, migrations
from dragoman.record.tables import metadata
from tests.support.cast import KNOWN
from tests.support.readings import MADE_BY, hand_made
from tests.support.unknown import Somebody, report

Rows = dict[str, list[dict[str, Any]]]

FULL = Somebody(
    "Ali Demir", country="TUR", sectors=("MIL", "GOV"), called=("Demir",), described=("a general",)
)
_SECOND = hand_made(made_by=replace(MADE_BY, weights="w2"))
READINGS = [
    hand_made(),
    replace(_SECOND, events=tuple(replace(event, intensity=-4.0) for event in _SECOND.events)),
    report("Ali Demir met them. Demir, a general, left.", FULL, Somebody("them", "group")),
    report("Nobody came."),
]


def test_from_the_first_revision(tmp_path: Path) -> None:
    new, old = tmp_path / "new.sqlite", tmp_path / "old.sqlite"
    with Record.open(str(new)) as record:
        keep(record, READINGS)
    expected = rows(new)
    make_first(old)
    fill(old, expected)
    with Record.open(str(old)) as record:
        assert rows(old) == expected
        assert [record.show(reading.document.id) for reading in READINGS[1:]] == READINGS[1:]
        keep(record, [report("Ali Demir said no.", Somebody("Ali Demir"))])
        known = gazetteer(KNOWN, shipped=False)
        assert {one.key: one.reports for one in record.unknown(known)}["ali-demir-person"] == 2
    assert len(expected["appellation"]) > 0


def keep(record: Record, readings: Iterable[Reading]) -> None:
    for reading in readings:
        assert record.add(reading)


def make_first(path: Path) -> None:
    """An empty record of the first revision."""
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
        first = migrations().get_revision("0001")
        assert first is not None
        with Operations.context(context):
            first.module.upgrade()
        context.stamp(migrations(), "0001")
    engine.dispose()


def rows(path: Path) -> Rows:
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    try:
        return {
            table: sorted((dict(row) for row in connection.execute(f'SELECT * FROM "{table}"')), key=str)
            for table in metadata.tables
        }
    finally:
        connection.close()


def fill(path: Path, found: Rows) -> None:
    """Write the rows into a record of an older revision, without what it has no place for."""
    connection = sqlite3.connect(path)
    for table, all_rows in found.items():
        columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
        names, marks = ", ".join(f'"{name}"' for name in columns), ", ".join("?" * len(columns))
        for row in all_rows if columns else ():
            values = [row[name] for name in columns]
            connection.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', values)
    connection.commit()
    connection.close()
