"""Places whose names hold the name of a state or a town in them: "Gulf of Oman", "northern Iraq".

They are places of their own: nothing that is told of them is told of the state.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.entities.scene import Scene
from dragoman.gazetteer.index import Target
from dragoman.places.find import find

Phrase = tuple[int, int, list[Target]]
"""Tokens `[start, end)` that name what the gazetteer knows."""

_WHOLE = frozenset({"name", "capital", "seat"})


@dataclass(frozen=True, slots=True)
class Around:
    """Tokens `[start, end)` that name a place and not what is named inside, and the state that it lies in."""

    start: int
    end: int
    country: str | None


def places_around(scene: Scene, phrases: Sequence[Phrase]) -> list[Around]:
    """The places whose names are longer than known names in them, in order and without overlap."""
    starts = {start: end for start, end, _ in phrases}
    wholes = [one for one in _of_table(scene) if _holds_names(one, starts)]
    inside = {i for one in wholes for i in range(one.start, one.end)}
    parts = [one for one in _parts(scene, phrases) if inside.isdisjoint(range(one.start, one.end))]
    return sorted([*wholes, *parts], key=lambda one: one.start)


def _of_table(scene: Scene) -> Iterator[Around]:
    """Places of the table, without those that name their state behind a comma, which is told then, too."""
    tokens = scene.annotation.tokens
    for mention in find(scene.annotation):
        if all(tokens[i].form != "," for i in range(mention.start, mention.end)):
            yield Around(mention.start, mention.end, mention.place.country)


def _holds_names(one: Around, starts: dict[int, int]) -> bool:
    """Whether known names stand in a place's, shorter than it, and none reaches out of it."""
    found = [(start, starts[start]) for start in range(one.start, one.end) if start in starts]
    shorter = all(end <= one.end and end - start < one.end - one.start for start, end in found)
    return bool(found) and shorter


def _parts(scene: Scene, phrases: Sequence[Phrase]) -> Iterator[Around]:
    """A state or town of which a point of the compass takes a part: "northern and eastern Syria"."""
    tokens, compass = scene.annotation.tokens, scene.reference.compass
    for start, end, targets in phrases:
        first = start
        while (
            first
            and tokens[first - 1].lower in compass
            and tokens[first - 1].sentence == tokens[start].sentence
        ):
            first -= 1
            joined = first > 1 and tokens[first - 1].lower in {"and", "or", "-"}
            if joined and tokens[first - 2].lower in compass:
                first -= 1
        entity = targets[0].entity
        if first < start and targets[0].aspect in _WHOLE and entity.startswith("state:"):
            yield Around(first, end, entity.partition(":")[2])
