"""Halves: "the North" in a report that tells of North Korea, "the South" beside it, and "the Koreas"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dragoman.entities.scene import Scene
from dragoman.entities.spotting import Spotted

_POINTS = ("north", "south")
"""Not east and west: "the West" is more than a state."""


def find_halves(scene: Scene, names: Sequence[Spotted]) -> dict[int, tuple[str, ...]]:
    """The states that a point of the compass alone, or a land in the plural, stands for, by its first token.

    Such are both halves of a divided land of which the report, before, names one ("North Korea"). Of several
    divided lands none is meant, nor where something is said to be in another state ("In Nigeria, the North").
    """
    told = [land for land in _divided(scene) if any(one.states & set(land.values()) for one in names)]
    if len(told) != 1:
        return {}
    halves = set(told[0].values())
    first = min(one.start for one in names if one.states & halves)
    others = [one for one in names if one.states - halves]
    found = {
        one.start: _meant(scene.words(one.start, one.end), told[0])
        for one in names
        if one.label == "LOC" and one.start > first and not _is_in_one_of(scene, one, others)
    }
    return {start: states for start, states in found.items() if states}


def _divided(scene: Scene) -> list[dict[str, str]]:
    """The states of each divided land, by what they may be called."""
    lands: dict[str, dict[str, str]] = {}
    for code, state in scene.gazetteer.knowledge.states.items():
        point, _, land = state.name.lower().partition(" ")
        if point in _POINTS:
            lands.setdefault(land, {})[point] = f"state:{code}"
    return [halves | {f"{land}s": ""} for land, halves in lands.items() if len(halves) == len(_POINTS)]


def _meant(words: tuple[str, ...], land: Mapping[str, str]) -> tuple[str, ...]:
    state = land.get(words[0]) if len(words) == 1 else None
    if state is None:
        return ()
    return (state,) if state else tuple(land[point] for point in _POINTS)


def _is_in_one_of(scene: Scene, one: Spotted, others: Sequence[Spotted]) -> bool:
    """Whether a sentence says that something is in one of some states."""
    sentence = scene.annotation.tokens[one.start].sentence
    heads = [scene.annotation.tokens[scene.head_of(other.start, other.end)] for other in others]
    cases = [scene.annotation.child(head, "case") for head in heads if head.sentence == sentence]
    return any(case is not None and case.lower == "in" for case in cases)
