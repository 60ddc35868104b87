"""`dragoman evaluate statements`."""

from __future__ import annotations

from pathlib import Path

import click

from dragoman.cli.evaluate.outputs import print_counts, print_json, read_reports, with_outputs
from dragoman.evaluate.labelled import read_labelled
from dragoman.evaluate.polnear import read_polnear
from dragoman.evaluate.statements import score_statements


@click.command("statements")
@click.argument("path", type=click.Path(path_type=Path), metavar="FILE.jsonl|POLNEAR-DIR")
@with_outputs
def statements(path: Path, as_json: bool, predictions: Path | None) -> None:
    """Statements against JSON lines with labelled statements, or a PolNeAR folder.

    \b
    cue          cues overlap
    speaker      cue, and the speaker's span overlaps or the name is the same
    whole        speaker, and the words of the contents agree with F1 of 0.5 or more
    """
    gold = read_polnear(path) if path.is_dir() else read_labelled(path)
    found = read_reports(gold, predictions)
    scores = score_statements(found, gold)
    if as_json:
        print_json("statements", path, scores.to_json(), documents=len(gold))
        return
    print_counts(scores.overall())
    click.echo(f"mean F1 of contents over paired statements: {100 * scores.content:.1f} %")
    if scores.quotation.gold:
        click.echo(f"kind of quotation over paired statements: {100 * scores.quotation.precision:.1f} %")
