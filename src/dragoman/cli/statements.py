"""`dragoman statements`: the statements of a record."""

from __future__ import annotations

from functools import partial

import click

from dragoman.cli.layout import statement_table
from dragoman.cli.listing import as_lines, as_table
from dragoman.cli.options import from_record, in_time
from dragoman.record import Record, StatementFilter


@click.command("statements")
@click.option(
    "--speaker", metavar="WHO", help="Said by: words of a name, an id, or a country's three letters."
)
@in_time
@from_record
def statements(speaker: str | None, since: str | None, until: str | None, record: str, as_json: bool) -> None:
    """List the statements of a record, earliest first.

    A statement without a date of its own counts as made when its report appeared.
    """
    with Record.open(record, create=False) as store:
        found = store.statements(StatementFilter(speaker, since, until))
        if as_json:
            as_lines(found)
        else:
            as_table(found, "statement", record, partial(statement_table, sources=True))
