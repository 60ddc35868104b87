"""Marks on texts that are not ours, kept without the texts: `treebanks/acts.tsv`.

It holds items, each a line `== NUMBER PUBLISHED DOCUMENT FIRST-LAST` (sentences of a treebank's document, by
their numbers from 1) and below it its marks, `SENTENCE START END LABEL` between tabs: the place of the
sentence in the item, from 1, and code points of its text.

    python -m corpus.standoff lay  FILE.txt --treebanks FOLDER   # write the marked texts, to read or mend
    python -m corpus.standoff lift FILE.txt --treebanks FOLDER   # take their marks off, into acts.tsv
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from corpus.items import ROOT, Item, Line, read_items
from corpus.markup import Passage, parse
from corpus.slips import Slip
from dragoman.errors import StopRun
from dragoman.evaluate.conllu import GoldDocument, GoldSentence, read_conllu

ACTS = ROOT / "treebanks" / "acts.tsv"
_HEADER = re.compile(
    r"== (?P<number>\d+) (?P<published>-|\d{4}-\d\d-\d\d) (?P<document>\S+) (?P<first>\d+)-(?P<last>\d+)"
)
_SPECIAL = re.compile(r"[\[\]{}\\]")


@dataclass(frozen=True, slots=True)
class LiftedMark:
    """A label on `[start, end)` of a sentence."""

    sentence: int
    start: int
    end: int
    label: str


@dataclass(slots=True)
class Lifted:
    """The marks of an item, which begins at `line` of its file; its sentences are `first` to `last` of a
    document."""

    line: int
    number: str
    published: str
    document: str
    first: int
    last: int
    marks: list[LiftedMark] = field(default_factory=list)

    def sentences(self, documents: Mapping[str, GoldDocument]) -> list[GoldSentence]:
        """Its sentences. Raises StopRun where the treebanks lack them."""
        document = documents.get(self.document)
        found = document.sentences[self.first - 1 : self.last] if document else []
        if len(found) != self.last - self.first + 1:
            raise StopRun(f"{self.document} {self.first}-{self.last}: not in the treebanks")
        return found


PARTS = ("train", "dev")
"""The parts of the treebanks, as the names of their files end ("ewt-train.conllu")."""


def read_documents(folder: Path, part: str = "*") -> dict[str, GoldDocument]:
    """The documents of a folder's CoNLL-U files by their names, of one part or all."""
    return {d.id: d for path in sorted(folder.glob(f"*-{part}.conllu")) for d in read_conllu(path)}


def read_lifted(path: Path) -> list[Lifted]:
    """The items of a file. Raises StopRun, naming the line, where it has another form."""
    items: list[Lifted] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        header = _HEADER.fullmatch(line)
        try:
            if header:
                found = header.groupdict()
                ends = int(found.pop("first")), int(found.pop("last"))
                items.append(Lifted(number, found["number"], found["published"], found["document"], *ends))
            else:
                sentence, start, end, label = line.split("\t")
                items[-1].marks.append(LiftedMark(int(sentence), int(start), int(end), label))
        except (ValueError, IndexError) as error:
            raise StopRun(f"{path}:{number}: neither an item nor a mark: {line[:60]!r}") from error
    return items


def lay(one: Lifted, documents: Mapping[str, GoldDocument], file: str) -> Item:
    """An item with its marks in its text, as if it had been written so in a file of ours.

    Raises StopRun where marks cross one another or lie outside of their sentences.
    """
    lines: list[Line] = []
    for place, sentence in enumerate(one.sentences(documents), start=1):
        if sentence.starts_paragraph and lines:
            lines.append(Line(one.line, ""))
        marks = [m for m in one.marks if m.sentence == place]
        lines.append(Line(one.line, _marked(sentence.text, marks)))
    if set(lift(parse(lines, file, []))) != set(one.marks):
        raise StopRun(f"{file}:{one.line}: marks of item {one.number} cross, or are not in their sentences")
    published = None if one.published == "-" else one.published
    return Item(f"{Path(file).stem}-{one.number}", file, tuple(lines), published)


def _marked(text: str, marks: Iterable[LiftedMark]) -> str:
    """A sentence with its marks; of those that begin at one place the longest is the outermost."""
    labels: dict[tuple[int, int], list[str]] = {}
    for mark in marks:
        labels.setdefault((mark.start, mark.end), []).append(mark.label)
    written: list[str] = []
    for i in range(len(text) + 1):
        closing = sorted((start for start, end in labels if end == i), reverse=True)
        written += [f"]{{{'; '.join(labels[start, i])}}}" for start in closing]
        written.append("[" * sum(start == i for start, _ in labels))
        written.append(_SPECIAL.sub(r"\\\g<0>", text[i : i + 1]))
    return "".join(written)


def lift(passage: Passage) -> Iterator[LiftedMark]:
    """The marks of a text by its sentences."""
    for mark in passage.marks:
        start = passage.sentences[mark.sentence].start
        yield LiftedMark(mark.sentence + 1, mark.span.start - start, mark.span.end - start, mark.label)


def laid_items(treebanks: Path, path: Path = ACTS) -> dict[str, list[Item]]:
    """The items of a file in their texts, by the part of the treebanks that these are in.

    Raises StopRun where the folder `treebanks` lacks one.
    """
    lifted = read_lifted(path)
    documents = {part: read_documents(treebanks, part) for part in PARTS}
    everything = {name: document for known in documents.values() for name, document in known.items()}
    laid = [(one.document, lay(one, everything, path.name)) for one in lifted]
    return {part: [item for name, item in laid if name in known] for part, known in documents.items()}


def lay_file(out: Path, documents: Mapping[str, GoldDocument], acts: Path = ACTS) -> None:
    """Write the items of `acts` with their texts."""
    with out.open("w", encoding="utf-8", newline="\n") as file:
        for one in read_lifted(acts):
            lines = [line.text for line in lay(one, documents, acts.name).lines]
            file.write("\n".join([f"== {one.number} {one.published}", *lines, "", ""]))


def lift_file(path: Path, documents: Mapping[str, GoldDocument], acts: Path = ACTS) -> None:
    """Put the marks of the items that `path` holds into `acts`, in the place of those that these have there.

    Raises StopRun, and changes nothing, where an item is unknown or its text is not the treebank's.
    """
    slips: list[Slip] = []
    written = {item.id.rpartition("-")[2]: item for item in read_items(path, slips)}
    items = read_lifted(acts)
    unknown = sorted(written.keys() - {one.number for one in items})
    if unknown or not written:
        raise StopRun(f"{path}: no items of {acts.name}: {', '.join(unknown) or 'none at all'}")
    for one in items:
        if one.number in written:
            laid = parse(lay(one, documents, path.name).lines, path.name, slips)
            marked = parse(written[one.number].lines, path.name, slips)
            if marked.text != laid.text:
                slips.append(Slip(path.name, written[one.number].lines[0].number, "the text was changed"))
            one.marks = list(lift(marked))
    if slips:
        raise StopRun("\n".join(map(str, slips)))
    with acts.open("w", encoding="utf-8", newline="\n") as file:
        for one in items:
            file.write(f"== {one.number} {one.published} {one.document} {one.first}-{one.last}\n")
            file.writelines(f"{m.sentence}\t{m.start}\t{m.end}\t{m.label}\n" for m in one.marks)


def main(arguments: Sequence[str] | None = None) -> int:
    """Lay marks into texts or lift them off. Exit status 1 where something is wrong."""
    parser = argparse.ArgumentParser(prog="python -m corpus.standoff", description="Marks without texts.")
    parser.add_argument("what", choices=("lay", "lift"))
    parser.add_argument("file", type=Path, metavar="FILE.txt")
    parser.add_argument("--treebanks", type=Path, required=True, help="folder of CoNLL-U files")
    options = parser.parse_args(arguments)
    try:
        documents = read_documents(options.treebanks)
        (lay_file if options.what == "lay" else lift_file)(options.file, documents)
    except (StopRun, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
