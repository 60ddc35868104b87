"""Writing a reading's rows, in the caller's transaction."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Table, insert, select, update

from dragoman.reading import Entity, Reading
from dragoman.record import tables
from dragoman.record.facts import (
    EventFact,
    Party,
    StatementFact,
    Voucher,
    event_facts,
    statement_facts,
)
from dragoman.record.filters import fold
from dragoman.serialise import dumps

Row = dict[str, Any]


def write_reading(connection: Connection, reading: Reading) -> bool:
    """Write a reading, and where its text appeared; whether there was a reading to add.

    One of the same text, published date and versions is there already and adds nothing. What was read last is
    the text's current reading, also where it was there before: read with another ontology, and then without
    it again. Raises ValueError where the reading names an entity or a statement that it does not hold.
    """
    now = datetime.now(UTC).isoformat(timespec="seconds")
    _write_publication(connection, reading, now)
    published = reading.document.published
    text_id = reading.document.id
    made_by = asdict(reading.made_by)
    identity = _hash([text_id, published.earliest, published.latest, made_by])
    added = not _has(connection, tables.readings, identity)
    _make_current(connection, text_id, identity)
    if not added:
        return False
    row = {
        "id": identity,
        "text_id": text_id,
        "earliest": published.earliest,
        "latest": published.latest,
        "made_by": made_by,
        "read_at": now,
        "current": True,
        "json": dumps(reading),
    }
    (key,) = _insert(connection, tables.readings, [row])
    _write_facts(connection, key, reading)
    return True


def _make_current(connection: Connection, text_id: str, identity: str) -> None:
    """Let one reading of a text count, and no other."""
    table = tables.readings
    wrong = table.c.current != (table.c.id == identity)
    change = update(table).where(table.c.text_id == text_id, wrong)
    connection.execute(change.values(current=table.c.id == identity))


def _write_publication(connection: Connection, reading: Reading, now: str) -> None:
    document = reading.document
    if not _has(connection, tables.texts, document.id):
        row: Row = {"id": document.id, "text": document.text, "language": document.language}
        connection.execute(insert(tables.texts), row)
    where = {
        "text_id": document.id,
        "title": document.title,
        "outlet": document.outlet,
        "url": document.url,
        "earliest": document.published.earliest,
        "latest": document.published.latest,
    }
    identity = _hash(list(where.values()))
    if not _has(connection, tables.publications, identity):
        connection.execute(insert(tables.publications), {"id": identity, **where, "first_seen": now})


def _write_facts(connection: Connection, reading: int, source: Reading) -> None:
    entities = _write_entities(connection, reading, source)
    said, happened = statement_facts(source), event_facts(source)
    statements = _keys(connection, tables.statements, said, [_statement_row(reading, fact) for fact in said])
    events = _keys(connection, tables.events, happened, [_event_row(reading, fact) for fact in happened])
    contents, parties, voices = list[Row](), list[Row](), list[Row]()
    for statement in said:
        key = statements[statement.id]
        contents += ({"statement_key": key, **_span("span", span)} for span in statement.content)
        roles = {"speaker": statement.speakers, "addressee": statement.addressees}
        parties += _party_rows("statement_key", key, roles, entities)
        voices += _voice_rows("statement_key", key, statement.voice, statements)
    for event in happened:
        key = events[event.id]
        cast = {"actor": event.actors, "recipient": event.recipients, "third party": event.third_parties}
        parties += _party_rows("event_key", key, cast, entities)
        voices += _voice_rows("event_key", key, event.voice, statements)
        voices += _voice_rows("event_key", key, event.also_told_by, statements, own=False)
    for table, rows in ((tables.contents, contents), (tables.participants, parties), (tables.voices, voices)):
        if rows:
            connection.execute(insert(table), rows)


def _write_entities(connection: Connection, reading: int, source: Reading) -> dict[str, int]:
    rows = [_entity_row(reading, entity) for entity in source.entities]
    keys = _keys(connection, tables.entities, source.entities, rows)
    text = source.document.text
    calls = [row for entity in source.entities for row in _appellation_rows(keys[entity.id], entity, text)]
    if calls:
        connection.execute(insert(tables.appellations), calls)
    return keys


def _entity_row(reading: int, entity: Entity) -> Row:
    names = [mention.span for mention in entity.mentions if mention.form == "name"]
    return {
        "reading_key": reading,
        "id": entity.id,
        "name": entity.name,
        "folded": fold(entity.name),
        "kind": entity.kind,
        "country": entity.country,
        "office": entity.office,
        "known": entity.known,
        "named": bool(names),
        "mentions": len(entity.mentions),
        "sectors": "|".join(entity.sectors) or None,
        **_span("name", min(names, default=None)),
    }


def _appellation_rows(key: int, entity: Entity, text: str) -> Iterable[Row]:
    """What the report calls somebody whom the gazetteer does not know, if it names him."""
    names = Counter(mention.span.of(text) for mention in entity.mentions if mention.form == "name")
    if entity.known or not names:
        return
    descriptions = Counter(words.text for words in entity.descriptions)
    for what, found in (("name", names), ("description", descriptions)):
        for words, times in found.items():
            yield {"entity_key": key, "what": what, "words": words, "times": times}


def _statement_row(reading: int, fact: StatementFact) -> Row:
    return {
        "reading_key": reading,
        "id": fact.id,
        "quotation": fact.quotation,
        "attitude": fact.attitude,
        "attribution": fact.attribution,
        "channel": fact.channel,
        "channel_name": fact.channel_name,
        "earliest": fact.earliest,
        "latest": fact.latest,
        "confidence": fact.confidence,
        **_span("speaker", fact.speaker_span),
        **_span("cue", fact.cue),
    }


def _event_row(reading: int, fact: EventFact) -> Row:
    return {
        "reading_key": reading,
        "id": fact.id,
        "type": fact.type,
        "mode": fact.mode,
        "status": fact.status,
        "symmetric": fact.symmetric,
        "earliest": fact.earliest,
        "latest": fact.latest,
        "place": fact.place,
        "country": fact.country,
        "confidence": fact.confidence,
        "intensity": fact.intensity,
        **_span("trigger", fact.trigger),
        **_span("sentence", fact.sentence),
    }


def _party_rows(
    column: str, key: int, roles: Mapping[str, tuple[Party, ...]], entities: Mapping[str, int]
) -> Iterable[Row]:
    other = "event_key" if column == "statement_key" else "statement_key"
    for role, parties in roles.items():
        for party in parties:
            yield {
                column: key,
                other: None,
                "entity_key": entities[party.id],
                "role": role,
                **_span("span", party.span),
            }


def _voice_rows(
    column: str, key: int, voice: tuple[Voucher, ...], statements: Mapping[str, int], *, own: bool = True
) -> Iterable[Row]:
    other = "event_key" if column == "statement_key" else "statement_key"
    for voucher in voice:
        yield {column: key, other: None, "voucher_key": statements[voucher.statement], "own": own}


def _span(name: str, span: tuple[int, int] | None) -> Row:
    start, end = span or (None, None)
    return {f"{name}_start": start, f"{name}_end": end}


def _keys(connection: Connection, table: Table, things: Sequence[Any], rows: list[Row]) -> dict[str, int]:
    """Insert a row for each thing; the new keys by the things' ids."""
    return dict(zip((thing.id for thing in things), _insert(connection, table, rows), strict=True))


def _insert(connection: Connection, table: Table, rows: list[Row]) -> Sequence[int]:
    if not rows:
        return []
    statement = insert(table).returning(table.c.key, sort_by_parameter_order=True)
    return connection.execute(statement, rows).scalars().all()


def _has(connection: Connection, table: Table, identity: str) -> bool:
    return connection.execute(select(table.c.id).where(table.c.id == identity)).first() is not None


def _hash(values: object) -> str:
    return hashlib.sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()
