"""`dragoman evaluate`: how well the reader does against gold data; one file per command."""

from __future__ import annotations

import click

from dragoman.cli.evaluate.attribution import attribution
from dragoman.cli.evaluate.coreference import coreference
from dragoman.cli.evaluate.dates import dates
from dragoman.cli.evaluate.entities import entities
from dragoman.cli.evaluate.events import events
from dragoman.cli.evaluate.links import links
from dragoman.cli.evaluate.pairs import pairs
from dragoman.cli.evaluate.readings import readings
from dragoman.cli.evaluate.statements import statements
from dragoman.cli.evaluate.syntax import syntax


@click.group("evaluate")
def evaluate() -> None:
    """Score the reader against gold data."""


_COMMANDS = (syntax, entities, coreference, readings, events, links, pairs, statements, attribution, dates)

for command in _COMMANDS:
    evaluate.add_command(command)
