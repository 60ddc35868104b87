"""Facts out of the record: each text's current reading only."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    Table,
    and_,
    exists,
    func,
    or_,
    select,
)

from dragoman.reading import Span
from dragoman.record import tables
from dragoman.record.facts import EventFact, Party, Source, StatementFact, Voucher
from dragoman.record.filters import EventFilter, StatementFilter, fold
from dragoman.record.presenting import people

_BATCH = 200
_COUNTRY = re.compile(r"[A-Z]{3}")

Condition = ColumnElement[bool]


def find_events(connection: Connection, *conditions: Condition) -> Iterator[EventFact]:
    """The events that fulfil all conditions, earliest first, those without a date last."""
    table = tables.events
    query = _facts(table, "trigger", "sentence").where(*conditions)
    query = query.order_by(table.c.earliest.is_(None), table.c.earliest, table.c.key)
    for rows in connection.execute(query).partitions(_BATCH):
        keys = [row.key for row in rows]
        parties = _parties(connection, "event_key", keys)
        voices = _voices(connection, "event_key", keys)
        others = _voices(connection, "event_key", keys, own=False)
        sources = _sources(connection, rows)
        for row in rows:
            yield _event(row, parties[row.key], voices[row.key], others[row.key], sources[row.text_id])


def find_event_types(connection: Connection) -> list[str]:
    """The types of all events, each once, in the order of their names."""
    events = tables.events
    query = select(events.c.type).join(tables.readings, events.c.reading_key == tables.readings.c.key)
    query = query.where(tables.readings.c.current).distinct().order_by(events.c.type)
    return list(connection.execute(query).scalars())


def find_statements(connection: Connection, *conditions: Condition) -> Iterator[StatementFact]:
    """The statements that fulfil all conditions, earliest first, in the order of their text."""
    table = tables.statements
    said = _said_earliest()
    query = _facts(table, "speaker", "cue").where(*conditions).order_by(said.is_(None), said, table.c.key)
    for rows in connection.execute(query).partitions(_BATCH):
        keys = [row.key for row in rows]
        parties = _parties(connection, "statement_key", keys)
        voices = _voices(connection, "statement_key", keys)
        contents = _contents(connection, keys)
        sources = _sources(connection, rows)
        for row in rows:
            content, key = contents[row.key], row.key
            yield _statement(row, parties[key], voices[key], content, sources[row.text_id])


def event_conditions(wanted: EventFilter) -> list[Condition]:
    """What an EventFilter asks for."""
    table = tables.events
    found: list[Condition] = []
    if wanted.types:
        found.append(table.c.type.in_(wanted.types))
    if wanted.statuses:
        found.append(table.c.status.in_(wanted.statuses))
    for name, role in ((wanted.actor, "actor"), (wanted.recipient, "recipient")):
        if name is not None:
            roles = tables.participants.c.role
            either = and_(table.c.symmetric, roles.in_(("actor", "recipient")))
            found.append(takes_part(table, is_named(name), or_(roles == role, either)))
    if wanted.voice is not None:
        found.append(_voiced_by(wanted.voice))
    if wanted.since is not None:
        found.append(func.coalesce(table.c.latest, table.c.earliest) >= wanted.since)
    if wanted.until is not None:
        found.append(func.coalesce(table.c.earliest, table.c.latest) <= wanted.until)
    return found


def statement_conditions(wanted: StatementFilter) -> list[Condition]:
    """What a StatementFilter asks for."""
    found: list[Condition] = []
    if wanted.speaker is not None:
        speaks = tables.participants.c.role == "speaker"
        found.append(takes_part(tables.statements, is_named(wanted.speaker), speaks))
    if wanted.since is not None:
        said = func.coalesce(
            tables.statements.c.latest, tables.statements.c.earliest, tables.readings.c.latest
        )
        found.append(said >= wanted.since)
    if wanted.until is not None:
        found.append(_said_earliest() <= wanted.until)
    return found


def takes_part(table: Table, who: Condition, *how: Condition) -> Condition:
    """Whether one of `people` that is `who` has a role in the event or statement, in a role that is `how`."""
    participants = tables.participants
    own = participants.c[f"{table.name}_key"] == table.c.key
    return exists().where(own, participants.c.entity_key == people.c.key, who, *how)


def is_named(name: str) -> Condition:
    """Whether one of `people` has this id, this country, or these words in a name."""
    fits = [id_ == name for id_ in (people.c.id, people.c.own_id)]
    fits += [
        folded.contains(fold(name), autoescape=True) for folded in (people.c.folded, people.c.own_folded)
    ]
    if _COUNTRY.fullmatch(name):
        fits.append(people.c.country == name)
    return or_(*fits)


def vouched_by(statement: Condition) -> Condition:
    """Whether a statement that fits is in the event's voice, or tells of it too."""
    voices, vouchers = tables.voices, tables.statements
    own = voices.c.event_key == tables.events.c.key
    return exists().where(own, voices.c.voucher_key == vouchers.c.key, statement).correlate(tables.events)


def _voiced_by(name: str) -> Condition:
    if name == "report":
        voices = tables.voices
        return ~exists().where(voices.c.event_key == tables.events.c.key, voices.c.own)
    return vouched_by(takes_part(tables.statements, is_named(name), tables.participants.c.role == "speaker"))


def _said_earliest() -> ColumnElement[str | None]:
    table = tables.statements
    return func.coalesce(table.c.earliest, table.c.latest, tables.readings.c.earliest)


def _facts(table: Table, *spans: str) -> Select[Any]:
    """Rows of current readings with the words of the named spans."""
    texts, readings = tables.texts, tables.readings
    words = [
        func.substr(
            texts.c.text, table.c[f"{span}_start"] + 1, table.c[f"{span}_end"] - table.c[f"{span}_start"]
        ).label(f"{span}_words")
        for span in spans
    ]
    source = (
        readings.c.text_id,
        readings.c.earliest.label("appeared"),
        readings.c.latest.label("appeared_latest"),
    )
    return (
        select(table, *words, *source)
        .join(readings, readings.c.key == table.c.reading_key)
        .join(texts, texts.c.id == readings.c.text_id)
        .where(readings.c.current)
    )


def _parties(
    connection: Connection, column: str, keys: Sequence[int]
) -> defaultdict[int, defaultdict[str, tuple[Party, ...]]]:
    """Who takes part, by event or statement and role, in the order of the reading."""
    participants = tables.participants
    query = (
        select(participants, people.c.id, people.c.name, people.c.country)
        .join(people, people.c.key == participants.c.entity_key)
        .where(participants.c[column].in_(keys))
        .order_by(participants.c.key)
    )
    found: defaultdict[int, defaultdict[str, tuple[Party, ...]]] = defaultdict(lambda: defaultdict(tuple))
    for row in connection.execute(query).mappings():
        span = _span(row["span_start"], row["span_end"])
        roles, role = found[row[column]], row["role"]
        # Two entities of a reading may be judged to be one.
        if all(party.id != row["id"] for party in roles[role]):
            roles[role] += (Party(row["id"], row["name"], row["country"], span),)
    return found


def _voices(
    connection: Connection, column: str, keys: Sequence[int], *, own: bool = True
) -> defaultdict[int, tuple[Voucher, ...]]:
    """Who vouches, by event or statement, outermost first; who else tells of it if not `own`."""
    voices, statements = tables.voices, tables.statements
    query = (
        _facts(statements, "speaker")
        .join(voices, voices.c.voucher_key == statements.c.key)
        .add_columns(voices.c[column].label("owner"))
        .where(voices.c[column].in_(keys), voices.c.own == own)
        .order_by(voices.c.key)
    )
    rows = connection.execute(query).all()
    speakers = _parties(connection, "statement_key", [row.key for row in rows])
    found: defaultdict[int, tuple[Voucher, ...]] = defaultdict(tuple)
    for row in rows:
        found[row.owner] += (Voucher(row.id, speakers[row.key]["speaker"], row.speaker_words),)
    return found


def _contents(connection: Connection, keys: Sequence[int]) -> defaultdict[int, list[tuple[Span, str]]]:
    """The reported words, by statement."""
    contents, statements = tables.contents, tables.statements
    readings, texts = tables.readings, tables.texts
    start, end = contents.c.span_start, contents.c.span_end
    query = (
        select(
            contents.c.statement_key,
            start,
            end,
            func.substr(texts.c.text, start + 1, end - start).label("words"),
        )
        .join(statements, statements.c.key == contents.c.statement_key)
        .join(readings, readings.c.key == statements.c.reading_key)
        .join(texts, texts.c.id == readings.c.text_id)
        .where(contents.c.statement_key.in_(keys))
        .order_by(contents.c.key)
    )
    found: defaultdict[int, list[tuple[Span, str]]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.statement_key].append((Span(row.span_start, row.span_end), row.words))
    return found


def _sources(connection: Connection, rows: Sequence[Row[Any]]) -> dict[str, Source]:
    """Where each text appeared first."""
    publications = tables.publications
    dates = {row.text_id: (row.appeared, row.appeared_latest) for row in rows}
    query = select(publications).where(publications.c.text_id.in_(dates)).order_by(publications.c.key.desc())
    return {
        row.text_id: Source(row.text_id, row.title, row.outlet, row.url, *dates[row.text_id])
        for row in connection.execute(query)
    }


def _event(
    row: Row[Any],
    cast: defaultdict[str, tuple[Party, ...]],
    voice: tuple[Voucher, ...],
    others: tuple[Voucher, ...],
    source: Source,
) -> EventFact:
    return EventFact(
        id=row.id,
        type=row.type,
        mode=row.mode,
        status=row.status,
        symmetric=row.symmetric,
        voice=voice,
        also_told_by=others,
        actors=cast["actor"],
        recipients=cast["recipient"],
        third_parties=cast["third party"],
        earliest=row.earliest,
        latest=row.latest,
        place=row.place,
        country=row.country,
        confidence=row.confidence,
        intensity=row.intensity,
        trigger=Span(row.trigger_start, row.trigger_end),
        sentence=Span(row.sentence_start, row.sentence_end),
        trigger_words=row.trigger_words,
        words=row.sentence_words,
        source=source,
    )


def _statement(
    row: Row[Any],
    cast: defaultdict[str, tuple[Party, ...]],
    voice: tuple[Voucher, ...],
    content: list[tuple[Span, str]],
    source: Source,
) -> StatementFact:
    return StatementFact(
        id=row.id,
        speakers=cast["speaker"],
        addressees=cast["addressee"],
        quotation=row.quotation,
        attitude=row.attitude,
        attribution=row.attribution,
        channel=row.channel,
        channel_name=row.channel_name,
        voice=voice,
        earliest=row.earliest,
        latest=row.latest,
        confidence=row.confidence,
        speaker_span=_span(row.speaker_start, row.speaker_end),
        cue=Span(row.cue_start, row.cue_end),
        content=tuple(span for span, _ in content),
        speaker_words=row.speaker_words,
        cue_words=row.cue_words,
        words=" … ".join(words for _, words in content),
        source=source,
    )


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)
