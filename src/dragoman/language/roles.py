"""What the way between two words in the tree says of the role that one has for the other."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dragoman.errors import StopRun
from dragoman.language.acts import ROLES, Ways
from dragoman.language.annotation import Token
from dragoman.language.paths import path_class, path_classes

Floats = NDArray[np.float32]


class RoleTables:
    """What the way between two words adds to the scores of roles; trained with the projections of words."""

    def __init__(self, path: Path, relations: Sequence[str]) -> None:
        """The tables at `path`, for the model's relations in their order.

        Raises StopRun where they are of another shape than the features.
        """
        with np.load(path) as tables:
            self._paths: Floats = tables["paths"]
            self._moves: Floats = tables["moves"]
        classes = path_classes(relations)
        if self._paths.shape != (classes, len(ROLES)) or len(self._moves) != classes:
            raise StopRun(f"{path}: tables for other features than this program's")
        self._relations = {relation: i for i, relation in enumerate(relations)}

    def among(self, tokens: Sequence[Token]) -> Ways:
        """Of a report's words: what the ways from a trigger, which asks for `asked`, add to words' roles."""

        def scores(trigger: int, words: Sequence[int], asked: Floats) -> Floats:
            ways = [path_class(tokens, trigger, word, self._relations) for word in words]
            return self._paths[ways] + self._moves[ways] @ asked.T

        return scores
