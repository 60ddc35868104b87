"""Bodies and groups: kept as the rows of their tables, made into records when somebody asks for one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, MutableMapping
from typing import Literal, NamedTuple

from dragoman.gazetteer.knowledge import Organisation, Sponsor
from dragoman.gazetteer.tables import items

OrganisationKind = Literal["body", "group"]
BODY_COLUMNS = (
    *("id", "name", "names", "acronyms", "country", "sectors", "seats", "adjectives", "parent", "host"),
    *("since", "until"),
)
GROUP_COLUMNS = (
    *("id", "name", "names", "acronyms", "country", "sectors", "sponsors", "adjectives", "since", "until"),
)
SPONSOR = re.compile(r"([A-Z]{3,4})(?: ([\d-]*)\.\.([\d-]*))?")
"""A state, or a state and the time in which it backs the group."""
COLUMNS: dict[OrganisationKind, tuple[str, ...]] = {"body": BODY_COLUMNS, "group": GROUP_COLUMNS}
_COUNTRY = BODY_COLUMNS.index("country")
_NAMES = ("name", "names", "acronyms", "seats", "adjectives")
_NAMING = {
    kind: tuple(columns.index(name) for name in _NAMES if name in columns)
    for kind, columns in COLUMNS.items()
}


class _Row(NamedTuple):
    kind: OrganisationKind
    fields: list[str]


class Organisations(MutableMapping[str, Organisation]):
    """All bodies and groups by id."""

    def __init__(self) -> None:
        self._entries: dict[str, Organisation | _Row] = {}

    def add(self, kind: OrganisationKind, rows: Iterable[list[str]]) -> None:
        """Further rows, checked and with all their fields, over earlier ones of the same id."""
        self._entries.update({row[0]: _Row(kind, row) for row in rows})

    def called(self) -> Iterator[list[str]]:
        """All that each is called, in no order."""
        for entry in self._entries.values():
            if isinstance(entry, _Row):
                fields = entry.fields
                names = [fields[column] for column in _NAMING[entry.kind] if fields[column]]
                yield "|".join(names).split("|")
            else:
                yield [name for _, names in entry.called() for name in names]

    def by_country(self) -> dict[str, list[str]]:
        """The ids of those of each state."""
        found: dict[str, list[str]] = {}
        for key, entry in self._entries.items():
            country = entry.fields[_COUNTRY] if isinstance(entry, _Row) else entry.country
            if country:
                found.setdefault(country, []).append(key)
        return found

    def __getitem__(self, key: str) -> Organisation:
        entry = self._entries[key]
        if isinstance(entry, _Row):
            entry = self._entries[key] = _organisation(entry)
        return entry

    def __setitem__(self, key: str, entry: Organisation) -> None:
        self._entries[key] = entry

    def __delitem__(self, key: str) -> None:
        del self._entries[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, key: object) -> bool:
        return key in self._entries


def _organisation(entry: _Row) -> Organisation:
    row = dict(zip(COLUMNS[entry.kind], entry.fields, strict=True))
    return Organisation(
        row["id"], entry.kind, row["name"], items(row["names"]), items(row["acronyms"]),
        row["country"] or None, items(row["sectors"]), items(row.get("seats", "")), items(row["adjectives"]),
        tuple(map(_sponsor, items(row.get("sponsors", "")))), row.get("parent") or None,
        row.get("host") or None, row["since"] or None, row["until"] or None,
    )  # fmt: skip


def _sponsor(text: str) -> Sponsor:
    country, _, time = text.partition(" ")
    since, _, until = time.partition("..")
    return Sponsor(country, since or None, until or None)
