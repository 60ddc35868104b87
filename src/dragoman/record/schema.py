"""Bringing a database to the schema of this version, by the migrations beside this file."""

from __future__ import annotations

from pathlib import Path

from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from dragoman.errors import StopRun

NEWEST = "0004"
"""The revision of this version's schema."""

VERSION_TABLE = "dragoman_version"
"""The table that holds a database's revision; one of its own name is never mistaken for another program's."""

_MIGRATIONS = Path(__file__).parent / "migrations"


def revision_of(connection: Connection, name: str) -> str | None:
    """The revision of a database, None where it is empty.

    Raises StopRun where it belongs to another program or to a newer version of ours.
    """
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if VERSION_TABLE not in tables:
        raise StopRun(f"{name}: a database of another program, not a record of Dragoman")
    context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
    revision = context.get_current_revision()
    if revision not in {script.revision for script in migrations().walk_revisions()}:
        raise StopRun(
            f"{name}: made by a newer version of Dragoman (its schema is {revision}, ours {NEWEST})"
        )
    return revision


def migrate(connection: Connection, revision: str | None) -> None:
    """Run the migrations after `revision`, in the caller's transaction."""
    scripts = migrations()
    context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
    pending = list(scripts.iterate_revisions(NEWEST, revision or "base"))
    with Operations.context(context):
        for script in reversed(pending):
            script.module.upgrade()
    context.stamp(scripts, NEWEST)


def migrations() -> ScriptDirectory:
    """The migrations that ship with the package."""
    return ScriptDirectory(str(_MIGRATIONS))
