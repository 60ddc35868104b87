"""`dragoman entities judgements`: what people said of unknown names."""

from __future__ import annotations

from dataclasses import asdict

import click
from rich.text import Text

from dragoman.cli import plain
from dragoman.cli.entities.output import print_lines, print_table
from dragoman.cli.options import from_record
from dragoman.record import Judgement, Record


@click.command("judgements")
@from_record
def judgements(record: str, as_json: bool) -> None:
    """List the judgements on unknown names, also those that are undone, in the order in which they were made.

    With --json one object a line: number, what (accept-new, same-as, refuse), suggestion (its key), folded,
    kind, country and bare (what it holds for), target and accepted (whom the name stands for), entry (what
    was written into a gazetteer folder), who, note, made, undone.
    """
    with Record.open(record, create=False) as store:
        found = store.judgements()
    if as_json:
        print_lines(asdict(one) for one in found)
        return
    if found:
        print_table({"No.": 1, "Name": 5, "Judgement": 7, "When": 5}, map(_row, found))
    click.echo(f"{len(found)} {'judgement' if len(found) == 1 else 'judgements'} in {record}.")


def _row(one: Judgement) -> tuple[str, str, Text, Text]:
    what = Text(" ".join(filter(None, (one.what, one.target))))
    if one.accepted:
        facts = (
            one.accepted.name,
            one.accepted.country,
            ", ".join(one.accepted.sectors),
            one.accepted.office,
        )
        what.append(f"\n{plain.clean('; '.join(filter(None, facts)))}", style="dim")
    when = Text(_minute(one.made))
    if one.undone:
        when.append(f"\nundone {_minute(one.undone)}")
    about = "; ".join(filter(None, (one.who, one.note)))
    if about:
        when.append(f"\n{plain.clean(about)}", style="dim")
    return str(one.number), one.suggestion, what, when


def _minute(time: str) -> str:
    """2031-05-06T07:08:09+00:00 as it is told: 2031-05-06 07:08 UTC."""
    return f"{time[:16].replace('T', ' ')} UTC"
