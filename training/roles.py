"""Who does it and to whom: the head that scores a trigger with each word that may have a role in it.

A word's projection is moved by the way between the two through the tree, so that a trigger may ask for its
object or for its subject as for any other property of a participant.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from dragoman.language.acts import NONE, ROLES

ROLE = 48
"""The size of the projections that are multiplied, for each role."""


OPEN = len(ROLES)
"""The class of a word that is neither actor nor recipient, but may be the place or the date."""
_OPEN = [NONE, ROLES.index("place"), ROLES.index("date")]


def role_loss(logits: Tensor, roles: Tensor) -> Tensor:
    """How unlikely the gold roles are: (pairs, ROLES) scores, (pairs,) classes of ROLES, or OPEN."""
    shares = logits.log_softmax(-1)
    known = shares.gather(1, roles.clamp(max=OPEN - 1)[:, None])[:, 0]
    return -torch.where(roles < OPEN, known, shares[:, _OPEN].logsumexp(-1)).mean()


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
