"""Who is the same: gold mentions by their head words, and the head that links them.

Mentions are scored against those before them by a product of projections and by small tables of features
(`dragoman.language.mentions`); the loss is the marginal likelihood of a mention's gold antecedents, a dummy
standing for none (Lee et al., EMNLP 2017), over head words (Dobrovolskii, EMNLP 2021).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from dragoman.language.annotation import Token
from dragoman.language.mentions import compare, describe, table_sizes

IGNORE = -100
LINK = 64
"""The size of the projections that are multiplied."""


@dataclass(slots=True)
class Marked:
    """A document's gold mentions: `clusters` by the place of the head word, `kinds` by the same.

    `tokens` are its words with their trees; `complete` says whether everything that is talked about is
    marked, so that a word without a mark is known to be none.
    """

    tokens: list[Token]
    clusters: dict[int, int]
    kinds: dict[int, int]
    complete: bool


class Links(nn.Module):
    """Scores of a mention's antecedents."""

    def __init__(self, hidden: int) -> None:
        super().__init__()
        self.anaphor, self.antecedent = nn.Linear(hidden, LINK), nn.Linear(hidden, LINK)
        self.tables = nn.ParameterDict({k: nn.Parameter(torch.zeros(n)) for k, n in table_sizes().items()})

    def project(self, words: Tensor) -> tuple[Tensor, Tensor]:
        """What words are multiplied by as anaphors and as antecedents; the last axis is LINK long."""
        scale = LINK**-0.25
        return (
            functional.gelu(self.anaphor(words)) * scale,
            functional.gelu(self.antecedent(words)) * scale,
        )

    def scores(self, anaphors: Tensor, antecedents: Tensor, fresh: Tensor, marked: Marked) -> Tensor:
        """(mentions, 1 + mentions): of each with none, and with each before it."""
        heads = sorted(marked.clusters)
        pairs = compare(describe(marked.tokens, heads))
        scored = anaphors[heads].float() @ antecedents[heads].float().T
        for name, table in self.tables.items():
            scored = scored + table[torch.from_numpy(getattr(pairs, name)).to(table.device)]
        earlier = torch.ones_like(scored, dtype=torch.bool).tril(-1)
        return torch.cat([fresh[heads].float()[:, None], scored.masked_fill(~earlier, -1e4)], 1)


def link_loss(scores: Tensor, marked: Marked) -> Tensor:
    """How unlikely the gold antecedents are, the mean over mentions."""
    clusters = torch.tensor([marked.clusters[head] for head in sorted(marked.clusters)], device=scores.device)
    same = (clusters[:, None] == clusters[None, :]).tril(-1)
    gold = torch.cat([~same.any(1, keepdim=True), same], 1)
    return (scores.logsumexp(1) - scores.masked_fill(~gold, -1e4).logsumexp(1)).mean()


def mention_loss(mentions: Tensor, kinds: Tensor, marked: Marked) -> Tensor:
    """The losses of what is a mention (where all are marked), and of what kind it is."""
    total = torch.zeros((), device=mentions.device)
    if marked.complete:
        gold = torch.zeros_like(mentions)
        gold[list(marked.clusters)] = 1.0
        total = total + 2 * functional.binary_cross_entropy_with_logits(mentions, gold)
    known = {head: kind for head, kind in marked.kinds.items() if kind != IGNORE}
    if known:
        at, gold_kinds = list(known), torch.tensor(list(known.values()), device=kinds.device)
        total = total + functional.cross_entropy(kinds[at], gold_kinds)
    return total


def flatten(values: Tensor, sizes: Sequence[int]) -> Tensor:
    """The words of a document's windows, one after another, from padded rows."""
    return torch.cat([row[:size] for row, size in zip(values, sizes, strict=True)])


def kind_loss(kinds: Tensor, gold: Tensor) -> Tensor:
    """How unlikely the kinds of words are; of a class beyond the last it is known that it is neither of the
    first two, persons and organisations."""
    shares = kinds[gold != IGNORE].log_softmax(-1)
    known = gold[gold != IGNORE]
    things = shares[:, 2:].logsumexp(-1)
    named = shares.gather(1, known.clamp(max=kinds.shape[-1] - 1)[:, None])[:, 0]
    return -torch.where(known < kinds.shape[-1], named, things).mean()
