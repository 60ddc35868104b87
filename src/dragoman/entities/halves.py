"""Halves: "the North" in a report that tells of North Korea, and "the South" beside it."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.entities.scene import Scene
from dragoman.entities.spotting import Spotted

Words = tuple[str, ...]

_POINTS = frozenset({"north", "south"})
"""Not east and west: "the West" is more than a state."""


def find_halves(scene: Scene, names: Iterable[Spotted]) -> dict[Words, str]:
    """The states that a report may call by a point of the compass alone, by the word that it does so with.

    Such are the states named in it whose names begin with one ("North Korea", "South Sudan"), and whatever
    state has the rest of that name behind the other point ("South Korea"). What may be two is neither.
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
    found: dict[Words, list[str]] = {}
    for code, (point, rest) in halves.items():
        if rest in divided:
            found.setdefault((point,), []).append(f"state:{code}")
    return {words: of_it[0] for words, of_it in found.items() if len(of_it) == 1}
