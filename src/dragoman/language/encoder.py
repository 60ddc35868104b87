"""The encoder with its heads: windows of subwords in, scores of words out, on onnxruntime.

Dynamic quantisation scales a batch's activations together, so a window's scores may depend on its
neighbours. Batches therefore hold windows of one report alone, put together by a fixed rule.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

# From its import on, onnxruntime would gather data on its use and keep it in the user's cache folder.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
ort = import_module("onnxruntime")

BATCH_WINDOWS = 8
"""Windows run together; larger batches are slower on a CPU."""

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]


@dataclass(slots=True)
class Batch:
    """Padded inputs of up to BATCH_WINDOWS windows; `windows` are their numbers in the report.

    `pieces`, `shapes` and `mask` are (windows, subwords); `starts` and `lasts`, (windows, words), place the
    first and last subword of each word.
    """

    windows: list[int]
    pieces: Ints
    shapes: Ints
    mask: Ints
    starts: Ints
    lasts: Ints

    def feed(self) -> dict[str, Ints]:
        """The inputs by the names that the graph knows them by."""
        return {
            "pieces": self.pieces,
            "shapes": self.shapes,
            "mask": self.mask,
            "starts": self.starts,
            "lasts": self.lasts,
        }


@dataclass(slots=True)
class Scores:
    """What the heads say of one batch, first axis its windows, second their words.

    `tags` are classes of part of speech, Penn tag, lemma rule and kind, and whether a word heads a mention;
    `names` scores the labels of names; `arcs[b, d, h]` scores word h as the head of word d (itself: the
    root); `dependents` and `governors` are projections for relation scores, `anaphors` and `antecedents`
    for links, and `fresh` scores a mention as the first of its entity; `acts`, `asking` and `filling` are of
    `dragoman.language.acts`.
    """

    tags: NDArray[np.int32]
    names: Floats
    ends: Floats
    arcs: Floats
    dependents: Floats
    governors: Floats
    fresh: Floats
    anaphors: Floats
    antecedents: Floats
    acts: Floats
    asking: Floats
    filling: Floats


def batches(
    pieces: Sequence[list[int]],
    shapes: Sequence[int],
    windows: Sequence[tuple[int, int]],
    start: int,
    end: int,
) -> Iterator[Batch]:
    """Windows of one report, like lengths together; `start` and `end` are the special subwords."""
    sizes = [sum(map(len, pieces[a:b])) + 2 for a, b in windows]
    ordered = sorted(range(len(windows)), key=lambda w: (sizes[w], w))
    for at in range(0, len(ordered), BATCH_WINDOWS):
        group = ordered[at : at + BATCH_WINDOWS]
        length = max(sizes[w] for w in group)
        words = max(windows[w][1] - windows[w][0] for w in group)
        batch = Batch(
            group,
            np.zeros((len(group), length), np.int64),
            np.zeros((len(group), length), np.int64),
            np.zeros((len(group), length), np.int64),
            np.zeros((len(group), words), np.int64),
            np.zeros((len(group), words), np.int64),
        )
        for row, window in enumerate(group):
            flat, shape, starts, lasts = [start], [0], [], []
            for i in range(*windows[window]):
                starts.append(len(flat))
                flat += pieces[i]
                lasts.append(len(flat) - 1)
                shape += [shapes[i]] * len(pieces[i])
            flat.append(end)
            batch.pieces[row, : len(flat)] = flat
            batch.shapes[row, : len(shape)] = shape
            batch.mask[row, : len(flat)] = 1
            batch.starts[row, : len(starts)] = starts
            batch.lasts[row, : len(lasts)] = lasts
        yield batch


class Encoder:
    """A session over the shipped graph, on `threads` CPU threads."""

    def __init__(self, path: Path, threads: int = 1) -> None:
        self._session = _session(path, threads)

    def run(self, batch: Batch) -> Scores:
        """The scores of a batch."""
        return Scores(*self._session.run(None, batch.feed()))


class Relations:
    """The relation head: scores of every relation between words and their heads."""

    def __init__(self, path: Path) -> None:
        self._session = _session(path, 1)

    def run(self, dependents: Floats, governors: Floats) -> Floats:
        """Scores (words, relations) from the projections of words and of their heads, row by row."""
        scores: Floats = self._session.run(None, {"dependents": dependents, "governors": governors})[0]
        return scores


def _session(path: Path, threads: int) -> Any:
    options = ort.SessionOptions()
    # onnxruntime does not see a container's CPU limit.
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
