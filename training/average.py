"""`python -m training.average --out RUN CHECKPOINT …`: the mean of the weights of several checkpoints.

Of one line of training, what a later stage learned is kept and what it learned too well is softened (Izmailov
et al., UAI 2018). RUN must hold the labels.json of its run; training.export takes it from there.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor


def mean(checkpoints: Sequence[dict[str, Tensor]]) -> dict[str, Tensor]:
    """The mean of each parameter; what is no fraction is the first one's."""
    first = checkpoints[0]
    return {
        name: torch.stack([one[name].float() for one in checkpoints]).mean(0).to(values.dtype)
        if values.is_floating_point()
        else values
        for name, values in first.items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("checkpoints", type=Path, nargs="+", metavar="CHECKPOINT")
    parser.add_argument("--out", type=Path, required=True, help="folder of the run, for checkpoint.pt")
    arguments = parser.parse_args()
    networks = [
        torch.load(path, weights_only=True, map_location="cpu")["network"] for path in arguments.checkpoints
    ]
    torch.save({"network": mean(networks)}, arguments.out / "checkpoint.pt")


if __name__ == "__main__":
    main()
