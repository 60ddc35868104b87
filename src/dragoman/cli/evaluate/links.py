"""`dragoman evaluate links`."""

from __future__ import annotations

from pathlib import Path

import click

from dragoman.cli.evaluate.clusters import print_clusters
from dragoman.cli.evaluate.outputs import print_json, with_outputs, write
from dragoman.evaluate.links import as_linked, linked_line, read_linked, score_links
from dragoman.reader import Reader
from dragoman.record.links import link


@click.command("links")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.jsonl")
@click.option("--singletons", is_flag=True, help="Keep events that are told once in the file, on both sides.")
@with_outputs
def links(file: Path, singletons: bool, as_json: bool, predictions: Path | None) -> None:
    """Which events of several reports are one event, against JSON lines with a cluster for each trigger.

    \b
    mentions     triggers of any cluster overlap, one to one, whatever their types
    muc, b3, ceafe
                 as the reference scorer of CoNLL-2012 defines them, over the whole file at once
    conll        the mean of their F1s

    Every report is read alone and then linked with the others. Mentions that have no partner count against
    recall or precision as each measure demands. Events told once are left out on both sides. With --json,
    precision and recall stand beside what they divide: precise / predicted, recalled / gold. --predictions
    writes all mentions that were read, each with its cluster.
    """
    gold = read_linked(file)
    reader = Reader()
    readings = [reader.read(report.document) for report in gold]
    groups = link(readings)
    found = [as_linked(one, n, readings[n], groups) for n, one in enumerate(gold)]
    if predictions:
        write(predictions, (linked_line(*both) for both in zip(found, readings, strict=True)))
    scores = score_links(found, gold, singletons=singletons)
    if as_json:
        print_json("links", file, scores.to_json(), singletons=singletons, documents=len(gold))
        return
    print_clusters(scores)
