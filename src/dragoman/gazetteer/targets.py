"""What a phrase of the gazetteer stands for; states, bodies and groups as they are called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dragoman.gazetteer.knowledge import Aspect, Organisation, State
from dragoman.gazetteer.organisations import Organisations
from dragoman.gazetteer.phrases import Called


class Target(NamedTuple):
    """What a phrase stands for: an entity, under one aspect of it."""

    entity: str
    aspect: Aspect


class StateNames:
    """What states are called."""

    def __init__(self, states: Iterable[State]) -> None:
        self._states = list(states)

    def all_phrases(self) -> Iterator[Iterable[str]]:
        """The phrases of each in turn."""
        return ([name for _, names in state.called() for name in names] for state in self._states)

    def called(self, number: int) -> Iterator[Called[Target]]:
        """The phrases of one with what they stand for."""
        return _called(f"state:{self._states[number].id}", self._states[number])


class OrganisationNames:
    """What bodies and groups are called."""

    def __init__(self, organisations: Organisations) -> None:
        self._organisations = organisations
        self._keys = list(organisations)

    def all_phrases(self) -> Iterator[Iterable[str]]:
        """The phrases of each in turn."""
        return self._organisations.called()

    def called(self, number: int) -> Iterator[Called[Target]]:
        """The phrases of one with what they stand for."""
        one = self._organisations[self._keys[number]]
        return _called(f"{one.kind}:{one.id}", one)


def _called(entity: str, one: State | Organisation) -> Iterator[Called[Target]]:
    for aspect, names in one.called():
        target = Target(entity, aspect)
        yield from ((name, target, aspect == "acronym") for name in names)
