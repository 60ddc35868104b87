"""Which earlier mention a mention takes up: the best-scored one, or none.

Trained as `training.coreference` tells. Scores are a product of two projections of the words, given by the
encoder, and entries of small tables of features.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dragoman.errors import StopRun
from dragoman.language.annotation import Token
from dragoman.language.mentions import compare, describe, table_sizes

Floats = NDArray[np.float32]

BIAS = 1.5
"""Taken from the score of taking up nothing: training rewards caution more than the F1 of links does (chosen
on GUM's development part)."""
BLOCK, FARTHEST = 1_000, 2_000
"""How many mentions are compared at a time, and with how many before them at least: memory grows with the
length of a text, and not with its square."""


class Links:
    """The scorer of antecedents."""

    def __init__(self, path: Path) -> None:
        """The tables at `path`. Raises StopRun where they are of another shape than the features."""
        with np.load(path) as tables:
            self._tables = {name: tables[name] for name in tables.files}
        if {name: len(table) for name, table in self._tables.items()} != table_sizes():
            raise StopRun(f"{path}: tables for other features than this program's")

    def antecedents(
        self, tokens: Sequence[Token], heads: list[int], anaphors: Floats, antecedents: Floats, fresh: Floats
    ) -> dict[int, int]:
        """What each mention takes up, by head words; the arrays have a row for every word of the report."""
        if len(heads) < 2:
            return {}
        mentions, found = describe(tokens, heads), dict[int, int]()
        for start in range(0, len(heads), BLOCK):
            first, end = max(0, start - FARTHEST), start + BLOCK
            # Not by `@`: above some size BLAS shares it out among threads that keep the other cores busy.
            scores = np.einsum("id,jd->ij", anaphors[heads[start:end]], antecedents[heads[first:end]])
            pairs = compare(mentions, slice(start, end), slice(first, end))
            for name, table in self._tables.items():
                scores += table[getattr(pairs, name)]
            rows, columns = scores.shape
            scores[np.triu_indices(rows, start - first, columns)] = -np.inf
            best = scores.argmax(axis=1)
            taken = scores[np.arange(rows), best] > fresh[heads[start:end]] - BIAS
            found |= {heads[start + i]: heads[first + best[i]] for i in np.flatnonzero(taken).tolist()}
        return found
