"""What the gazetteer's files say, checked: states, offices, persons, bodies and groups.

Raises StopRun, naming the file, the entry and the reason, where an entry has unknown or missing keys,
an id twice, an office or country that nobody defines, or a term that ends before it begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import yaml

from dragoman.data import read_text
from dragoman.entities.plain import parse
from dragoman.errors import StopRun

_PACKAGE = "dragoman.entities"
FILES = ("states.yaml", "offices.yaml", "bodies.yaml", "groups.yaml", "persons.yaml")
_ORGANISATION = {"names", "country", "acronyms", "seats", "adjectives", "until"}
_KEYS: dict[str, tuple[set[str], set[str]]] = {
    "states.yaml": ({"id", "name"}, {"names", "adjectives", "people", "capital", "seats", "until"}),
    "offices.yaml": ({"id", "name", "names", "sectors", "of"}, {"only", "anaphors", "vague"}),
    "bodies.yaml": ({"id", "name", "sectors"}, _ORGANISATION | {"parent", "host"}),
    "groups.yaml": ({"id", "name", "sectors"}, _ORGANISATION),
    "persons.yaml": ({"id", "name", "country"}, {"names", "surname", "gender", "born", "terms"}),
}
_TERM = {"office", "of"}
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_CAPITAL = {"name", "names", "lat", "lon"}


@dataclass(frozen=True, slots=True)
class Capital:
    """A capital; coordinates in degrees, WGS 84."""

    name: str
    names: tuple[str, ...]
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class State:
    """A state by its ISO 3166 code; `seats` are further metonyms of its government."""

    id: str
    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capital: Capital | None
    seats: tuple[str, ...]
    until: int | None


@dataclass(frozen=True, slots=True)
class Office:
    """An office of a state or a body; `anaphors` are the nouns that take a holder up again.

    A `vague` office ("diplomat") says less of its holder than any other.
    """

    id: str
    name: str
    names: tuple[str, ...]
    sectors: tuple[str, ...]
    of: Literal["state", "body"]
    only: frozenset[str]
    anaphors: tuple[str, ...]
    vague: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """A time in office: ISO dates, both days included; `start` is early where
    it is unknown, `end` None while it lasts; `host` where an envoy is sent."""

    office: str
    of: str
    start: str
    end: str | None
    host: str | None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a name in the news; `surname` is what stands alone for it (empty: nothing does)."""

    id: str
    name: str
    names: tuple[str, ...]
    surname: str
    gender: str | None
    country: str | None
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Organisation:
    """An institution (`body`) or an armed or political group (`group`); `seats` are its metonyms,
    `adjectives` the words for its people and things, `host` the state that an embassy sits in."""

    id: str
    kind: Literal["body", "group"]
    name: str
    names: tuple[str, ...]
    acronyms: tuple[str, ...]
    seats: tuple[str, ...]
    adjectives: tuple[str, ...]
    host: str | None
    country: str | None
    sectors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All entries by id."""

    states: dict[str, State]
    offices: dict[str, Office]
    organisations: dict[str, Organisation]
    persons: dict[str, Person]


def load_knowledge(folder: Path | None = None) -> Knowledge:
    """The files of a folder, or those that ship in the package."""
    raw = {name: _entries(folder, name) for name in FILES}
    states = {entry["id"]: _state(entry) for entry in raw["states.yaml"]}
    offices = {entry["id"]: _office(entry) for entry in raw["offices.yaml"]}
    organisations = {entry["id"]: _organisation("body", entry) for entry in raw["bodies.yaml"]}
    for entry in raw["groups.yaml"]:
        if entry["id"] in organisations:
            raise _wrong("groups.yaml", entry["id"], "the id is a body's too")
        organisations[entry["id"]] = _organisation("group", entry)
    for name in ("bodies.yaml", "groups.yaml", "persons.yaml"):
        for entry in raw[name]:
            for key in ("country", "host"):
                country = entry.get(key)
                if country is not None and country not in states:
                    raise _wrong(name, entry["id"], f"unknown {key} {country}")
    places = states.keys() | organisations.keys()
    for office in offices.values():
        for place in sorted(office.only - places):
            raise _wrong("offices.yaml", office.id, f"unknown state or body {place}")
    persons = {entry["id"]: _person(entry, offices, places) for entry in raw["persons.yaml"]}
    return Knowledge(states, offices, organisations, persons)


def read_source(folder: Path | None, name: str) -> str:
    """The text of a file of a folder, or of one that ships in the package."""
    if folder is None:
        return read_text(_PACKAGE, name)
    try:
        return (folder / name).read_text(encoding="utf-8")
    except OSError as error:
        raise StopRun(f"{folder / name}: {error}") from error


def _wrong(file: str, entry: object, reason: str) -> StopRun:
    return StopRun(f"{_PACKAGE}/data/{file}: {entry}: {reason}")


def _entries(folder: Path | None, name: str) -> list[dict[str, Any]]:
    """The entries of a file, with the right keys and every id once."""
    try:
        entries: Any = parse(read_source(folder, name))
    except yaml.YAMLError as error:
        raise StopRun(f"{folder or _PACKAGE}/{name}: {error}") from error
    if not isinstance(entries, list):
        raise _wrong(name, "the file", "not a list of entries")
    required, optional = _KEYS[name]
    seen: set[str] = set()
    for entry in entries:
        if not isinstance(entry, dict) or not isinstance(entry.get("id"), str):
            raise _wrong(name, entry, "an entry without an id")
        for key in sorted(required - entry.keys()):
            raise _wrong(name, entry["id"], f"no {key}")
        for key in sorted(map(str, entry.keys() - required - optional)):
            raise _wrong(name, entry["id"], f"unknown key {key}")
        for key in ("names", "adjectives", "people", "seats", "acronyms", "sectors", "only", "anaphors"):
            items = entry.get(key) or ()
            if isinstance(items, str) or not all(isinstance(item, str) for item in items):
                raise _wrong(name, entry["id"], f"{key} is no list of texts")
        if entry["id"] in seen:
            raise _wrong(name, entry["id"], "the id stands twice")
        seen.add(entry["id"])
    return entries


def _strings(entry: dict[str, Any], key: str) -> tuple[str, ...]:
    return tuple(entry.get(key) or ())


def _state(entry: dict[str, Any]) -> State:
    capital = entry.get("capital")
    names, adjectives, people, seats = (
        _strings(entry, key) for key in ("names", "adjectives", "people", "seats")
    )
    try:
        until = int(entry["until"]) if entry.get("until") else None
        where = _capital(capital) if capital is not None else None
    except (KeyError, ValueError, TypeError) as error:
        raise _wrong(
            "states.yaml", entry["id"], f"until is a year, lat and lon are degrees ({error})"
        ) from error
    return State(entry["id"], entry["name"], names, adjectives, people, where, seats, until)


def _capital(entry: dict[str, Any]) -> Capital:
    if entry.keys() - _CAPITAL:
        raise ValueError(f"capital has keys {sorted(entry)}")
    return Capital(entry["name"], _strings(entry, "names"), float(entry["lat"]), float(entry["lon"]))


def _office(entry: dict[str, Any]) -> Office:
    if entry["of"] not in {"state", "body"}:
        raise _wrong("offices.yaml", entry["id"], f"of {entry['of']}, neither state nor body")
    only = frozenset(_strings(entry, "only"))
    names, sectors, anaphors = (_strings(entry, key) for key in ("names", "sectors", "anaphors"))
    vague = entry.get("vague", "false")
    if vague not in {"true", "false"}:
        raise _wrong("offices.yaml", entry["id"], f"vague {vague}, neither true nor false")
    return Office(entry["id"], entry["name"], names, sectors, entry["of"], only, anaphors, vague == "true")


def _organisation(kind: Literal["body", "group"], entry: dict[str, Any]) -> Organisation:
    names, acronyms, seats, adjectives, sectors = (
        _strings(entry, key) for key in ("names", "acronyms", "seats", "adjectives", "sectors")
    )
    return Organisation(
        entry["id"],
        kind,
        entry["name"],
        names,
        acronyms,
        seats,
        adjectives,
        entry.get("host"),
        entry.get("country"),
        sectors,
    )


def _person(entry: dict[str, Any], offices: dict[str, Office], places: set[str]) -> Person:
    gender = entry.get("gender")
    if gender not in {None, "m", "f"}:
        raise _wrong("persons.yaml", entry["id"], f"gender {gender}, neither m nor f")
    terms = tuple(_terms(entry, offices, places))
    surname = entry.get("surname", entry["name"].split()[-1])
    return Person(
        entry["id"], entry["name"], _strings(entry, "names"), surname, gender, entry["country"], terms
    )


def _terms(entry: dict[str, Any], offices: dict[str, Office], places: set[str]) -> Iterator[Term]:
    for term in entry.get("terms") or ():
        for key in sorted((term.keys() ^ _TERM) - {"from", "to", "host"}):
            raise _wrong("persons.yaml", entry["id"], f"term: {key} missing or unknown")
        if term["office"] not in offices:
            raise _wrong("persons.yaml", entry["id"], f"unknown office {term['office']}")
        if term["of"] not in places:
            raise _wrong("persons.yaml", entry["id"], f"unknown state or body {term['of']}")
        start = _date(entry, term.get("from")) or "0000-01-01"
        end = _date(entry, term.get("to"), last=True)
        if end is not None and start > end:
            raise _wrong("persons.yaml", entry["id"], f"a term from {start} to {end}")
        yield Term(term["office"], term["of"], start, end, term.get("host"))


def _date(entry: dict[str, Any], value: object, last: bool = False) -> str | None:
    """The first (or last) day of a date, a month ("2014-08") or a year."""
    if value is None:
        return None
    found = _DATE.fullmatch(str(value))
    if not found:
        raise _wrong("persons.yaml", entry["id"], f"{value} is not a date")
    year, month, day = found.groups()
    return f"{year}-{month or ('12' if last else '01')}-{day or ('31' if last else '01')}"
