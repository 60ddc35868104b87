"""The loss of a linear chain (a conditional random field) over labels of which some may be unknown."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from .coreference import IGNORE

_NEVER = -1e4


def chain_loss(scores: Tensor, transitions: Tensor, gold: Tensor, sizes: Sequence[int]) -> Tensor:
    """How unlikely the gold labels are, the mean over words whose label is known.

    `scores` is (sequences, words, labels), `transitions` (labels, labels), from row to column; `gold` is
    (sequences, words), IGNORE where a word may have any label; `sizes` are the sequences' words, after which
    all is padding and stays at label 0.
    """
    known = gold != IGNORE
    annotated = known.any(1)
    beyond = (
        torch.arange(gold.shape[1], device=gold.device) >= torch.tensor(sizes, device=gold.device)[:, None]
    )
    closed = torch.full_like(scores[0, 0], _NEVER)
    closed[0] = 0.0
    scores = torch.where(beyond[..., None], closed, scores)[annotated]
    gold, known = gold[annotated], known[annotated]
    chosen = torch.nn.functional.one_hot(gold.clamp(min=0), scores.shape[-1]).bool()
    agreeing = scores.masked_fill(known[..., None] & ~chosen, _NEVER)
    lost = _total(scores, transitions) - _total(agreeing, transitions)
    return lost.sum() / known.sum()


def _total(scores: Tensor, transitions: Tensor) -> Tensor:
    """The logarithm of the sum over all sequences of labels, of each sequence of words."""
    steps = scores.unbind(1)
    reached = steps[0] + transitions[0]
    for step in steps[1:]:
        reached = (reached[:, :, None] + transitions).logsumexp(1) + step
    return (reached + transitions[:, 0]).logsumexp(1)
