"""`python -m training --data FOLDER --encoder FOLDER --out FOLDER`: data in, weights out."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

import torch
from tokenizers import Tokenizer

from dragoman.evaluate.conllu import read_conllu
from dragoman.evaluate.iob2 import read_iob2
from dragoman.language.subwords import LONGEST_WORD

from .model import Network
from .names import iob2_names, read_re3d
from .samples import Sample, Windower, label_sets, names_sample, syntax_sample
from .train import SEED, train

HELD_OUT = 5
"""Every fifth document of Universal NER is kept for measuring."""


def gather(data: Path) -> list[Sample]:
    """All samples: treebanks (GUM with names), re3d, and Universal NER without every fifth document."""
    samples = [syntax_sample(d, with_names=False) for d in read_conllu(data / "syntax/ewt-train.conllu")]
    samples += [syntax_sample(d, with_names=True) for d in read_conllu(data / "syntax/gum-train.conllu")]
    samples += [names_sample(n) for n in read_re3d(data / "entities/re3d.jsonl")]
    iob2 = read_iob2(data / "entities/uner-ewt-dev.iob2")
    samples += [names_sample(iob2_names(d)) for i, d in enumerate(iob2) if i % HELD_OUT]
    return samples


def subwords(forms: set[str], tokenizer: Tokenizer) -> dict[str, list[int]]:
    """The subword numbers of each form."""
    ordered = sorted(forms)
    encodings = tokenizer.encode_batch([[f] for f in ordered], is_pretokenized=True, add_special_tokens=False)
    unknown = tokenizer.token_to_id("[UNK]")
    return {f: e.ids[:LONGEST_WORD] or [unknown] for f, e in zip(ordered, encodings, strict=True)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with syntax/ and entities/")
    parser.add_argument(
        "--encoder",
        type=Path,
        required=True,
        help="folder with MiniLM's model.safetensors and tokenizer.json",
    )
    parser.add_argument("--out", type=Path, required=True, help="folder for the checkpoint and the weights")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    arguments.out.mkdir(parents=True, exist_ok=True)

    tokenizer = Tokenizer.from_file(str(arguments.encoder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    samples = gather(arguments.data)
    labels = label_sets(samples)
    (arguments.out / "labels.json").write_text(json.dumps(asdict(labels), indent=1, ensure_ascii=False))
    windower = Windower(labels, subwords({f for s in samples for f in s.forms}, tokenizer))
    torch.manual_seed(SEED)
    network = Network(labels)
    network.encoder.load_minilm(arguments.encoder)
    print({k: len(v) for k, v in asdict(labels).items()}, flush=True)
    train(network, windower, samples, arguments.epochs, arguments.out / "checkpoint.pt")


if __name__ == "__main__":
    main()
