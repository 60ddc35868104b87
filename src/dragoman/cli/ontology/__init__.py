"""`dragoman ontology`: types of events, shipped and of the user's own; one file per command."""

from __future__ import annotations

import click

from dragoman.cli.ontology.check import check
from dragoman.cli.ontology.show import show


@click.group("ontology")
def ontology() -> None:
    """List the types of events, and check types of your own by their examples."""


for command in (show, check):
    ontology.add_command(command)
