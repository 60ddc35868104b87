"""Dependency trees from arc scores: the best-scoring tree of each sentence with exactly one root."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


def best_tree(scores: Floats) -> Ints:
    """Heads of one sentence; `scores[d, h]` scores h as the head of d, `scores[d, d]` d as the root.

    The root's head is itself. Where each word's best head makes no tree, the maximum spanning tree is found
    by Chu and Liu's and Edmonds' algorithm, under the word that most prefers to be the root.
    """
    heads: Ints = scores.argmax(axis=1)
    if is_tree(heads):
        return heads
    others = scores.copy()
    np.fill_diagonal(others, -np.inf)
    root = int((scores.diagonal() - others.max(axis=1, initial=-np.inf)).argmax())
    others[root] = -np.inf
    others[root, root] = 0.0
    return _spanning(others, root)


def is_tree(heads: Ints) -> bool:
    """Whether heads lead every word to one root, whose head is itself."""
    reached = heads
    for _ in range(len(heads).bit_length()):
        reached = reached[reached]
    return bool((reached == reached[0]).all() and heads[reached[0]] == reached[0])


def _spanning(scores: Floats, root: int) -> Ints:
    """The maximum spanning arborescence under `root`; no other word may be its own head."""
    heads: Ints = scores.argmax(axis=1)
    heads[root] = root
    cycle = _cycle(heads, root)
    if cycle is None:
        return heads
    inside = np.zeros(len(heads), bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    kept = scores[cycle, heads[cycle]]
    entering = scores[np.ix_(cycle, outside)] - kept[:, None]
    leaving = scores[np.ix_(outside, cycle)]
    size = len(outside) + 1
    smaller = np.full((size, size), -np.inf, scores.dtype)
    smaller[:-1, :-1] = scores[np.ix_(outside, outside)]
    smaller[-1, :-1] = entering.max(axis=0)
    smaller[:-1, -1] = leaving.max(axis=1)
    chosen = _spanning(smaller, int(np.flatnonzero(outside == root)[0]))
    result: Ints = heads.copy()
    for place, word in enumerate(outside):
        head = chosen[place]
        result[word] = outside[head] if head < size - 1 else cycle[int(leaving[place].argmax())]
    into = int(chosen[-1])
    result[cycle[int(entering[:, into].argmax())]] = outside[into]
    return result


def _cycle(heads: Ints, root: int) -> Ints | None:
    """The words of one cycle, if there is one."""
    state = np.zeros(len(heads), np.int64)
    state[root] = -1
    for first in range(len(heads)):
        word, path = first, []
        while state[word] == 0:
            state[word] = first + 1
            path.append(word)
            word = int(heads[word])
        if state[word] == first + 1:
            return np.array(path[path.index(word) :])
        state[path] = -1
    return None
