"""Halves: "the North" in a report that tells of North Korea, "the South" beside it, and "the Koreas"."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.entities.scene import Scene
from dragoman.entities.spotting import Spotted

Words = tuple[str, ...]

_POINTS = frozenset({"north", "south"})
"""Not east and west: "the West" is more than a state."""


def find_halves(scene: Scene, names: Iterable[Spotted]) -> dict[Words, tuple[str, ...]]:
    """The states that a report may call by a point of the compass alone, by the word that it does so with.

    Such are the states named in it whose names begin with one ("North Korea", "South Sudan"), and whatever
    state has the rest of that name behind the other point ("South Korea"); the rest in the plural is both.
    What may be two is neither.
    """
    states = scene.gazetteer.knowledge.states
    named = {target.entity for one in names for target in one.targets}
    halves = {
        code: (point, rest)
        for code, state in states.items()
        for point, _, rest in [state.name.lower().partition(" ")]
        if point in _POINTS
    }
    divided = {rest for code, (_, rest) in halves.items() if f"state:{code}" in named}
    found: dict[str, list[str]] = {}
    for code, (point, rest) in halves.items():
        if rest in divided:
            found.setdefault(point, []).append(f"state:{code}")
            found.setdefault(f"{rest}s", []).append(f"state:{code}")
    return {
        (word,): tuple(of_it)
        for word, of_it in found.items()
        if len(of_it) == (1 if word in _POINTS else len(_POINTS))
    }
