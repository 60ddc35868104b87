"""Definitions: an ontology file of the user's own, checked line by line (docs/ontologies.md)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast, get_args

from dragoman.errors import StopRun
from dragoman.events.entries import Classes, Entry, Sense, known, strings
from dragoman.events.ontology import MOST_INTENSE, EventType, Ontology
from dragoman.events.own.cues import default_frame, listed, mapping
from dragoman.events.own.plain_yaml import read_plain_yaml
from dragoman.reading import Status

Senses = Mapping[str, tuple[Sense, ...]]

_NAME = re.compile(r"[A-Z][A-Z0-9_-]*")
_MODE = re.compile(r"[a-z][a-z0-9-]*")
_TYPE_KEYS = ("quad", "intensity", "symmetric", "modes", "replaces", "verbs", "nouns", "examples")
_EXAMPLE_KEYS = ("text", "actors", "recipients", "mode", "status")
_DEFINING = _TYPE_KEYS[:4]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that is to be coded as a type; what is None is not checked.

    `actors` and `recipients` are words of names, as `dragoman events` takes them, or ids of entities.
    """

    text: str
    actors: tuple[str, ...] | None = None
    recipients: tuple[str, ...] | None = None
    mode: str | None = None
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class Definition:
    """A type with its words. `adds` where it only adds words to a type that ships."""

    type: EventType
    verbs: Senses
    nouns: Senses
    examples: tuple[Example, ...]
    adds: bool


@dataclass(frozen=True, slots=True)
class Definitions:
    """What an ontology file says; with `only`, the types that ship are left out."""

    only: bool
    types: tuple[Definition, ...]


def read_definitions(path: Path, shipped: Ontology, classes: Classes) -> Definitions:
    """The types of a file. Raises StopRun with file, type and reason where something is wrong."""
    data = mapping(str(path), read_plain_yaml(path))
    for key in data:
        known(str(path), "key", key, ("only", "types"))
    only = _flag(str(path), data, "only")
    types = mapping(f"{path}: types", data.get("types"))
    return Definitions(
        only,
        tuple(
            _Reader(f"{path}: {name}", shipped, classes, only).definition(name, entry)
            for name, entry in types.items()
        ),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one type; `where` names file and type."""

    where: str
    shipped: Ontology
    classes: Classes
    only: bool

    def definition(self, name: Any, entry: Any) -> Definition:
        if not isinstance(name, str) or not _NAME.fullmatch(name):
            raise self._wrong(f"{name!r} is no name of a type: capitals, digits, - and _, a capital first")
        data = mapping(self.where, entry)
        for key in data:
            known(self.where, "key", key, _TYPE_KEYS)
        adds = self._adds(name, data)
        event_type = self.shipped.types[name] if adds else self._type(name, data)
        types = Ontology({name: event_type}, self.shipped.contexts, self.shipped.statuses)
        found = Definition(
            event_type,
            self._senses("verbs", data, event_type, types),
            self._senses("nouns", data, event_type, types),
            self._examples(data.get("examples", []), event_type),
            adds,
        )
        if not found.verbs and not found.nouns:
            raise self._wrong("has neither verbs nor nouns, and no text would ever be coded so")
        return found

    def _adds(self, name: str, data: Mapping[str, Any]) -> bool:
        """Whether a type only adds words to one that ships."""
        replaces = _flag(self.where, data, "replaces")
        if name not in self.shipped.types:
            if replaces:
                raise self._wrong("replaces no type that ships")
            return False
        if replaces or self.only:
            return False
        given = [key for key in _DEFINING if key in data]
        if given:
            raise self._wrong(
                f"ships with Dragoman: say `replaces: true`, or leave out {', '.join(given)} to add words"
            )
        return True

    def _type(self, name: str, data: Mapping[str, Any]) -> EventType:
        for key in ("quad", "intensity"):
            if key not in data:
                raise self._wrong(f"needs {key}")
        quads = tuple(dict.fromkeys(kind.quad for kind in self.shipped.types.values()))
        intensity = self._intensity("intensity", data["intensity"])
        return EventType(
            name,
            known(self.where, "quad", data["quad"], quads),
            _flag(self.where, data, "symmetric"),
            intensity,
            self._modes(data.get("modes", {}), intensity),
            own=True,
        )

    def _modes(self, value: Any, intensity: float) -> dict[str, float]:
        """The intensities of the modes: a list gives each the type's own."""
        if isinstance(value, list):
            value = dict.fromkeys(map(str, value), intensity)
        modes = mapping(f"{self.where}: modes", value, empty=True)
        for mode in modes:
            if not isinstance(mode, str) or not _MODE.fullmatch(mode):
                raise self._wrong(f"{mode!r} is no name of a mode: small letters, digits and -")
        return {mode: self._intensity(mode, of_mode) for mode, of_mode in modes.items()}

    def _intensity(self, of: str, value: Any) -> float:
        number = isinstance(value, int | float) and not isinstance(value, bool)
        if not number or not -MOST_INTENSE <= value <= MOST_INTENSE:
            raise self._wrong(f"{of}: {value!r} is no number from -{MOST_INTENSE} to {MOST_INTENSE}")
        return float(value)

    def _senses(
        self, part: str, data: Mapping[str, Any], event_type: EventType, types: Ontology
    ) -> dict[str, tuple[Sense, ...]]:
        """The senses of the verbs or nouns, by lemma: from a list of words, or from entries by word."""
        value = data.get(part)
        if value is None:
            return {}
        verbal = part == "verbs"
        found: dict[str, tuple[Sense, ...]] = {}
        for where, lemma, entries in listed(f"{self.where}: {part}", value, verbal):
            senses = []
            for entry in entries:
                if "type" in entry:
                    raise StopRun(f"{where}: unknown key 'type' (it is the one under which the word stands)")
                filled = {"type": event_type.name, **default_frame(verbal, event_type), **entry}
                sense = Entry(where, filled, self.classes).sense(types, verbal)
                senses.append(replace(sense, origin="own"))
            # A word and a phrase of it ("hack", "hack into") are one lemma; the longer is tried first.
            found[lemma] = tuple(sorted((*found.get(lemma, ()), *senses), key=lambda s: not s.when))
        return found

    def _examples(self, value: Any, event_type: EventType) -> tuple[Example, ...]:
        where = f"{self.where}: examples"
        if not isinstance(value, list):
            raise StopRun(f"{where}: not a list of sentences")
        return tuple(self._example(f"{where}: {i}", one, event_type) for i, one in enumerate(value, 1))

    def _example(self, where: str, value: Any, event_type: EventType) -> Example:
        data = {"text": value} if isinstance(value, str) else mapping(where, value)
        for key in data:
            known(where, "key", key, _EXAMPLE_KEYS)
        text = data.get("text")
        if not isinstance(text, str) or not text.strip():
            raise StopRun(f"{where}: needs a text")
        parts = {
            key: tuple(strings(f"{where}: {key}", data[key])) if data[key] else ()
            for key in ("actors", "recipients")
            if key in data
        }
        mode = known(where, "mode", data["mode"], event_type.modes) if "mode" in data else None
        status = known(where, "status", data["status"], get_args(Status)) if "status" in data else None
        return Example(
            text, parts.get("actors"), parts.get("recipients"), mode, cast("Status | None", status)
        )

    def _wrong(self, reason: str) -> StopRun:
        return StopRun(f"{self.where}: {reason}")


def _flag(where: str, data: Mapping[str, Any], key: str) -> bool:
    value = data.get(key, False)
    if not isinstance(value, bool):
        raise StopRun(f"{where}: {key} is true or false, not {value!r}")
    return value
