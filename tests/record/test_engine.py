"""Opening a record: its schema, its settings, and what is refused."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from dragoman.errors import StopRun
from dragoman.record import Record
from dragoman.record.schema import NEWEST, VERSION_TABLE, migrations
from dragoman.record.tables import metadata
from tests.support.readings import hand_made


def test_migrations_make_the_tables_of_this_version(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    Record.open(str(path)).close()
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"version_table": VERSION_TABLE, "compare_type": True}
        )
        assert compare_metadata(context, metadata) == []
        assert context.get_current_revision() == NEWEST
    engine.dispose()
    assert migrations().get_heads() == [NEWEST]


def test_readers_and_a_writer_work_side_by_side(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    Record.open(str(path)).close()
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


def test_rows_go_with_their_reading(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    with Record.open(str(path)) as record:
        record.add(hand_made())
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("DELETE FROM text")
    counts = [connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in metadata.tables]
    connection.close()
    assert set(counts) == {0}


def test_an_empty_file_becomes_a_record(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    path.touch()
    with Record.open(str(path)) as record:
        assert record.add(hand_made())


def test_no_database(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("These are notes, and long enough to be taken for the head of a file.\n" * 20)
    with pytest.raises(StopRun, match=r"notes.txt: is not an SQLite database"):
        Record.open(str(path))


def test_another_programs_database(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE songs (name TEXT)")
    connection.close()
    with pytest.raises(StopRun, match="another program"):
        Record.open(str(path))


def test_a_newer_schema(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    Record.open(str(path)).close()
    connection = sqlite3.connect(path)
    connection.execute(f"UPDATE {VERSION_TABLE} SET version_num = '9999'")
    connection.commit()
    connection.close()
    with pytest.raises(StopRun, match="newer version of Dragoman"):
        Record.open(str(path))


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("{folder}", "cannot be opened"),
        ("{folder}/none/record.sqlite", "folder does not exist"),
        ("postgresql://localhost/record", "kept in SQLite"),
        ("some where://x", "not the URL"),
    ],
)
def test_what_cannot_be_a_record(tmp_path: Path, url: str, message: str) -> None:
    with pytest.raises(StopRun, match=message):
        Record.open(url.format(folder=tmp_path))


def test_nothing_is_made_where_a_record_must_be(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    with pytest.raises(StopRun, match="no record there"):
        Record.open(str(path), create=False)
    assert not path.exists()
