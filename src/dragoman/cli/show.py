"""`dragoman show`: one thing of a record."""

from __future__ import annotations

import json
from collections.abc import Iterator
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
@click.option("--why", is_flag=True, help="Also tell what an event was coded on.")
@from_record
def show(wanted: str, why: bool, record: str, as_json: bool) -> None:
    """Show the event, statement, entity or report with this ID; its beginning will do."""
    with Record.open(record, create=False) as store:
        found = store.show(wanted)
    if as_json:
        click.echo(json.dumps(_value(found), ensure_ascii=False).encode())
    else:
        put(_page(found, why))


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


def _page(found: Found, why: bool) -> RenderableType:
    match found:
        case Reading():
            return Group(report(found), entity_table(found)) if found.entities else report(found)
        case EventFound():
            return _event(found, why)
        case StatementFound():
            return _statement(found)
        case EntityFound():
            return _entity(found)


def _event(found: EventFound, why: bool) -> RenderableType:
    text = found.reading.document.text
    mentions = []
    for mention in found.event.mentions:
        mentions.append(f"• {_mention(mention)}: “{plain.clean(mention.sentence.of(text))}”")
        if why:
            mentions += [f"  {line}" for line in _why(mention, text)]
    about = [
        f"Event {found.event.id}, confidence {found.event.confidence:.2f}",
        "" if found.event.intensity is None else f"Intensity: {found.event.intensity:+g}",
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


def _why(mention: EventMention, text: str) -> Iterator[str]:
    """What a mention was coded on, a line each."""
    why = mention.why
    if why is None:
        yield "not told by the version that read it; read the report again"
        return
    trigger = plain.clean(mention.trigger.of(text))
    lexicon = f"the lexicon says {why.lexicon}" if why.lexicon else "the lexicon says nothing"
    lexicon += f" by “{why.frame}”" if why.frame else ""
    heads = f"the heads {why.heads} ({why.share:.2f})" if why.heads else "the heads nothing"
    yield f"trigger “{trigger}”: {lexicon}, {heads}"
    if why.runner_up is not None:
        yield f"next best: {why.runner_up} ({why.runner_up_confidence:.2f})"
    weights = sorted(why.reasons, key=lambda reason: -abs(reason.weight))
    yield "log-odds: " + ", ".join(f"{reason.name} {reason.weight:+.2f}" for reason in weights)


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
