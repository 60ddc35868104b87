"""Whether two entities of two readings are one state or one person.

States are the same by their code. Persons are the same where a full name of the one is a full name of the
other, or the words of one name are all in the other and both have the same last word ("Mahuad" and "Jamil
Mahuad"); the names that the gazetteer knows of a person count as his.
"""

from __future__ import annotations

from dragoman.gazetteer.index import gazetteer
from dragoman.gazetteer.phrases import fold, words_of
from dragoman.reading import Entity, Reading, Span


def linked_mentions(reading: Reading) -> list[tuple[Span, Entity]]:
    """The mentions of states and persons."""
    return [(m.span, e) for e in reading.entities if e.kind in {"state", "person"} for m in e.mentions]


def is_same(one: Entity, other: Entity) -> bool:
    """Whether two entities are one state or one person."""
    if one.kind != other.kind:
        return False
    if one.kind == "state" and one.country and other.country:
        return one.country == other.country
    return any(_agree(a, b) for a in _names(one) for b in _names(other))


def _names(entity: Entity) -> set[tuple[str, ...]]:
    person = gazetteer().person(entity.id)
    names = (entity.name, *person.names) if person else (entity.name,)
    return {tuple(map(fold, words_of(name))) for name in names}


def _agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return one[-1:] == other[-1:] and (set(one) <= set(other) or set(other) <= set(one))
