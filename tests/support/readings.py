"""Readings for tests: one made by hand, and a strategy that makes any."""

from __future__ import annotations

import datetime
import types
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from dragoman.reading import (
    SCHEMA,
    Channel,
    Description,
    Document,
    Entity,
    EntityMention,
    Event,
    EventDate,
    EventMention,
    EventPlace,
    MadeBy,
    Participant,
    Published,
    Reading,
    Span,
    Statement,
    fact_id,
)

MADE_BY = MadeBy(dragoman="0.1.0", weights="w1", gazetteer="g1", ontology="plover-2021")
TEXT = (
    "Norway hosts talks\n\n"
    "OSLO – Foreign Minister Kari Lund met her Danish counterpart Jens Holm in Oslo on Monday. "
    "“Denmark will send aid next week,” Holm told reporters. "
    "Lund accused unknown hackers of an attack."
)


def span_of(words: str, text: str = TEXT) -> Span:
    """Where the words first stand in the text."""
    start = text.index(words)
    return Span(start, start + len(words))


def hand_made(
    made_by: MadeBy = MADE_BY, day: str = "2019-03-05", outlet: str | None = "Fjord Post"
) -> Reading:
    """Two events and a statement: a meeting, and aid that a minister promises."""
    document = Document(
        TEXT,
        title="Norway hosts talks",
        outlet=outlet,
        published=Published(day, day, "given"),
    )
    lund, holm = "person:kari-lund", f"person:{document.id[:12]}-0"
    said = Statement(
        id=fact_id(document.id, "statement", span_of("told")),
        speakers=(holm,),
        speaker_span=span_of("Holm told")._replace(end=span_of("Holm told").start + 4),
        cue=span_of("told"),
        content=(span_of("“Denmark will send aid next week,”"),),
        quotation="direct",
        addressees=("body:reporters",),
        channel=Channel("press_conference", "reporters", span_of("reporters")),
        attribution="named",
        date=EventDate("2019-03-04", "2019-03-04", None, "narrative"),
        confidence=0.9,
    )
    met = _event(
        document.id,
        _mention("met", "CONSULT", None, actors=[(lund, "Kari Lund")], recipients=[(holm, "Jens Holm")]),
        symmetric=True,
    )
    aid = _event(
        document.id,
        _mention("send aid", "AID", None, actors=[("state:DNK", "Denmark")], voice=(said.id,)),
        symmetric=False,
    )
    return Reading(made_by, document, _entities(lund, holm), (met, aid), (said,))


def _entities(lund: str, holm: str) -> tuple[Entity, ...]:
    minister = Description(span_of("Foreign Minister"), "Foreign Minister")
    office = "Minister of Foreign Affairs of Norway"
    return (
        Entity(lund, "Kari Lund", "person", "NOR", ("GOV",), office, True, _named("Kari Lund"), (minister,)),
        Entity(holm, "Jens Holm", "person", "DNK", ("GOV",), mentions=_named("Jens Holm")),
        Entity("state:DNK", "Denmark", "state", "DNK", ("GOV",), known=True, mentions=_named("Danish")),
        Entity("body:reporters", "reporters", "body", mentions=_named("reporters")),
    )


def _named(words: str) -> tuple[EntityMention, ...]:
    return (EntityMention(span_of(words), "name"),)


def _mention(
    trigger: str,
    kind: str,
    mode: str | None,
    *,
    actors: list[tuple[str, str]],
    recipients: list[tuple[str, str]] | None = None,
    voice: tuple[str, ...] = ("report",),
) -> EventMention:
    where = span_of(trigger)
    sentence = Span(TEXT.rfind("\n", 0, where.start) + 1, TEXT.index(".", where.end) + 1)
    said = voice != ("report",)
    return EventMention(
        trigger=where,
        sentence=sentence,
        type=kind,
        mode=mode,
        status="planned" if said else "occurred",
        voice=voice,
        actors=tuple(Participant(entity, span_of(words)) for entity, words in actors),
        recipients=tuple(Participant(entity, span_of(words)) for entity, words in recipients or []),
        date=EventDate("2019-03-11", "2019-03-17", span_of("next week"), "clause")
        if said
        else EventDate("2019-03-04", "2019-03-04", span_of("Monday"), "clause"),
        place=EventPlace() if said else EventPlace("Oslo", "NOR", 59.91, 10.75, span_of("Oslo")),
        confidence=0.8,
    )


def _event(document_id: str, mention: EventMention, *, symmetric: bool) -> Event:
    return Event(
        id=fact_id(document_id, "event", mention.trigger),
        type=mention.type,
        mode=mention.mode,
        status=mention.status,
        voice=mention.voice,
        symmetric=symmetric,
        actors=tuple(actor.entity for actor in mention.actors),
        recipients=tuple(recipient.entity for recipient in mention.recipients),
        contexts=("diplomatic",),
        date=mention.date,
        place=mention.place,
        intensity=1.0,
        confidence=mention.confidence,
        mentions=(mention,),
    )


# A strategy for any reading. What the schema asks beyond the types of the fields stands in _NAMED.

_DAYS = st.none() | st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)).map(str)
_PLOVER = st.sampled_from(["CONSULT", "ASSAULT", "AGREE"])
_TUPLES_OF_ONE_ON = st.lists(st.text(max_size=8), min_size=1, max_size=3).map(tuple)
_NAMED: dict[str, st.SearchStrategy[Any]] = {
    "Reading.schema": st.just(SCHEMA),
    "confidence": st.floats(0, 1),
    "share": st.none() | st.floats(0, 1),
    "runner_up_confidence": st.none() | st.floats(0, 1),
    "earliest": _DAYS,
    "latest": _DAYS,
    "lat": st.none() | st.floats(-90, 90),
    "lon": st.none() | st.floats(-180, 180),
    "voice": _TUPLES_OF_ONE_ON,
    "Event.type": _PLOVER,
    "EventMention.type": _PLOVER,
    "contexts": st.lists(st.sampled_from(["military", "diplomatic"]), max_size=2).map(tuple),
}
_SPANS = st.tuples(st.integers(0, 10**6), st.integers(0, 10**4)).map(lambda pair: Span(pair[0], sum(pair)))
_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(max_size=8),
    bool: st.booleans(),
    float: st.floats(allow_nan=False, allow_infinity=False),
    Span: _SPANS,
}


def readings() -> st.SearchStrategy[Reading]:
    """Any reading that the types of its fields and the schema allow; its ids point nowhere."""
    strategy: st.SearchStrategy[Reading] = _objects(Reading)
    return strategy


@cache
def _objects(cls: Any) -> st.SearchStrategy[Any]:
    hints = get_type_hints(cls)
    names = [field.name for field in fields(cls)]
    return st.builds(cls, **{name: _field(cls.__name__, name, hints[name]) for name in names})


def _field(owner: str, name: str, hint: Any) -> st.SearchStrategy[Any]:
    for key in (f"{owner}.{name}", name):
        if key in _NAMED:
            return _NAMED[key]
    return _values(hint)


def _values(hint: Any) -> st.SearchStrategy[Any]:
    plain = _PLAIN.get(hint)
    if plain is not None:
        return plain
    if isinstance(hint, type) and is_dataclass(hint):
        return _objects(hint)
    if get_origin(hint) is Literal:
        return st.sampled_from(get_args(hint))
    if get_origin(hint) is tuple:
        return st.lists(_values(get_args(hint)[0]), max_size=2).map(tuple)
    assert get_origin(hint) in (Union, types.UnionType)
    return st.one_of([st.none() if part is type(None) else _values(part) for part in get_args(hint)])
