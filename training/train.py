"""The training loop: bf16 on CPU (or a GPU where there is one), a checkpoint after every epoch."""

from __future__ import annotations

import random
import time
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from .model import Network, Scores
from .samples import IGNORE, Sample, Window, Windower, batches, epoch_windows

BATCH_SUBWORDS = 2_500
ENCODER_RATE, HEADS_RATE = 2.0e-4, 1.5e-3
WARM_UP = 0.1
SPECIAL_START, SPECIAL_END = 101, 102
SEED = 7


class Batch:
    """Padded tensors of a list of windows."""

    def __init__(self, windows: list[Window], device: str) -> None:
        words = max(len(w.shapes) for w in windows)
        length = max(w.size for w in windows)
        pieces = torch.zeros(len(windows), length, dtype=torch.long)
        shapes = torch.zeros_like(pieces)
        mask = torch.zeros_like(pieces)
        starts = torch.zeros(len(windows), words, dtype=torch.long)
        lasts = torch.zeros_like(starts)
        columns = {
            name: torch.full((len(windows), words), IGNORE)
            for name in ("upos", "xpos", "rules", "names", "ends", "heads", "labels", "sentence_ids")
        }
        for b, window in enumerate(windows):
            at = 1
            pieces[b, 0] = SPECIAL_START
            for w, subwords in enumerate(window.pieces):
                starts[b, w] = at
                pieces[b, at : at + len(subwords)] = torch.tensor(subwords)
                shapes[b, at : at + len(subwords)] = window.shapes[w]
                at += len(subwords)
                lasts[b, w] = at - 1
            pieces[b, at] = SPECIAL_END
            mask[b, : at + 1] = 1
            for name, column in columns.items():
                values = getattr(window, name)
                column[b, : len(values)] = torch.tensor(values)
        self.inputs = [t.to(device) for t in (pieces, shapes, mask, starts, lasts)]
        self.columns = {name: column.to(device) for name, column in columns.items()}


def loss_of(network: Network, scores: Scores, batch: Batch) -> Tensor:
    """The sum of the heads' losses, each the mean over the words that are annotated for it."""
    columns = batch.columns
    total = torch.zeros((), device=scores.arcs.device)
    for name, weight in (("upos", 1.0), ("xpos", 0.7), ("rules", 0.7), ("names", 1.0)):
        gold = columns[name]
        if (gold != IGNORE).any():
            logits = getattr(scores, name).float()
            total = total + weight * functional.cross_entropy(
                logits.flatten(0, 1), gold.flatten(), ignore_index=IGNORE
            )
    annotated = columns["ends"] != IGNORE
    if annotated.any():
        total = total + functional.binary_cross_entropy_with_logits(
            scores.ends.float()[annotated], columns["ends"][annotated].float()
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
    return total


def train(network: Network, windower: Windower, samples: list[Sample], epochs: int, checkpoint: Path) -> None:
    """Train in place. A checkpoint found at `checkpoint` is gone on from, at its epoch."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    network.to(device)
    encoder = set(network.encoder.parameters())
    optimiser = torch.optim.AdamW(
        [
            {"params": [p for p in network.parameters() if p in encoder], "lr": ENCODER_RATE},
            {"params": [p for p in network.parameters() if p not in encoder], "lr": HEADS_RATE},
        ],
        weight_decay=0.01,
        betas=(0.9, 0.98),
    )
    counted = batches(
        epoch_windows(windower, samples, random.Random(SEED)), BATCH_SUBWORDS, random.Random(SEED)
    )
    steps = len(counted) * epochs

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
        rng = random.Random(SEED * 1_000 + epoch)
        torch.manual_seed(SEED * 1_000 + epoch)
        network.train()
        for windows in batches(epoch_windows(windower, samples, rng), BATCH_SUBWORDS, rng):
            batch = Batch(windows, device)
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
                print(f"epoch {epoch + 1} step {seen}/{len(counted)} loss {total / seen:.3f}", flush=True)
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
