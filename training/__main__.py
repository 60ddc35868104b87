"""`python -m training --data FOLDER --encoder FOLDER --out FOLDER`: data in, weights out."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict, replace
from pathlib import Path

import torch
from tokenizers import Tokenizer

from dragoman.evaluate.conllu import read_conllu
from dragoman.evaluate.iob2 import read_iob2
from dragoman.language.model import LanguageModel
from dragoman.language.subwords import LONGEST_WORD

from .acts import act_labels, acts_of
from .marked import report_kinds, report_marks, treebank_marks
from .model import Network
from .names import iob2_names, read_re3d, report_names
from .samples import Sample, Windower, label_sets, names_sample, report_sample, syntax_sample
from .train import SEED, start_from, train

HELD_OUT = 5
"""Every fifth document of Universal NER, and of the labelled real texts, is kept for measuring."""


def gather(data: Path, corpus: Path) -> list[Sample]:
    """All samples: treebanks (GUM with names and mentions), re3d, Universal NER without every fifth document,
    our own reports and sentences, and the labelled real texts without every fifth."""
    samples = [syntax_sample(d) for d in read_conllu(data / "syntax/ewt-train.conllu")]
    samples += [syntax_sample(d, m) for d, m in treebank_marks(data / "syntax/gum-train.conllu")]
    samples += annotated_samples(corpus / "train.jsonl", with_mentions=True)
    samples += annotated_samples(corpus / "real.jsonl", with_mentions=False, held_out=HELD_OUT)
    samples += [names_sample(n) for n in read_re3d(data / "entities/re3d.jsonl")]
    iob2 = read_iob2(data / "entities/uner-ewt-dev.iob2")
    samples += [names_sample(iob2_names(d)) for i, d in enumerate(iob2) if i % HELD_OUT]
    return samples


def annotated_samples(path: Path, with_mentions: bool, held_out: int = 0) -> list[Sample]:
    """The gold readings of a JSON-lines file, without every `held_out`th.

    `with_mentions`: every mention of an entity is marked, in the whole reports among them for coreference.
    """
    model, labels = LanguageModel.load(), act_labels()
    samples = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        if held_out and number % held_out == 0:
            continue
        record = json.loads(line)
        annotation = model.annotate(record["document"]["text"])
        acts, entities = acts_of(annotation, record, labels), record["entities"]
        if with_mentions:
            marked = report_marks(annotation, entities) if record["kind"] == "report" else None
            names, kinds = report_names(annotation, entities), report_kinds(annotation, entities)
            samples.append(report_sample(annotation, acts, names, kinds, marked))
        else:
            samples.append(report_sample(annotation, acts))
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
    parser.add_argument("--corpus", type=Path, required=True, help="folder that corpus.compile wrote")
    parser.add_argument(
        "--encoder",
        type=Path,
        required=True,
        help="folder with MiniLM's model.safetensors and tokenizer.json",
    )
    parser.add_argument("--out", type=Path, required=True, help="folder for the checkpoint and the weights")
    parser.add_argument("--start", type=Path, help="checkpoint of another run to go on from")
    parser.add_argument(
        "--pace", type=float, default=1.0, help="of the parts taken over by --start, as a share"
    )
    parser.add_argument("--without-acts", action="store_true", help="leave out events, roles and attribution")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    arguments.out.mkdir(parents=True, exist_ok=True)

    tokenizer = Tokenizer.from_file(str(arguments.encoder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    samples = gather(arguments.data, arguments.corpus)
    if arguments.without_acts:
        samples = [replace(s, acts=None) for s in samples if s.syntax or s.names or s.marked]
    labels = label_sets(samples)
    (arguments.out / "labels.json").write_text(json.dumps(asdict(labels), indent=1, ensure_ascii=False))
    windower = Windower(labels, subwords({f for s in samples for f in s.forms}, tokenizer))
    torch.manual_seed(SEED)
    network = Network(labels)
    network.encoder.load_minilm(arguments.encoder)
    print({k: len(v) for k, v in asdict(labels).items()}, len(samples), "samples", flush=True)
    taken = start_from(network, arguments.start) if arguments.start else set[str]()
    train(
        network,
        windower,
        samples,
        arguments.epochs,
        arguments.out / "checkpoint.pt",
        taken=taken,
        pace=arguments.pace,
    )


if __name__ == "__main__":
    main()
