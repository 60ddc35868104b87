"""Places whose names hold the name of a state or a town in them: "Gulf of Oman", "northern Iraq".

They are places of their own: nothing that is told of them is told of the state.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from dragoman.entities.scene import Scene
from dragoman.gazetteer.index import Target

Phrase = tuple[int, int, list[Target]]
"""Tokens `[start, end)` that name what the gazetteer knows."""

_WHOLE = frozenset({"name", "capital", "seat"})


@dataclass(frozen=True, slots=True)
class Around:
    """Tokens `[start, end)` that name a place and not what is named inside, and the state that it lies in."""

    start: int
    end: int
    country: str | None


def places_around(scene: Scene, phrases: Sequence[Phrase], persons: Collection[int]) -> list[Around]:
    """The places whose names are longer than known names in them, in order and without overlap.

    `phrases` are what the gazetteer knows by name, `persons` the tokens of persons' names.
    """
    starts = {start: end for start, end, _ in phrases}
    wholes = [one for one in _of_table(scene) if _holds_names(one, starts)]
    inside = {i for one in wholes for i in range(one.start, one.end)}
    parts = [one for one in _parts(scene, phrases, persons) if inside.isdisjoint(range(one.start, one.end))]
    return sorted([*wholes, *parts], key=lambda one: one.start)


def _of_table(scene: Scene) -> Iterator[Around]:
    """Places of the table, without those that name their state behind a comma, which is told then, too."""
    tokens = scene.annotation.tokens
    for mention in scene.cast.places:
        if all(tokens[i].form != "," for i in range(mention.start, mention.end)):
            yield Around(mention.start, mention.end, mention.place.country)


def _holds_names(one: Around, starts: dict[int, int]) -> bool:
    """Whether known names stand in a place's, shorter than it, and none reaches out of it."""
    found = [(start, starts[start]) for start in range(one.start, one.end) if start in starts]
    shorter = all(end <= one.end and end - start < one.end - one.start for start, end in found)
    return bool(found) and shorter


def _parts(scene: Scene, phrases: Sequence[Phrase], persons: Collection[int]) -> Iterator[Around]:
    """A state or town of which a point of the compass takes a part: "northern and eastern Syria"."""
    for start, end, targets in phrases:
        entity = targets[0].entity
        if targets[0].aspect in _WHOLE and entity.startswith("state:"):
            first = _part_begins(scene, start)
            if first < start and not any(i in persons for i in range(first, end)):
                yield Around(first, end, entity.partition(":")[2])


def _part_begins(scene: Scene, start: int) -> int:
    """Where the points of the compass before a name begin; at the name where there are none.

    A noun is one in small letters behind a preposition ("in northwest Syria"): in "to the north Turkey …" and
    "South Vietnam" no part is taken.
    """
    tokens, reference = scene.annotation.tokens, scene.reference
    first, sentence = start, scene.annotation.sentences[tokens[start].sentence].start
    while first > sentence and tokens[first - 1].lower in reference.compass:
        first -= 1
        joined = first > sentence + 1 and tokens[first - 1].lower in _JOINING
        if joined and tokens[first - 2].lower in reference.compass | reference.compass_nouns:
            first -= 2
    if first > sentence + 1 and first == start and tokens[start - 1].form in reference.compass_nouns:
        return start - 1 if tokens[start - 2].lower in reference.locative else start
    return first


_JOINING = frozenset({"and", "or", "-", "–"})
