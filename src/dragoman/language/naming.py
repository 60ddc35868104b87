"""Named entities from scores by word: the best sequence of BIO labels (Viterbi, 1967), of a chain whose
transitions were trained with the scores (Lafferty, McCallum and Pereira, ICML 2001)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dragoman.errors import StopRun
from dragoman.language.annotation import Name

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

OUTSIDE = "O"
PLAIN = 9.0
"""A word whose label O scores so much above every other is outside names, whatever stands beside it."""
_NEVER = -1e4
_ADDRESS = re.compile(r"\S@\S|://|^www\.", re.IGNORECASE)


def is_address(form: str) -> bool:
    """Whether a word is an e-mail or web address, which names nobody though names are in it."""
    return bool(_ADDRESS.search(form))


class NameDecoder:
    """Decides names for the labels of a model, O first."""

    def __init__(self, path: Path, labels: Sequence[str]) -> None:
        """The transitions at `path`. Raises StopRun where they are not those of `labels`."""
        with np.load(path) as tables:
            transitions: Floats = tables["transitions"]
        if transitions.shape != (len(labels), len(labels)) or labels[0] != OUTSIDE:
            raise StopRun(f"{path}: transitions between other labels than the model's")
        self._labels = [label.partition("-")[::2] for label in labels]
        self._transitions = np.where(_allowed(labels), transitions, _NEVER).astype(np.float32)

    def names(self, scores: Floats, sentence_starts: Iterable[int]) -> list[Name]:
        """The names among words, from scores (words, labels); none reaches into the next sentence."""
        runs = _runs(scores, sentence_starts)
        if not runs:
            return []
        starts = np.array([start for start, _ in runs])
        sizes = np.array([end - start for start, end in runs])
        return self._spans(starts, sizes, self._decode(scores, starts, sizes))

    def _decode(self, scores: Floats, starts: Ints, sizes: Ints) -> Ints:
        """The labels of each run, (runs, longest); after a run's end they are O."""
        longest = int(sizes.max())
        at = np.minimum(starts[:, None] + np.arange(longest), len(scores) - 1)
        steps = scores[at]
        beyond = np.arange(longest) >= sizes[:, None]
        steps[beyond] = _NEVER
        steps[beyond, 0] = 0.0
        best = steps[:, 0] + self._transitions[0]
        back = np.zeros((longest, *best.shape), np.int64)
        for step in range(1, longest):
            ways = best[:, :, None] + self._transitions
            back[step] = ways.argmax(1)
            best = ways.max(1) + steps[:, step]
        found = np.zeros((len(starts), longest), np.int64)
        found[:, -1] = (best + self._transitions[:, 0]).argmax(1)
        rows = np.arange(len(starts))
        for step in range(longest - 1, 0, -1):
            found[:, step - 1] = back[step, rows, found[:, step]]
        return found

    def _spans(self, starts: Ints, sizes: Ints, found: Ints) -> list[Name]:
        names: list[Name] = []
        for start, size, row in zip(starts.tolist(), sizes.tolist(), found.tolist(), strict=True):
            for i, label in enumerate(row[:size], start):
                mark, kind = self._labels[label]
                if mark == "I":
                    names[-1] = Name(names[-1].start, i + 1, kind)
                elif mark == "B":
                    names.append(Name(i, i + 1, kind))
        return names


def _allowed(labels: Sequence[str]) -> NDArray[np.bool_]:
    """Whether one label may follow another: an I- only its B- or its I-."""
    return np.array(
        [[not b.startswith("I-") or (a != OUTSIDE and a[2:] == b[2:]) for b in labels] for a in labels]
    )


def _runs(scores: Floats, sentence_starts: Iterable[int]) -> list[tuple[int, int]]:
    """Runs of words, within sentences, that may be in a name."""
    maybe = np.flatnonzero(scores[:, 1:].max(axis=1) > scores[:, 0] - PLAIN).tolist()
    cuts = set(sentence_starts)
    runs: list[tuple[int, int]] = []
    for i in maybe:
        if runs and runs[-1][1] == i and i not in cuts:
            runs[-1] = (runs[-1][0], i + 1)
        else:
            runs.append((i, i + 1))
    return runs
