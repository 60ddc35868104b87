"""`dragoman entities`: what the gazetteer knows, asked, checked and added to; one file per command."""

from __future__ import annotations

import click

from dragoman.cli.entities.accept import accept
from dragoman.cli.entities.check import check
from dragoman.cli.entities.imports import import_
from dragoman.cli.entities.judgements import judgements
from dragoman.cli.entities.lookup import lookup
from dragoman.cli.entities.office import office
from dragoman.cli.entities.offices import offices
from dragoman.cli.entities.refuse import refuse
from dragoman.cli.entities.undo import undo
from dragoman.cli.entities.unknown import unknown


@click.group("entities")
def entities() -> None:
    """Ask, check and add to what is known of persons and their offices, states, bodies and groups."""


for command in (offices, office, lookup, check, import_, unknown, accept, refuse, judgements, undo):
    entities.add_command(command)
