"""A reading as JSON: the shape that `reading.schema.json` describes.

Written out class by class, as this is on the path of every report; a test compares it with the fields
of the dataclasses and with the schema. Beside its fields a document carries its id, an empty date or place
is `{}`, a span is `[start, end]`, and `schema` stands first.
"""

from __future__ import annotations

import json
from typing import Any

from dragoman.deserialise import from_json
from dragoman.reading import (
    Abstention,
    Agreement,
    Document,
    Entity,
    Event,
    EventDate,
    EventMention,
    EventPlace,
    Figure,
    Participant,
    Reading,
    Span,
    Statement,
    Why,
)

__all__ = ["dumps", "from_json", "to_json"]

_Json = dict[str, Any]

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, check_circular=False, separators=(",", ":"))
_LINE_ENDS = {"\u0085": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def dumps(reading: Reading) -> str:
    """The reading as one line of JSON without a line end, in Unicode.

    Characters that some programs take for line ends are escaped; so is all that is not ASCII where the text
    holds half of a surrogate pair, which UTF-8 cannot carry. Raises ValueError on NaN and infinities.
    """
    value = to_json(reading)
    line = _ENCODER.encode(value)
    for character, escape in _LINE_ENDS.items():
        if character in line:
            line = line.replace(character, escape)
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(value, allow_nan=False, separators=(",", ":"))
    return line


def to_json(reading: Reading) -> _Json:
    """The reading as a JSON object: dicts, lists, strings, numbers, booleans and None."""
    made_by = reading.made_by
    return {
        "schema": reading.schema,
        "made_by": {
            "dragoman": made_by.dragoman,
            "weights": made_by.weights,
            "gazetteer": made_by.gazetteer,
            "ontology": made_by.ontology,
        },
        "document": _document(reading.document),
        "entities": [_entity(entity) for entity in reading.entities],
        "events": [_event(event) for event in reading.events],
        "statements": [_statement(statement) for statement in reading.statements],
        "figures": [_figure(figure) for figure in reading.figures],
        "agreements": [_agreement(agreement) for agreement in reading.agreements],
        "dates": [{"span": list(d.span), "earliest": d.earliest, "latest": d.latest} for d in reading.dates],
        "things": [
            {"name": t.name, "kind": t.kind, "mentions": [list(span) for span in t.mentions]}
            for t in reading.things
        ],
        "abstained": [_abstention(left) for left in reading.abstained],
        "notes": [{"span": list(note.span), "kind": note.kind} for note in reading.notes],
    }


def _abstention(left: Abstention) -> _Json:
    return {
        "span": list(left.span),
        "type": left.type,
        "confidence": left.confidence,
        "reason": left.reason,
        "mode": left.mode,
        "status": left.status,
        "actors": [_participant(actor) for actor in left.actors],
        "recipients": [_participant(recipient) for recipient in left.recipients],
    }


def _document(document: Document) -> _Json:
    published = document.published
    return {
        "id": document.id,
        "text": document.text,
        "title": document.title,
        "outlet": document.outlet,
        "url": document.url,
        "language": document.language,
        "published": {
            "earliest": published.earliest,
            "latest": published.latest,
            "method": published.method,
            "spans": [list(span) for span in published.spans],
        },
    }


def _entity(entity: Entity) -> _Json:
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind,
        "country": entity.country,
        "sectors": list(entity.sectors),
        "office": entity.office,
        "known": entity.known,
        "mentions": [{"span": list(mention.span), "form": mention.form} for mention in entity.mentions],
        "descriptions": [{"span": list(words.span), "text": words.text} for words in entity.descriptions],
    }


def _event(event: Event) -> _Json:
    return {
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        "status": event.status,
        "voice": list(event.voice),
        "symmetric": event.symmetric,
        "actors": list(event.actors),
        "recipients": list(event.recipients),
        "third_parties": list(event.third_parties),
        "contexts": list(event.contexts),
        "date": _date(event.date),
        "place": _place(event.place),
        "intensity": event.intensity,
        "confidence": event.confidence,
        "mentions": [_event_mention(mention) for mention in event.mentions],
    }


def _event_mention(mention: EventMention) -> _Json:
    return {
        "trigger": list(mention.trigger),
        "sentence": list(mention.sentence),
        "type": mention.type,
        "mode": mention.mode,
        "status": mention.status,
        "voice": list(mention.voice),
        "actors": [_participant(actor) for actor in mention.actors],
        "recipients": [_participant(recipient) for recipient in mention.recipients],
        "third_parties": [_participant(other) for other in mention.third_parties],
        "date": _date(mention.date),
        "place": _place(mention.place),
        "confidence": mention.confidence,
        "statement": mention.statement,
        "why": None if mention.why is None else _why(mention.why),
    }


def _why(why: Why) -> _Json:
    return {
        "lexicon": why.lexicon,
        "heads": why.heads,
        "share": why.share,
        "frame": why.frame,
        "runner_up": why.runner_up,
        "runner_up_confidence": why.runner_up_confidence,
        "reasons": [{"name": reason.name, "weight": reason.weight} for reason in why.reasons],
    }


def _participant(participant: Participant) -> _Json:
    return {"entity": participant.entity, "span": _span(participant.span)}


def _date(date: EventDate) -> _Json:
    span, basis = date.span, date.basis
    if date.earliest is None and date.latest is None and span is None and basis is None:
        return {}
    return {"earliest": date.earliest, "latest": date.latest, "span": _span(span), "basis": basis}


def _place(place: EventPlace) -> _Json:
    name, span = place.name, place.span
    if name is None and span is None and place.country is None and place.lat is None and place.lon is None:
        return {}
    return {
        "name": name,
        "country": place.country,
        "lat": place.lat,
        "lon": place.lon,
        "span": _span(span),
    }


def _statement(said: Statement) -> _Json:
    channel = said.channel
    return {
        "id": said.id,
        "speakers": list(said.speakers),
        "speaker_span": _span(said.speaker_span),
        "cue": list(said.cue),
        "content": [list(span) for span in said.content],
        "quotation": said.quotation,
        "attitude": said.attitude,
        "addressees": list(said.addressees),
        "within": said.within,
        "channel": channel and {"kind": channel.kind, "name": channel.name, "span": _span(channel.span)},
        "attribution": said.attribution,
        "reason_span": _span(said.reason_span),
        "date": _date(said.date),
        "confidence": said.confidence,
    }


def _figure(figure: Figure) -> _Json:
    return {
        "measure": figure.measure,
        "low": figure.low,
        "high": figure.high,
        "exact": figure.exact,
        "unit": figure.unit,
        "span": list(figure.span),
        "who": figure.who,
        "event": figure.event,
        "voice": list(figure.voice),
    }


def _agreement(agreement: Agreement) -> _Json:
    return {
        "name": agreement.name,
        "parties": list(agreement.parties),
        "status": agreement.status,
        "mentions": [list(span) for span in agreement.mentions],
        "date": _date(agreement.date),
        "voice": list(agreement.voice),
    }


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else list(span)
