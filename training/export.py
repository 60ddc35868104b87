"""From a checkpoint to what ships: an int8 ONNX graph, its label sets and the tokeniser's vocabulary.

`python -m training.export --encoder FOLDER --out FOLDER --weights src/dragoman/language/weights`
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import Tensor, nn

from dragoman.language.acts import ActLabels

from .model import LABEL, Network
from .samples import Labels

INPUTS = ("pieces", "shapes", "mask", "starts", "lasts")
ACTS = ("acts", "asking", "filling")
OUTPUTS = (
    "tags",
    "names",
    "ends",
    "arcs",
    "dependents",
    "governors",
    "fresh",
    "anaphors",
    "antecedents",
    *ACTS,
)


class Exported(nn.Module):
    """The network as the run time calls it: tags decided, the rest scored or projected."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(
        self, pieces: Tensor, shapes: Tensor, mask: Tensor, starts: Tensor, lasts: Tensor
    ) -> tuple[Tensor, ...]:
        """`tags[b, w]` holds upos, xpos, lemma rule and kind, 1 for the head of a mention, and the term."""
        scores = self.network(pieces, shapes, mask, starts, lasts)
        upos, xpos, rules, kinds, terms = (
            one.argmax(-1) for one in (scores.upos, scores.xpos, scores.rules, scores.kinds, scores.terms)
        )
        tags = torch.stack([upos, xpos, rules, kinds, (scores.mentions > 0).long(), terms], -1)
        return (
            tags.to(torch.int32), scores.names, scores.ends, scores.arcs, scores.dependents, scores.governors,
            scores.fresh, scores.anaphors, scores.antecedents, *(getattr(scores, name) for name in ACTS),
        )  # fmt: skip


class Relations(nn.Module):
    """The relation head alone: it runs once the trees are decided."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, dependents: Tensor, governors: Tensor) -> Tensor:
        """Scores of each relation for pairs of words, from their projections."""
        return self.network.label_scores(dependents, governors)


def export_relations(network: Network, path: Path) -> None:
    """Write the relation head; it is too small to gain from quantisation."""
    network.eval()
    pairs = torch.export.Dim("pairs", min=1, max=1_000_000)
    torch.onnx.export(
        Relations(network), (torch.zeros(3, LABEL), torch.zeros(3, LABEL)), path,
        input_names=("dependents", "governors"), output_names=("scores",),
        dynamic_shapes=({0: pairs}, {0: pairs}), dynamo=True, external_data=False, verbose=False,
    )  # fmt: skip


def export_links(network: Network, path: Path) -> None:
    """Write the tables that the run time scores antecedents with."""
    np.savez_compressed(path, **{k: t.detach().numpy() for k, t in network.links.tables.items()})


def export_roles(network: Network, path: Path) -> None:
    """Write the tables that the run time scores roles with."""
    roles = network.roles
    np.savez_compressed(path, paths=roles.paths.detach().numpy(), moves=roles.moves.detach().numpy())


def export_names(network: Network, path: Path) -> None:
    """Write the table that the run time decodes names with."""
    np.savez_compressed(path, transitions=network.transitions.detach().numpy())


def export(network: Network, path: Path, *, quantised: bool = True) -> None:
    """Write the graph, in int8 or as it was trained; every batch, length and word count may vary."""
    network.eval()
    example = (
        torch.randint(999, 2_000, (2, 12)),
        torch.ones(2, 12, dtype=torch.long),
        torch.ones(2, 12, dtype=torch.long),
        torch.tensor([[1, 2, 4, 5, 6, 8, 9], [1, 2, 3, 4, 6, 7, 0]]),
        torch.tensor([[1, 3, 4, 5, 7, 8, 10], [1, 2, 3, 5, 6, 10, 0]]),
    )
    batch, length, words = (
        torch.export.Dim(n, min=1, max=m) for n, m in (("batch", 64), ("length", 512), ("words", 510))
    )
    shapes = ({0: batch, 1: length},) * 3 + ({0: batch, 1: words},) * 2
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        torch.onnx.export(
            Exported(network), example, plain, input_names=INPUTS, output_names=OUTPUTS,
            dynamic_shapes=shapes, dynamo=True, external_data=False, verbose=False,
        )  # fmt: skip
        if quantised:
            quantize_dynamic(plain, path, per_channel=True, weight_type=QuantType.QInt8)
        else:
            shutil.copyfile(plain, path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--encoder", type=Path, required=True, help="folder with MiniLM's tokenizer.json")
    parser.add_argument("--out", type=Path, required=True, help="folder that training wrote")
    parser.add_argument("--weights", type=Path, required=True, help="folder that ships")
    parser.add_argument(
        "--float", action="store_true", help="no int8: for a measure of what quantisation costs, not to ship"
    )
    arguments = parser.parse_args()
    described = json.loads((arguments.out / "labels.json").read_text(encoding="utf-8"))
    acts = ActLabels(**{name: tuple(values) for name, values in described["acts"].items()})
    plain = {name: tuple(values) for name, values in described.items() if name != "acts"}
    network = Network(Labels(**plain, acts=acts))
    state = torch.load(arguments.out / "checkpoint.pt", weights_only=True, map_location="cpu")
    network.load_state_dict(state["network"])
    arguments.weights.mkdir(parents=True, exist_ok=True)
    model = arguments.weights / "model.onnx"
    export(network, model, quantised=not arguments.float)
    export_relations(network, arguments.weights / "relations.onnx")
    export_links(network, arguments.weights / "links.npz")
    export_roles(network, arguments.weights / "roles.npz")
    export_names(network, arguments.weights / "names.npz")
    tokenizer = Tokenizer.from_file(str(arguments.encoder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.save(str(arguments.weights / "tokenizer.json"), pretty=False)
    digest = hashlib.sha256(model.read_bytes()).hexdigest()
    card = {"version": f"en-{digest[:8]}", "sha256": digest, "labels": described}
    (arguments.weights / "model.json").write_text(json.dumps(card, ensure_ascii=False, indent=1) + "\n")
    print(f"{model}: {model.stat().st_size / 1e6:.1f} MB, {card['version']}")


if __name__ == "__main__":
    main()
