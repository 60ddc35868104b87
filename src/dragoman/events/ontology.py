"""The event ontology: PLOVER's types, modes, contexts and statuses, read from data/ontology.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.data import load_yaml
from dragoman.errors import StopRun

PACKAGE = "dragoman.events"
_ONE_SIDED = frozenset({"visit", "third-party"})


@dataclass(frozen=True, slots=True)
class EventType:
    """A PLOVER type: its quad class, its modes, and whether it binds both ways by nature."""

    name: str
    quad: str
    modes: tuple[str, ...]
    symmetric: bool

    def binds_both(self, mode: str | None) -> bool:
        """Whether an act of this type and mode binds both ways; a visit and a mediation do not."""
        return self.symmetric and mode not in _ONE_SIDED

    @property
    def verbal(self) -> bool:
        """Whether it is done by words."""
        return self.quad.startswith("verbal")


@dataclass(frozen=True, slots=True)
class Ontology:
    """Types by name, contexts, and statuses in order of precedence (where several fit, the first holds)."""

    types: Mapping[str, EventType]
    contexts: tuple[str, ...]
    statuses: tuple[str, ...]


@cache
def ontology() -> Ontology:
    """The shipped ontology. Raises StopRun where its file is broken."""
    return parse_ontology(load_yaml(PACKAGE, "ontology.yaml", {"quads", "types", "contexts", "statuses"}))


def parse_ontology(data: Mapping[str, Any]) -> Ontology:
    """The ontology that the file's content describes. Raises StopRun with the type and the reason."""
    types = {name: _event_type(name, entry, data["quads"]) for name, entry in data["types"].items()}
    return Ontology(types, tuple(data["contexts"]), tuple(data["statuses"]))


def _event_type(name: str, entry: Mapping[str, Any], quads: list[str]) -> EventType:
    if set(entry) != {"quad", "symmetric", "modes"} or entry["quad"] not in quads:
        raise StopRun(
            f"{PACKAGE}/data/ontology.yaml: {name}: needs quad (one of {quads}), symmetric and modes"
        )
    return EventType(name, entry["quad"], tuple(entry["modes"]), bool(entry["symmetric"]))
