"""`dragoman evaluate names`."""

from __future__ import annotations

from pathlib import Path

import click

from dragoman.cli.evaluate.outputs import print_counts, print_json, with_outputs, write
from dragoman.evaluate.names import iob2_lines, read_iob2, score_names
from dragoman.language.model import LanguageModel


@click.command("names")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.iob2")
@click.option("--every", type=click.IntRange(1), default=1, metavar="N", help="Read every Nth document only.")
@with_outputs
def names(file: Path, every: int, as_json: bool, predictions: Path | None) -> None:
    """Named entities against an IOB2 file of Universal NER, over its words and sentences.

    A name counts where its words and its label (PER, ORG, LOC) are the same. The shipped weights were
    trained on the file for EWT dev without every fifth document: --every 5 reads just those.
    """
    gold = read_iob2(file)[::every]
    counts, found = score_names(gold, LanguageModel.load())
    if predictions:
        write(
            predictions, (line for d, spans in zip(gold, found, strict=True) for line in iob2_lines(d, spans))
        )
    if as_json:
        figures = {name: count.to_json() for name, count in counts.items()}
        print_json("names", file, figures, documents=len(gold))
        return
    print_counts(counts)
