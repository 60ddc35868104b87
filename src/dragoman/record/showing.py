"""One thing of the record, found by its id or the beginning of it."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlalchemy import Connection, FromClause, func, or_, select

from dragoman.errors import StopRun
from dragoman.reading import Event, Reading
from dragoman.record import tables
from dragoman.record.facts import EventFact, StatementFact
from dragoman.record.presenting import people
from dragoman.record.querying import find_events, find_statements, takes_part, vouched_by
from dragoman.record.retelling import retold
from dragoman.serialise import from_json

_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class EventFound:
    """An event: the fact, the event with all its mentions, and the reading that it stands in."""

    fact: EventFact
    event: Event
    reading: Reading


@dataclass(frozen=True, slots=True)
class StatementFound:
    """A statement and the events that rest on it."""

    fact: StatementFact
    events: tuple[EventFact, ...]


@dataclass(frozen=True, slots=True)
class EntityFound:
    """An entity as its last reading has it, what it took part in and what it said."""

    id: str
    name: str
    kind: str
    country: str | None
    office: str | None
    known: bool
    events: tuple[EventFact, ...]
    statements: tuple[StatementFact, ...]


Found = EventFound | StatementFound | EntityFound | Reading


def find(connection: Connection, wanted: str) -> Found:
    """What has the id, or alone has one that begins so. Raises StopRun where that is not one thing."""
    name, table = _resolve(connection, wanted)
    if table is tables.texts:
        return _reading(connection, name)
    if table is people:
        return _entity(connection, name)
    if table is tables.statements:
        (said,) = find_statements(connection, tables.statements.c.id == name)
        return StatementFound(
            said, tuple(find_events(connection, vouched_by(tables.statements.c.id == name)))
        )
    (fact,) = find_events(connection, tables.events.c.id == name)
    reading = _reading(connection, fact.source.document)
    (event,) = (event for event in reading.events if event.id == name)
    return EventFound(fact, event, reading)


def _resolve(connection: Connection, wanted: str) -> tuple[str, FromClause]:
    """The one id that fits, and its table; an id in full goes before longer ones."""
    fits = {
        name: table
        for table in (tables.texts, people, tables.statements, tables.events)
        for name in _beginning(connection, table, wanted)
    }
    if wanted in fits:
        return wanted, fits[wanted]
    if not fits:
        raise StopRun(f"{wanted}: nothing in the record has this id, or one that begins so")
    if len(fits) > 1:
        names = sorted(fits)
        more = ", …" if len(names) > _MOST_NAMED else ""
        raise StopRun(f"{wanted}: fits several ids: {', '.join(names[:_MOST_NAMED])}{more}")
    return fits.popitem()


def _beginning(connection: Connection, table: FromClause, wanted: str) -> list[str]:
    """Ids of current readings that begin so, the one in full first; of people also by what readings say."""
    if not wanted:
        return []
    readings, name = tables.readings, table.c.id
    begins = [func.substr(one, 1, len(wanted)) == wanted for one in (name, table.c.get("own_id", name))]
    own = readings.c.text_id == name if table is tables.texts else readings.c.key == table.c.reading_key
    query = (
        select(name)
        .distinct()
        .join_from(table, readings, own)
        .where(readings.c.current, or_(*begins))
        .order_by(name)
        .limit(_MOST_NAMED + 1)
    )
    return list(connection.execute(query).scalars())


def _reading(connection: Connection, document: str) -> Reading:
    readings = tables.readings
    query = select(readings.c.json).where(readings.c.text_id == document, readings.c.current)
    return retold(connection, from_json(json.loads(connection.execute(query).scalar_one())))


def _entity(connection: Connection, name: str) -> EntityFound:
    readings, it = tables.readings, people.c.id == name
    query = (
        select(people)
        .join(readings, readings.c.key == people.c.reading_key)
        .where(it, readings.c.current)
        .order_by(people.c.key.desc())
        .limit(1)
    )
    row = connection.execute(query).one()
    speaks = tables.participants.c.role == "speaker"
    return EntityFound(
        row.id,
        row.name,
        row.kind,
        row.country,
        row.office,
        row.known,
        tuple(find_events(connection, takes_part(tables.events, it))),
        tuple(find_statements(connection, takes_part(tables.statements, it, speaks))),
    )
