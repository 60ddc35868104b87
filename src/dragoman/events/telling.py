"""Tellings: the mentions of a report made ready to be compared, and who takes part in them.

A state is one with its government, its forces and those who hold its offices, and people told of without a
name ("nine soldiers", "the minister") may be anybody whose country is not another. An act that binds both
ways has one side.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.data import load_yaml
from dragoman.events.entries import strings
from dragoman.events.ontology import PACKAGE, Ontology
from dragoman.language.inflection import plural, regular_forms
from dragoman.reading import Entity, EventDate, EventMention, Status

DONE: frozenset[Status] = frozenset({"occurred", "ongoing", "historical"})
"""The statuses that say of an act that it is or was done."""
_WORDS = "retelling.yaml"
_OFFICIAL = frozenset({"GOV", "MIL", "COP", "SPY", "JUD", "LEG"})
_PEOPLE = frozenset({"person", "group"})
_WORD = re.compile(r"[^\W\d_]{3,}")
_DEFINITE = re.compile(r"\b(?:the|this|that|these|those|its|his|her|their)\s+$", re.IGNORECASE)
_DETERMINER = 8
"""Characters before a noun in which its determiner stands."""


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who takes part: the state that it acts for, whether it is that state, or unnamed people."""

    id: str
    country: str | None = None
    is_state: bool = False
    unnamed: bool = False


Side = frozenset[Party]
Kind = tuple[str, bool | Status]
"""The type of what a mention tells, and whether it is or was done, else its status."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A mention made ready to be compared, in its text.

    `words` are those of its trigger, `outcome` whether one is of harm that comes of an act, `definite`
    whether an article or its like stands before them. `mutual` says whether the act binds both ways,
    `nationwide` whether its place is a state of which the report tells. `quad` is the quad class of its
    type, `rank` how many of its kind are told before it.
    """

    mention: EventMention
    text: str
    actors: Side
    recipients: Side
    mutual: bool
    words: frozenset[str]
    outcome: bool
    definite: bool
    nationwide: bool
    quad: str
    rank: int

    @property
    def parties(self) -> Side:
        """Those on either side."""
        return self.actors | self.recipients


def tellings(
    mentions: Sequence[EventMention], entities: Iterable[Entity], text: str, types: Ontology
) -> list[Telling]:
    """The mentions of a report, in their order; who is not among its entities is known by the id alone."""
    known = list(entities)
    parties = {entity.id: _party(entity) for entity in known}
    states = {entity.name for entity in known if entity.kind == "state"}
    seen: Counter[Kind] = Counter()

    def side(ids: Iterable[str]) -> Side:
        return frozenset(parties.get(i) or Party(i) for i in ids)

    def words(mention: EventMention) -> frozenset[str]:
        return frozenset(_WORD.findall(mention.trigger.of(text).lower()))

    def rank(mention: EventMention) -> int:
        seen[kind_of(mention)] += 1
        return seen[kind_of(mention)] - 1

    return [
        Telling(
            mention,
            text,
            side(p.entity for p in mention.actors),
            side(p.entity for p in mention.recipients),
            types.types[mention.type].binds_both(mention.mode),
            words(mention),
            not words(mention).isdisjoint(_outcomes()),
            _DEFINITE.search(text, max(0, mention.trigger.start - _DETERMINER), mention.trigger.start)
            is not None,
            mention.place.name in states,
            types.types[mention.type].quad,
            rank(mention),
        )
        for mention in mentions
    ]


def kind_of(mention: EventMention) -> Kind:
    """The kind of what a mention tells: those of another are never the same event."""
    return mention.type, mention.status in DONE or mention.status


def sides(first: Telling, second: Telling) -> list[tuple[Side, Side]]:
    """The sides of two mentions that are to be compared."""
    if first.mutual or second.mutual:
        return [(first.parties, second.parties)]
    return [(first.actors, second.actors), (first.recipients, second.recipients)]


def tells_more(first: Telling, second: Telling) -> bool:
    """Whether the second mention names somebody new on a side that the first does not leave open."""
    fewest = 2 if first.mutual or second.mutual else 1
    return any(len(ours) >= fewest and not are_among(theirs, ours) for ours, theirs in sides(first, second))


def names_all_of(one: Telling, other: Telling) -> bool:
    """Whether a mention names all whom another names, on the same side."""
    return all(are_among(theirs, ours) for ours, theirs in sides(one, other))


def are_one(one: Party, other: Party) -> bool:
    """Whether two parties are the same, or one is the state that the other acts for."""
    by_state = (one.is_state or other.is_state) and one.country is not None and one.country == other.country
    return one.id == other.id or by_state


def are_among(some: Side, all_: Side) -> bool:
    """Whether each of some may be one of others."""
    return all(any(_may_be(one, other) for other in all_) for one in some)


def _may_be(one: Party, other: Party) -> bool:
    if are_one(one, other):
        return True
    foreign = one.country and other.country and one.country != other.country
    return not foreign and (one.unnamed or other.unnamed)


def is_told(when: EventDate) -> bool:
    """Whether words tell the days, not the run of the story or the report's own."""
    return when.basis in {"clause", "sentence"}


@cache
def _outcomes() -> frozenset[str]:
    """The forms of the words for harm that comes of an act."""
    lemmas = strings(f"{PACKAGE}/data/{_WORDS}", load_yaml(PACKAGE, _WORDS, {"outcomes"})["outcomes"])
    return frozenset(lemmas).union(*map(regular_forms, lemmas), map(plural, lemmas))


def _party(entity: Entity) -> Party:
    official = entity.kind == "state" or entity.office or not _OFFICIAL.isdisjoint(entity.sectors)
    unnamed = entity.kind == "generic" or (
        entity.kind in _PEOPLE and not entity.known and all(m.form != "name" for m in entity.mentions)
    )
    country = entity.country if official or unnamed else None
    return Party(entity.id, country, entity.kind == "state", unnamed)
