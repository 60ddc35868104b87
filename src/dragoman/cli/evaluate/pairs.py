"""`dragoman evaluate pairs`."""

from __future__ import annotations

from pathlib import Path

import click

from dragoman.cli.evaluate.outputs import print_counts, print_json, with_outputs, write
from dragoman.evaluate.pairs import is_type, macro_f1, predict, prediction_lines, read_pairs, score_pairs
from dragoman.reader import Reader


@click.command("pairs")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.tsv")
@with_outputs
def pairs(file: Path, as_json: bool, predictions: Path | None) -> None:
    """What the one does to the other, against a table of sentences with two marked parties.

    \b
    The table is tab-separated, with a header. Columns:
    marked_sentence  a sentence with <s>the doer</s> and <t>the other</t>
    gold_root        a PLOVER type; CONCEDE and RETREAT count as YIELD

    Each sentence is read without its marks; the type is that of the event between the two, or empty.
    --predictions writes row<TAB>type for every row, counted from 0.

    \b
    accuracy     the share of rows with the right type
    macro F1     the mean F1 of the types in the gold
    quad classes the same over verbal and material cooperation and conflict
    """
    gold = read_pairs(file)
    strange = sorted({row.gold for row in gold if row.gold and not is_type(row.gold)})
    if strange:
        click.echo(f"Note: {file}: no types of PLOVER: {', '.join(strange)}", err=True)
    found = predict(gold, Reader().read)
    if predictions:
        write(predictions, prediction_lines(found))
    scores = score_pairs(found, gold)
    if as_json:
        print_json("pairs", file, scores.to_json())
        return
    print_counts(scores.types | scores.quads)
    for level, rows, classes in (
        ("types", scores.rows, scores.types),
        ("quad classes", scores.quad_rows, scores.quads),
    ):
        click.echo(f"{level}: accuracy {100 * rows.recall:.2f} %, macro F1 {100 * macro_f1(classes):.2f}")
