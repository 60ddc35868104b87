"""One entry of a folder of the user's own: all its rows, and taking them out again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from dragoman.gazetteer.imports.tables import Row, Table
from dragoman.gazetteer.loading import BODY_COLUMNS, GROUP_COLUMNS
from dragoman.gazetteer.register import PERSON_COLUMNS, TERM_COLUMNS

Rows = Mapping[str, Sequence[Row]]
"""The rows of an entry by the name of their table."""

_TABLES = {
    "person": ("persons", PERSON_COLUMNS),
    "body": ("bodies", BODY_COLUMNS),
    "group": ("groups", GROUP_COLUMNS),
}
_PERSON = TERM_COLUMNS.index("person")


def rows_of(folder: Path, entity: str) -> Rows:
    """The rows of a person, body or group (`person:ali-demir`), a person's terms among them."""
    kind, _, key = entity.partition(":")
    name, columns = _TABLES[kind]
    found = {name: [row for row in _table(folder, name, columns).rows() if row[0] == key]}
    if kind == "person":
        found["terms"] = [row for row in _terms(folder).rows() if row[_PERSON] == key]
    return found


def is_named_elsewhere(folder: Path, entity: str) -> bool:
    """Whether entries of the folder rest on a body or group: its parts and those who hold its offices."""
    kind, _, key = entity.partition(":")
    if kind == "person":
        return False
    parent = BODY_COLUMNS.index("parent")
    parts = (row[parent] == key for row in _table(folder, "bodies", BODY_COLUMNS).rows())
    return any(parts) or any(row[TERM_COLUMNS.index("of")] == key for row in _terms(folder).rows())


def remove(folder: Path, entity: str) -> None:
    """Take an entry out of the folder, a person's terms with it. Raises StopRun where that cannot be done."""
    kind, _, key = entity.partition(":")
    name, columns = _TABLES[kind]
    if kind == "person":
        held = [row for row in _terms(folder).rows() if row[_PERSON] == key]
        _terms(folder).write({row[:3]: [] for row in held})
    _table(folder, name, columns).write({(key,): []})


def _table(folder: Path, name: str, columns: Row) -> Table:
    return Table(folder, name, columns, lambda row: row[:1])


def _terms(folder: Path) -> Table:
    return Table(folder, "terms", TERM_COLUMNS, lambda row: row[:3])
