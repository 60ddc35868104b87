"""Opening the database. All that holds for one kind of database only stands here: SQLite for now."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from dragoman.errors import StopRun

_WAIT_SECONDS = 60
"""How long a writer waits for another one."""

_HINTS = {
    "unable to open database file": "cannot be opened; is its folder there, and writable?",
    "file is not a database": "is not an SQLite database",
    "attempt to write a readonly database": "is read-only",
    "database is locked": f"another program has been writing to it for more than {_WAIT_SECONDS} seconds",
}


def open_engine(url: str, *, create: bool) -> Engine:
    """The engine for an SQLite URL or the path of a file; nothing is opened yet.

    Raises StopRun where the URL names another kind of database, or the file is missing and not to be created.
    """
    parsed = _parse(url)
    if parsed.get_backend_name() != "sqlite":
        raise StopRun(f"{url}: a record is kept in SQLite; give the path of a file or sqlite:///path")
    if parsed.database and parsed.database != ":memory:":
        _check_path(Path(parsed.database), create=create)
    engine = create_engine(parsed, connect_args={"timeout": _WAIT_SECONDS})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def prepare_file(engine: Engine) -> None:
    """Settings that stay with a new database: readers and one writer work side by side."""
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA journal_mode = WAL")


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that holds the right to write from its start: all of it is kept, or nothing."""
    with engine.execution_options(dragoman_writes=True).begin() as connection:
        yield connection


@contextmanager
def stop_on_failure(name: str) -> Iterator[None]:
    """Turns what the database refuses into a StopRun that names the record and the reason."""
    try:
        yield
    except DBAPIError as error:
        reason = str(error.orig)
        raise StopRun(f"{name}: {_HINTS.get(reason, reason)}") from error


def _parse(url: str) -> URL:
    if not url.strip():
        raise StopRun("a record needs a name: the path of a file or sqlite:///path")
    if "://" not in url:
        return URL.create("sqlite", database=url)
    try:
        return make_url(url)
    except ArgumentError as error:
        raise StopRun(f"{url}: not the URL of a database") from error


def _check_path(path: Path, *, create: bool) -> None:
    if not create and not path.exists():
        raise StopRun(f"{path}: no record there; `dragoman read PATH --record {path}` makes one")
    if not path.parent.is_dir():
        raise StopRun(f"{path}: its folder does not exist")


def _prepare(connection: Any, _record: object) -> None:
    # The driver opens transactions on its own, and too late; SQLAlchemy's `begin` does it instead.
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("dragoman_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
