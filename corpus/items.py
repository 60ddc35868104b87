"""Files of the corpus taken apart into items: a report is one file, sentences stand many in one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from corpus.slips import Slip
from corpus.vocabulary import vocabulary

ROOT = Path(__file__).parent
REPORTS, SENTENCES = ROOT / "reports", ROOT / "sentences"

_HEADER = {"published", "manner", "origin", "story"}
_EXAMPLE = re.compile(r"examples/[\w.-]+(#\d+)?")
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DIVIDER = re.compile(r"== (?P<number>\d+)(?: (?P<published>\S+))?")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file, by its number from 1."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """One text with its marks, as it stands in its file.

    `published` is an ISO date or None; `story` joins the reports of one happening; `example` is the report
    of examples/ whose text this is. `manner` and `origin` are None for sentences.
    """

    id: str
    file: str
    lines: tuple[Line, ...]
    published: str | None = None
    manner: str | None = None
    origin: str | None = None
    story: str | None = None
    example: str | None = None

    @property
    def is_report(self) -> bool:
        """Whether this is a whole report rather than a sentence or two."""
        return self.manner is not None


def read_items(path: Path, slips: list[Slip]) -> list[Item]:
    """The items of a file; what is wrong with its frame is added to `slips`."""
    name = path.name
    try:
        lines = [
            Line(i, text) for i, text in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        ]
    except (OSError, UnicodeDecodeError) as error:
        slips.append(Slip(name, 1, str(error)))
        return []
    if not _SLUG.fullmatch(path.stem):
        slips.append(Slip(name, 1, "a file is named with lower-case letters, digits and hyphens"))
    if lines and lines[0].text.startswith("== "):
        return list(_sentences(path, lines, slips))
    return _report(path, lines, slips)


def corpus_files(root: Path = ROOT) -> list[Path]:
    """Every file of reports and sentences, in the order of their names."""
    return [p for folder in ("reports", "sentences") for p in sorted((root / folder).glob("*.txt"))]


def _sentences(path: Path, lines: list[Line], slips: list[Slip]) -> Iterator[Item]:
    starts = [i for i, line in enumerate(lines) if line.text.startswith("==")]
    seen: set[str] = set()
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        divider = lines[start]
        found = _DIVIDER.fullmatch(divider.text.rstrip())
        if not found:
            slips.append(Slip(path.name, divider.number, f"not `== NUMBER [published]`: {divider.text!r}"))
            continue
        if found["number"] in seen:
            slips.append(Slip(path.name, divider.number, f"number {found['number']} stands there twice"))
        seen.add(found["number"])
        published = _date(path.name, divider.number, found["published"] or "-", slips)
        body = _trim(lines[start + 1 : end])
        if not body:
            slips.append(Slip(path.name, divider.number, "no text"))
            continue
        yield Item(f"{path.stem}-{found['number']}", path.name, body, published)


def _report(path: Path, lines: list[Line], slips: list[Slip]) -> list[Item]:
    blank = next((i for i, line in enumerate(lines) if not line.text.strip()), len(lines))
    header: dict[str, str] = {}
    for line in lines[:blank]:
        key, colon, value = line.text.partition(":")
        if not colon or key not in _HEADER or key in header:
            slips.append(Slip(path.name, line.number, f"not a header line, or its second one: {line.text!r}"))
        header[key] = value.strip()
    slips += [
        Slip(path.name, 1, f"header without {key}")
        for key in sorted({"published", "manner", "origin"} - set(header))
    ]
    published = _date(path.name, 1, header.get("published", "-"), slips)
    manner, origin = header.get("manner", ""), header.get("origin", "")
    if manner not in vocabulary().manners:
        slips.append(Slip(path.name, 1, f"no manner {manner!r}"))
    example = origin if _EXAMPLE.fullmatch(origin) else None
    if origin not in vocabulary().origins and example is None:
        slips.append(Slip(path.name, 1, f"no origin {origin!r}"))
    body = _trim(lines[blank:])
    if not body:
        slips.append(Slip(path.name, 1, "no text"))
        return []
    return [Item(path.stem, path.name, body, published, manner, origin, header.get("story"), example)]


def _date(file: str, line: int, value: str, slips: list[Slip]) -> str | None:
    if value == "-":
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        slips.append(Slip(file, line, f"published: not a date: {value!r}"))
        return None


def _trim(lines: list[Line]) -> tuple[Line, ...]:
    """Without the blank lines at either end."""
    written = [i for i, line in enumerate(lines) if line.text.strip()]
    return tuple(lines[written[0] : written[-1] + 1]) if written else ()
