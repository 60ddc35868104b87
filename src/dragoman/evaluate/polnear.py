"""PolNeAR: news articles with attributions as standoff files.

A folder with `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann` or `attributions/NAME.ann` (brat's format:
spans as `T` lines, one `E` line an attribution with its Cue, Source and Content spans;
https://brat.nlplab.org/standoff.html). Where several annotators marked a text, the first in the order of file
names counts. Regions marked Discard are not judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dragoman.errors import StopRun
from dragoman.evaluate.gold import read_gold
from dragoman.evaluate.labelled import LabelledReport, LabelledStatement
from dragoman.reading import Span

TEXTS, ATTRIBUTIONS = "text", "attributions"

_ROLE = re.compile(r"(Cue|Source|Content)\d*:(T\d+)")


@dataclass(frozen=True, slots=True)
class Attribution:
    """The words of an attribution's cue, source and content, each in one piece, several, or none."""

    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """A text with its attributions; what lies in `set_aside` is not judged."""

    id: str
    text: str
    attributions: tuple[Attribution, ...]
    set_aside: tuple[Span, ...] = ()


def read_articles(folder: Path) -> list[Article]:
    """The articles of a folder in name order. Raises StopRun, with file and line, where one is malformed."""
    texts = sorted((folder / TEXTS).glob("*.txt"))
    if not texts:
        raise StopRun(f"{folder}: no text/*.txt, so not a PolNeAR folder")
    marks: dict[str, Path] = {}
    for path in sorted((folder / ATTRIBUTIONS).glob("*.ann")):
        marks.setdefault(path.stem, path)
        marks.setdefault(path.stem.rpartition("_")[0], path)
    articles = []
    for path in texts:
        if path.stem not in marks:
            raise StopRun(f"{path}: no attributions/{path.stem}_*.ann")
        articles.append(_article(path, marks[path.stem]))
    return articles


def read_polnear(folder: Path) -> list[LabelledReport]:
    """The articles of a folder as reports with labelled statements, one for each attribution with a cue.

    Of a cue in pieces the first counts. A source has no canonical name here: its words stand for it.
    """
    return [
        LabelledReport(a.id, a.text, statements=_statements(a), set_aside=a.set_aside)
        for a in read_articles(folder)
    ]


def ann_lines(article: Article) -> list[str]:
    """An article's attributions as the lines of a standoff file."""
    lines: list[str] = []
    spans: dict[str, str] = {}
    for number, attribution in enumerate(article.attributions, start=1):
        parts = {"Cue": attribution.cue, "Source": attribution.source, "Content": attribution.content}
        roles = [f"{role}:{_key(role, p, article.text, spans, lines)}" for role, p in parts.items() if p]
        kind = "Attribution" if attribution.source else "Attribution-no-source"
        whole = _key(kind, attribution.cue or attribution.content, article.text, spans, lines)
        lines.append(f"E{number}\t{' '.join([f'{kind}:{whole}', *roles])}")
    return lines


def _key(label: str, pieces: Iterable[Span], text: str, spans: dict[str, str], lines: list[str]) -> str:
    """The key of a span in pieces, with a line of its own where it is new."""
    pieces = sorted(pieces)
    numbers = f"{label} {';'.join(f'{p.start} {p.end}' for p in pieces)}"
    if numbers not in spans:
        spans[numbers] = f"T{len(spans) + 1}"
        words = " ".join(" ".join(p.of(text).split()) for p in pieces)
        lines.append(f"{spans[numbers]}\t{numbers}\t{words}")
    return spans[numbers]


def _article(path: Path, marks: Path) -> Article:
    text = read_gold(path)
    spans: dict[str, list[Span]] = {}
    set_aside: list[Span] = []
    attributions: list[Attribution] = []
    # An attribution may stand before the spans it names.
    lines = enumerate(read_gold(marks).split("\n"), start=1)
    for number, line in sorted(lines, key=lambda item: not item[1].startswith("T")):
        key, _, rest = line.partition("\t")
        try:
            if key.startswith("T"):
                label, _, numbers = rest.partition("\t")[0].partition(" ")
                spans[key] = _spans(numbers, len(text))
                if label == "Discard":
                    set_aside += spans[key]
            elif key.startswith("E"):
                attributions.append(_attribution(rest, spans))
        except KeyError as error:
            raise StopRun(f"{marks}:{number}: no span {error}") from error
        except ValueError as error:
            raise StopRun(f"{marks}:{number}: not a standoff annotation: {error}") from error
    found = sorted((a for a in attributions if a != Attribution()), key=lambda a: a.cue or a.content)
    return Article(path.stem, text, tuple(found), tuple(set_aside))


def _attribution(line: str, spans: dict[str, list[Span]]) -> Attribution:
    roles: dict[str, list[Span]] = {"Cue": [], "Source": [], "Content": []}
    for role, key in _ROLE.findall(line):
        roles[role] += spans[key]
    return Attribution(*(tuple(sorted(pieces)) for pieces in roles.values()))


def _statements(article: Article) -> tuple[LabelledStatement, ...]:
    found = []
    for a in article.attributions:
        if a.cue:
            source = _hull(a.source)
            names = (source.of(article.text),) if source else ()
            found.append(LabelledStatement(a.cue[0], source, names, a.content))
    return tuple(found)


def _spans(numbers: str, length: int) -> list[Span]:
    """`3 9;12 20` as spans."""
    found = []
    for part in numbers.split(";"):
        start, end = (int(n) for n in part.split())
        if not 0 <= start < end <= length:
            raise ValueError(f"span {start} {end} of a text of {length} characters")
        found.append(Span(start, end))
    return found


def _hull(spans: tuple[Span, ...]) -> Span | None:
    return Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else None
