"""An annotated text as a reading: what a perfect reader would write (`dragoman.reading/1`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from corpus.annotated import Annotated, Marked
from corpus.checks import event_cluster
from corpus.gold_statements import entity_id, form, statements_of
from corpus.labels import EventLabel
from corpus.values import date_range
from corpus.vocabulary import vocabulary
from dragoman.reading import (
    REPORT_VOICE,
    Agreement,
    DateMention,
    Document,
    Entity,
    EntityMention,
    Event,
    EventDate,
    EventMention,
    EventPlace,
    Figure,
    MadeBy,
    Note,
    Participant,
    Published,
    Reading,
    Span,
    Statement,
    fact_id,
)

MADE_BY = MadeBy("corpus", "corpus", "corpus", "plover-2021")


def reading(text: Annotated) -> Reading:
    """The reading that the annotation of one text stands for. Expects a text without slips."""
    document = _document(text)
    statements = statements_of(text, document.id)
    by_number = {cue.label.number: s for cue, s in zip(text.cues, statements, strict=True)}
    return Reading(
        made_by=MADE_BY,
        document=document,
        entities=tuple(_entity(text, key) for key in text.entities),
        events=tuple(_events(text, document.id, by_number)),
        statements=tuple(statements),
        figures=tuple(_figures(text, document.id, statements)),
        agreements=tuple(_agreements(text)),
        dates=tuple(_dates(text)),
        notes=tuple(Note(n.span, n.label.kind) for n in text.notes),
    )


def clusters(text: Annotated) -> dict[Span, str]:
    """The name of each trigger's event by its span; the triggers of one event share it in a whole story."""
    return {e.span: "/".join(_cluster(text, e)) for e in text.events}


def _cluster(text: Annotated, event: Marked[EventLabel]) -> tuple[str, str]:
    if event.label.key:
        return event_cluster(text, event.label)
    return text.item.id, f"{event.label.type}@{event.span.start}"


def _document(text: Annotated) -> Document:
    day = text.item.published
    published = Published(day, day, "given") if day else Published()
    return Document(text.text, published=published)


def _entity(text: Annotated, key: str) -> Entity:
    declared = text.entities[key]
    mentions = [m for m in text.mentions if key in m.label.keys]
    first = mentions[0].span.of(text.text)
    return Entity(
        id=entity_id(text, key),
        name=declared.name or first.removeprefix("the ").removeprefix("The "),
        kind=declared.kind or "generic",
        country=declared.country,
        sectors=declared.sectors,
        known=key in vocabulary().states,
        mentions=tuple(
            EntityMention(m.span, m.label.form or form(m.span.of(text.text), declared.kind)) for m in mentions
        ),
    )


def _participants(text: Annotated, keys: Iterable[str], event: Marked[EventLabel]) -> tuple[Participant, ...]:
    return tuple(Participant(entity_id(text, key), text.nearest(key, event)) for key in keys)


def _events(text: Annotated, document_id: str, statements: dict[int, Statement]) -> list[Event]:
    """One event for all triggers that share a cluster, in the order of first triggers."""
    grouped: defaultdict[tuple[str, str], list[Marked[EventLabel]]] = defaultdict(list)
    for event in text.events:
        grouped[_cluster(text, event)].append(event)
    return [_event(text, document_id, same, statements) for same in grouped.values()]


def _event(
    text: Annotated, document_id: str, same: list[Marked[EventLabel]], statements: dict[int, Statement]
) -> Event:
    mentions = [_event_mention(text, event, statements) for event in same]
    own = next((m for m in mentions if m.voice == REPORT_VOICE), mentions[0])
    label = same[mentions.index(own)].label
    return Event(
        id=fact_id(document_id, "event", mentions[0].trigger),
        type=own.type,
        mode=own.mode,
        status=own.status,
        voice=own.voice,
        symmetric=label.mutual,
        actors=tuple(p.entity for p in own.actors),
        recipients=tuple(p.entity for p in own.recipients),
        third_parties=tuple(p.entity for p in own.third_parties),
        contexts=tuple(dict.fromkeys(c for event in same for c in event.label.contexts)),
        date=own.date,
        place=own.place,
        mentions=tuple(mentions),
    )


def _event_mention(
    text: Annotated, event: Marked[EventLabel], statements: dict[int, Statement]
) -> EventMention:
    label = event.label
    cue = next((c for c in text.cues if c.span == event.span), None)
    return EventMention(
        trigger=event.span,
        sentence=text.sentences[event.sentence],
        type=label.type,
        mode=label.mode,
        status=label.status,
        voice=_voice(event.span, label.voice, statements),
        actors=_participants(text, label.actors, event),
        recipients=_participants(text, label.recipients, event),
        third_parties=_participants(text, label.third_parties, event),
        date=_event_date(text, event),
        place=_place(text, event),
        statement=statements[cue.label.number].id if cue else None,
    )


def _voice(trigger: Span, given: str | None, statements: dict[int, Statement]) -> tuple[str, ...]:
    """The statements whose content holds the trigger, outermost first; or what the label says."""
    if given == "report":
        return REPORT_VOICE
    if given is not None:
        return (statements[int(given)].id,)
    around = [
        (span.start - span.end, statement.id)
        for statement in statements.values()
        for span in statement.content
        if span.covers(trigger)
    ]
    return tuple(dict.fromkeys(i for _, i in sorted(around))) or REPORT_VOICE


def _event_date(text: Annotated, event: Marked[EventLabel]) -> EventDate:
    if event.label.date is None:
        return EventDate()
    span = next(
        (d.span for d in text.dates if d.sentence == event.sentence and d.label.value == event.label.date),
        None,
    )
    ends = date_range(event.label.date) or (None, None)
    return EventDate(*ends, span, "sentence" if span else "narrative")


def _place(text: Annotated, event: Marked[EventLabel]) -> EventPlace:
    key = event.label.place
    if key is None:
        return EventPlace()
    declared = text.entities[key]
    return EventPlace(_entity(text, key).name, declared.country, span=text.nearest(key, event))


def _figures(text: Annotated, document_id: str, statements: list[Statement]) -> Iterable[Figure]:
    by_number = {c.label.number: s for c, s in zip(text.cues, statements, strict=True)}
    first = {e.label.key: e.span for e in reversed(text.events) if e.label.key}
    for mark in text.figures:
        label = mark.label
        yield Figure(
            measure=label.measure,
            low=label.low,
            high=label.high,
            exact=label.exact,
            unit=label.unit,
            span=mark.span,
            who=entity_id(text, label.who) if label.who else None,
            event=fact_id(document_id, "event", first[label.event]) if label.event else None,
            voice=_voice(mark.span, None, by_number),
        )


def _agreements(text: Annotated) -> Iterable[Agreement]:
    for key, label in text.accords.items():
        spans = tuple(m.span for m in text.accord_mentions if m.label.key == key)
        ends = (date_range(label.date) if label.date else None) or (None, None)
        name = label.name or spans[0].of(text.text).removeprefix("the ").removeprefix("The ")
        parties = tuple(entity_id(text, party) for party in label.parties)
        yield Agreement(name, parties, label.status or "proposed", spans, EventDate(*ends))


def _dates(text: Annotated) -> Iterable[DateMention]:
    for mark in text.dates:
        ends = date_range(mark.label.value) or (None, None)
        yield DateMention(mark.span, *ends)
