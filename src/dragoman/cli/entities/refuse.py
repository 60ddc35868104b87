"""`dragoman entities refuse`: an unknown name that is nobody's."""

from __future__ import annotations

from pathlib import Path

import click

from dragoman.cli.entities.asked import judges
from dragoman.cli.options import in_record, with_gazetteer
from dragoman.gazetteer.index import gazetteer
from dragoman.record import Record


@click.command("refuse")
@click.argument("key", metavar="KEY")
@judges
@in_record
@with_gazetteer
def refuse(key: str, who: str | None, note: str | None, record: str, folders: tuple[Path, ...]) -> None:
    """Say that an unknown name is no entity: it is not suggested any more.

    KEY is that of `dragoman entities unknown`. The readings stay as they are; `dragoman entities undo` takes
    the judgement back.
    """
    known = gazetteer(*folders)
    with Record.open(record, create=False) as store:
        made = store.judge("refuse", store.suggestion(key, known), who=who, note=note)
    click.echo(f"{made.suggestion} is refused (judgement {made.number}).")
