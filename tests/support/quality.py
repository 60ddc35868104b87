"""The quality gate: figures on our corpus' development split, the floors under them, the data's hash."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from corpus.annotated import Annotated
from corpus.check import read_clean
from corpus.compile import split
from corpus.gold import reading
from corpus.items import corpus_files
from dragoman.evaluate.conllu import read_conllu
from dragoman.evaluate.readings import score_readings
from dragoman.evaluate.syntax import read_raw, read_words, score_syntax
from dragoman.language.model import LanguageModel
from dragoman.reader import Reader
from dragoman.serialise import dumps

ROOT = Path(__file__).parents[2]
TREES = ROOT / "corpus" / "trees.conllu"
FLOORS = ROOT / "tests" / "quality" / "floors.yaml"
CHANGELOG = ROOT / "CHANGELOG.md"
MARGIN = 1.5
"""Points that a floor is pinned under its figure, so that harmless changes pass."""
_HEAD = """\
# Floors, in percent, under the figures of `dragoman evaluate` on the development split of the corpus and on
# corpus/trees.conllu, and the SHA-256 of that data.
# Written by `python -m tests.quality --pin`, which lowers none without `--lower REASON`.
"""


@dataclass(frozen=True, slots=True)
class Gate:
    """Floors by figure, in percent, and the hash of the data that they were measured on."""

    corpus_sha256: str
    floors: Mapping[str, float]


@cache
def development() -> tuple[Annotated, ...]:
    """The texts of the development split."""
    return tuple(text for text in read_clean(corpus_files()) if split(text) == "dev")


def corpus_hash() -> str:
    """The SHA-256 of the development split's gold and of the trees, one after the other, in hexadecimal."""
    digest = hashlib.sha256(TREES.read_bytes())
    for text in development():
        digest.update(dumps(reading(text)).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


@cache
def reader() -> Reader:
    """The reader with the shipped weights, loaded once for all tests."""
    return Reader()


@cache
def measure() -> dict[str, float]:
    """The figures of the reader, in percent."""
    return {name: round(100 * share, 2) for name, share in (_readings(development()) | _syntax()).items()}


def _readings(texts: Iterable[Annotated]) -> dict[str, float]:
    gold = [reading(text) for text in texts]
    scores = score_readings([reader().read(g.document) for g in gold], gold)
    counts, shares = scores.counts, scores.shares
    return {
        "event precision": counts["event"].precision,
        "event recall": counts["event"].recall,
        "participant f1": counts["participant"].f1,
        "event status": shares["event status"].precision,
        "event voice": shares["event voice"].precision,
        "statement precision": counts["statement"].precision,
        "statement recall": counts["statement"].recall,
        "entity f1": counts["entity"].f1,
        "entity record f1": counts["entity record"].f1,
        "date f1": counts["date"].f1,
        "date value f1": counts["date value"].f1,
    }


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


def note_lowered(old: Gate, new: Gate, reason: str, changelog: Path = CHANGELOG) -> None:
    """Tell in the changelog which floors sank and why, in its first section's part of changes."""
    changes = [f"{name} {old.floors[name]} → {new.floors.get(name, 'none')}" for name in lowered(old, new)]
    title, first, *others = changelog.read_text(encoding="utf-8").split("\n## ")
    if "\n### Changed\n" not in first:
        first = f"{first.rstrip()}\n\n### Changed\n"
    line = f"- Quality floors lowered ({reason}): {', '.join(changes)}."
    first = first.replace("\n### Changed\n", f"\n### Changed\n\n{line}", 1).rstrip() + "\n"
    changelog.write_text("\n## ".join((title, first, *others)), encoding="utf-8")


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
