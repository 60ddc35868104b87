"""The gazetteer's files, checked and made into records; a later folder adds entries or replaces them.

Raises StopRun, naming the file, the entry and the reason, where an entry has unknown or missing keys,
an id twice, an office or country that nobody defines, or a term that ends before it begins.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Literal

import yaml

from dragoman.errors import StopRun
from dragoman.gazetteer.knowledge import Capital, Office, Organisation, Sponsor, State
from dragoman.gazetteer.plain import parse
from dragoman.gazetteer.register import Knowledge, Register
from dragoman.gazetteer.rows import check_rows, is_date
from dragoman.gazetteer.sources import BODIES, GROUPS, OFFICES, PERSONS, STATES, TERMS, Source
from dragoman.gazetteer.tables import items, read_table, rows

BODY_COLUMNS = (
    *("id", "name", "names", "acronyms", "country", "sectors", "seats", "adjectives", "parent", "host"),
    *("since", "until"),
)
GROUP_COLUMNS = (
    *("id", "name", "names", "acronyms", "country", "sectors", "sponsors", "adjectives", "since", "until"),
)
_KEYS: dict[str, tuple[set[str], set[str]]] = {
    STATES: ({"id", "name"}, {"names", "adjectives", "people", "capital", "seats", "since", "until"}),
    OFFICES: (
        {"id", "name", "names", "sectors", "of"},
        {"only", "anaphors", "kind", "kinds", "vague", "single"},
    ),
}
_LISTS = ("names", "adjectives", "people", "seats", "sectors", "only", "anaphors")
_CAPITAL = {"name", "names", "lat", "lon"}
_SPONSOR = re.compile(r"([A-Z]{3,4})(?: ([\d-]*)\.\.([\d-]*))?")


def load_knowledge(layers: Iterable[tuple[list[Source], bool]]) -> Knowledge:
    """All that the files of several folders say, the later over the earlier.

    With each folder stands whether its persons and terms are known to be right and need no checking.
    """
    register = Register()
    known = Knowledge({}, {}, {}, register.persons, register.terms)
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
            [line for source in persons for line in rows(source.text)],
            [line for source in terms for line in rows(source.text)],
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

    def _organisations(self, kind: Literal["body", "group"], source: Source) -> None:
        columns = BODY_COLUMNS if kind == "body" else GROUP_COLUMNS
        for _, fields in read_table(source.text, source.where, columns):
            if fields[0] in self.seen.get("body", ()) and kind == "group":
                raise _wrong(source, fields[0], "the id is a body's too")
            self._new(source, fields[0], kind)
            row = dict(zip(columns, fields, strict=True))
            self.known.organisations[fields[0]] = self._organisation(source, kind, row)

    def _organisation(
        self, source: Source, kind: Literal["body", "group"], row: dict[str, str]
    ) -> Organisation:
        for key in ("country", "host"):
            self._check_state(source, row["id"], row.get(key, ""), key)
        sponsors = tuple(self._sponsor(source, row["id"], one) for one in items(row.get("sponsors", "")))
        return Organisation(
            row["id"], kind, row["name"], items(row["names"]), items(row["acronyms"]), row["country"] or None,
            items(row["sectors"]), items(row.get("seats", "")), items(row["adjectives"]), sponsors,
            row.get("parent") or None, row.get("host") or None,
            _date(source, row["id"], row["since"]), _date(source, row["id"], row["until"]),
        )  # fmt: skip

    def _sponsor(self, source: Source, entry: str, text: str) -> Sponsor:
        found = _SPONSOR.fullmatch(text)
        if not found:
            raise _wrong(source, entry, f"sponsor {text!r}, expected a state, or a state and since..until")
        self._check_state(source, entry, found[1], "sponsor")
        return Sponsor(found[1], _date(source, entry, found[2]), _date(source, entry, found[3]))

    def _check_state(self, source: Source, entry: str, code: str, what: str) -> None:
        if code and code not in self.known.states:
            raise _wrong(source, entry, f"unknown {what} {code}")


def _wrong(source: Source, entry: object, reason: str) -> StopRun:
    return StopRun(f"{source.where}: {entry}: {reason}")


def _date(source: Source, entry: str, value: str | None) -> str | None:
    if not value:
        return None
    if not is_date(value):
        raise _wrong(source, entry, f"{value} is not a year, a month or a day")
    return value


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
    except (KeyError, ValueError, TypeError) as error:
        raise _wrong(source, entry["id"], f"until is a year, lat and lon are degrees ({error})") from error
    return State(
        entry["id"], entry["name"], names, adjectives, people, where, seats, entry.get("since"), until
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
