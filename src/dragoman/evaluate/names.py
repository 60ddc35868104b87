"""Named entities (PER, ORG, LOC) against an IOB2 file of Universal NER, by exact words and label.

The format: a word a line as number, form and label, an empty line after a sentence, `# newdoc id` before a
document (https://www.universalner.org). Labels other than the three are read as no name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dragoman.errors import StopRun
from dragoman.evaluate.gold import read_gold
from dragoman.evaluate.matching import Counts
from dragoman.language.model import LanguageModel

LABELS = ("PER", "ORG", "LOC")

Spans = set[tuple[int, int, str]]


@dataclass(slots=True)
class NamedDocument:
    """A document's sentences, each as (form, label) pairs with labels in IOB2."""

    id: str
    sentences: list[list[tuple[str, str]]] = field(default_factory=list)


def read_iob2(path: Path) -> list[NamedDocument]:
    """The documents of an IOB2 file. Raises StopRun, with file and line, where it is none."""
    documents: list[NamedDocument] = []
    open_sentence = False
    for number, line in enumerate(read_gold(path).splitlines(), start=1):
        if line.startswith("# newdoc") or not documents:
            documents.append(NamedDocument(line.partition("=")[2].strip() or f"{path.stem}-{len(documents)}"))
            open_sentence = False
        if not line.strip() or line.startswith("#"):
            open_sentence = open_sentence and line.startswith("#")
            continue
        cells = line.split("\t")
        if len(cells) < 3 or cells[2][:1] not in {"B", "I", "O"}:
            raise StopRun(f"{path}:{number}: not a number, a form and an IOB2 label")
        if not open_sentence:
            documents[-1].sentences.append([])
            open_sentence = True
        documents[-1].sentences[-1].append((cells[1], cells[2] if cells[2][2:] in LABELS else "O"))
    found = [d for d in documents if d.sentences]
    if not found:
        raise StopRun(f"{path}: no sentences")
    return found


def score_names(gold: Sequence[NamedDocument], model: LanguageModel) -> tuple[dict[str, Counts], list[Spans]]:
    """Counts by label and of `all`, and the names found in each document, as (start, end, label) in words."""
    counts = {label: Counts() for label in ("all", *LABELS)}
    predictions = []
    for document in gold:
        forms = [[form for form, _ in sentence] for sentence in document.sentences]
        starts = [i == 0 for i in range(len(forms))]
        found = {(n.start, n.end, n.label) for n in model.annotate_words(forms, starts).names}
        wanted = _spans([label for sentence in document.sentences for _, label in sentence])
        for name, count in counts.items():
            a, b = ({s for s in spans if name in {"all", s[2]}} for spans in (found, wanted))
            count.add(len(a & b), len(a), len(b))
        predictions.append(found)
    return counts, predictions


def iob2_lines(document: NamedDocument, found: Spans) -> list[str]:
    """A document with other labels, as lines of IOB2."""
    labels: dict[int, str] = {}
    for start, end, label in found:
        labels.update({i: ("B-" if i == start else "I-") + label for i in range(start, end)})
    lines = [f"# newdoc id = {document.id}"]
    place = 0
    for sentence in document.sentences:
        for number, (form, _) in enumerate(sentence, start=1):
            lines.append(f"{number}\t{form}\t{labels.get(place, 'O')}")
            place += 1
        lines.append("")
    return lines


def _spans(labels: Sequence[str]) -> Spans:
    spans: Spans = set()
    start: int | None = None
    for i, label in enumerate([*labels, "O"]):
        if start is not None and (not label.startswith("I-") or label[2:] != labels[start][2:]):
            spans.add((start, i, labels[start][2:]))
            start = None
        if label.startswith("B-") or (label.startswith("I-") and start is None):
            start = i
    return spans
