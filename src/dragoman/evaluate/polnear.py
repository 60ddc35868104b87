"""PolNeAR: news articles with attributions as standoff files, read as labelled statements.

A folder with `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann` (brat's format: spans as `T` lines, one
`E` line an attribution with its Cue, Source and Content spans; https://brat.nlplab.org/standoff.html).
Where several annotators marked a text, the first in the order of file names counts. Regions marked Discard
are not judged. A source has no canonical name here: its words stand for it.
"""

from __future__ import annotations

import re
from pathlib import Path

from dragoman.errors import StopRun
from dragoman.evaluate.gold import read_gold
from dragoman.evaluate.labelled import LabelledReport, LabelledStatement
from dragoman.reading import Span

_ROLE = re.compile(r"(Cue|Source|Content)\d*:(T\d+)")


def read_polnear(folder: Path) -> list[LabelledReport]:
    """The articles of a folder in name order. Raises StopRun, with file and line, where one is malformed."""
    texts = sorted((folder / "text").glob("*.txt"))
    if not texts:
        raise StopRun(f"{folder}: no text/*.txt, so not a PolNeAR folder")
    marks = sorted((folder / "attributions").glob("*.ann"))
    reports = []
    for path in texts:
        own = [m for m in marks if m.stem.rpartition("_")[0] == path.stem]
        if not own:
            raise StopRun(f"{path}: no attributions/{path.stem}_*.ann")
        reports.append(_article(path, own[0]))
    return reports


def _article(path: Path, marks: Path) -> LabelledReport:
    text = read_gold(path)
    spans: dict[str, list[Span]] = {}
    set_aside: list[Span] = []
    statements: list[LabelledStatement] = []
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
                statements += _attribution(rest, spans, text)
        except KeyError as error:
            raise StopRun(f"{marks}:{number}: no span {error}") from error
        except ValueError as error:
            raise StopRun(f"{marks}:{number}: not a standoff annotation: {error}") from error
    statements.sort(key=lambda s: s.cue)
    return LabelledReport(path.stem, text, statements=tuple(statements), set_aside=tuple(set_aside))


def _attribution(line: str, spans: dict[str, list[Span]], text: str) -> list[LabelledStatement]:
    """The statement of an `E` line; none where it marks no cue."""
    roles: dict[str, list[Span]] = {"Cue": [], "Source": [], "Content": []}
    for role, key in _ROLE.findall(line):
        roles[role] += spans[key]
    if not roles["Cue"]:
        return []
    source = _hull(roles["Source"])
    names = (source.of(text),) if source else ()
    cue = roles["Cue"][0]
    return [LabelledStatement(cue, source, names, tuple(sorted(roles["Content"])))]


def _spans(numbers: str, length: int) -> list[Span]:
    """`3 9;12 20` as spans."""
    found = []
    for part in numbers.split(";"):
        start, end = (int(n) for n in part.split())
        if not 0 <= start < end <= length:
            raise ValueError(f"span {start} {end} of a text of {length} characters")
        found.append(Span(start, end))
    return found


def _hull(spans: list[Span]) -> Span | None:
    return Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else None
