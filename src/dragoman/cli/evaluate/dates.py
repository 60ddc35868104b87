"""`dragoman evaluate dates`."""

from __future__ import annotations

from pathlib import Path

import click

from dragoman.cli.evaluate.outputs import print_counts, print_json, with_outputs, write_files
from dragoman.evaluate.dates import from_reading, score_dates
from dragoman.evaluate.timeml import read_timeml, timeml
from dragoman.reader import Reader


@click.command("dates")
@click.argument("path", type=click.Path(path_type=Path), metavar="FILE.tml|DIR")
@with_outputs
def dates(path: Path, as_json: bool, predictions: Path | None) -> None:
    """Temporal expressions against TimeML: a file, or a folder of .tml files.

    Scored are the TIMEX3 of TEXT; the one with functionInDocument="CREATION_TIME" gives the report's date.
    --predictions writes a TimeML file for a file, and a folder of them for a folder.

    \b
    strict       the same words
    relaxed      words that overlap, paired one to one
    value, type  relaxed pairs with the same value, or the same type
    """
    gold = read_timeml(path)
    reader = Reader()
    found = [from_reading(reader.read(text.document)) for text in gold]
    if predictions:
        folder = predictions if path.is_dir() else predictions.parent
        files = {text.name: timeml(text, timexes) for text, timexes in zip(gold, found, strict=True)}
        write_files(folder, files if path.is_dir() else {predictions.name: files[path.name]})
    counts = score_dates(found, gold)
    if as_json:
        figures = {name: figures.to_json() for name, figures in counts.items()}
        print_json("dates", path, figures, documents=len(gold))
        return
    print_counts(counts)
