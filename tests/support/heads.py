"""Heads that hear what a test wants them to."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from dragoman.entities.cast import Cast
from dragoman.language.acts import ROLES, ActLabels, Acts, Floats
from tests.support.trees import word

LABELS = ActLabels(("none", "ASSAULT"), ("none",), ("occurred",), ("legal",))


def hearing(cast: Cast, **roles: str) -> Acts:
    """Heads that are sure of the roles of words, whatever the trigger."""
    tokens = cast.annotation.tokens
    heard = {word(cast.annotation, form).i: ROLES.index(role) for form, role in roles.items()}

    def ways(_: int, words: Sequence[int], __: Floats) -> Floats:
        shares = np.zeros((len(words), len(ROLES)), np.float32)
        for row, i in enumerate(words):
            shares[row, heard.get(i, 0)] = 9.0 if i in heard else 2.0
        return shares

    size = len(tokens)
    asking = np.zeros((size, len(ROLES)), np.float32)
    return Acts(LABELS, np.zeros((size, 12), np.float32), asking, np.zeros((size, 1), np.float32), ways)


def assaults(cast: Cast, **shares: float) -> Acts:
    """Heads that hear an assault in words, each as likely as is said."""
    acts = hearing(cast)
    for form, share in shares.items():
        acts.scores[word(cast.annotation, form).i, LABELS.types.index("ASSAULT")] = np.log(
            share / (1 - share)
        )
    silent = [t.i for t in cast.annotation.tokens if t.form not in shares]
    acts.scores[silent, LABELS.types.index("ASSAULT")] = -12.0
    return acts
