"""What the gazetteer knows, as plain records: states, offices, persons with their terms, bodies and groups.

Dates are as precise as they are known: a year, a month ("2014-08") or a day.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Literal, NamedTuple

OfficeKind = str
"""head of state, head of government, foreign minister …; offices.yaml has them all."""


Aspect = Literal["name", "acronym", "adjective", "people", "surname", "capital", "seat"]
"""As what a name stands for somebody."""


class Capital(NamedTuple):
    """A capital; coordinates in degrees, WGS 84."""

    name: str
    names: tuple[str, ...]
    lat: float
    lon: float


class State(NamedTuple):
    """A state by its ISO 3166 code; `seats` are further metonyms of its government, `former_seats` those of
    its past with the last year in which they were.

    `since` is when it became one, given where that was after 1990; `until` the last year of a former state.
    """

    id: str
    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capital: Capital | None
    seats: tuple[str, ...]
    since: str | None
    until: int | None
    former_seats: Mapping[str, int] = MappingProxyType({})

    def called(self) -> Iterator[tuple[Aspect, tuple[str, ...]]]:
        """All that the state is called by, aspect by aspect."""
        yield "name", (self.name, *self.names)
        yield "adjective", self.adjectives
        yield "people", self.people
        yield "seat", (*self.seats, *self.former_seats)
        if self.capital:
            yield "capital", (self.capital.name, *self.capital.names)


class Office(NamedTuple):
    """An office of a state or a body; `anaphors` are the nouns that take a holder up again.

    A `vague` office ("diplomat") says less of its holder than any other; a `single` one has one holder
    at a time. `kinds` are the states in which it is of another kind.
    """

    id: str
    name: str
    names: tuple[str, ...]
    sectors: tuple[str, ...]
    of: Literal["state", "body"]
    only: frozenset[str]
    anaphors: tuple[str, ...]
    kind: OfficeKind
    vague: bool = False
    single: bool = False
    kinds: Mapping[str, OfficeKind] = MappingProxyType({})

    def kind_in(self, of: str) -> OfficeKind:
        """The kind that it is of in a state or body."""
        return self.kinds.get(of, self.kind)


class Term(NamedTuple):
    """A time in office, both dates included: `since` is None where it is unknown, `until` while it lasts.

    `host` is the state that an envoy is sent to; `capacity` is set where the office is held for the time
    being or where others claim it.
    """

    office: str
    of: str
    person: str
    since: str | None
    until: str | None
    host: str | None
    capacity: Literal["acting", "disputed"] | None = None

    @property
    def start(self) -> str:
        """The first day, as an ISO date; a day before all others where it is unknown."""
        return first_day(self.since)

    @property
    def end(self) -> str | None:
        """The last day, as an ISO date; None while it lasts."""
        return last_day(self.until) if self.until else None


class Person(NamedTuple):
    """Somebody with a name in the news; `surname` is what stands alone for it (empty: nothing does)."""

    id: str
    name: str
    names: tuple[str, ...]
    surname: str
    gender: str | None
    country: str | None
    born: int | None
    terms: tuple[Term, ...]


class Sponsor(NamedTuple):
    """A state that backs a group, and when; dates as in Term."""

    country: str
    since: str | None
    until: str | None


class Organisation(NamedTuple):
    """An institution (`body`) or an armed or political group (`group`); `seats` are its metonyms,
    `adjectives` the words for its people and things, `host` the state that an embassy sits in."""

    id: str
    kind: Literal["body", "group"]
    name: str
    names: tuple[str, ...]
    acronyms: tuple[str, ...]
    country: str | None
    sectors: tuple[str, ...]
    seats: tuple[str, ...]
    adjectives: tuple[str, ...]
    sponsors: tuple[Sponsor, ...]
    parent: str | None
    host: str | None
    since: str | None
    until: str | None

    def called(self) -> Iterator[tuple[Aspect, tuple[str, ...]]]:
        """All that the body or group is called by, aspect by aspect."""
        yield "name", (self.name, *self.names)
        yield "acronym", self.acronyms
        yield "seat", self.seats
        yield "adjective", self.adjectives


def first_day(value: str | None) -> str:
    """The first day of a year, a month or a day.

    >>> first_day("2014-08"), first_day(None)
    ('2014-08-01', '0000-01-01')
    """
    return value + "-01-01"[len(value) - 4 :] if value else "0000-01-01"


def last_day(value: str) -> str:
    """The last day of a year, a month (its 31st, whatever its length) or a day.

    >>> last_day("2014"), last_day("2014-06")
    ('2014-12-31', '2014-06-31')
    """
    return value + "-12-31"[len(value) - 4 :]


def calendar_day(text: str) -> date:
    """A day as `first_day` and `last_day` tell it; the 31st of a short month is its last.

    >>> calendar_day("2014-06-31"), calendar_day("0000-01-01")
    (datetime.date(2014, 6, 30), datetime.date(1, 1, 1))
    """
    year, month, day = (int(part) for part in text.split("-"))
    return date(max(year, 1), month, min(day, monthrange(max(year, 1), month)[1]))
