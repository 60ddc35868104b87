"""Comparing two ways of putting mentions into clusters: MUC, B³, CEAF-e and their mean, the CoNLL F1.

The definitions are those of the reference scorer for coreference (Pradhan et al., Scoring Coreference
Partitions of Predicted Mentions, ACL 2014). Let K be the gold clusters and R the predicted ones, a mention
being the same on both sides where it is the same object:

- **mentions**: mentions that stand in any cluster of either side, and those in both.
- **muc** (Vilain et al., 1995): recall is the sum over k of |k| - |p(k)|, over the sum of |k| - 1, where p(k)
  are the parts into which R cuts k; a mention that R does not have is a part of its own. Precision with the
  sides swapped. Clusters of one mention add nothing.
- **b3** (Bagga and Baldwin, 1998): recall is the sum over k and r of |k ∩ r|² / |k|, over the number of gold
  mentions; precision with the sides swapped. A mention that the other side does not have adds 0 above and 1
  below.
- **ceafe** (Luo, 2005): clusters are aligned one to one so that the sum of φ4(k, r) = 2 |k ∩ r| / (|k| + |r|)
  is greatest; that sum over |K| is recall, over |R| precision.
- **conll**: the mean of the three F1s.

Numerators and denominators are summed over documents before they are divided, as the reference scorer does.
A fraction without a denominator is 0.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dragoman.evaluate.matching import Counts

Clusters = Sequence[Collection[Hashable]]
"""Clusters that share no mention."""


@dataclass(slots=True)
class Measure:
    """What was earned of what could be: for recall of the gold, for precision of the predicted."""

    recalled: float = 0.0
    gold: float = 0.0
    precise: float = 0.0
    predicted: float = 0.0

    @property
    def recall(self) -> float:
        """What was earned of the gold."""
        return self.recalled / self.gold if self.gold else 0.0

    @property
    def precision(self) -> float:
        """What was earned of the predicted."""
        return self.precise / self.predicted if self.predicted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def to_json(self) -> dict[str, float]:
        """The figures as fractions of one, and the sums that they divide."""
        return {
            "precision": round(self.precision, 6),
            "recall": round(self.recall, 6),
            "f1": round(self.f1, 6),
            "precise": round(self.precise, 6),
            "predicted": round(self.predicted, 6),
            "recalled": round(self.recalled, 6),
            "gold": round(self.gold, 6),
        }


@dataclass(slots=True)
class ClusterScores:
    """The figures that the module describes, over all documents so far."""

    mentions: Counts = field(default_factory=Counts)
    muc: Measure = field(default_factory=Measure)
    b3: Measure = field(default_factory=Measure)
    ceafe: Measure = field(default_factory=Measure)

    @property
    def conll(self) -> float:
        """The mean of the F1s of MUC, B³ and CEAF-e."""
        return (self.muc.f1 + self.b3.f1 + self.ceafe.f1) / 3

    def measures(self) -> dict[str, Measure]:
        """The three measures by name."""
        return {"muc": self.muc, "b3": self.b3, "ceafe": self.ceafe}

    def to_json(self) -> dict[str, Any]:
        """All figures, as fractions of one."""
        named: dict[str, Any] = {"mentions": self.mentions.to_json()}
        named |= {name: measure.to_json() for name, measure in self.measures().items()}
        return named | {"conll": round(self.conll, 6)}

    def add(self, predicted: Clusters, gold: Clusters) -> None:
        """Count the clusters of a further document."""
        predicted = [set(cluster) for cluster in predicted if cluster]
        gold = [set(cluster) for cluster in gold if cluster]
        of_predicted, of_gold = _places(predicted), _places(gold)
        self.mentions.add(len(of_predicted.keys() & of_gold.keys()), len(of_predicted), len(of_gold))
        for side, others in ((gold, of_predicted), (predicted, of_gold)):
            recall = side is gold
            for cluster in side:
                parts = Counter(others[m] for m in cluster if m in others)
                lone = len(cluster) - parts.total()
                _earn(self.muc, recall, len(cluster) - len(parts) - lone, len(cluster) - 1)
                _earn(self.b3, recall, sum(n * n for n in parts.values()) / len(cluster), len(cluster))
        aligned = _best_alignment(predicted, gold, of_gold)
        _earn(self.ceafe, True, aligned, len(gold))
        _earn(self.ceafe, False, aligned, len(predicted))


def _earn(measure: Measure, recall: bool, earned: float, possible: float) -> None:
    if recall:
        measure.recalled += earned
        measure.gold += possible
    else:
        measure.precise += earned
        measure.predicted += possible


def _places(clusters: Clusters) -> dict[Hashable, int]:
    """The cluster of each mention. Raises ValueError where one stands in two."""
    found = {mention: place for place, cluster in enumerate(clusters) for mention in cluster}
    if len(found) != sum(map(len, clusters)):
        raise ValueError("a mention stands in two clusters")
    return found


def _best_alignment(predicted: Clusters, gold: Clusters, of_gold: Mapping[Hashable, int]) -> float:
    """The greatest sum of φ4 that a one-to-one alignment of clusters reaches."""
    likeness: dict[int, dict[int, float]] = {}
    for p, cluster in enumerate(predicted):
        shared = Counter(of_gold[m] for m in cluster if m in of_gold)
        likeness[p] = {g: 2 * n / (len(cluster) + len(gold[g])) for g, n in shared.items()}
    total = 0.0
    for rows, columns in _connected(likeness):
        values = [[likeness[p].get(g, 0.0) for g in columns] for p in rows]
        if len(rows) > len(columns):
            values = [list(column) for column in zip(*values, strict=True)]
        total += best_assignment(values)
    return total


def _connected(likeness: Mapping[int, Mapping[int, float]]) -> Iterator[tuple[list[int], list[int]]]:
    """Groups of predicted and gold clusters that share mentions with none outside: each is aligned alone."""
    at_gold: dict[int, list[int]] = {}
    for p, row in likeness.items():
        for g in row:
            at_gold.setdefault(g, []).append(p)
    seen: set[int] = set()
    for start, row in likeness.items():
        if start in seen or not row:
            continue
        seen.add(start)
        rows, columns, at = [start], set(row), 0
        while at < len(rows):
            for g in likeness[rows[at]]:
                columns.add(g)
                fresh = [p for p in at_gold[g] if p not in seen]
                seen.update(fresh)
                rows += fresh
            at += 1
        yield rows, sorted(columns)


def best_assignment(values: Sequence[Sequence[float]]) -> float:
    """The greatest sum of values, one from each row and none two from a column; no more rows than columns.

    Kuhn's method with potentials and shortest augmenting paths, in the cube of the number of columns.
    """
    columns = len(values[0]) if values else 0
    row_potential = [0.0] * (len(values) + 1)
    column_potential = [0.0] * (columns + 1)
    row_at = [0] * (columns + 1)  # The row that has each column, counted from 1; column 0 is a sentinel.
    for row in range(1, len(values) + 1):
        row_at[0] = row
        slack, before = [float("inf")] * (columns + 1), [0] * (columns + 1)
        done = [False] * (columns + 1)
        column = 0
        while row_at[column]:
            done[column] = True
            here, step, following = row_at[column], float("inf"), 0
            for other in range(1, columns + 1):
                if done[other]:
                    continue
                cost = -values[here - 1][other - 1] - row_potential[here] - column_potential[other]
                if cost < slack[other]:
                    slack[other], before[other] = cost, column
                if slack[other] < step:
                    step, following = slack[other], other
            for other in range(columns + 1):
                if done[other]:
                    row_potential[row_at[other]] += step
                    column_potential[other] -= step
                else:
                    slack[other] -= step
            column = following
        while column:
            row_at[column] = row_at[before[column]]
            column = before[column]
    return sum(values[row - 1][column - 1] for column, row in enumerate(row_at) if column and row)


def without_singletons(clusters: Iterable[Collection[Hashable]]) -> list[Collection[Hashable]]:
    """Clusters of two mentions or more."""
    return [cluster for cluster in clusters if len(cluster) > 1]
