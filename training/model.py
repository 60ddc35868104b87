"""The network in PyTorch: a small BERT encoder and linear or biaffine heads on its words."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from dragoman.language.paths import path_classes
from dragoman.language.shapes import SHAPES

from .coreference import Links
from .roles import Roles
from .samples import Labels

HIDDEN, LAYERS, ATTENTION, INTERMEDIATE, POSITIONS, VOCABULARY = 384, 6, 12, 1536, 512, 30522
ARC, LABEL = 256, 192
MIXED_LAYERS = 4
"""The last layers whose weighted sum represents a word."""
POOL = 1 << 22
"""The fewest factors in a dropout's pool."""


class Dropout(nn.Module):
    """Dropout that takes its factors from a pool of random ones, at a place drawn each time, as drawing them
    all anew takes a CPU long. Each `train()`, so each epoch, has a pool of its own."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate
        self.register_buffer("pool", torch.empty(0), persistent=False)

    def train(self, mode: bool = True) -> Dropout:
        self.pool = self.pool.new_empty(0)
        return super().train(mode)

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or not self.rate:
            return x
        size = x.numel()
        if len(self.pool) < 2 * size:
            kept = torch.rand(max(2 * size, POOL), device=x.device) >= self.rate
            self.pool = kept.to(torch.bfloat16) / (1.0 - self.rate)
        at = int(torch.randint(len(self.pool) - size + 1, ()))
        return x * self.pool[at : at + size].view_as(x)


class Layer(nn.Module):
    """One transformer layer, as in BERT (Devlin et al., 2019)."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value, self.output = (nn.Linear(HIDDEN, HIDDEN) for _ in range(4))
        self.attention_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.grow, self.shrink = nn.Linear(HIDDEN, INTERMEDIATE), nn.Linear(INTERMEDIATE, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, _ = x.shape

        def split(y: Tensor) -> Tensor:
            return y.view(batch, length, ATTENTION, HIDDEN // ATTENTION).transpose(1, 2)

        query, key, value = split(self.query(x)), split(self.key(x)), split(self.value(x))
        scores = query @ key.transpose(2, 3) / math.sqrt(HIDDEN // ATTENTION) + mask
        context = (self.dropout(scores.softmax(-1)) @ value).transpose(1, 2).reshape(batch, length, HIDDEN)
        x = self.attention_norm(x + self.dropout(self.output(context)))
        return self.norm(x + self.dropout(self.shrink(functional.gelu(self.grow(x)))))


class Encoder(nn.Module):
    """MiniLM-L6-H384, with the token-type embedding widened to carry word shape."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.shapes = nn.Embedding(SHAPES, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = Dropout(dropout)

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor) -> list[Tensor]:
        """The states of the last MIXED_LAYERS layers, each (batch, subwords, 384)."""
        x = self.words(pieces) + self.shapes(shapes) + self.positions.weight[: pieces.shape[1]]
        x = self.dropout(self.norm(x))
        blocked = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        states = []
        for layer in self.layers:
            x = layer(x, blocked)
            states.append(x)
        return states[-MIXED_LAYERS:]

    def load_minilm(self, folder: Path) -> None:
        """Take the published weights (`model.safetensors`); every shape starts as token type 0."""
        source = load_file(folder / "model.safetensors")
        names = {
            "attention.self.query": "query", "attention.self.key": "key", "attention.self.value": "value",
            "attention.output.dense": "output", "attention.output.LayerNorm": "attention_norm",
            "intermediate.dense": "grow", "output.dense": "shrink", "output.LayerNorm": "norm",
        }  # fmt: skip
        state = {
            "words.weight": source["embeddings.word_embeddings.weight"],
            "positions.weight": source["embeddings.position_embeddings.weight"],
            "shapes.weight": source["embeddings.token_type_embeddings.weight"][:1].repeat(SHAPES, 1),
            "norm.weight": source["embeddings.LayerNorm.weight"],
            "norm.bias": source["embeddings.LayerNorm.bias"],
        }
        for i in range(LAYERS):
            for theirs, ours in names.items():
                for part in ("weight", "bias"):
                    state[f"layers.{i}.{ours}.{part}"] = source[f"encoder.layer.{i}.{theirs}.{part}"]
        self.load_state_dict(state)


@dataclass(slots=True)
class Scores:
    """Scores of a batch; `arcs[b, d, h]` scores word h as the head of word d, itself the root.

    `mentions` score words as heads of mentions, `fresh` mentions as the first of their entity; `anaphors` and
    `antecedents` are the projections that Links multiplies, `asking` and `filling` those that Roles does.
    `acts` holds triggers to contents side by side.
    """

    upos: Tensor
    xpos: Tensor
    rules: Tensor
    names: Tensor
    terms: Tensor
    ends: Tensor
    arcs: Tensor
    dependents: Tensor
    governors: Tensor
    mentions: Tensor
    kinds: Tensor
    fresh: Tensor
    anaphors: Tensor
    antecedents: Tensor
    acts: Tensor
    triggers: Tensor
    modes: Tensor
    statuses: Tensor
    contexts: Tensor
    cues: Tensor
    contents: Tensor
    asking: Tensor
    filling: Tensor


class Network(nn.Module):
    """The encoder and its heads. A word is the mean of its first and last subwords' mixed states."""

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.mix = nn.Parameter(torch.zeros(MIXED_LAYERS))
        self.dropout = Dropout(0.2)
        self.tags = nn.Linear(
            HIDDEN, len(labels.upos) + len(labels.xpos) + len(labels.rules) + len(labels.names) + 1
        )
        self.transitions = nn.Parameter(torch.zeros(len(labels.names), len(labels.names)))
        """Scores of one label of a name after another."""
        self.sizes = [len(labels.upos), len(labels.xpos), len(labels.rules), len(labels.names), 1]
        self.terms = nn.Linear(HIDDEN, len(labels.terms))
        self.mention_sizes = [1, len(labels.kinds), 1]
        self.mention = nn.Linear(HIDDEN, sum(self.mention_sizes))
        self.links = Links(HIDDEN)
        self.act_sizes = list(labels.acts.sizes())
        self.act = nn.Linear(HIDDEN, sum(self.act_sizes))
        self.roles = Roles(HIDDEN, path_classes(labels.deprel))
        self.arc_dependent, self.arc_governor = nn.Linear(HIDDEN, ARC), nn.Linear(HIDDEN, ARC)
        self.biaffine = nn.Linear(ARC, ARC, bias=False)
        self.governor_bias = nn.Linear(ARC, 1, bias=False)
        self.label_dependent, self.label_governor = nn.Linear(HIDDEN, LABEL), nn.Linear(HIDDEN, LABEL)
        self.label = nn.Linear(2 * LABEL, len(labels.deprel))
        self.narrow = Dropout(0.33)
        nn.init.orthogonal_(self.biaffine.weight, gain=0.1)

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor, starts: Tensor, lasts: Tensor) -> Scores:
        """`starts` and `lasts`, (batch, words), place first and last subwords; the rest is by subword."""
        states = self.encoder(pieces, shapes, mask)
        weights = self.mix.softmax(0)
        mixed = sum(weights[i] * state for i, state in enumerate(states))
        assert isinstance(mixed, Tensor)
        first, last = (mixed.gather(1, at[:, :, None].expand(-1, -1, HIDDEN)) for at in (starts, lasts))
        words = self.dropout((first + last) * 0.5)
        upos, xpos, rules, names, ends = self.tags(words).split(self.sizes, dim=-1)
        dependents = self.narrow(functional.gelu(self.arc_dependent(words)))
        governors = self.narrow(functional.gelu(self.arc_governor(words)))
        arcs = self.biaffine(dependents) @ governors.transpose(1, 2)
        arcs = arcs / math.sqrt(ARC) + self.governor_bias(governors).transpose(1, 2)
        acts = self.act(words)
        triggers, modes, statuses, contexts, cues, contents = acts.split(self.act_sizes, dim=-1)
        mentions, kinds, fresh = self.mention(words).split(self.mention_sizes, dim=-1)
        return Scores(
            upos, xpos, rules, names, self.terms(words), ends[..., 0], arcs,
            self.label_dependent(words), self.label_governor(words),
            mentions[..., 0], kinds, fresh[..., 0], *self.links.project(words),
            acts, triggers, modes, statuses, contexts, cues, contents[..., 0], *self.roles.project(words),
        )  # fmt: skip

    def label_scores(self, dependents: Tensor, governors: Tensor) -> Tensor:
        """Relation scores of (dependent, head) pairs from their projections, both (pairs, LABEL)."""
        joined = torch.cat([functional.relu(dependents + governors), dependents * governors], dim=-1)
        return self.label(self.narrow(joined))
