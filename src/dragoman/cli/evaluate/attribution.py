"""`dragoman evaluate attribution`."""

from __future__ import annotations

from pathlib import Path

import click

from dragoman.cli.evaluate.outputs import print_counts, print_json, with_outputs, write_files
from dragoman.evaluate.attribution import from_reading, score_attributions, to_json
from dragoman.evaluate.polnear import ATTRIBUTIONS, TEXTS, Article, ann_lines, read_articles
from dragoman.reader import Reader
from dragoman.reading import Document


@click.command("attribution")
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@with_outputs
def attribution(folder: Path, as_json: bool, predictions: Path | None) -> None:
    """Who is said to have said what, against a folder in PolNeAR's standoff form.

    DIR has text/NAME.txt and attributions/NAME_ANNOTATOR.ann; --predictions writes such a folder.

    \b
    source, cue, content    the distinct ones whose words are exactly the same
    source words, …         the words (and punctuation marks) in that role
    linked                  attributions whose contents and whose sources each share half of their words or
                            more (Jaccard index), paired one to one
    """
    gold = read_articles(folder)
    reader = Reader()
    found = [from_reading(reader.read(Document(article.text)), article.id) for article in gold]
    if predictions:
        write_files(predictions, {name: text for article in found for name, text in _files(article).items()})
    counts = score_attributions(found, gold)
    if as_json:
        print_json("attribution", folder, to_json(counts), documents=len(gold))
        return
    print_counts(counts)


def _files(article: Article) -> dict[str, str]:
    """An article as the files of a PolNeAR folder, by path."""
    marks = "".join(f"{line}\n" for line in ann_lines(article))
    return {
        f"{TEXTS}/{article.id}.txt": article.text,
        f"{ATTRIBUTIONS}/{article.id}_dragoman.ann": marks,
    }
