"""From what ships back to a checkpoint, for `python -m training --start`.

`python -m training.unpack --weights src/dragoman/language/weights --out CHECKPOINT` undoes the quantisation
as far as it can be undone: each weight is the middle of those that int8 does not tell apart.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

Floats = NDArray[np.float32]

_PREFIX = "network."
_UNBIASED = {(256, 256): "biaffine.weight", (256, 1): "governor_bias.weight"}
"""The weights of layers without a bias, by their shapes in the graph."""
_MIX = ("select", "select_1", "select_2", "select_3")
"""The shares of the layers that represent a word, as the exporter names them."""


def unpack(weights: Path) -> dict[str, torch.Tensor]:
    """The parameters of the network behind a folder of weights, by their names."""
    graph = onnx.load(weights / "model.onnx").graph
    known = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    found = {
        name.removeprefix(_PREFIX): values
        for name, values in known.items()
        if name.startswith(_PREFIX) and not name.endswith(("_quantized", "_scale", "_zero_point"))
    }
    for name in ("words", "shapes"):
        found[f"encoder.{name}.weight"] = _plain(known, f"{_PREFIX}encoder.{name}.weight")
    found |= _linear(graph, known)
    found["mix"] = np.log([float(known[name]) for name in _MIX]).astype(np.float32)
    relations = onnx.load(weights / "relations.onnx").graph
    found |= {one.name.removeprefix(_PREFIX): numpy_helper.to_array(one) for one in relations.initializer}
    for file, prefix in (("links", "links.tables."), ("roles", "roles."), ("names", "")):
        with np.load(weights / f"{file}.npz") as tables:
            found |= {prefix + name: tables[name] for name in tables.files}
    return {name: torch.tensor(values) for name, values in found.items()}


def _plain(known: dict[str, Floats], name: str) -> Floats:
    """A quantised matrix as floats."""
    values = known[f"{name}_quantized"].astype(np.float32) - known[f"{name}_zero_point"].astype(np.float32)
    return (values * known[f"{name}_scale"]).astype(np.float32)


def _linear(graph: onnx.GraphProto, known: dict[str, Floats]) -> dict[str, Floats]:
    """The weights of linear layers, each named after the bias that is added to its product."""
    users: dict[str, list[onnx.NodeProto]] = {}
    for node in graph.node:
        for name in node.input:
            users.setdefault(name, []).append(node)
    found = {}
    for node in graph.node:
        packed = node.input[1] if node.op_type == "MatMulInteger" else ""
        if packed in known:
            weight = _plain(known, packed.removesuffix("_quantized"))
            bias = _bias(node, users, known)
            name = _UNBIASED[weight.shape] if bias is None else bias.removesuffix("bias") + "weight"
            found[name.removeprefix(_PREFIX)] = weight.T
    return found


def _bias(
    node: onnx.NodeProto, users: dict[str, list[onnx.NodeProto]], known: dict[str, Floats]
) -> str | None:
    """The bias that is added to a product once it is scaled back."""
    while True:
        after = users.get(node.output[0], [])
        if len(after) != 1 or after[0].op_type not in {"Cast", "Mul", "Add"}:
            return None
        node = after[0]
        if node.op_type == "Add":
            return next((name for name in node.input if name in known and name.endswith(".bias")), None)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True, help="folder that ships")
    parser.add_argument("--out", type=Path, required=True, help="checkpoint to write")
    arguments = parser.parse_args()
    torch.save({"network": unpack(arguments.weights)}, arguments.out)


if __name__ == "__main__":
    main()
