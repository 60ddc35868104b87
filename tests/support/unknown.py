"""Readings made by hand that name people whom no gazetteer knows."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dragoman.reading import (
    Description,
    Document,
    Entity,
    EntityKind,
    EntityMention,
    Event,
    EventMention,
    MadeBy,
    Participant,
    Published,
    Reading,
    Span,
    Statement,
    fact_id,
)
from tests.support.readings import MADE_BY


@dataclass(frozen=True)
class Somebody:
    """An entity of a report: what it is called in full, and what is said of it.

    `called` are further words by which the text names it. Where `id` is given, the gazetteer knows it.
    """

    name: str
    kind: EntityKind = "person"
    country: str | None = None
    sectors: tuple[str, ...] = ()
    office: str | None = None
    called: tuple[str, ...] = ()
    described: tuple[str, ...] = ()
    id: str | None = None


def report(
    text: str,
    *people: Somebody,
    day: str | None = "2031-03-05",
    outlet: str | None = "Fjord Post",
    made_by: MadeBy = MADE_BY,
) -> Reading:
    """A reading that mentions all of the people; "met" is an event of the first, "said" what he said."""
    published = Published(day, day, "given") if day else Published()
    document = Document(text, outlet=outlet, published=published)
    entities = tuple(_entity(document, number, one) for number, one in enumerate(people))
    reading = Reading(made_by, document, entities)
    if " met " in text:
        reading = replace(reading, events=(_meeting(document, entities[0]),))
    if " said " in text:
        reading = replace(reading, statements=(_statement(document, entities[0]),))
    return reading


def _entity(document: Document, number: int, one: Somebody) -> Entity:
    spans = [_span(document, words) for words in (one.name, *one.called)]
    return Entity(
        one.id or f"{one.kind}:{document.id[:12]}-{number}",
        one.name,
        one.kind,
        one.country,
        one.sectors,
        one.office,
        one.id is not None,
        tuple(EntityMention(span, "name") for span in spans),
        tuple(Description(_span(document, words), words) for words in one.described),
    )


def _meeting(document: Document, who: Entity) -> Event:
    trigger = _span(document, "met")
    mention = EventMention(
        trigger,
        Span(0, len(document.text)),
        "CONSULT",
        None,
        "occurred",
        actors=(Participant(who.id, who.mentions[0].span),),
    )
    event = fact_id(document.id, "event", trigger)
    return Event(event, "CONSULT", None, "occurred", ("report",), False, (who.id,), (), mentions=(mention,))


def _statement(document: Document, who: Entity) -> Statement:
    cue = _span(document, "said")
    content = (Span(cue.end + 1, len(document.text)),)
    speaker = who.mentions[0].span
    return Statement(
        fact_id(document.id, "statement", cue),
        (who.id,),
        speaker,
        cue,
        content,
        "indirect",
        attribution="named",
    )


def _span(document: Document, words: str) -> Span:
    start = document.text.index(words)
    return Span(start, start + len(words))
