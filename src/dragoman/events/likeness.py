"""Likeness: what speaks for two mentions' telling one event, and what speaks against it.

It is strict: a wrong merge costs more than a missed one. Two mentions tell one event where they have one
type and status, nothing contradicts, and enough speaks for it besides those who take part.

- **Against** speak two modes, days or places that differ, and others who take part. Of each side, all whom
  one mention names must be among those whom the other names; an act that binds both ways has one side. A
  state is one with its government, its forces and those who hold its offices, and people told of without a
  name ("nine soldiers", "the minister") may be anybody whose country is not another.
- **For** it speak words of one family ("bombed", "the bombing"), one mode, one place, the same days where
  words tell them, a definite noun ("the attack"), and twice as much as one of these a
  headline before its lead.
- One such thing is needed where both sides are the same, and none for talks of the same parties; one more for
  each side that only one mention tells, or that agrees by way of a state or of unnamed people only; and one
  more for promises, of which an accord has many, unless their words are of one family or the later one is a
  definite noun.
- Verbs of one sentence ("arrested and deported") are several acts: three things are needed there, unless it
  tells of violence, where a deed and whom it hit are one ("the attack killed 12"), or of talks. A mode that
  only one of them has makes them two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.events.ontology import Ontology
from dragoman.reading import Entity, EventDate, EventMention

CONTRADICTS = -1
"""The likeness of two mentions that cannot tell one event."""

_TOLD_TWICE = frozenset({"ASSAULT", "CONSULT"})
_TALKS = "CONSULT"
_TOLD_ONE_BY_ONE = frozenset({"AGREE"})
_OFFICIAL = frozenset({"GOV", "MIL", "COP", "SPY", "JUD", "LEG"})
_PEOPLE = frozenset({"person", "group"})
_LISTED, _LEAD = 3, 2
_DATELINE = 60
"""Characters between a headline and its lead, at most."""
_STEM, _ENDING = 4, 2
"""Letters that words of one family share at least, and those that the shorter may have besides."""
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


@dataclass(frozen=True, slots=True)
class Telling:
    """A mention made ready to be compared, in its text. `words` are those of its trigger, `definite` whether
    an article or its like stands before them, `mutual` whether the act binds both ways, `nationwide` whether
    its place is a state of which the report tells."""

    mention: EventMention
    text: str
    actors: Side
    recipients: Side
    mutual: bool
    words: frozenset[str]
    definite: bool
    nationwide: bool

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

    def side(ids: Iterable[str]) -> Side:
        return frozenset(parties.get(i) or Party(i) for i in ids)

    return [
        Telling(
            mention,
            text,
            side(p.entity for p in mention.actors),
            side(p.entity for p in mention.recipients),
            types.types[mention.type].binds_both(mention.mode),
            frozenset(_WORD.findall(mention.trigger.of(text).lower())),
            _DEFINITE.search(text, max(0, mention.trigger.start - _DETERMINER), mention.trigger.start)
            is not None,
            mention.place.name in states,
        )
        for mention in mentions
    ]


def likeness(first: Telling, second: Telling) -> int:
    """How much speaks for one event of two mentions of one type and status, in the order of the text.

    0 for too little, `CONTRADICTS` where something speaks against it.
    """
    doubts = [_doubt(ours, theirs) for ours, theirs in _sides(first, second)]
    if CONTRADICTS in doubts or _apart(first, second):
        return CONTRADICTS
    akin = any(_are_akin(ours, theirs) for ours in first.words for theirs in second.words)
    one_mode = bool(first.mention.mode) != bool(second.mention.mode)
    talks = first.mention.type == _TALKS and len(first.parties) > 1 and not any(doubts)
    needed = 1 + sum(doubts) - talks
    needed += first.mention.type in _TOLD_ONE_BY_ONE and not (akin or second.definite)
    if first.mention.sentence == second.mention.sentence:
        if one_mode:
            return 0
        if first.mention.type not in _TOLD_TWICE:
            needed = max(needed, _LISTED)
    found = akin + _besides(first, second)
    return 1 + found if found >= needed else 0


def tells_more(first: Telling, second: Telling) -> bool:
    """Whether the second mention names somebody new on a side that the first does not leave open."""
    fewest = 2 if first.mutual or second.mutual else 1
    return any(len(ours) >= fewest and not _are_among(theirs, ours) for ours, theirs in _sides(first, second))


def names_all_of(one: Telling, other: Telling) -> bool:
    """Whether a mention names all whom another names, on the same side."""
    return all(_are_among(theirs, ours) for ours, theirs in _sides(one, other))


def are_one(one: Party, other: Party) -> bool:
    """Whether two parties are the same, or one is the state that the other acts for."""
    by_state = (one.is_state or other.is_state) and one.country is not None and one.country == other.country
    return one.id == other.id or by_state


def _party(entity: Entity) -> Party:
    official = entity.kind == "state" or entity.office or not _OFFICIAL.isdisjoint(entity.sectors)
    unnamed = entity.kind == "generic" or (
        entity.kind in _PEOPLE and not entity.known and all(m.form != "name" for m in entity.mentions)
    )
    country = entity.country if official or unnamed else None
    return Party(entity.id, country, entity.kind == "state", unnamed)


def _sides(first: Telling, second: Telling) -> list[tuple[Side, Side]]:
    if first.mutual or second.mutual:
        return [(first.parties, second.parties)]
    return [(first.actors, second.actors), (first.recipients, second.recipients)]


def _doubt(one: Side, other: Side) -> int:
    """0 where two sides are the same, 1 where they may be, or `CONTRADICTS`."""
    if one == other:
        return 0
    fewer, more = sorted((one, other), key=len)
    return 1 if _are_among(fewer, more) else CONTRADICTS


def _are_among(some: Side, all_: Side) -> bool:
    return all(any(_may_be(one, other) for other in all_) for one in some)


def _may_be(one: Party, other: Party) -> bool:
    if are_one(one, other):
        return True
    foreign = one.country and other.country and one.country != other.country
    return not foreign and (one.unnamed or other.unnamed)


def _apart(first: Telling, second: Telling) -> bool:
    """Whether modes, days or places contradict one another."""
    one, other = first.mention, second.mention
    if one.mode and other.mode and one.mode != other.mode:
        return True
    told = is_told(one.date) and is_told(other.date)
    if told and (_before(one.date, other.date) or _before(other.date, one.date)):
        return True
    countries = {one.place.country, other.place.country}
    within = (first.nationwide or second.nationwide) and (len(countries) == 1 or None in countries)
    return not within and _elsewhere(one.place.name, other.place.name)


def is_told(when: EventDate) -> bool:
    """Whether words tell the days, not the run of the story or the report's own."""
    return when.basis in {"clause", "sentence"}


def _before(first: EventDate, second: EventDate) -> bool:
    return first.latest is not None and second.earliest is not None and first.latest < second.earliest


def _elsewhere(one: str | None, other: str | None) -> bool:
    """Whether two places are named, and neither by way of the other: "the camp" may lie anywhere."""
    if not one or not other or one in other or other in one:
        return False
    return not one[0].islower() and not other[0].islower()


def _besides(first: Telling, second: Telling) -> int:
    """How much other than parties and words speaks for one event."""
    one, other = first.mention, second.mention
    mode = one.mode is not None and one.mode == other.mode
    place = one.place.name is not None and one.place.name == other.place.name
    days = is_told(one.date) and is_told(other.date) and one.date.earliest is not None
    same_days = days and (one.date.earliest, one.date.latest) == (other.date.earliest, other.date.latest)
    return mode + place + same_days + second.definite + _LEAD * _is_lead(first, second)


def _is_lead(first: Telling, second: Telling) -> bool:
    """Whether the first mention stands in a headline, a line of its own, and the second right after it."""
    headline, lead = first.mention.sentence, second.mention.sentence
    if headline.start or not headline.end < lead.start <= headline.end + _DATELINE:
        return False
    return "\n" in first.text[headline.end : lead.start]


def _are_akin(one: str, other: str) -> bool:
    """Whether two words are of one family, as far as spelling tells."""
    shorter, longer = sorted((one, other), key=len)
    stem = shorter[: max(_STEM, len(shorter) - _ENDING)]
    return one == other or (len(stem) >= _STEM and longer.startswith(stem))
