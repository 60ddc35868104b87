"""`python -m training.average --out RUN [--shares SHARE …] CHECKPOINT …`: the mean of several checkpoints.

Of one line of training, what a later stage learned is kept and what it learned too well is softened (Izmailov
et al., UAI 2018). RUN must hold the labels.json of its run; training.export takes it from there.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor


def mean(checkpoints: Sequence[dict[str, Tensor]], shares: Sequence[float]) -> dict[str, Tensor]:
    """The mean of each parameter of the first checkpoint, the newest, over those that have it, each with its
    share; what is no fraction is the first one's."""

    def weighed(name: str) -> Tensor:
        pairs = [(one[name], share) for one, share in zip(checkpoints, shares, strict=True) if name in one]
        total = sum(share for _, share in pairs)
        return torch.stack([values.float() * share for values, share in pairs]).sum(0) / total

    return {
        name: weighed(name).to(values.dtype) if values.is_floating_point() else values
        for name, values in checkpoints[0].items()
    }


def average(checkpoints: Sequence[Path], out: Path, shares: Sequence[float] | None = None) -> None:
    """Write the mean of the networks of checkpoints, the newest first, each with its share (all the same if
    None)."""
    networks = [torch.load(path, weights_only=True, map_location="cpu")["network"] for path in checkpoints]
    torch.save({"network": mean(networks, shares or [1.0] * len(networks))}, out)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("checkpoints", type=Path, nargs="+", metavar="CHECKPOINT")
    parser.add_argument("--out", type=Path, required=True, help="folder of the run, for checkpoint.pt")
    parser.add_argument(
        "--shares", type=float, nargs="+", help="what each counts for; all the same if absent"
    )
    arguments = parser.parse_args()
    if arguments.shares and len(arguments.shares) != len(arguments.checkpoints):
        parser.error(f"{len(arguments.shares)} shares for {len(arguments.checkpoints)} checkpoints")
    average(arguments.checkpoints, arguments.out / "checkpoint.pt", arguments.shares)


if __name__ == "__main__":
    main()
