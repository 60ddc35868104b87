"""What is coded: an event at its trigger, what else it may be, and all of a report's."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.events.lexicon import Sense
from dragoman.events.parties import Parts
from dragoman.events.weighing import Features
from dragoman.language.annotation import Token
from dragoman.reading import Abstention, Status, Why


@dataclass(frozen=True, slots=True)
class Coded:
    """A trigger read as an event, before it is dated and given a voice."""

    trigger: Token
    carrier: Token | None
    sense: Sense
    type: str
    mode: str | None
    status: Status
    actors: Parts
    recipients: Parts
    third_parties: Parts
    confidence: float
    why: Why | None = None


@dataclass(frozen=True, slots=True)
class Coding:
    """What was coded in a report, and what was left out with the reason."""

    coded: list[Coded]
    abstained: list[Abstention]


@dataclass(frozen=True, slots=True)
class Option:
    """An event that a word may tell of, and what speaks for it."""

    coded: Coded
    features: Features

    def left_out(self) -> Abstention:
        """The event as one that is left out, with the reason."""
        coded, features = self.coded, self.features
        if features["purpose"]:
            reason = "a purpose, not an act"
        elif features["nobody"]:
            reason = "nobody named takes part"
        else:
            reason = "not likely enough"
        return Abstention(
            coded.trigger.span, coded.type, coded.confidence, reason, coded.mode, coded.status,
            coded.actors, coded.recipients,
        )  # fmt: skip
