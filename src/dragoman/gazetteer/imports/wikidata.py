"""Wikidata's JSON dumps: humans with the positions that they held, and organisations of a few certain types.

A dump is one array with an entity a line, plain or packed with gzip or bzip2
(https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html). It is read twice, a line at a time:

- first for what is a state (P298, its ISO code) or an office: by an English label such as "Minister of
  Foreign Affairs of Turkey", or by a superclass (P279) that is an office and the state that P1001 names;
- then for humans (P31 Q5) who held such a position (P39), and for organisations.

Only states and positions are kept in memory.
"""

from __future__ import annotations

import bz2
import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, NamedTuple

from dragoman.errors import StopRun
from dragoman.gazetteer.imports.found import Found, FoundTerm, Kind, Skipped, Told, settings
from dragoman.gazetteer.index import Gazetteer
from dragoman.gazetteer.questions import Questions

_GENDERS = {"Q6581097": "m", "Q6581072": "f"}
_YEAR, _MONTH, _DAY = 9, 10, 11
_Entity = dict[str, Any]


class Position(NamedTuple):
    """An office, with whose it is and where, as far as its label says; else `over` what it stands and what it
    is a kind of, as items."""

    office: str | None
    of: str | None
    host: str | None
    over: tuple[str, ...]
    above: tuple[str, ...]


def read_wikidata(path: Path, known: Gazetteer) -> Iterator[Told]:
    """The humans and organisations of a dump. Raises StopRun where the file cannot be read."""
    dump = _Dump(known)
    for _, line in _lines(path):
        if b'"P298"' in line or b'"P1001"' in line or b'"P279"' in line:
            entity = _parse(line)
            if entity:
                dump.learn(entity)
    types = tuple(f'"{item}"'.encode() for item in settings()["wikidata"])
    for number, line in _lines(path):
        human = b'"P39"' in line and b'"Q5"' in line
        if human or any(item in line for item in types):
            entity = _parse(line)
            if entity:
                yield from dump.read(entity, number)
        if line not in {b"[", b"]", b""} and not line.endswith(b"}"):
            yield Skipped(number, "not an entity")


class _Dump:
    """What the first reading has learnt, and what the second finds by it."""

    def __init__(self, known: Gazetteer) -> None:
        self._codes = known.knowledge.states
        self._questions = Questions(known)
        self._states: dict[str, str] = {}
        self._positions: dict[str, Position] = {}

    def learn(self, entity: _Entity) -> None:
        """Remember a state or a position."""
        for code in _values(entity, "P298"):
            if code in self._codes:
                self._states[entity["id"]] = code
        label = _label(entity)
        over, above = tuple(_items(entity, "P1001")), tuple(_items(entity, "P279"))
        if label is None or not (over or above):
            return
        try:
            asked = self._questions.understand(label)
            self._positions[entity["id"]] = Position(asked.office.id, asked.of, asked.host, over, above)
        except ValueError:
            office = self._questions.office(label)
            if office or over:
                self._positions[entity["id"]] = Position(office, None, None, over, above)

    def read(self, entity: _Entity, line: int) -> Iterator[Found | Skipped]:
        """The human or organisation that an entity is, and the positions that are not known."""
        name, types = _label(entity), set(_items(entity, "P31"))
        if name is None:
            return
        if "Q5" in types and entity.get("claims", {}).get("P39"):
            terms: list[FoundTerm] = []
            for told in self._terms(entity):
                if isinstance(told, str):
                    yield Skipped(line, f"{name}: {told}")
                else:
                    terms.append(told)
            if terms:
                country, born = self._country(entity, "P27"), _time(next(_values(entity, "P569"), None))
                genders = (_GENDERS.get(item) for item in _items(entity, "P21"))
                yield Found(
                    "person", name, _aliases(entity), country=country, gender=next(genders, None),
                    born=int(born[:4]) if born else None, terms=tuple(terms),
                )  # fmt: skip
        for item, (kind, sector) in settings()["wikidata"].items():
            if item in types:
                yield self._organisation(entity, name, kind, sector)
                return

    def _organisation(self, entity: _Entity, name: str, kind: Kind, sector: str) -> Found:
        aliases = _aliases(entity, words=1)
        acronyms = tuple(a for a in aliases if a.isupper() and a.isalpha())
        since, until = (_time(next(_values(entity, of), None)) for of in ("P571", "P576"))
        return Found(
            kind, name, tuple(a for a in aliases if a not in acronyms and " " in a), acronyms,
            None if sector == "IGO" else self._country(entity, "P17"), (sector,), since=since, until=until,
        )  # fmt: skip

    def _terms(self, entity: _Entity) -> Iterator[FoundTerm | str]:
        """The terms of a human, and which positions are not known or not dated as they should be."""
        for claim in _claims(entity, "P39"):
            item = _item(claim["mainsnak"])
            if item is None:
                continue
            qualifiers = claim.get("qualifiers", {})
            position = self._office(
                item, [_item(s) for p in ("P1001", "P642") for s in qualifiers.get(p, ())]
            )
            if position is None:
                yield f"position {item} is not known"
                continue
            since, until = (_time(_value(next(iter(qualifiers.get(p, ())), None))) for p in ("P580", "P582"))
            if since and until and since > until and not since.startswith(until):
                yield f"position {item} from {since} to {until}"
                continue
            office, of, host = position
            yield FoundTerm(office, of, since, until, host)

    def _office(self, item: str, over: list[str | None]) -> tuple[str, str, str | None] | None:
        """The office, owner and host of a position, by its label, its jurisdiction and its superclasses."""
        position = self._positions.get(item)
        if position is None:
            return None
        if position.office and position.of:
            return position.office, position.of, position.host
        owners = [self._states[place] for place in (*over, *position.over) if place in self._states]
        above = (self._positions[one].office for one in position.above if one in self._positions)
        office = position.office or next(filter(None, above), None)
        if office is None or not owners:
            return None
        asked = self._questions.same_office(office, owners[0])
        return (asked, owners[0], None) if asked else None

    def _country(self, entity: _Entity, of: str) -> str | None:
        return next((self._states[item] for item in _items(entity, of) if item in self._states), None)


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """The lines of a file, unpacked, each with its number; without the commas between entities."""
    try:
        with _open(path) as file:
            for number, line in enumerate(file, 1):
                yield number, line.strip().rstrip(b",")
    except (OSError, EOFError) as error:
        raise StopRun(f"{path}: {error}") from error


def _open(path: Path) -> IO[bytes] | gzip.GzipFile | bz2.BZ2File:
    if path.suffix == ".gz":
        return gzip.open(path)
    return bz2.open(path) if path.suffix == ".bz2" else path.open("rb")


def _parse(line: bytes) -> _Entity | None:
    """The entity of a line; None where it is none."""
    try:
        entity = json.loads(line)
    except ValueError:
        return None
    return entity if isinstance(entity, dict) and isinstance(entity.get("id"), str) else None


def _label(entity: _Entity) -> str | None:
    return _clean(entity.get("labels", {}).get("en", {}).get("value"))


def _aliases(entity: _Entity, words: int = 2) -> tuple[str, ...]:
    """The English aliases of so many words or more."""
    told = (_clean(alias.get("value")) for alias in entity.get("aliases", {}).get("en", ()))
    return tuple(alias for alias in told if alias and len(alias.split()) >= words)


def _clean(value: object) -> str | None:
    """A name on one line, without what separates names in a table."""
    return " ".join(value.replace("|", " ").split()) or None if isinstance(value, str) else None


def _claims(entity: _Entity, of: str) -> Iterator[_Entity]:
    for claim in entity.get("claims", {}).get(of, ()):
        if claim.get("rank") != "deprecated" and isinstance(claim.get("mainsnak"), dict):
            yield claim


def _values(entity: _Entity, of: str) -> Iterator[Any]:
    for claim in _claims(entity, of):
        value = _value(claim["mainsnak"])
        if value is not None:
            yield value


def _items(entity: _Entity, of: str) -> Iterator[str]:
    for claim in _claims(entity, of):
        item = _item(claim["mainsnak"])
        if item:
            yield item


def _value(snak: _Entity | None) -> Any:
    if not isinstance(snak, dict) or snak.get("snaktype") != "value":
        return None
    return snak.get("datavalue", {}).get("value")


def _item(snak: _Entity) -> str | None:
    value = _value(snak)
    return value.get("id") if isinstance(value, dict) else None


def _time(value: Any) -> str | None:
    """A point in time, as precise as it is known: a day, a month or a year."""
    if not isinstance(value, dict) or not str(value.get("time", "")).startswith("+"):
        return None
    digits = str(value["time"]).lstrip("+").partition("T")[0]
    year, month, day = (*digits.split("-"), "00", "00")[:3]
    precision = value.get("precision", 0)
    if len(year) != 4 or precision < _YEAR:
        return None
    if precision >= _DAY and day != "00" and month != "00":
        return f"{year}-{month}-{day}"
    return f"{year}-{month}" if precision >= _MONTH and month != "00" else year
