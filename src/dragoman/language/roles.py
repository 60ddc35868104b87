"""What the way between two words in the tree says of the role that one has for the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dragoman.errors import StopRun
from dragoman.language.acts import ROLES
from dragoman.language.annotation import Token
from dragoman.language.paths import path_class, path_classes

Floats = NDArray[np.float32]


class RoleTable:
    """Scores of roles by the class of the way; trained together with the projections of words."""

    def __init__(self, path: Path, relations: Sequence[str]) -> None:
        """The table at `path`, for the model's relations in their order.

        Raises StopRun where it is of another shape than the features.
        """
        with np.load(path) as tables:
            self._paths: Floats = tables["paths"]
        if self._paths.shape != (path_classes(relations), len(ROLES)):
            raise StopRun(f"{path}: a table for other features than this program's")
        self._relations = {relation: i for i, relation in enumerate(relations)}

    def among(self, tokens: Sequence[Token]) -> Callable[[int, Sequence[int]], Floats]:
        """Of a report's words: the scores, (words, ROLES), of words for a trigger."""

        def scores(trigger: int, words: Sequence[int]) -> Floats:
            return self._paths[[path_class(tokens, trigger, word, self._relations) for word in words]]

        return scores
