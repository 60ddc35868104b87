"""Whether two entities of two readings are one state or one person.

States are the same by their code. Persons are the same where a full name of the one is a full name of the
other, or the words of one name are all in the other and both have the same last word ("Mahuad" and "Jamil
Mahuad"). What a report calls somebody by name counts, and so do the names that the gazetteer knows of him.
"""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.gazetteer.index import gazetteer
from dragoman.gazetteer.phrases import fold, words_of
from dragoman.reading import Entity, Reading, Span

Name = tuple[str, ...]
"""The folded words of a name."""


@dataclass(frozen=True, slots=True)
class Linked:
    """A mention of a state or a person: where it stands, the state's code, and all names of the entity."""

    span: Span
    kind: str
    country: str | None
    names: frozenset[Name]


def linked_mentions(reading: Reading) -> list[Linked]:
    """The mentions of states and persons."""
    found = []
    for entity in reading.entities:
        if entity.kind in {"state", "person"}:
            names = _names(entity, reading.document.text)
            found += [Linked(m.span, entity.kind, entity.country, names) for m in entity.mentions]
    return found


def is_same(one: Linked, other: Linked) -> bool:
    """Whether two mentions mean one state or one person."""
    if one.kind != other.kind:
        return False
    if one.kind == "state" and one.country and other.country:
        return one.country == other.country
    return any(_agree(a, b) for a in one.names for b in other.names)


def _names(entity: Entity, text: str) -> frozenset[Name]:
    person = gazetteer().person(entity.id)
    names = [entity.name, *(m.span.of(text) for m in entity.mentions if m.form == "name")]
    names += [person.name, *person.names] if person else []
    return frozenset(tuple(map(fold, words_of(name))) for name in names)


def _agree(one: Name, other: Name) -> bool:
    return one[-1:] == other[-1:] and (set(one) <= set(other) or set(other) <= set(one))
