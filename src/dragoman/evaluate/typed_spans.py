"""How well named spans are found, by type.

- **exact**: a predicted and a gold span of one type begin and end at the same places. Spans of one type that
  stand at the same place count once on either side.
- **overlap**: the two share a word or character, and the type; they are paired one to one, those with most
  in common (what both cover over what either covers) first.

`all` puts the types together. Figures are over all documents together; types that are not scored are left out
on both sides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from dragoman.evaluate.matching import Counts, overlap, pair
from dragoman.reading import Span

ALL = "all"

TypedSpans = frozenset[tuple[Span, str]]
"""Spans of a document, in words or in characters, each with its type."""


@dataclass(frozen=True, slots=True)
class TypedScores:
    """Counts of `all` and by type, and how many gold spans of types that are not scored there are."""

    exact: dict[str, Counts]
    overlap: dict[str, Counts]
    left_out: dict[str, int]

    def to_json(self) -> dict[str, Any]:
        """All figures, as fractions of one, with their counts."""
        return {
            "exact": {name: counts.to_json() for name, counts in self.exact.items()},
            "overlap": {name: counts.to_json() for name, counts in self.overlap.items()},
            "left_out": self.left_out,
        }


def score_spans(
    predicted: Iterable[TypedSpans], gold: Iterable[TypedSpans], types: Sequence[str]
) -> TypedScores:
    """The figures for documents in the same order on both sides."""
    exact, overlapping = ({name: Counts() for name in (ALL, *types)} for _ in range(2))
    left_out: Counter[str] = Counter()
    for ours, theirs in zip(predicted, gold, strict=True):
        left_out.update(name for _, name in theirs if name not in types)
        for name in types:
            p, g = (sorted(span for span, its in side if its == name) for side in (ours, theirs))
            same, shared = len(set(p) & set(g)), sum(1 for _ in pair(p, g, overlap))
            for counts, agreed in ((exact, same), (overlapping, shared)):
                counts[name].add(agreed, len(p), len(g))
                counts[ALL].add(agreed, len(p), len(g))
    return TypedScores(exact, overlapping, dict(sorted(left_out.items())))
