"""The gazetteer's files, checked and made into records; a later folder adds entries or replaces them.

Raises StopRun, naming the file, the entry and the reason, where an entry has unknown or missing keys,
an id twice, an office or country that nobody defines, or a term that ends before it begins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

import yaml

from dragoman.errors import StopRun
from dragoman.gazetteer.knowledge import Capital, Office, State
from dragoman.gazetteer.organisations import (
    BODY_COLUMNS,
    COLUMNS,
    GROUP_COLUMNS,
    SPONSOR,
    OrganisationKind,
)
from dragoman.gazetteer.plain import parse
from dragoman.gazetteer.register import Knowledge, Register
from dragoman.gazetteer.rows import check_rows, is_date
from dragoman.gazetteer.sources import BODIES, GROUPS, OFFICES, PERSONS, STATES, TERMS, Source
from dragoman.gazetteer.tables import Rows, items, read_table

__all__ = ["BODY_COLUMNS", "GROUP_COLUMNS", "load_knowledge"]

_KEYS: dict[str, tuple[set[str], set[str]]] = {
    STATES: (
        {"id", "name"},
        {"names", "adjectives", "people", "capital", "seats", "former_seats", "since", "until"},
    ),
    OFFICES: (
        {"id", "name", "names", "sectors", "of"},
        {"only", "anaphors", "kind", "kinds", "vague", "single"},
    ),
}
_LISTS = ("names", "adjectives", "people", "seats", "sectors", "only", "anaphors")
_CAPITAL = {"name", "names", "lat", "lon"}


def load_knowledge(
    layers: Iterable[tuple[list[Source], bool]], register: Register | None = None
) -> Knowledge:
    """All that the files of several folders say, the later over the earlier.

    With each folder stands whether its persons and terms are known to be right and need no checking. What
    stands in tables goes into the register, which is made unless it is given.
    """
    register = register or Register()
    known = Knowledge({}, {}, register.organisations, register.persons, register.terms)
    for sources, checked in layers:
        _Layer(known, register).read(sources, checked)
    return known


class _Layer:
    """The reading of one folder's files into what is known so far."""

    def __init__(self, known: Knowledge, register: Register) -> None:
        self.known, self.register = known, register
        self.seen: dict[str, set[str]] = {}

    def read(self, sources: list[Source], checked: bool) -> None:
        adders: dict[str, Callable[[Source], None]] = {
            STATES: self._states,
            OFFICES: self._offices,
            BODIES: partial(self._organisations, "body"),
            GROUPS: partial(self._organisations, "group"),
        }
        for source in sources:
            if source.holds in adders:
                adders[source.holds](source)
        for office in self.known.offices.values():
            for place in sorted(
                office.only.union(office.kinds) - self.known.states.keys() - self.known.organisations.keys()
            ):
                raise StopRun(f"{OFFICES}: {office.id}: unknown state or body {place}")
        persons = [source for source in sources if source.holds == PERSONS]
        terms = [source for source in sources if source.holds == TERMS]
        if not checked:
            check_rows(self.known, persons, terms)
        self.register.add(
            Rows(tuple(source.text for source in persons)), Rows(tuple(source.text for source in terms))
        )

    def _new(self, source: Source, key: str, kind: str) -> None:
        """Every id once in a folder."""
        seen = self.seen.setdefault(kind, set())
        if key in seen:
            raise _wrong(source, key, "the id stands twice")
        seen.add(key)

    def _states(self, source: Source) -> None:
        for entry in _entries(source):
            self._new(source, entry["id"], "state")
            self.known.states[entry["id"]] = _state(source, entry)

    def _offices(self, source: Source) -> None:
        for entry in _entries(source):
            self._new(source, entry["id"], "office")
            self.known.offices[entry["id"]] = _office(source, entry)

    def _organisations(self, kind: OrganisationKind, source: Source) -> None:
        columns = COLUMNS[kind]
        rows = [fields for _, fields in read_table(source.text, source.where, columns)]
        for row in rows:
            if row[0] in self.seen.get("body", ()) and kind == "group":
                raise _wrong(source, row[0], "the id is a body's too")
            self._new(source, row[0], kind)
        for column, find_fault in self._checks().items():
            if column in columns:
                at = columns.index(column)
                # Many rows say the same, and each thing that they say is looked at once.
                for value in {row[at]: None for row in rows}:
                    fault = find_fault(value) if value else None
                    if fault:
                        raise _wrong(source, next(row[0] for row in rows if row[at] == value), fault)
        self.register.organisations.add(kind, rows)

    def _checks(self) -> dict[str, Callable[[str], str | None]]:
        """What is wrong with a value of a column of bodies or groups, None where nothing is."""
        return {
            "country": partial(self._wrong_state, "country"),
            "host": partial(self._wrong_state, "host"),
            "sponsors": self._wrong_sponsors,
            "since": _wrong_date,
            "until": _wrong_date,
        }

    def _wrong_state(self, what: str, code: str) -> str | None:
        return None if code in self.known.states else f"unknown {what} {code}"

    def _wrong_sponsors(self, text: str) -> str | None:
        for one in items(text):
            found = SPONSOR.fullmatch(one)
            if not found:
                return f"sponsor {one!r}, expected a state, or a state and since..until"
            wrong = self._wrong_state("sponsor", found[1])
            for date in filter(None, found.group(2, 3)):
                wrong = wrong or _wrong_date(date)
            if wrong:
                return wrong
        return None


def _wrong(source: Source, entry: object, reason: str) -> StopRun:
    return StopRun(f"{source.where}: {entry}: {reason}")


def _wrong_date(value: str) -> str | None:
    return None if is_date(value) else f"{value} is not a year, a month or a day"


def _entries(source: Source) -> list[dict[str, Any]]:
    """The entries of a YAML file, with the right keys."""
    try:
        entries: Any = parse(source.text)
    except yaml.YAMLError as error:
        raise StopRun(f"{source.where}: {error}") from error
    if not isinstance(entries, list):
        raise _wrong(source, "the file", "not a list of entries")
    required, optional = _KEYS[source.holds]
    for entry in entries:
        if not isinstance(entry, dict) or not isinstance(entry.get("id"), str):
            raise _wrong(source, entry, "an entry without an id")
        for key in sorted(required - entry.keys()):
            raise _wrong(source, entry["id"], f"no {key}")
        for key in sorted(map(str, entry.keys() - required - optional)):
            raise _wrong(source, entry["id"], f"unknown key {key}")
        for key in _LISTS:
            listed = entry.get(key) or ()
            if isinstance(listed, str) or not all(isinstance(item, str) for item in listed):
                raise _wrong(source, entry["id"], f"{key} is no list of texts")
    return entries


def _strings(entry: dict[str, Any], key: str) -> tuple[str, ...]:
    return tuple(entry.get(key) or ())


def _state(source: Source, entry: dict[str, Any]) -> State:
    capital = entry.get("capital")
    names, adjectives, people, seats = (
        _strings(entry, key) for key in ("names", "adjectives", "people", "seats")
    )
    try:
        until = int(entry["until"]) if entry.get("until") else None
        where = _capital(capital) if capital is not None else None
        former = {str(name): int(year) for name, year in (entry.get("former_seats") or {}).items()}
    except (AttributeError, KeyError, ValueError, TypeError) as error:
        raise _wrong(source, entry["id"], f"years and degrees are numbers ({error})") from error
    return State(
        entry["id"], entry["name"], names, adjectives, people, where, seats, entry.get("since"), until, former
    )


def _capital(entry: dict[str, Any]) -> Capital:
    if entry.keys() - _CAPITAL:
        raise ValueError(f"capital has keys {sorted(entry)}")
    return Capital(entry["name"], _strings(entry, "names"), float(entry["lat"]), float(entry["lon"]))


def _office(source: Source, entry: dict[str, Any]) -> Office:
    if entry["of"] not in {"state", "body"}:
        raise _wrong(source, entry["id"], f"of {entry['of']}, neither state nor body")
    if not isinstance(entry.get("kinds") or {}, dict):
        raise _wrong(source, entry["id"], "kinds is no mapping from states to kinds")
    flags = {}
    for key in ("vague", "single"):
        if entry.get(key, "false") not in {"true", "false"}:
            raise _wrong(source, entry["id"], f"{key} {entry[key]}, neither true nor false")
        flags[key] = entry.get(key) == "true"
    return Office(
        entry["id"], entry["name"], _strings(entry, "names"), _strings(entry, "sectors"), entry["of"],
        frozenset(_strings(entry, "only")), _strings(entry, "anaphors"),
        entry.get("kind") or entry["name"].lower(), **flags, kinds=entry.get("kinds") or {},
    )  # fmt: skip
