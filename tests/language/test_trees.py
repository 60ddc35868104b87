"""The best tree: one root, no cycle, the highest score."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from dragoman.language.trees import best_tree, is_tree
from tests.support.scores import matrices


def test_a_cycle_is_broken_where_it_costs_least() -> None:
    scores = np.array([[9, 0, 0], [1, -9, 8], [0, 8, -9]], np.float32)
    assert best_tree(scores).tolist() == [0, 0, 1]


def test_two_roots_are_no_tree() -> None:
    assert not is_tree(np.array([0, 1]))
    assert is_tree(np.array([1, 1]))


@given(st.integers(1, 30).flatmap(matrices))
def test_every_matrix_gives_a_tree(scores: NDArray[np.float32]) -> None:
    assert is_tree(best_tree(scores))


@given(matrices(4))
def test_under_its_root_no_tree_scores_higher(scores: NDArray[np.float32]) -> None:
    def total(heads: NDArray[np.int64]) -> float:
        return float(sum(scores[d, h] for d, h in enumerate(heads)))

    best = best_tree(scores)
    root = int(np.flatnonzero(best == np.arange(4))[0])
    trees = [np.array(h) for h in product(range(4), repeat=4)]
    rivals = [h for h in trees if h[root] == root and is_tree(h)]
    assert total(best) == max(total(h) for h in rivals)
