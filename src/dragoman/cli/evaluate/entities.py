"""`dragoman evaluate entities`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from dragoman.cli.evaluate.outputs import every_nth, print_counts, print_json, with_outputs, write
from dragoman.evaluate.gold import read_gold
from dragoman.evaluate.iob2 import LABELS, find_names, iob2_lines, read_iob2
from dragoman.evaluate.re3d import EntityReader, crosswalk, read_re3d, to_line
from dragoman.evaluate.typed_spans import TypedScores, TypedSpans, score_spans
from dragoman.language.model import LanguageModel


@click.command("entities")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.iob2|FILE.jsonl")
@every_nth
@with_outputs
def entities(file: Path, every: int, as_json: bool, predictions: Path | None) -> None:
    """Entities against an IOB2 file of Universal NER, or JSON lines made from re3d.

    \b
    exact        the same words and the same type
    overlap      words in common and the same type, paired one to one
    all          the types together; a type that the reader has not is left out, and named

    IOB2: the language model's names (PER, ORG, LOC) over the gold's words and sentences. The shipped weights
    were trained on the file for EWT dev without every fifth document: --every 5 reads just those. JSON lines:
    the mentions, places and dates of the whole reader over the raw text, as Person, Organisation, Location,
    Nationality and Temporal; the shipped weights were trained on the names of 65 of re3d's documents. With
    --json: exact, overlap (by type) and left_out (gold spans by type).
    """
    is_json = read_gold(file).lstrip().startswith("{")
    documents, scores = (_re3d if is_json else _iob2)(file, every, predictions)
    if as_json:
        form = "jsonl" if is_json else "iob2"
        print_json("entities", file, scores.to_json(), form=form, documents=documents)
        return
    click.echo("exact")
    print_counts(scores.exact)
    click.echo("\noverlap")
    print_counts(scores.overlap)
    if scores.left_out:
        named = ", ".join(f"{name} {number}" for name, number in scores.left_out.items())
        click.echo(f"\nleft out: {named}")


def _iob2(file: Path, every: int, predictions: Path | None) -> tuple[int, TypedScores]:
    gold = read_iob2(file)[::every]
    model = LanguageModel.load()
    found = [find_names(document, model) for document in gold]
    pairs = zip(gold, found, strict=True)
    return _scored(
        [d.names for d in gold], found, LABELS, predictions, (x for p in pairs for x in iob2_lines(*p))
    )


def _re3d(file: Path, every: int, predictions: Path | None) -> tuple[int, TypedScores]:
    gold = read_re3d(file)[::every]
    reader = EntityReader()
    found = [reader.read(document) for document in gold]
    spans = [document.entities for document in found]
    return _scored([d.entities for d in gold], spans, crosswalk().types, predictions, map(to_line, found))


def _scored(
    gold: Sequence[TypedSpans],
    found: Sequence[TypedSpans],
    types: Sequence[str],
    predictions: Path | None,
    lines: Iterable[str],
) -> tuple[int, TypedScores]:
    """How many documents there are and their figures; what was found is written if asked for."""
    if predictions:
        write(predictions, lines)
    return len(gold), score_spans(found, gold, types)
