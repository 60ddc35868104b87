"""`dragoman entities undo`: a judgement taken back."""

from __future__ import annotations

from pathlib import Path

import click

from dragoman.cli.options import in_record
from dragoman.gazetteer.imports.entries import is_named_elsewhere, remove, rows_of
from dragoman.record import Judgement, Record


@click.command("undo")
@click.argument("number", type=int, metavar="NUMBER")
@in_record
def undo(number: int, record: str) -> None:
    """Take a judgement back; `dragoman entities judgements` tells its number.

    The judgement stays in the record, with the time at which it was undone. What `dragoman entities accept`
    wrote into a gazetteer folder is taken out again, unless it has been changed since or other entries rest
    on it.
    """
    with Record.open(record, create=False) as store:
        undone = store.undo(number)
    click.echo(f"Judgement {number} is undone: {undone.suggestion} is open again.")
    if undone.target and undone.what == "accept-new":
        click.echo(_taken_out(undone, undone.target))


def _taken_out(undone: Judgement, target: str) -> str:
    """Take the entry out of the gazetteer folder; what was done, or why not."""
    if undone.entry is None:
        return f"{target} was not written into a gazetteer folder."
    folder = Path(undone.entry["folder"])
    if not folder.is_dir():
        return f"{folder} is not there any more; nothing was taken out."
    written = {name: [tuple(row) for row in rows] for name, rows in undone.entry["rows"].items()}
    if rows_of(folder, target) != written:
        return f"{target} has been changed in {folder} since; it stays there."
    if is_named_elsewhere(folder, target):
        return f"Other entries of {folder} rest on {target}; it stays there."
    remove(folder, target)
    return f"{target} is taken out of {folder}."
