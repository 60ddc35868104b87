"""`dragoman evaluate readings`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from dragoman.cli.evaluate.clusters import print_clusters
from dragoman.cli.evaluate.outputs import every_nth, print_counts, print_json, with_outputs, write
from dragoman.evaluate.readings import read_readings, score_readings
from dragoman.reader import Reader
from dragoman.serialise import to_json


@click.command("readings")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.jsonl")
@every_nth
@with_outputs
def readings(file: Path, every: int, as_json: bool, predictions: Path | None) -> None:
    """Whole readings against gold readings, one JSON object a line, as `dragoman read --json` prints them.

    \b
    entity       mentions overlap (exact: the same span; kind: and of one kind)
    event        triggers overlap and types agree (and all that `evaluate events` has)
    event coreference
                 mentions of one event brought together, over those that both sides have: the
                 measures of `evaluate coreference`, and pairs of mentions (link)
    statement    cue, speaker and words agree (and all that `evaluate statements` has)
    figure       overlap and measure agree (value: and the numbers)
    date         temporal expressions overlap (value: and mean the same days)
    agreement    mentions overlap
    … record     distinct facts of each report, without spans

    Shares are over events and statements that both sides have. --predictions writes what was read as
    readings, each with the `id` of the gold.
    """
    gold = read_readings(file)[::every]
    reader = Reader()
    found = [reader.read(g.reading.document) for g in gold]
    if predictions:
        write(
            predictions,
            (
                json.dumps({"id": g.id, **to_json(r)}, ensure_ascii=True)
                for g, r in zip(gold, found, strict=True)
            ),
        )
    scores = score_readings(found, [g.reading for g in gold])
    if as_json:
        print_json("readings", file, scores.to_json(), documents=len(gold))
        return
    print_counts(scores.counts)
    click.echo("\nevent coreference")
    print_clusters(scores.retold.clusters)
    print_counts({"link": scores.retold.link})
    click.echo("")
    for name, share in scores.shares.items():
        click.echo(f"{name:24} {100 * share.precision:6.2f} % of {share.predicted}")
    click.echo("")
    print_counts(dict(sorted(scores.by_type.items())))
