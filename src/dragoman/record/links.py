"""Linking across reports: which events of several readings are one event.

A telling joins a group where `telling.likeness` says that it is one with another of the group and contradicts
none of them: a chain of likenesses never brings together what cannot be one, nor days that have none in
common. The likest pairs are joined first. The work grows with the square of the events of one type and
standing that may have happened on the same days.

Nothing is kept here and nothing changed: readings in, groups out. The order of the readings decides between
likenesses that are equal, and nothing else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dragoman.reading import Reading
from dragoman.record.telling import CONTRADICTS, Telling, likeness, telling


class Told(NamedTuple):
    """An event of a reading, each by its place."""

    reading: int
    event: int


def link(readings: Sequence[Reading]) -> list[tuple[Told, ...]]:
    """The events of the readings in groups that are one event each, alone where they have no like.

    Groups stand in the order of their first events, and events in the order of the readings.
    """
    places = [Told(r, e) for r, reading in enumerate(readings) for e in range(len(reading.events))]
    tellings = [telling(readings[r], readings[r].events[e]) for r, e in places]
    group_of = {i: [i] for i in range(len(tellings))}
    for i, j in _pairs(tellings):
        one, other = group_of[i], group_of[j]
        if one is not other and _can_join(one, other, tellings):
            one += other
            group_of.update(dict.fromkeys(other, one))
    groups = {min(group): group for group in group_of.values()}
    return [tuple(places[i] for i in sorted(groups[first])) for first in sorted(groups)]


def _pairs(tellings: Sequence[Telling]) -> list[tuple[int, int]]:
    """The pairs that are one event, the likest first."""
    found = [(-likeness(tellings[i], tellings[j]), i, j) for i, j in _near(tellings)]
    return [(i, j) for value, i, j in sorted(found) if value < 0]


def _near(tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Pairs of one type and standing whose days have one in common."""
    alike: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for i, one in enumerate(tellings):
        alike[one.type, one.standing].append(i)
    for places in alike.values():
        places.sort(key=lambda i: tellings[i].first)
        going_on: list[int] = []
        for i in places:
            going_on = [j for j in going_on if tellings[j].last >= tellings[i].first]
            yield from ((min(i, j), max(i, j)) for j in going_on)
            going_on.append(i)


def _can_join(one: Sequence[int], other: Sequence[int], tellings: Sequence[Telling]) -> bool:
    return all(likeness(tellings[i], tellings[j]) != CONTRADICTS for i in one for j in other)
