"""Named entities (PER, ORG, LOC) against an IOB2 file of Universal NER, over its words and sentences.

The format: a word a line as number, form and label, an empty line after a sentence, `# newdoc id` before a
document (https://www.universalner.org). A label without a beginning (`I-` after another type) begins a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dragoman.errors import StopRun
from dragoman.evaluate.gold import read_gold
from dragoman.evaluate.typed_spans import TypedSpans
from dragoman.language.model import LanguageModel
from dragoman.reading import Span

LABELS = ("PER", "ORG", "LOC")
"""What the language model knows; other labels are not scored."""


@dataclass(slots=True)
class NamedDocument:
    """A document's sentences, each as (form, label) pairs with labels in IOB2."""

    id: str
    sentences: list[list[tuple[str, str]]] = field(default_factory=list)

    @property
    def names(self) -> TypedSpans:
        """The names that the labels mark, in words of the document."""
        found: list[tuple[Span, str]] = []
        first = 0
        for sentence in self.sentences:
            found += _names([label for _, label in sentence], first)
            first += len(sentence)
        return frozenset(found)


def read_iob2(path: Path) -> list[NamedDocument]:
    """The documents of an IOB2 file. Raises StopRun, with file and line, where it is none."""
    documents: list[NamedDocument] = []
    open_sentence = False
    for number, line in enumerate(read_gold(path).replace("\r\n", "\n").split("\n"), start=1):
        if line.startswith("# newdoc") or not documents:
            documents.append(NamedDocument(line.partition("=")[2].strip() or f"{path.stem}-{len(documents)}"))
            open_sentence = False
        if not line.strip() or line.startswith("#"):
            open_sentence = open_sentence and line.startswith("#")
            continue
        cells = line.split("\t")
        if len(cells) < 3 or not _is_label(cells[2]):
            raise StopRun(f"{path}:{number}: not a number, a form and an IOB2 label")
        if not open_sentence:
            documents[-1].sentences.append([])
            open_sentence = True
        documents[-1].sentences[-1].append((cells[1], cells[2]))
    found = [d for d in documents if d.sentences]
    if not found:
        raise StopRun(f"{path}: no sentences")
    return found


def find_names(document: NamedDocument, model: LanguageModel) -> TypedSpans:
    """The names that the model finds in a document's words."""
    forms = [[form for form, _ in sentence] for sentence in document.sentences]
    starts = [i == 0 for i in range(len(forms))]
    return frozenset((Span(n.start, n.end), n.label) for n in model.annotate_words(forms, starts).names)


def iob2_lines(document: NamedDocument, found: Iterable[tuple[Span, str]]) -> list[str]:
    """A document with other labels, as lines of IOB2."""
    labels: dict[int, str] = {}
    for (start, end), label in found:
        labels.update({i: ("B-" if i == start else "I-") + label for i in range(start, end)})
    lines = [f"# newdoc id = {document.id}"]
    place = 0
    for sentence in document.sentences:
        for number, (form, _) in enumerate(sentence, start=1):
            lines.append(f"{number}\t{form}\t{labels.get(place, 'O')}")
            place += 1
        lines.append("")
    return lines


def _is_label(label: str) -> bool:
    return label == "O" or (label[:2] in {"B-", "I-"} and len(label) > 2)


def _names(labels: Sequence[str], first: int) -> list[tuple[Span, str]]:
    """The names of a sentence that begins with word `first` of the document."""
    found: list[tuple[Span, str]] = []
    start: int | None = None
    for i, label in enumerate([*labels, "O"]):
        if start is not None and (not label.startswith("I-") or label[2:] != labels[start][2:]):
            found.append((Span(first + start, first + i), labels[start][2:]))
            start = None
        if label.startswith("B-") or (label.startswith("I-") and start is None):
            start = i
    return found
