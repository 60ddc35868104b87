"""Whether two entities of two readings are one state or one person.

Counted are states, and persons who have a name: one that the report or the gazetteer gives, or that a gold
reading gives to somebody whom the report calls by his office alone. An unnamed witness is linked to nobody.

States are the same by their code, and a state's government is the state. Persons are the same where a full
name of the one is a full name of the other, or the words of one name are all in the other and both have the
same last word ("Mahuad" and "Jamil Mahuad"). What a report calls somebody by name counts, and so do the names
that the gazetteer knows of him.
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
    """The mentions of states and of persons with a name."""
    found, text = [], reading.document.text
    for entity in reading.entities:
        state = entity.kind == "state" or _is_government(entity)
        if state or (entity.kind == "person" and _is_named(entity, text)):
            kind, names = "state" if state else "person", _names(entity, text)
            found += [Linked(m.span, kind, entity.country, names) for m in entity.mentions]
    return found


def _is_government(entity: Entity) -> bool:
    """Whether the gazetteer's id says that somebody is a state's government; gold names the state instead."""
    country = entity.country
    if country is None or country not in gazetteer().knowledge.states:
        return False
    return entity.id == gazetteer().state_actor(country, "government").id


def is_same(one: Linked, other: Linked) -> bool:
    """Whether two mentions mean one state or one person."""
    if one.kind != other.kind:
        return False
    if one.kind == "state" and one.country and other.country:
        return one.country == other.country
    return any(_agree(a, b) for a in one.names for b in other.names)


def _is_named(person: Entity, text: str) -> bool:
    """Whether somebody has a name; one that is made up ends like a mention of him ("the Italian ambassador"),
    in a common noun, or tells of what he is the holder ("Ambassador of Italy")."""
    if person.known or any(m.form == "name" for m in person.mentions):
        return True
    words = person.name.split()
    wording = {word for m in person.mentions for word in m.span.of(text).lower().split()}
    made_up = not {"of", "for"}.isdisjoint(words) or words[-1].lower() in wording
    return words[-1][:1].isupper() and not made_up


def _names(entity: Entity, text: str) -> frozenset[Name]:
    person = gazetteer().person(entity.id)
    names = [entity.name, *(m.span.of(text) for m in entity.mentions if m.form == "name")]
    names += [person.name, *person.names] if person else []
    return frozenset(tuple(map(fold, words_of(name))) for name in names)


def _agree(one: Name, other: Name) -> bool:
    return one[-1:] == other[-1:] and (set(one) <= set(other) or set(other) <= set(one))
