"""The event ontology: PLOVER's types, modes, contexts and statuses, read from data/ontology.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.data import load_yaml
from dragoman.errors import StopRun

PACKAGE = "dragoman.events"
VERSION = "plover-2021"
"""The shipped ontology's, as a reading names it."""
MOST_INTENSE = 10
_ONE_SIDED = frozenset({"visit", "third-party"})


@dataclass(frozen=True, slots=True)
class EventType:
    """A PLOVER type: its quad class, its modes, and whether it binds both ways by nature.

    `intensities` are those of its modes, from -10 to 10; `intensity` is its own. `own` is true of a type that
    the user has defined and the model's heads do not know.
    """

    name: str
    quad: str
    symmetric: bool
    intensity: float
    intensities: Mapping[str, float]
    own: bool = False

    @property
    def modes(self) -> tuple[str, ...]:
        """The names of its modes."""
        return tuple(self.intensities)

    def intensity_of(self, mode: str | None) -> float:
        """How friendly an act of this type and mode is, from -10 to 10."""
        return self.intensities.get(mode, self.intensity) if mode else self.intensity

    def binds_both(self, mode: str | None) -> bool:
        """Whether an act of this type and mode binds both ways; a visit and a mediation do not."""
        return self.symmetric and mode not in _ONE_SIDED

    @property
    def verbal(self) -> bool:
        """Whether it is done by words."""
        return self.quad.startswith("verbal")

    @property
    def cooperative(self) -> bool:
        """Whether it is cooperation, in words or in deeds."""
        return self.quad.endswith("cooperation")


@dataclass(frozen=True, slots=True)
class Ontology:
    """Types by name, contexts, and statuses in order of precedence (where several fit, the first holds)."""

    types: Mapping[str, EventType]
    contexts: tuple[str, ...]
    statuses: tuple[str, ...]

    def ships(self, name: str) -> bool:
        """Whether a type is one of PLOVER's as it ships, neither left out nor replaced."""
        return name in self.types and not self.types[name].own


@cache
def ontology() -> Ontology:
    """The shipped ontology. Raises StopRun where its file is broken."""
    return parse_ontology(load_yaml(PACKAGE, "ontology.yaml", {"quads", "types", "contexts", "statuses"}))


def parse_ontology(data: Mapping[str, Any]) -> Ontology:
    """The ontology that the file's content describes. Raises StopRun with the type and the reason."""
    types = {name: _event_type(name, entry, data["quads"]) for name, entry in data["types"].items()}
    return Ontology(types, tuple(data["contexts"]), tuple(data["statuses"]))


def _event_type(name: str, entry: Mapping[str, Any], quads: list[str]) -> EventType:
    if set(entry) != {"quad", "symmetric", "intensity", "modes"} or entry["quad"] not in quads:
        raise StopRun(
            f"{PACKAGE}/data/ontology.yaml: {name}:"
            f" needs quad (one of {quads}), symmetric, intensity and modes"
        )
    intensities = {"its own": entry["intensity"], **entry["modes"]}
    for mode, value in intensities.items():
        if not isinstance(value, int | float) or not -MOST_INTENSE <= value <= MOST_INTENSE:
            raise StopRun(f"{PACKAGE}/data/ontology.yaml: {name}: intensity {value!r} of {mode}")
    modes = {mode: float(value) for mode, value in entry["modes"].items()}
    return EventType(name, entry["quad"], bool(entry["symmetric"]), float(entry["intensity"]), modes)
