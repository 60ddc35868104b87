"""The training loop: bf16 on CPU (or a GPU where there is one), a checkpoint after every epoch."""

from __future__ import annotations

import ctypes
import random
import sys
import time
from collections.abc import Collection
from itertools import accumulate, chain
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional

from .chain import chain_loss
from .coreference import flatten, kind_loss, link_loss, mention_loss
from .model import Network, Scores
from .roles import role_loss
from .samples import IGNORE, Sample, Windower, Work, epoch_work

BATCH_SUBWORDS = 2_500
ENCODER_RATE, HEADS_RATE, TABLES_RATE = 2.0e-4, 1.5e-3, 3.0e-2
WARM_UP = 0.1
COLUMNS = (
    *("upos", "xpos", "rules", "names", "terms", "ends", "heads", "labels", "sentence_ids"),
    *("triggers", "modes", "statuses", "cues", "contents", "kinds"),
)
WEIGHTS = {
    "upos": 1.0, "xpos": 0.7, "rules": 0.7, "terms": 1.0,
    "triggers": 5.0, "modes": 0.3, "statuses": 0.5, "cues": 1.5,
}  # fmt: skip
"""What a head's loss counts for. Triggers and cues are rare, so that their mean over words is small."""
NAMES_WEIGHT, KINDS_WEIGHT, ROLES_WEIGHT, CONTEXTS_WEIGHT = 2.0, 1.0, 3.0, 0.5
SPECIAL_START, SPECIAL_END = 101, 102
SEED = 7
M_TRIM_THRESHOLD, M_MMAP_MAX, NEVER = -1, -4, -1
"""Parameters of glibc's mallopt."""


def _padded(values: list[int], length: int, filler: int) -> list[int]:
    return values + [filler] * (length - len(values))


class Batch:
    """Padded tensors of a step's windows."""

    def __init__(self, work: Work, device: str) -> None:
        windows, self.marked = work.windows, work.marked
        self.sizes = [len(w.shapes) for w in windows]
        words = max(self.sizes)
        length = max(w.size for w in windows)
        pieces, shapes, mask, starts, lasts = ([] for _ in range(5))
        for window in windows:
            counts = [len(subwords) for subwords in window.pieces]
            ends = list(accumulate(counts))
            lasts.append(_padded(ends, words, 0))
            starts.append(_padded([end - n + 1 for end, n in zip(ends, counts, strict=True)], words, 0))
            subwords = [SPECIAL_START, *chain.from_iterable(window.pieces), SPECIAL_END]
            pieces.append(_padded(subwords, length, 0))
            worn = chain.from_iterable([shape] * n for shape, n in zip(window.shapes, counts, strict=True))
            shapes.append(_padded([0, *worn], length, 0))
            mask.append(_padded([1] * len(subwords), length, 0))
        self.inputs = [torch.tensor(t).to(device) for t in (pieces, shapes, mask, starts, lasts)]
        self.columns = {
            name: torch.tensor([_padded(getattr(w, name), words, IGNORE) for w in windows]).to(device)
            for name in COLUMNS
        }
        self.contexts = [(b, i, one) for b, w in enumerate(windows) for i, one in w.contexts]
        self.roles = torch.tensor([(b, *role) for b, w in enumerate(windows) for role in w.roles])


def loss_of(network: Network, scores: Scores, batch: Batch) -> Tensor:
    """The sum of the heads' losses, each the mean over the words that are annotated for it."""
    columns = batch.columns
    total = torch.zeros((), device=scores.arcs.device)
    for name, weight in WEIGHTS.items():
        gold = columns[name]
        if (gold != IGNORE).any():
            logits = getattr(scores, name).float()
            total = total + weight * functional.cross_entropy(
                logits.flatten(0, 1), gold.flatten(), ignore_index=IGNORE
            )
    if (columns["names"] != IGNORE).any():
        total = total + NAMES_WEIGHT * chain_loss(
            scores.names.float(), network.transitions, columns["names"], batch.sizes
        )
    if (columns["kinds"] != IGNORE).any():
        total = total + KINDS_WEIGHT * kind_loss(scores.kinds.float(), columns["kinds"])
    for name in ("ends", "contents"):
        annotated = columns[name] != IGNORE
        if annotated.any():
            total = total + functional.binary_cross_entropy_with_logits(
                getattr(scores, name).float()[annotated], columns[name][annotated].float()
            )
    heads = columns["heads"]
    known = heads != IGNORE
    if known.any():
        sentences = columns["sentence_ids"]
        together = sentences[:, :, None] == sentences[:, None, :]
        arcs = scores.arcs.float().masked_fill(~together, -1e4)
        total = total + functional.cross_entropy(arcs.flatten(0, 1), heads.flatten(), ignore_index=IGNORE)
        rows, words = known.nonzero(as_tuple=True)
        pairs = network.label_scores(
            scores.dependents[rows, words], scores.governors[rows, heads[rows, words]]
        )
        total = total + functional.cross_entropy(
            pairs.float(), columns["labels"][rows, words], ignore_index=IGNORE
        )
    return total + _mentions_loss(network, scores, batch) + _acts_loss(network, scores, batch)


def _mentions_loss(network: Network, scores: Scores, batch: Batch) -> Tensor:
    """What mentions and their antecedents cost, in a batch that is one document."""
    if batch.marked is None or not batch.marked.clusters:
        return torch.zeros((), device=scores.arcs.device)
    mentions, kinds, fresh, anaphors, antecedents = (
        flatten(getattr(scores, name), batch.sizes).float()
        for name in ("mentions", "kinds", "fresh", "anaphors", "antecedents")
    )
    links = network.links.scores(anaphors, antecedents, fresh, batch.marked)
    return mention_loss(mentions, kinds, batch.marked) + link_loss(links, batch.marked)


def _acts_loss(network: Network, scores: Scores, batch: Batch) -> Tensor:
    """What contexts and roles cost."""
    total = torch.zeros((), device=scores.arcs.device)
    if batch.contexts:
        rows, words = ([one[i] for one in batch.contexts] for i in (0, 1))
        logits = scores.contexts[rows, words].float()
        gold = torch.zeros_like(logits)
        for row, (_, _, contexts) in enumerate(batch.contexts):
            gold[row, contexts] = 1.0
        total = total + CONTEXTS_WEIGHT * functional.binary_cross_entropy_with_logits(logits, gold)
    if len(batch.roles):
        rows, triggers, words, paths, roles = batch.roles.to(scores.arcs.device).T
        logits = network.roles.scores(
            scores.asking[rows, triggers].float(), scores.filling[rows, words].float(), paths
        )
        total = total + ROLES_WEIGHT * role_loss(logits, roles)
    return total


def start_from(network: Network, checkpoint: Path) -> set[str]:
    """Take over what another run has learned where the heads are the same; the names of what was taken."""
    known, own = torch.load(checkpoint, weights_only=True)["network"], network.state_dict()
    taken = {name for name, values in known.items() if name in own and own[name].shape == values.shape}
    network.load_state_dict({name: known[name] for name in taken}, strict=False)
    return taken


def _groups(network: Network, taken: Collection[str], pace: float) -> list[dict[str, Any]]:
    """The parameters by how fast they learn."""
    groups: dict[tuple[float, float], list[Tensor]] = {}
    for name, parameter in network.named_parameters():
        if ".tables." in name or name.endswith(("roles.paths", "transitions")):
            rate, decay = TABLES_RATE, 0.0
        else:
            rate, decay = (ENCODER_RATE if name.startswith("encoder.") else HEADS_RATE), 0.01
        groups.setdefault((rate * (pace if name in taken else 1.0), decay), []).append(parameter)
    return [{"params": p, "lr": rate, "weight_decay": decay} for (rate, decay), p in groups.items()]


def _taking_turns(samples: list[Sample], turns: int, epoch: int) -> list[Sample]:
    """The samples of an epoch, where a document with gold trees, and no mentions, comes once in so many."""
    treebanks = [i for i, s in enumerate(samples) if s.syntax and not s.marked]
    waiting = {i for place, i in enumerate(treebanks) if place % turns != epoch % turns}
    return [s for i, s in enumerate(samples) if i not in waiting]


def keep_memory() -> None:
    """Let freed memory stay with the process, on Linux with glibc, rather than get it from the system anew at
    every step. The process keeps as much as it has ever used."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    if mallopt is not None:
        mallopt(M_MMAP_MAX, 0)
        mallopt(M_TRIM_THRESHOLD, NEVER)


def train(
    network: Network,
    windower: Windower,
    samples: list[Sample],
    epochs: int,
    checkpoint: Path,
    *,
    taken: Collection[str] = (),
    pace: float = 1.0,
    seed: int = SEED,
    turns: int = 1,
) -> None:
    """Train in place. A checkpoint found at `checkpoint` is gone on from, at its epoch; what was `taken` over
    from another run learns at `pace` times the rates above. Documents that have trees and no mentions take
    `turns` epochs to go through once."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    network.to(device)
    optimiser = torch.optim.AdamW(_groups(network, taken, pace), betas=(0.9, 0.98), fused=True)
    parts = [_taking_turns(samples, turns, epoch) for epoch in range(epochs)]
    counted = [len(epoch_work(windower, part, BATCH_SUBWORDS, random.Random(SEED))) for part in parts]
    steps = sum(counted)

    def rate(step: int) -> float:
        warm = WARM_UP * steps
        return step / warm if step < warm else max(0.02, (steps - step) / (steps - warm))

    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, rate)
    first = 0
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True)
        network.load_state_dict(state["network"])
        optimiser.load_state_dict(state["optimiser"])
        schedule.load_state_dict(state["schedule"])
        first = state["epoch"]
    for epoch in range(first, epochs):
        began, seen, total = time.perf_counter(), 0, 0.0
        rng = random.Random(seed * 1_000 + epoch)
        torch.manual_seed(seed * 1_000 + epoch)
        network.train()
        for work in epoch_work(windower, parts[epoch], BATCH_SUBWORDS, rng):
            batch = Batch(work, device)
            with torch.autocast(device, dtype=torch.bfloat16):
                scores = network(*batch.inputs)
                loss = loss_of(network, scores, batch)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            seen += 1
            total += loss.item()
            if seen % 20 == 0:
                print(f"epoch {epoch + 1} step {seen}/{counted[epoch]} loss {total / seen:.3f}", flush=True)
        torch.save(
            {
                "network": network.state_dict(),
                "optimiser": optimiser.state_dict(),
                "schedule": schedule.state_dict(),
                "epoch": epoch + 1,
            },
            checkpoint,
        )
        print(f"epoch {epoch + 1}: loss {total / seen:.3f}, {time.perf_counter() - began:.0f} s", flush=True)
