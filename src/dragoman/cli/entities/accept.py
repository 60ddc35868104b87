"""`dragoman entities accept`: who an unknown name is."""

from __future__ import annotations

from pathlib import Path

import click

from dragoman.cli.entities.asked import judges
from dragoman.cli.entities.entry import Entry, write_entry
from dragoman.cli.options import in_record, into_folder, with_gazetteer
from dragoman.errors import StopRun
from dragoman.gazetteer.imports.found import country as code_of
from dragoman.gazetteer.imports.found import date_of, settings
from dragoman.gazetteer.index import Gazetteer, gazetteer
from dragoman.gazetteer.lookup import Names
from dragoman.record import Accepted, Judgement, Record, Suggestion
from dragoman.record.keys import KINDS


def _country(known: Gazetteer, value: str) -> str:
    try:
        return code_of(known, Names(known), value)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--country") from error


def _date(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    try:
        return date_of(value or "")
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@click.command("accept")
@click.argument("key", metavar="KEY")
@click.option("--as", "as_id", metavar="ID", help="It is this known entity, or one accepted before.")
@click.option("--name", metavar="NAME", help="Its full name.  [default: the commonest spelling]")
@click.option("--kind", type=click.Choice(KINDS), help="[default: that of the suggestion]")
@click.option("--country", metavar="COUNTRY", help="A state's name or code.  [default: as the reports say]")
@click.option(
    "--sector",
    "sectors",
    multiple=True,
    type=click.Choice(sorted(settings()["sectors"]), case_sensitive=False),
    metavar="SECTOR",
    help="May be given several times.  [default: as the reports say]",
)
@click.option("--office", metavar="OFFICE", help="A person's.  [default: the commonest in the reports]")
@click.option("--since", callback=_date, metavar="DATE", help="In office from this day, month or year on.")
@click.option("--until", callback=_date, metavar="DATE", help="In office to this day, month or year.")
@judges
@into_folder
@in_record
@with_gazetteer
def accept(
    *,
    key: str,
    as_id: str | None,
    name: str | None,
    kind: str | None,
    country: str | None,
    sectors: tuple[str, ...],
    office: str | None,
    since: str | None,
    until: str | None,
    who: str | None,
    note: str | None,
    into: Path,
    record: str,
    folders: tuple[Path, ...],
) -> None:
    """Say who an unknown name is: somebody new, or with --as somebody known.

    KEY is that of `dragoman entities unknown`. From now on `events`, `statements` and `show` tell the name's
    events and statements under the new id, in readings to come as well. Somebody new is also written into a
    gazetteer folder, so that the next reading knows him; states and places cannot be. A person's office is
    written for the time in which reports give it, if --since and --until say nothing else. A suggestion that
    is ambiguous needs --as, --country or --office. `dragoman entities undo` takes all of it back.
    """
    layers = [folder for folder in folders if folder.resolve() != into.resolve()]
    known = gazetteer(*layers, *([into] if into.is_dir() else []))
    given = (name, kind, country, office, since, until, *sectors)
    if as_id and any(given):
        raise click.UsageError("With --as the entity is known; nothing else can be told of it.")
    with Record.open(record, create=False) as store:
        suggestion = store.suggestion(key, known)
        if as_id:
            click.echo(_as_known(store, known, suggestion, as_id, who=who, note=note))
            return
        if suggestion.ambiguous and not (country or office):
            raise StopRun(
                f"{key}: reports do not agree on who this is; say it with --as, --country or --office"
            )
        accepted = Accepted(
            name or suggestion.name,
            kind or suggestion.kind,
            _country(known, country) if country else suggestion.country,
            sectors or suggestion.sectors,
            office or next((given.words for given in suggestion.offices), None),
        )
        days = (since, until) if since or until else _days_in_office(suggestion, accepted.office)
        entry = write_entry(known, into, accepted, suggestion.name, days)
        click.echo(_as_new(store, suggestion, accepted, entry, who=who, note=note))


def _as_known(
    store: Record, known: Gazetteer, suggestion: Suggestion, entity: str, *, who: str | None, note: str | None
) -> str:
    target = _known(store, known, entity)
    made = store.judge("same-as", suggestion, target=entity, accepted=target, who=who, note=note)
    return f"{made.suggestion} is {entity} (judgement {made.number})."


def _as_new(
    store: Record,
    suggestion: Suggestion,
    accepted: Accepted,
    entry: Entry,
    *,
    who: str | None,
    note: str | None,
) -> str:
    """Keep the judgement; where the record refuses it, nothing stays in the folder."""
    written = entry.written()
    try:
        made = store.judge(
            "accept-new", suggestion, target=entry.id, accepted=accepted, entry=written, who=who, note=note
        )
    except BaseException:
        entry.take_out()
        raise
    return _told(made, accepted, entry)


def _known(store: Record, known: Gazetteer, entity: str) -> Accepted:
    """What is known of an entity of the gazetteer, or of one that was accepted before.

    Raises StopRun where there is none of the id.
    """
    found = known.entities.get(entity)
    if found:
        return Accepted(found.name, found.kind, found.country, found.sectors)
    for one in store.judgements():
        if one.target == entity and one.what == "accept-new" and one.accepted and not one.undone:
            return one.accepted
    raise StopRun(f"{entity}: nobody has this id; `dragoman entities lookup NAME` tells the ids of a name")


def _days_in_office(suggestion: Suggestion, office: str | None) -> tuple[str | None, str | None]:
    """When reports tell of an office, or of its holder where they do not tell of it."""
    for given in suggestion.offices:
        if given.words == office:
            return given.first, given.last
    return suggestion.first, suggestion.last


def _told(made: Judgement, accepted: Accepted, entry: Entry) -> str:
    text = f"{made.suggestion} is {entry.id}, new (judgement {made.number})"
    if entry.folder is None:
        return f"{text}. A {accepted.kind} is kept in the record only."
    text += f"; written into {entry.folder}"
    if entry.term:
        return f"{text}, {accepted.office} from {entry.term.since or '?'} to {entry.term.until or 'now'}."
    return f"{text}. The office is kept in the record only." if accepted.office else f"{text}."
