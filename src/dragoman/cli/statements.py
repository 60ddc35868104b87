"""`dragoman statements`: the statements of a record."""

from __future__ import annotations

import json

import click

from dragoman.cli.layout import put, statement_table
from dragoman.cli.options import from_record, in_time
from dragoman.record import Record, StatementFilter
from dragoman.record.facts import fact_json


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
            for fact in found:
                click.echo(json.dumps(fact_json(fact), ensure_ascii=False).encode())
            return
        facts = list(found)
        if facts:
            put(statement_table(facts, sources=True))
        click.echo(f"{len(facts)} {'statement' if len(facts) == 1 else 'statements'} in {record}.")
