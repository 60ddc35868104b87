"""Reports in files, folders and standard input, one at a time and in a stable order."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from dragoman.errors import SkipReport, StopRun
from dragoman.reading import Document, Published
from dragoman.sources.checks import LONGEST, TOO_LONG, check_text
from dragoman.sources.decoding import decode
from dragoman.sources.headline import headline
from dragoman.sources.jsonlines import lines_of, read_lines
from dragoman.sources.page import read_page
from dragoman.sources.published import parse_published

STANDARD_INPUT = "-"
"""The path that stands for standard input."""

Reports = Iterator[Document | SkipReport]

_KINDS = {
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".jsonl": "lines",
    ".ndjson": "lines",
}
_PAGE_STARTS = (b"<!doctype html", b"<html")


def documents(
    paths: Iterable[str | Path], *, published: str | None = None, outlet: str | None = None
) -> Reports:
    """The reports of files, folders (read whole, sorted, without hidden files) and `-`, standard input.

    `.html` and `.htm` are pages, `.jsonl` and `.ndjson` hold a report a line, a file named on its own with
    another ending is plain text; standard input is told by how it begins. `published` (an ISO date, or the
    month or year of one) and `outlet` are those of every report that does not bring its own in a JSON line;
    they go before what a page says. What cannot be read is given as a SkipReport in its place.
    Raises StopRun at once where `published` is not a date.
    """
    try:
        given = parse_published(published, "given") if published is not None else Published()
    except ValueError as error:
        raise StopRun(f"published: {error}") from error
    return _documents(paths, _Given(given, outlet))


@dataclass(frozen=True, slots=True)
class _Given:
    """What the user says of every report."""

    published: Published
    outlet: str | None

    def before(self, report: Document | SkipReport) -> Document | SkipReport:
        """The report with what the user says put before what was read off it."""
        if isinstance(report, SkipReport):
            return report
        published = self.published if self.published.method else report.published
        return replace(report, published=published, outlet=self.outlet or report.outlet)

    def behind(self, report: Document | SkipReport) -> Document | SkipReport:
        """The report with what the user says put where it says nothing itself."""
        if isinstance(report, SkipReport):
            return report
        published = report.published if report.published.method else self.published
        return replace(report, published=published, outlet=report.outlet or self.outlet)


def _documents(paths: Iterable[str | Path], given: _Given) -> Reports:
    for path in paths:
        if str(path) == STANDARD_INPUT:
            yield from _standard_input(given)
        elif _is_directory(Path(path)):
            yield from _directory(Path(path), given)
        else:
            yield from _file(Path(path), given)


def _is_directory(path: Path) -> bool:
    """Whether a path is a folder; one that cannot even be asked is told when it is opened."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _directory(top: Path, given: _Given) -> Reports:
    found = False
    for path in _walk(top):
        found = True
        if isinstance(path, SkipReport):
            yield path
        else:
            yield from _file(path, given)
    if not found:
        yield SkipReport(str(top), f"a directory without reports ({', '.join(_KINDS)})")


def _walk(folder: Path) -> Iterator[Path | SkipReport]:
    """The files below a folder that hold reports, by name; links to folders are not followed."""
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        yield SkipReport(str(folder), _reason(error))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        # A broken link is no file, but somebody meant it to be one: reading it says so.
        elif Path(entry.name).suffix.lower() in _KINDS and (entry.is_symlink() or entry.is_file()):
            yield Path(entry.path)


def _file(path: Path, given: _Given) -> Reports:
    """The reports of one file."""
    where = str(path)
    kind = _KINDS.get(path.suffix.lower(), "text")
    try:
        with path.open("rb") as stream:
            if kind == "lines":
                yield from map(given.behind, read_lines(lines_of(stream), where))
            else:
                yield given.before(_single(stream.read(LONGEST + 1), kind, where))
    except OSError as error:
        yield SkipReport(where, _reason(error))


def _standard_input(given: _Given) -> Reports:
    """The reports of standard input: JSON lines, where it begins with a brace, else a page or a text."""
    where = "standard input"
    lines = lines_of(sys.stdin.buffer)
    first = next(lines, b"")
    if first.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"{"):
        yield from map(given.behind, read_lines(chain([first], lines), where))
    else:
        data = first + sys.stdin.buffer.read(LONGEST + 1)
        start = data.removeprefix(codecs.BOM_UTF8).lstrip()[:20].lower()
        yield given.before(_single(data, "html" if start.startswith(_PAGE_STARTS) else "text", where))


def _single(data: bytes, kind: str, where: str) -> Document | SkipReport:
    """The one report of a text or a page."""
    try:
        if len(data) > LONGEST:
            raise SkipReport(where, TOO_LONG)
        text = decode(data, where)
        if not text.strip():
            raise SkipReport(where, "empty")
        return read_page(text, where) if kind == "html" else _plain(text, where)
    except SkipReport as skipped:
        return skipped


def _plain(text: str, where: str) -> Document:
    check_text(text, where)
    title = headline(text)
    return Document(text, title.of(text) if title else None)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
