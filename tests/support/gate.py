"""The quality gate: figures on our own corpus, the floors under them, and the corpus' hash."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from dragoman.evaluate.conllu import read_conllu
from dragoman.evaluate.events import score_events
from dragoman.evaluate.labelled import from_reading, read_labelled
from dragoman.evaluate.statements import score_statements
from dragoman.evaluate.syntax import read_raw, read_words, score_syntax
from dragoman.language.model import LanguageModel
from tests.support.golden import CORPUS, reader

TREES = CORPUS.with_name("trees.conllu")
FLOORS = Path(__file__).parents[1] / "gate" / "floors.yaml"
MARGIN = 1.5
"""Points that a floor is pinned under its figure, so that harmless changes pass."""
_HEAD = """\
# Floors, in percent, under the figures of `dragoman evaluate` on corpus/examples.jsonl and
# corpus/trees.conllu, and the SHA-256 of the two.
# Written by `python -m tests.gate --pin`, which lowers none without `--lower`.
"""


@dataclass(frozen=True, slots=True)
class Gate:
    """Floors by figure, in percent, and the hash of the corpus that they were measured on."""

    corpus_sha256: str
    floors: Mapping[str, float]


def corpus_hash() -> str:
    """The SHA-256 of the annotated reports and the trees, one after the other, in hexadecimal."""
    return hashlib.sha256(CORPUS.read_bytes() + TREES.read_bytes()).hexdigest()


@cache
def measure() -> dict[str, float]:
    """The figures of the reader on the corpus, in percent."""
    gold = read_labelled(CORPUS)
    found = [from_reading(reader().read(report.document), report.id) for report in gold]
    events, statements = score_events(found, gold), score_statements(found, gold)
    shares = {
        "event precision": events.event.precision,
        "event recall": events.event.recall,
        "participant f1": events.participant.f1,
        "status accuracy": events.status.precision,
        "statement precision": statements.whole.precision,
        "statement recall": statements.whole.recall,
    }
    return {name: round(100 * share, 2) for name, share in (shares | _syntax()).items()}


def _syntax() -> dict[str, float]:
    """The language model's F1s on our trees, with their words given and from raw text."""
    documents, model = read_conllu(TREES), LanguageModel.load()
    gold = [d.sentences for d in documents]
    words = score_syntax([read_words(model, d) for d in documents], gold).counts
    raw = score_syntax([read_raw(model, d) for d in documents], gold).counts
    return {
        "upos": words["upos"].f1,
        "lemma": words["lemma"].f1,
        "las": words["las"].f1,
        "raw las": raw["las"].f1,
    }


def pinned(figures: Mapping[str, float]) -> Gate:
    """The gate for these figures, on the corpus as it is."""
    return Gate(corpus_hash(), {name: round(max(figure - MARGIN, 0), 2) for name, figure in figures.items()})


def lowered(old: Gate, new: Gate) -> list[str]:
    """The figures whose floor the new gate sets lower, or drops."""
    return [name for name, floor in old.floors.items() if new.floors.get(name, 0.0) < floor]


def read_floors(path: Path = FLOORS) -> Gate:
    """The gate that is in force; one without floors where none was pinned yet."""
    if not path.exists():
        return Gate("", {})
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Gate(data["corpus_sha256"], {name: float(floor) for name, floor in data["floors"].items()})


def write_floors(gate: Gate, path: Path = FLOORS) -> None:
    """Put a gate in force."""
    data = {"corpus_sha256": gate.corpus_sha256, "floors": dict(gate.floors)}
    text = _HEAD + yaml.safe_dump(data, sort_keys=False)
    path.write_text(text, encoding="utf-8", newline="\n")
