"""What a question to a record brings, as lines of JSON or as a table and a count."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import TypeVar

import click
from rich.table import Table

from dragoman.cli.layout import put
from dragoman.record.facts import EventFact, StatementFact, fact_json

F = TypeVar("F", EventFact, StatementFact)


def as_lines(found: Iterable[F]) -> None:
    """Print a JSON object for each fact as it comes."""
    for fact in found:
        click.echo(json.dumps(fact_json(fact), ensure_ascii=False).encode())


def as_table(found: Iterable[F], noun: str, record: str, table: Callable[[list[F]], Table]) -> None:
    """Print the facts as a table, if there are any, and how many there are in the record."""
    facts = list(found)
    if facts:
        put(table(facts))
    click.echo(f"{len(facts)} {noun if len(facts) == 1 else noun + 's'} in {record}.")
