"""One training run: what it learns from, and its settings."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer

from dragoman.evaluate.conllu import read_conllu
from dragoman.evaluate.iob2 import read_iob2
from dragoman.language.model import LanguageModel
from dragoman.language.subwords import LONGEST_WORD

from .acts import act_labels, acts_of
from .average import average
from .marked import people_nouns, report_kinds, report_marks, treebank_marks
from .model import Network
from .names import NAMES, gum_names, iob2_names, read_re3d, read_treebank_names, report_names, treebank_names
from .samples import Sample, Windower, label_sets, names_sample, report_sample, syntax_sample
from .silver import Silver, read_silver, silver_tags
from .terms import report_terms
from .train import SEED, keep_memory, start_from, train

CORPUS_FILES = ("train.jsonl", "real.jsonl", "treebanks-train.jsonl")
REAL_TIMES, NAMED_TIMES = 2, 3
"""How often an epoch goes through the real texts with acts, and the sentences of Universal NER, which are few
beside ours."""
HELD_OUT = 5
"""Every fifth document of Universal NER, and of the labelled real texts, is kept for measuring."""
AGAIN_PACE = 0.5
"""Of the rates of the first epochs, what the last ones take."""
PARTS = ("reports", "every-second-report", "sentences", "real-texts")
"""Parts of the texts with acts that a run may leave out, to learn what they are worth."""


def gather(data: Path, corpus: Path, silver: Silver, without: str | None = None) -> list[Sample]:
    """All samples: treebanks (EWT with our names, GUM with its names and mentions), re3d, Universal NER
    without every fifth document, our own texts, and, several times, real texts with acts: those of the
    treebanks' training parts and, without every fifth, the labelled ones. `without` is one of PARTS."""
    names = read_treebank_names(NAMES)
    samples = []
    for document in read_conllu(data / "syntax/ewt-train.conllu"):
        samples.append(syntax_sample(document, treebank_names(document, names.get(document.id, {}))))
    for document, marked in treebank_marks(data / "syntax/gum-train.conllu"):
        samples.append(syntax_sample(document, gum_names(document), marked))
    samples += [names_sample(n) for n in read_re3d(data / "entities/re3d.jsonl")]
    iob2 = read_iob2(data / "entities/uner-ewt-dev.iob2")
    samples += NAMED_TIMES * [names_sample(iob2_names(d)) for i, d in enumerate(iob2) if i % HELD_OUT]
    model = LanguageModel.load()
    samples += own_samples(list(_own_records(corpus / "train.jsonl", without)), model, silver)
    if without == "real-texts":
        return samples
    kept = [r for number, r in enumerate(_records(corpus / "real.jsonl")) if number % HELD_OUT]
    real = [*real_samples(kept, model, silver, named=False)]
    real += real_samples(_records(corpus / "treebanks-train.jsonl"), model, silver, named=True)
    return samples + REAL_TIMES * real


def _own_records(path: Path, without: str | None) -> Iterator[dict[str, Any]]:
    """The readings of our own texts."""
    reports = 0
    for record in _records(path):
        if record["kind"] == "report":
            reports += 1
            if without == "reports" or (without == "every-second-report" and reports % 2):
                continue
        elif without == "sentences":
            continue
        yield record


def own_samples(records: list[dict[str, Any]], model: LanguageModel, silver: Silver) -> Iterator[Sample]:
    """Our own texts: every mention of an entity is marked, in whole reports for coreference, too."""
    read = [(record, model.annotate(record["document"]["text"])) for record in records]
    people = {lemma for record, annotation in read for lemma in people_nouns(annotation, record["entities"])}
    for record, annotation in read:
        acts, entities = acts_of(annotation, record, act_labels()), record["entities"]
        marked = report_marks(annotation, entities) if record["kind"] == "report" else None
        names, kinds = report_names(annotation, entities), report_kinds(annotation, entities, people)
        yield report_sample(
            annotation,
            acts,
            names=names,
            terms=report_terms(annotation, record),
            kinds=kinds,
            marked=marked,
            tags=silver_tags(annotation, silver),
        )


def real_samples(
    records: Iterable[dict[str, Any]], model: LanguageModel, silver: Silver, named: bool
) -> Iterator[Sample]:
    """Real texts with acts, and with names if all are marked."""
    for record in records:
        annotation = model.annotate(record["document"]["text"])
        acts = acts_of(annotation, record, act_labels())
        acts.settings = False
        names = report_names(annotation, record["entities"]) if named else None
        yield report_sample(annotation, acts, names=names, tags=silver_tags(annotation, silver))


def _records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def subwords(forms: set[str], tokenizer: Tokenizer) -> dict[str, list[int]]:
    """The subword numbers of each form."""
    ordered = sorted(forms)
    encodings = tokenizer.encode_batch([[f] for f in ordered], is_pretokenized=True, add_special_tokens=False)
    unknown = tokenizer.token_to_id("[UNK]")
    return {f: e.ids[:LONGEST_WORD] or [unknown] for f, e in zip(ordered, encodings, strict=True)}


def main() -> None:
    parser = argparse.ArgumentParser("python -m training", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with syntax/ and entities/")
    parser.add_argument("--corpus", type=Path, required=True, help="folder that corpus.compile wrote")
    parser.add_argument(
        "--encoder",
        type=Path,
        required=True,
        help="folder with MiniLM's model.safetensors and tokenizer.json",
    )
    parser.add_argument("--out", type=Path, required=True, help="folder for the checkpoint and the weights")
    parser.add_argument("--silver", type=Path, help="tags of our texts that training.silver wrote")
    parser.add_argument("--start", type=Path, help="checkpoint of another run to go on from")
    parser.add_argument(
        "--pace", type=float, default=1.0, help="of the parts taken over by --start, as a share"
    )
    parser.add_argument(
        "--grammar",
        type=int,
        default=3,
        help="epochs before the others, of the treebanks and names without events; none with --start",
    )
    parser.add_argument("--epochs", type=int, default=4, help="epochs of everything")
    parser.add_argument(
        "--again",
        type=int,
        default=2,
        help="epochs of everything after these, at half the rates, up and down again; the mean of both ends "
        "is the checkpoint",
    )
    parser.add_argument(
        "--turns",
        type=int,
        default=2,
        help="once everything is learned, epochs in which a document of EWT comes once: it has no mentions",
    )
    parser.add_argument("--without", choices=PARTS, help="leave a part of our corpus out, for comparison")
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    keep_memory()
    arguments.out.mkdir(parents=True, exist_ok=True)

    tokenizer = Tokenizer.from_file(str(arguments.encoder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    for name in CORPUS_FILES:
        if not (arguments.corpus / name).is_file():
            parser.error(
                f"{arguments.corpus / name}: missing (corpus.compile with --labelled and --treebanks)"
            )
    silver = read_silver(arguments.silver) if arguments.silver else {}
    samples = gather(arguments.data, arguments.corpus, silver, arguments.without)
    labels = label_sets(samples)
    (arguments.out / "labels.json").write_text(json.dumps(asdict(labels), indent=1, ensure_ascii=False))
    windower = Windower(labels, subwords({f for s in samples for f in s.forms}, tokenizer))
    torch.manual_seed(SEED)
    network = Network(labels)
    network.encoder.load_minilm(arguments.encoder)
    print({k: len(v) for k, v in asdict(labels).items()}, len(samples), "samples", flush=True)
    taken = set[str]()
    if arguments.start:
        taken = start_from(network, arguments.start)
    elif arguments.grammar:
        # Texts with events are left out: their trees, if any, are not gold.
        grammar = [replace(s, acts=None) for s in samples if s.syntax or s.acts is None]
        train(network, windower, grammar, arguments.grammar, arguments.out / "grammar.pt")
    ends = [arguments.out / "first.pt"]
    train(
        network, windower, samples, arguments.epochs, ends[0],
        taken=taken, pace=arguments.pace, turns=arguments.turns,
    )  # fmt: skip
    if arguments.again:
        ends.insert(0, arguments.out / "again.pt")
        learned = set(network.state_dict())
        train(
            network, windower, samples, arguments.again, ends[0],
            taken=learned, pace=AGAIN_PACE, seed=SEED + 1, turns=arguments.turns,
        )  # fmt: skip
    average(ends, arguments.out / "checkpoint.pt")
