"""What the one does to the other, sentence by sentence, against a table of sentences with two marked parties.

The gold is a TSV with a header. `marked_sentence` holds the sentence with the doer in `<s>…</s>` and the
other in `<t>…</t>` (either may be marked more than once, or not at all where the text does not name it),
`gold_root` the type. Every line after the header is a row, blank ones aside; rows count from 0. Cells are as
they stand, but one that is quoted, as spreadsheets write it, is unquoted. A row whose gold is empty is read
and not scored.

A row's sentence, marks stripped, is read as a report of its own, and the type of the event that
`dragoman.evaluate.between` finds in the reading is the prediction; where it finds none, the prediction is
empty, and wrong. No event is looked for where neither party is marked.

The gold is of the school of CAMEO, which knows YIELD (CONCEDE and RETREAT in one), counts an intention to
concede under AGREE and a conviction as an accusation. Therefore CONCEDE and RETREAT count as AGREE where they
are planned or a word of commitment tells them ("agreed to release", "willing to withdraw"), else as YIELD, in
the gold too, and SANCTION-convict as ACCUSE.

- **accuracy**: the share of rows with the gold's type.
- **macro_f1**: the mean, over the types in the gold, of F1 = 2 agreed / (predicted + gold).
- **quad_accuracy**, **quad_macro_f1**: the same over the quad classes of the types; YIELD is material
  cooperation, as in CAMEO. A gold type that PLOVER does not have is a class of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.errors import StopRun
from dragoman.evaluate.between import between
from dragoman.evaluate.gold import read_gold
from dragoman.evaluate.matching import Counts
from dragoman.events.lexicon import load as load_lexicon
from dragoman.events.ontology import ontology
from dragoman.reading import Document, EventMention, Reading, Span

SENTENCE, GOLD = "marked_sentence", "gold_root"

_MARK = re.compile(r"<(/?)([st])>")
_CONCESSIONS = frozenset({"CONCEDE", "RETREAT"})
_COMMITMENTS = (
    "agree pledge promise vow swear swore undertake undertook offer commit committed determined ready "
    "willing prepared commitment readiness willingness"
)
_COMMITTING = frozenset(_COMMITMENTS.split(" "))
_YIELD = "YIELD"
_YIELD_QUAD = "material-cooperation"


@dataclass(frozen=True, slots=True)
class MarkedSentence:
    """A sentence without its marks, the spans that they held, and the type that is right (empty: unknown)."""

    text: str
    doer: tuple[Span, ...]
    other: tuple[Span, ...]
    gold: str


@dataclass(frozen=True, slots=True)
class PairScores:
    """Agreement by type and by quad class; `rows` are those scored, as predicted and as gold."""

    rows: Counts
    types: dict[str, Counts]
    quads: dict[str, Counts]
    quad_rows: Counts

    def to_json(self) -> dict[str, Any]:
        """The figures that the module describes, as fractions of one, with the counts of each class."""
        return {
            "accuracy": round(self.rows.recall, 6),
            "macro_f1": round(macro_f1(self.types), 6),
            "quad_accuracy": round(self.quad_rows.recall, 6),
            "quad_macro_f1": round(macro_f1(self.quads), 6),
            "rows": self.rows.gold,
            "predicted": self.rows.predicted,
            "by_type": {name: counts.to_json() for name, counts in self.types.items()},
            "by_quad": {name: counts.to_json() for name, counts in self.quads.items()},
        }


def read_pairs(path: Path) -> list[MarkedSentence]:
    """The rows of a table. Raises StopRun where it has no header with the two columns, or no rows."""
    lines = [line.removesuffix("\r") for line in read_gold(path).split("\n")]
    header = _cells(lines[0])
    for column in (SENTENCE, GOLD):
        if column not in header:
            raise StopRun(f"{path}:1: no column {column!r}")
    places = header.index(SENTENCE), header.index(GOLD)
    rows = []
    for line in lines[1:]:
        if line:
            cells = _cells(line)
            sentence, gold = (cells[place] if place < len(cells) else "" for place in places)
            rows.append(_marked(sentence, gold.strip().upper()))
    if not rows:
        raise StopRun(f"{path}: no rows")
    return rows


def predict(rows: Iterable[MarkedSentence], read: Callable[[Document], Reading]) -> list[str]:
    """The type of what the one does to the other in each row, empty where the reading has none."""
    predicted = []
    for row in rows:
        found = between(read(Document(row.text)), row.doer, row.other) if row.doer or row.other else None
        predicted.append(school_type(found, found.trigger.of(row.text)) if found else "")
    return predicted


def school_type(mention: EventMention, trigger: str) -> str:
    """The type, as the gold's school has it, of an event told by the words `trigger`."""
    if mention.type in _CONCESSIONS:
        return "AGREE" if mention.status == "planned" or _commits(trigger) else _YIELD
    return "ACCUSE" if (mention.type, mention.mode) == ("SANCTION", "convict") else mention.type


def _commits(trigger: str) -> bool:
    """Whether the first word of a trigger commits one to something."""
    first = trigger.lower().partition(" ")[0]
    return first in _COMMITTING or load_lexicon().verb(first, first) in _COMMITTING


def is_type(gold: str) -> bool:
    """Whether a gold type is one that a reading can have, or YIELD."""
    return gold == _YIELD or gold in ontology().types


def score_pairs(predicted: Sequence[str], rows: Sequence[MarkedSentence]) -> PairScores:
    """The figures for predictions in the order of the rows."""
    scored = [
        (ours, _YIELD if row.gold in _CONCESSIONS else row.gold)
        for ours, row in zip(predicted, rows, strict=True)
        if row.gold
    ]
    quads = [(_quad(ours), _quad(gold)) for ours, gold in scored]
    return PairScores(_total(scored), _by_class(scored), _by_class(quads), _total(quads))


def macro_f1(classes: dict[str, Counts]) -> float:
    """The mean of the F1s of the classes that occur in the gold; 0 where none does."""
    found = [counts.f1 for counts in classes.values() if counts.gold]
    return sum(found) / len(found) if found else 0.0


def prediction_lines(predicted: Iterable[str]) -> list[str]:
    """`row<TAB>type` for every row, counted from 0."""
    return [f"{row}\t{found}" for row, found in enumerate(predicted)]


def _cells(line: str) -> list[str]:
    return [_unquoted(cell) for cell in line.split("\t")]


def _unquoted(cell: str) -> str:
    inner = cell[1:-1]
    quoted = len(cell) > 1 and cell[0] == cell[-1] == '"' and '"' not in inner.replace('""', "")
    return inner.replace('""', '"') if quoted else cell


def _marked(sentence: str, gold: str) -> MarkedSentence:
    """The sentence without its marks; a mark without its counterpart marks nothing."""
    text, end = "", 0
    begun: dict[str, int] = {}
    spans: dict[str, list[Span]] = {"s": [], "t": []}
    for mark in _MARK.finditer(sentence):
        text += sentence[end : mark.start()]
        end = mark.end()
        closes, side = mark.groups()
        if not closes:
            begun[side] = len(text)
        elif (start := begun.pop(side, len(text))) < len(text):
            spans[side].append(Span(start, len(text)))
    return MarkedSentence(text + sentence[end:], tuple(spans["s"]), tuple(spans["t"]), gold)


def _quad(name: str) -> str:
    types = ontology().types
    if name == _YIELD:
        return _YIELD_QUAD
    return types[name].quad if name in types else name


def _total(pairs: Sequence[tuple[str, str]]) -> Counts:
    agreed = sum(ours == gold for ours, gold in pairs)
    return Counts(agreed, sum(bool(ours) for ours, _ in pairs), len(pairs))


def _by_class(pairs: Sequence[tuple[str, str]]) -> dict[str, Counts]:
    """Agreement by class in alphabetical order; what is predicted as nothing is no class."""
    classes: dict[str, Counts] = {name: Counts() for name in sorted({n for pair in pairs for n in pair if n})}
    for ours, gold in pairs:
        classes[gold].add(ours == gold, 0, 1)
        if ours:
            classes[ours].add(0, 1, 0)
    return classes
