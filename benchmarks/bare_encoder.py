"""The shipped encoder without its heads: the yardstick of the throughput benchmark."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

import onnx
import onnxruntime as ort
from onnx.utils import Extractor

from dragoman.language.encoder import Batch

WEIGHTS = Path(str(files("dragoman.language") / "weights" / "model.onnx"))


class BareEncoder:
    """The shipped graph, cut at the last hidden state of the encoder, on as many threads as the reader's."""

    def __init__(self, threads: int) -> None:
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = ort.InferenceSession(cut_graph(), options, providers=["CPUExecutionProvider"])

    def run(self, batches: Iterable[Batch]) -> tuple[int, ...]:
        """Encode the batches; the shape of the last one's hidden states: windows, subwords, size."""
        shape: tuple[int, ...] = ()
        for batch in batches:
            (states,) = self._session.run(None, batch.feed())
            shape = states.shape
        return shape


def cut_graph() -> bytes:
    """The shipped graph up to the output of its last layer normalisation: no head has one."""
    model = onnx.load(WEIGHTS)
    last = [node for node in model.graph.node if node.op_type == "LayerNormalization"][-1]
    # All inputs stay: the graph takes the size of the batch from those of the heads.
    inputs = [value.name for value in model.graph.input]
    cut: bytes = Extractor(model).extract_model(inputs, [last.output[0]]).SerializeToString()
    return cut
