"""`dragoman evaluate coreference`."""

from __future__ import annotations

from pathlib import Path

import click

from dragoman.cli.evaluate.clusters import print_clusters
from dragoman.cli.evaluate.outputs import print_json, with_outputs, write
from dragoman.evaluate.coreference import CoreferenceReader, score_coreference
from dragoman.evaluate.coreference_output import marked_lines
from dragoman.evaluate.entity_marks import read_marked


@click.command("coreference")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.conllu")
@click.option("--singletons", is_flag=True, help="Keep entities of a single mention, on both sides.")
@with_outputs
def coreference(file: Path, singletons: bool, as_json: bool, predictions: Path | None) -> None:
    """Who is the same, against a CoNLL-U file with Entity= as in GUM and CorefUD; raw text is read.

    \b
    mentions     the words (or the head) of a mention in any cluster are the same
    muc, b3, ceafe
                 as the reference scorer of CoNLL-2012 defines them, summed over documents
    conll        the mean of their F1s

    Two tables: mentions are the same where they have the same words, or (under "head") the same head in the
    gold tree. Entities of a single mention are left out on both sides. With --json, precision and recall
    stand beside what they divide: precise / predicted, recalled / gold; the second table stands under `head`.
    --predictions writes the gold file with our Entity= in place of the gold's.
    """
    gold = read_marked(file)
    reader = CoreferenceReader()
    found = [reader.read(marked.document) for marked in gold]
    if predictions:
        write(predictions, marked_lines(file, gold, found, singletons=singletons))
    scores = score_coreference(found, gold, singletons=singletons)
    if as_json:
        print_json("coreference", file, scores.to_json(), singletons=singletons, documents=len(gold))
        return
    print_clusters(scores.exact)
    click.echo("\nhead")
    print_clusters(scores.head)
