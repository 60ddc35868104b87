"""`dragoman events`: the events of a record."""

from __future__ import annotations

from functools import partial
from typing import get_args

import click

from dragoman.cli.layout import event_table
from dragoman.cli.listing import as_lines, as_table
from dragoman.cli.options import from_record, in_time
from dragoman.events.ontology import ontology
from dragoman.reading import Status
from dragoman.record import EventFilter, Record


@click.command("events")
@click.option(
    "--type",
    "types",
    multiple=True,
    callback=lambda _ctx, _param, value: tuple(name.upper() for name in value),
    metavar="TYPE",
    help="Of this type of PLOVER's, or of your own where the record has any (may be given several times).",
)
@click.option(
    "--status",
    "statuses",
    multiple=True,
    type=click.Choice(get_args(Status)),
    metavar="STATUS",
    help=f"Of this status: {', '.join(get_args(Status))} (may be given several times).",
)
@click.option("--actor", metavar="WHO", help="Done by: words of a name, an id, or a country's three letters.")
@click.option("--recipient", metavar="WHO", help="Done to.")
@click.option("--voice", metavar="WHO", help="Vouched for by a speaker, or by the outlet itself: report.")
@in_time
@from_record
def events(
    *,
    types: tuple[str, ...],
    statuses: tuple[str, ...],
    actor: str | None,
    recipient: str | None,
    voice: str | None,
    since: str | None,
    until: str | None,
    record: str,
    as_json: bool,
) -> None:
    """List the events of a record, earliest first.

    Both sides of what binds both ways (a meeting, a clash) are actors and recipients here. With --since or
    --until, events without a date are left out.
    """
    wanted = EventFilter(types, statuses, actor, recipient, voice, since, until)
    with Record.open(record, create=False) as store:
        _check_types(types, store)
        found = store.events(wanted)
        if as_json:
            as_lines(found)
        else:
            as_table(found, "event", record, partial(event_table, sources=True))


def _check_types(types: tuple[str, ...], store: Record) -> None:
    """Raise BadParameter where a type is neither PLOVER's nor that of an event of the record."""
    unknown = set(types) - ontology().types.keys()
    if unknown:
        known = dict.fromkeys((*ontology().types, *store.event_types()))
        for name in types:
            if name not in known:
                raise click.BadParameter(f"{name!r} is not one of {', '.join(known)}.", param_hint="'--type'")
