"""`dragoman entities check`: what in the gazetteer cannot be, and what it does not know."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from dragoman.cli.entities.asked import as_lines, owner
from dragoman.cli.entities.output import print_lines, print_table
from dragoman.cli.options import with_gazetteer
from dragoman.gazetteer.check import check as findings
from dragoman.gazetteer.index import gazetteer


@click.command("check")
@click.option("--of", metavar="CODE_OR_ID", help="Of this state (three letters), body or group (its id).")
@as_lines
@with_gazetteer
def check(of: str | None, as_json: bool, folders: tuple[Path, ...]) -> None:
    """Tell which terms overlap, when nobody is known in an office, and what cannot be.

    \b
    overlap      two in an office that has one holder at a time
    gap          no head of state or of government since 1990, no foreign minister since 2000
    impossible   a term in childhood, after a life's end, in the future, or outside its state's or body's time

    With --json: kind, of, what. The exit status is 0 whatever is found; a file that cannot be read ends the
    run with 2.
    """
    known = gazetteer(*folders)
    place = owner(known, of)
    found = [one for one in findings(known.knowledge, date.today()) if place in {None, one.of}]
    if as_json:
        print_lines(one._asdict() for one in found)
        return
    if found:
        print_table({"Finding": 2, "Of": 3, "What": 12}, ((one.kind, one.of, one.what) for one in found))
    click.echo(f"{len(found)} {'finding' if len(found) == 1 else 'findings'}.")
