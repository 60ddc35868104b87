"""`dragoman show`: one thing of a record."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

import click
from rich.console import Group, RenderableType
from rich.text import Text

from dragoman.cli import plain
from dragoman.cli.layout import entity_table, event_table, heading, put, report, statement_table
from dragoman.cli.options import from_record
from dragoman.reading import REPORT_VOICE, EventMention, Reading
from dragoman.record import EntityFound, EventFound, Record, StatementFound
from dragoman.record.facts import fact_json
from dragoman.record.showing import Found
from dragoman.serialise import to_json


@click.command("show")
@click.argument("wanted", metavar="ID")
@from_record
def show(wanted: str, record: str, as_json: bool) -> None:
    """Show the event, statement, entity or report with this ID; its beginning will do."""
    with Record.open(record, create=False) as store:
        found = store.show(wanted)
    if as_json:
        click.echo(json.dumps(_value(found), ensure_ascii=False).encode())
    else:
        put(_page(found))


def _value(found: Found) -> dict[str, Any]:
    match found:
        case Reading():
            return to_json(found)
        case EventFound():
            (event,) = (event for event in to_json(found.reading)["events"] if event["id"] == found.event.id)
            return fact_json(found.fact) | {"mentions": event["mentions"]}
        case StatementFound():
            return fact_json(found.fact) | {"events": [fact_json(event) for event in found.events]}
        case EntityFound():
            return asdict(found)


def _page(found: Found) -> RenderableType:
    match found:
        case Reading():
            return Group(report(found), entity_table(found)) if found.entities else report(found)
        case EventFound():
            return _event(found)
        case StatementFound():
            return _statement(found)
        case EntityFound():
            return _entity(found)


def _event(found: EventFound) -> RenderableType:
    text = found.reading.document.text
    mentions = [
        f"• {_mention(mention)}: “{plain.clean(mention.sentence.of(text))}”"
        for mention in found.event.mentions
    ]
    about = [
        f"Event {found.event.id}, confidence {found.event.confidence:.2f}",
        f"Contexts: {', '.join(found.event.contexts)}" if found.event.contexts else "",
    ]
    return Group(
        heading(found.reading),
        event_table([found.fact], sources=False),
        *(Text(line) for line in about if line),
        Text("Mentions:"),
        *(Text(line) for line in mentions),
    )


def _mention(mention: EventMention) -> str:
    voice = "the report" if mention.voice == REPORT_VOICE else f"statement {mention.voice[-1]}"
    return f"{plain.kind(mention.type, mention.mode)}, {mention.status}, says {voice}"


def _statement(found: StatementFound) -> RenderableType:
    parts: list[RenderableType] = [
        statement_table([found.fact], sources=True),
        Text(f"Statement {found.fact.id}, confidence {found.fact.confidence:.2f}"),
    ]
    if found.events:
        parts += [Text("Events that rest on it:"), event_table(found.events, sources=False)]
    return Group(*parts)


def _entity(found: EntityFound) -> RenderableType:
    facts = (found.kind, found.office, found.country, None if found.known else "not in the gazetteer")
    parts: list[RenderableType] = [
        Text(plain.clean(found.name), style="bold"),
        Text(f"{found.id} · {'; '.join(filter(None, facts))}", style="dim"),
    ]
    if found.events:
        parts.append(event_table(found.events, sources=True))
    if found.statements:
        parts.append(statement_table(found.statements, sources=True))
    return Group(*parts)
