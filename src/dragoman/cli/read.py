"""`dragoman read`: reports in, readings out."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

import click

from dragoman.cli.layout import report
from dragoman.cli.options import DEFAULT_RECORD, with_gazetteer
from dragoman.cli.own_words import read_own_words, with_own_words
from dragoman.cli.progress import Screen, screen
from dragoman.errors import SkipReport
from dragoman.gazetteer.index import gazetteer
from dragoman.reader import Reader
from dragoman.reading import Document, Reading
from dragoman.record import Record
from dragoman.serialise import dumps
from dragoman.sources import documents


@click.command("read")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--published", metavar="DATE", help="When the reports appeared: a date, month or year.")
@click.option("--outlet", metavar="NAME", help="Where they appeared.")
@click.option(
    "--record",
    metavar="URL",
    help=f"Keep what is read here: a file's path or an SQLite URL.  [default: {DEFAULT_RECORD}; "
    "with --json, nothing is kept unless this is given]",
)
@click.option("--json", "as_json", is_flag=True, help="Print each reading as one line of JSON.")
@with_gazetteer
@with_own_words
@click.pass_context
def read(
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    published: str | None,
    outlet: str | None,
    record: str | None,
    as_json: bool,
    folders: tuple[Path, ...],
    ontologies: tuple[Path, ...],
    dictionaries: tuple[Path, ...],
    verbose: bool,
) -> None:
    """Read reports and print their events and statements, with the words that each rests on.

    PATH is a text, a web page (.html), JSON lines (.jsonl, with `text` and, if known, `title`, `outlet`,
    `published` and `url`), a folder of such files, or - for standard input.
    """
    known = gazetteer(*folders)
    own = read_own_words(ontologies, dictionaries, verbose=verbose)
    found = documents(paths, published=published, outlet=outlet)
    url = record if record is not None else (None if as_json else DEFAULT_RECORD)
    # Standard input may come slowly, and JSON on a terminal shows by itself how far the run is.
    bar = "-" not in paths and not (as_json and sys.stdout is not None and sys.stdout.isatty())
    with Record.open(url) if url is not None else nullcontext() as store, screen(bar=bar) as shown:
        tally = Tally()
        reader = Reader(gazetteer=known, lexicon=own.lexicon)
        for reading in reader.read_many(readable(shown.count(found), shown, tally)):
            tally.add(reading, kept=store is not None and store.add(reading))
            if as_json:
                click.echo(dumps(reading).encode())
            else:
                shown.print(report(reading))
            shown.step()
        if not as_json:
            shown.print(tally.told(url))
    ctx.exit(1 if tally.skipped else 0)


@dataclass(slots=True)
class Tally:
    """What a run has read."""

    read: int = 0
    skipped: int = 0
    kept: int = 0
    events: int = 0
    statements: int = 0

    def add(self, reading: Reading, *, kept: bool) -> None:
        """Count a reading, and whether it was new to the record."""
        self.read += 1
        self.kept += kept
        self.events += len(reading.events)
        self.statements += len(reading.statements)

    def told(self, url: str | None) -> str:
        """The tally in plain words."""
        found = f"{_count(self.read, 'report')}: {_count(self.events, 'event')}, "
        found += _count(self.statements, "statement")
        skipped = f"; {_count(self.skipped, 'report')} skipped" if self.skipped else ""
        return f"{found}{skipped}. {self.kept} new in {url}."


def readable(found: Iterable[Document | SkipReport], shown: Screen, tally: Tally) -> Iterator[Document]:
    """The documents; what has to be skipped is named and counted."""
    for item in found:
        if isinstance(item, SkipReport):
            tally.skipped += 1
            shown.warn(str(item))
            shown.step()
        else:
            yield item


def _count(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"
