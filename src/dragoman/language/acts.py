"""What the heads say of acts: which words tell of one, of which type and status, and who takes part.

A trigger's scores stand at its word. A role is scored for a trigger with any other word: a product of two
projections of the words, given by the encoder, and tables over the way between them in the tree.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ways = Callable[[int, Sequence[int], Floats], Floats]
"""What the tree says of the roles of words, (words, ROLES), for a trigger and what it asks for."""

ROLES = ("none", "actor", "recipient", "place", "date", "speaker")
CUES = ("none", "cue", "attitude")
NONE = 0
"""The class of triggers and modes that stands for none."""


@dataclass(frozen=True, slots=True)
class ActLabels:
    """The classes of what is said of an act; class 0 of `types` and `modes` is none."""

    types: tuple[str, ...]
    modes: tuple[str, ...]
    statuses: tuple[str, ...]
    contexts: tuple[str, ...]

    def sizes(self) -> tuple[int, ...]:
        """How many scores a word has of types, modes, statuses, contexts, cues and contents."""
        return *map(len, (self.types, self.modes, self.statuses, self.contexts, CUES)), 1


@dataclass
class Acts:
    """The scores of one report's words, a row each.

    `scores` are as ActLabels.sizes tells, `asking` and `filling` the projections of triggers and of those who
    fill their roles.
    """

    labels: ActLabels
    scores: Floats
    asking: Floats
    filling: Floats
    ways: Ways

    @cached_property
    def _parts(self) -> list[Floats]:
        return np.split(self.scores, np.cumsum(self.labels.sizes())[:-1], axis=1)

    @cached_property
    def types(self) -> Floats:
        """(words, types): how likely a word is a trigger of each type, or of none."""
        return softmax(self._parts[0])

    def mode(self, word: int, allowed: Sequence[str]) -> tuple[str | None, float]:
        """The likeliest of a type's modes, or none, and how likely it is among them."""
        names = ["none", *allowed]
        shares = softmax(self._parts[1][word, [self.labels.modes.index(name) for name in names]])
        best = int(shares.argmax())
        return (names[best] if best else None), float(shares[best])

    def statuses(self, word: int) -> dict[str, float]:
        """How likely each status of a trigger is."""
        return dict(zip(self.labels.statuses, softmax(self._parts[2][word]).tolist(), strict=True))

    def contexts(self, word: int) -> dict[str, float]:
        """How likely each context of a trigger is."""
        return dict(zip(self.labels.contexts, logistic(self._parts[3][word]).tolist(), strict=True))

    @cached_property
    def cues(self) -> Floats:
        """(words, CUES): how likely a word is a cue of speech or of an attitude."""
        return softmax(self._parts[4])

    @cached_property
    def contents(self) -> Floats:
        """(words,): how likely a word is part of something said."""
        return logistic(self._parts[5][:, 0])

    def roles(self, trigger: int, words: Sequence[int]) -> Floats:
        """(words, ROLES): how likely each of the words has each role in a trigger's act."""
        if not words:
            return np.zeros((0, len(ROLES)), np.float32)
        asked = self.asking[trigger].reshape(len(ROLES), -1)
        return softmax(self.filling[list(words)] @ asked.T + self.ways(trigger, words, asked))


def softmax(scores: NDArray[Any]) -> Floats:
    """Shares that sum to one along the last axis."""
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares: Floats = powers / powers.sum(axis=-1, keepdims=True)
    return shares


def logistic(scores: NDArray[Any]) -> Floats:
    """Each score as a probability."""
    shares: Floats = 1 / (1 + np.exp(-scores))
    return shares
