"""Reports annotated in JSON lines, as readings.

The form is that of `dragoman.evaluate.labelled`: events and statements with names and spans, no other
layer. Names become entities, their kinds unknown ("generic") except for states, and their mentions are
the spans that annotators gave.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import cast, get_args

from corpus.gold import MADE_BY
from corpus.vocabulary import vocabulary
from dragoman.errors import StopRun
from dragoman.evaluate.labelled import LabelledEvent, LabelledReport, LabelledStatement, Party
from dragoman.reading import (
    REPORT_VOICE,
    Entity,
    EntityMention,
    Event,
    EventMention,
    Participant,
    Quotation,
    Reading,
    Span,
    Statement,
    Status,
    fact_id,
)


def reading(report: LabelledReport) -> Reading:
    """One report as a reading. Raises StopRun where a status is none of ours."""
    document = report.document
    statements = tuple(_statement(s, document.id) for s in report.statements)
    return Reading(
        made_by=MADE_BY,
        document=document,
        entities=_entities(report),
        events=tuple(_event(e, document.id, report, statements) for e in report.events),
        statements=statements,
    )


def _entities(report: LabelledReport) -> tuple[Entity, ...]:
    spans: dict[str, set[Span]] = {}
    for event in report.events:
        for party in (*event.actors, *event.recipients):
            spans.setdefault(party.name, set()).update([party.span] if party.span else [])
    for statement in report.statements:
        for name in statement.speakers:
            spans.setdefault(name, set()).update([statement.source] if statement.source else [])
    return tuple(
        Entity(
            _id(name),
            name,
            "state" if name in _codes() else "generic",
            _codes().get(name),
            known=name in _codes(),
            mentions=tuple(EntityMention(span, "name") for span in sorted(found)),
        )
        for name, found in spans.items()
    )


def _event(
    event: LabelledEvent, document_id: str, report: LabelledReport, statements: Sequence[Statement]
) -> Event:
    if event.status not in get_args(Status):
        raise StopRun(f"{report.id}: no status {event.status!r}")
    status = cast(Status, event.status)
    around = [
        (span.start - span.end, s.id) for s in statements for span in s.content if span.covers(event.trigger)
    ]
    mention = EventMention(
        trigger=event.trigger,
        sentence=event.trigger,
        type=event.type,
        mode=event.mode,
        status=status,
        voice=tuple(dict.fromkeys(i for _, i in sorted(around))) or REPORT_VOICE,
        actors=_participants(event.actors),
        recipients=_participants(event.recipients),
    )
    return Event(
        id=fact_id(document_id, "event", event.trigger),
        type=event.type,
        mode=event.mode,
        status=status,
        voice=mention.voice,
        symmetric=False,
        actors=tuple(p.entity for p in mention.actors),
        recipients=tuple(p.entity for p in mention.recipients),
        mentions=(mention,),
    )


def _participants(parties: Sequence[Party]) -> tuple[Participant, ...]:
    return tuple(Participant(_id(p.name), p.span) for p in parties)


def _statement(statement: LabelledStatement, document_id: str) -> Statement:
    quotation = statement.quotation if statement.quotation in get_args(Quotation) else "indirect"
    return Statement(
        id=fact_id(document_id, "statement", statement.cue),
        speakers=tuple(_id(name) for name in statement.speakers),
        speaker_span=statement.source,
        cue=statement.cue,
        content=statement.content,
        quotation=cast(Quotation, quotation),
        attribution="named" if statement.speakers else "unnamed",
    )


def _id(name: str) -> str:
    return f"state:{_codes()[name]}" if name in _codes() else f"generic:{name}"


@cache
def _codes() -> dict[str, str]:
    return {name: code for code, name in vocabulary().states.items()}
