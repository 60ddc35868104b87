"""`dragoman evaluate events`."""

from __future__ import annotations

from pathlib import Path

import click

from dragoman.cli.evaluate.outputs import print_counts, print_json, read_reports, with_outputs
from dragoman.evaluate.events import score_events
from dragoman.evaluate.labelled import read_labelled


@click.command("events")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.jsonl")
@with_outputs
def events(file: Path, as_json: bool, predictions: Path | None) -> None:
    """Event mentions against JSON lines with labelled events.

    \b
    trigger      triggers overlap, whatever the type
    event        triggers overlap and types agree
    actor, recipient, participant (either role)
                 spans overlap or names are the same; an invented one is an error
    strict       event with the same status and exactly the gold's participants
    record       distinct (type, status, names of actors, of recipients) of each report
    """
    gold = read_labelled(file)
    found = read_reports(gold, predictions)
    scores = score_events(found, gold)
    if as_json:
        print_json("events", file, scores.to_json(), documents=len(gold))
        return
    print_counts(scores.overall())
    click.echo(f"status accuracy over paired events: {100 * scores.status.precision:.1f} %\n")
    print_counts({name: scores.by_type[name] for name in sorted(scores.by_type)})
