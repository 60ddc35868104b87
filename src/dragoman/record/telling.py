"""What a report tells of an event, made ready to be compared with what another report tells.

`likeness` says whether two tellings are of one event. It is strict: two events taken for one spoil a record
more than one event that stands in it twice.

- They have one type, and nothing contradicts: no mode, no day, no place, no party. Days that the words state
  are a range; without such words, what is news happened from `NEWS` days before the report to its day. Two
  places contradict unless one is the state that the other lies in.
- Their standing is one: realised (occurred, ongoing, historical, or denied, which is that event denied), or
  else the same status.
- Parties are one where they are the same known entity, or unknown ones of the same name; a person known by
  surname alone is the one with that surname; a state is one with its government, its forces and those who
  hold its offices, but no two of these are one with each other. Of each side, all whom one telling names must
  be on the other's, one way or the other. An act that binds both ways has one side, and two parties at least
  must be the same.
- What else speaks for one event: the same mode, place or trigger words, or stated days that are few. One such
  thing is needed where the parties are one only by way of their state; two where a side is left open, or one
  if those on the other side are no states, which do less of a kind in a few days. Where days are many or
  unknown, no side may be open and no party known by its name alone.
- Two tellings in one report need less: its nouns ("the rebels") are parties like others, since the report
  says who is the same, and nothing need speak for one event where those who act are the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.gazetteer.index import gazetteer
from dragoman.reading import Entity, Event, EventPlace, Participant, Reading
from dragoman.record.filters import fold

NEWS = 2
"""Days before a report in which what it tells as news, without a day, may have happened."""
FEW = 7
"""Days up to which a range of days tells an event from others, and a bare name tells who is meant."""
CONTRADICTS = -1
"""The likeness of two tellings that cannot be of one event."""

_REALISED = frozenset({"occurred", "ongoing", "historical", "denied"})
_OFFICIAL = frozenset({"GOV", "MIL", "COP", "SPY", "JUD", "LEG"})
_SAME, _BY_STATE, _OPEN, _OTHERS = 2, 1, 0, 0


@dataclass(frozen=True, slots=True)
class Somebody:
    """A party: its key, the state that it acts for, whether it is that state, and whether it is known.

    `name` is that of a person, folded; `report` is the report whose noun it is, where the party has no name.
    """

    key: str
    country: str | None = None
    is_state: bool = False
    known: bool = True
    name: str = ""
    report: str | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """An event as one report tells it. `first` to `last` are the days in which it may have happened."""

    report: str
    type: str
    standing: str
    mode: str | None
    mutual: bool
    first: date
    last: date
    stated: bool
    place: EventPlace
    actors: frozenset[Somebody]
    recipients: frozenset[Somebody]
    words: frozenset[str]

    @property
    def parties(self) -> frozenset[Somebody]:
        """Those on either side."""
        return self.actors | self.recipients

    @property
    def few_days(self) -> bool:
        """Whether the days tell the event from others."""
        return (self.last - self.first).days <= FEW


def telling(reading: Reading, event: Event) -> Telling:
    """What a reading tells of one of its events, all mentions taken together."""
    people = {entity.id: entity for entity in reading.entities}
    first, last, stated = _days(reading, event)
    report = reading.document.id
    return Telling(
        report=report,
        type=event.type,
        standing="realised" if event.status in _REALISED else event.status,
        mode=next((m.mode for m in event.mentions if m.mode), event.mode),
        mutual=event.symmetric,
        first=first,
        last=last,
        stated=stated,
        place=next((m.place for m in event.mentions if m.place.name), event.place),
        actors=_parties((p for m in event.mentions for p in m.actors), people, report),
        recipients=_parties((p for m in event.mentions for p in m.recipients), people, report),
        words=frozenset(fold(m.trigger.of(reading.document.text)) for m in event.mentions),
    )


def likeness(one: Telling, other: Telling) -> int:
    """How much speaks for one event: 0 for too little, `CONTRADICTS` where something speaks against it."""
    if one.type != other.type or one.standing != other.standing or _apart(one, other):
        return CONTRADICTS
    sides = _sides(one, other)
    if CONTRADICTS in sides:
        return CONTRADICTS
    certain = one.few_days and other.few_days
    if not certain and (min(sides) < _SAME or not all(p.known for p in one.parties | other.parties)):
        return 0
    found = _besides(one, other)
    return 1 + sum(sides) + found if max(sides) > _OPEN and found >= _needed(one, other, sides) else 0


def _sides(one: Telling, other: Telling) -> list[int]:
    """How the sides of two tellings agree: the actors and the recipients, or all at once."""
    sides = [(one.actors, other.actors), (one.recipients, other.recipients)]
    if one.mutual or other.mutual:
        sides = [(one.parties, other.parties)]
    if one.report != other.report:
        sides = [(_named(ours), _named(theirs)) for ours, theirs in sides]
    return [_side(ours, theirs, least=3 - len(sides)) for ours, theirs in sides]


def _needed(one: Telling, other: Telling, sides: list[int]) -> int:
    """How many things other than parties must speak for one event."""
    if one.report == other.report and sides[0] == _SAME:
        return 0
    if _OPEN not in sides:
        return 0 if _SAME in sides else 1
    return 2 if any(p.is_state for p in one.parties | other.parties) else 1


def _named(parties: frozenset[Somebody]) -> frozenset[Somebody]:
    return frozenset(p for p in parties if p.report is None)


def _days(reading: Reading, event: Event) -> tuple[date, date, bool]:
    """The days of an event and whether words state them; any day where neither they nor the report do."""
    dates = [event.date, *(m.date for m in event.mentions)]
    for when in dates:
        if when.span is not None and when.earliest and when.latest:
            return date.fromisoformat(when.earliest), date.fromisoformat(when.latest), True
    published = reading.document.published
    if published.earliest is None or published.latest is None:
        return date.min, date.max, False
    first = date.fromisoformat(published.earliest)
    first -= min(timedelta(NEWS), first - date.min)
    return first, date.fromisoformat(published.latest), False


def _parties(
    participants: Iterable[Participant], people: Mapping[str, Entity], report: str
) -> frozenset[Somebody]:
    return frozenset(_somebody(people[p.entity], report) for p in participants if p.entity in people)


def _somebody(entity: Entity, report: str) -> Somebody:
    official = entity.kind == "state" or entity.office or not _OFFICIAL.isdisjoint(entity.sectors)
    country = entity.country if official else None
    is_state = entity.kind == "state"
    name = fold(entity.name)
    of_person = name if entity.kind == "person" else ""
    if entity.known:
        return Somebody(entity.id, country, is_state, name=of_person)
    if any(mention.form == "name" for mention in entity.mentions):
        return Somebody(f"{entity.kind}:{name}", country, is_state, known=False, name=of_person)
    return Somebody(entity.id, country, known=False, report=report)


def _side(one: frozenset[Somebody], other: frozenset[Somebody], least: int) -> int:
    """Whether two sides are the same, or by way of a state, or others; open if one has fewer than `least`."""
    fewer, more = sorted((one, other), key=lambda side: (len(side), sorted(p.key for p in side)))
    if not fewer:
        return _OPEN
    partners = [max((_same(p, q), q.key) for q in more) for p in fewer]
    found = min(value for value, _ in partners)
    if found == _OTHERS:
        return CONTRADICTS
    return found if len({key for _, key in partners}) >= least else _OPEN


def _same(one: Somebody, other: Somebody) -> int:
    if one.key == other.key:
        return _SAME
    if one.name and other.name and not (one.known and other.known):
        # Folded names stand between spaces, so that whole words are compared.
        return _SAME if one.name.endswith(other.name) or other.name.endswith(one.name) else _OTHERS
    by_state = (one.is_state or other.is_state) and one.country is not None and one.country == other.country
    return _BY_STATE if by_state else _OTHERS


def _apart(one: Telling, other: Telling) -> bool:
    """Whether modes, days or places contradict one another."""
    if one.mode and other.mode and one.mode != other.mode:
        return True
    if one.last < other.first or other.last < one.first:
        return True
    a, b = one.place, other.place
    if not a.name or not b.name or a.name == b.name:
        return False
    return a.country != b.country or not (_is_state(a) or _is_state(b))


def _is_state(place: EventPlace) -> bool:
    state = gazetteer().knowledge.states.get(place.country or "")
    return state is not None and place.name in (state.name, *state.names)


def _besides(one: Telling, other: Telling) -> int:
    """How many things other than parties speak for one event."""
    days = one.stated and other.stated and one.few_days and other.few_days
    place = one.place.name is not None and one.place.name == other.place.name
    mode = one.mode is not None and one.mode == other.mode
    return days + place + mode + (not one.words.isdisjoint(other.words))
