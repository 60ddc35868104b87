"""Counting what agrees: precision, recall and F1, and pairing the predicted with the gold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from anyascii import anyascii

from dragoman.reading import Span

P = TypeVar("P")
G = TypeVar("G")

_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")
_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Counts:
    """How many were predicted, how many are gold, and how many of both agree."""

    agreed: int = 0
    predicted: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        """The share of the predicted that is right; 0 where nothing was predicted."""
        return self.agreed / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold that was found; 0 where there is no gold."""
        return self.agreed / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.predicted + self.gold
        return 2 * self.agreed / total if total else 0.0

    def add(self, agreed: int, predicted: int, gold: int) -> None:
        """Count further ones."""
        self.agreed += agreed
        self.predicted += predicted
        self.gold += gold

    def to_json(self) -> dict[str, float]:
        """The counts and the three figures, as fractions of one."""
        return {
            "precision": round(self.precision, 6),
            "recall": round(self.recall, 6),
            "f1": round(self.f1, 6),
            "agreed": self.agreed,
            "predicted": self.predicted,
            "gold": self.gold,
        }


def pair(
    predicted: Sequence[P], gold: Sequence[G], likeness: Callable[[P, G], float]
) -> Iterator[tuple[P, G]]:
    """One-to-one pairs of the predicted and the gold, the most alike first.

    `likeness` is 0 for two that must not be paired. Where several pairs are equally alike, the one that
    comes first in the predicted, then in the gold, is taken.
    """
    scored = []
    for p, one in enumerate(predicted):
        for g, other in enumerate(gold):
            value = likeness(one, other)
            if value > 0:
                scored.append((-value, p, g))
    taken_predicted: set[int] = set()
    taken_gold: set[int] = set()
    for _, p, g in sorted(scored):
        if p not in taken_predicted and g not in taken_gold:
            taken_predicted.add(p)
            taken_gold.add(g)
            yield predicted[p], gold[g]


def overlap(one: Span, other: Span) -> float:
    """The characters two spans share, over those that either covers: 0 (none) to 1 (the same span)."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    if shared <= 0:
        return 0.0
    return shared / (max(one.end, other.end) - min(one.start, other.start))


@cache
def plain_name(name: str) -> str:
    """A name as it is compared: ASCII, lower case, without punctuation, article or possessive.

    >>> plain_name("The U.S.-led Coalition’s"), plain_name("Mevlüt Çavuşoğlu")
    ('us led coalition', 'mevlut cavusoglu')
    """
    lower = anyascii(name).lower().replace(".", "")
    words = _NOT_IN_NAMES.sub(" ", lower.removesuffix("'s").removesuffix("'")).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(words)


def words_at(text: str, spans: Iterable[Span]) -> set[int]:
    """Where the words (runs of letters and digits) that touch any of the spans begin."""
    found: set[int] = set()
    for span in spans:
        start = span.start
        while 0 < start < len(text) and _WORD.match(text[start]) and _WORD.match(text[start - 1]):
            start -= 1
        found.update(match.start() for match in _WORD.finditer(text, start, max(start, span.end)))
    return found


def set_f1(predicted: set[int], gold: set[int]) -> float:
    """F1 of two sets; 1 where both are empty."""
    if not predicted and not gold:
        return 1.0
    return 2 * len(predicted & gold) / (len(predicted) + len(gold))
