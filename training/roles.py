"""Who does it and to whom: the head that scores a trigger with each word that may have a role in it.

A word's projection is moved by the way between the two through the tree, so that a trigger may ask for its
object or for its subject as for any other property of a participant.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from dragoman.language.acts import ROLES

ROLE = 48
"""The size of the projections that are multiplied, for each role."""


class Roles(nn.Module):
    """Scores of roles: a product of projections for each, and tables over the ways through the tree."""

    def __init__(self, hidden: int, paths: int) -> None:
        super().__init__()
        self.asking, self.filling = nn.Linear(hidden, len(ROLES) * ROLE), nn.Linear(hidden, ROLE)
        self.paths = nn.Parameter(torch.zeros(paths, len(ROLES)))
        self.moves = nn.Parameter(torch.zeros(paths, ROLE))

    def project(self, words: Tensor) -> tuple[Tensor, Tensor]:
        """What words are multiplied by as triggers, (…, roles * ROLE), and as participants, (…, ROLE)."""
        scale = ROLE**-0.25
        return functional.gelu(self.asking(words)) * scale, functional.gelu(self.filling(words)) * scale

    def scores(self, asking: Tensor, filling: Tensor, paths: Tensor) -> Tensor:
        """(pairs, roles), row by row."""
        asked = asking.unflatten(-1, (len(ROLES), ROLE))
        return (asked @ (filling + self.moves[paths])[..., None])[..., 0] + self.paths[paths]
