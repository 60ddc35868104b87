"""How well mentions of one event in a report are brought together, finding them aside.

Compared are the triggers that both sides have: a predicted and a gold mention of one type whose triggers
share a character, paired one to one, most overlap first, as `evaluate.events` pairs them. Over these

- **mentions, muc, b3, ceafe, conll**: the measures of `clusters`. Events of which fewer than two of these
  mentions are told are left out on both sides, as in CoNLL-2012.
- **link**: pairs of mentions that tell one event. Precision is the share of the pairs joined by the reader
  that are one event in the gold, recall the share of the gold's that the reader joins.

Gold in which every trigger is an event of its own is no measure of this: it says nowhere what is one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from dragoman.evaluate.clusters import ClusterScores, without_singletons
from dragoman.evaluate.matching import Counts, overlap, pair
from dragoman.reading import EventMention, Reading


@dataclass(slots=True)
class RetoldScores:
    """The figures that the module describes, over all reports so far."""

    clusters: ClusterScores = field(default_factory=ClusterScores)
    link: Counts = field(default_factory=Counts)

    def to_json(self) -> dict[str, Any]:
        """All figures, as fractions of one, with their counts."""
        return self.clusters.to_json() | {"link": self.link.to_json()}

    def add(self, predicted: Reading, gold: Reading) -> None:
        """Count a further report."""
        ours, theirs = _placed(predicted), _placed(gold)
        shared = list(pair(ours, theirs, lambda p, g: _alike(p[1], g[1])))
        found = _grouped((event, place) for place, ((event, _), _) in enumerate(shared))
        right = _grouped((event, place) for place, (_, (event, _)) in enumerate(shared))
        self.clusters.add(without_singletons(found), without_singletons(right))
        joined, one = _links(found), _links(right)
        self.link.add(len(joined & one), len(joined), len(one))


def _placed(reading: Reading) -> list[tuple[int, EventMention]]:
    """Every mention with the place of its event in the reading."""
    return [(place, mention) for place, event in enumerate(reading.events) for mention in event.mentions]


def _alike(predicted: EventMention, gold: EventMention) -> float:
    return overlap(predicted.trigger, gold.trigger) * (predicted.type == gold.type)


def _grouped(mentions: Iterable[tuple[int, int]]) -> list[list[int]]:
    groups: dict[int, list[int]] = {}
    for event, mention in mentions:
        groups.setdefault(event, []).append(mention)
    return list(groups.values())


def _links(groups: Sequence[Sequence[int]]) -> set[tuple[int, int]]:
    return {link for group in groups for link in combinations(group, 2)}
