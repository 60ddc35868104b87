"""A reading with its unknown entities under the ids and names that they were judged to have."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, cast

from sqlalchemy import Connection, Row, select

from dragoman.reading import Entity, EntityKind, Event, EventMention, Participant, Reading
from dragoman.record.presenting import people
from dragoman.record.tables import readings


def retold(connection: Connection, reading: Reading) -> Reading:
    """A text's current reading as people's judgements have it; one without any is the same."""
    query = (
        select(people)
        .join(readings, readings.c.key == people.c.reading_key)
        .where(readings.c.text_id == reading.document.id, readings.c.current)
        .where(people.c.id != people.c.own_id)
    )
    judged = {row.own_id: row for row in connection.execute(query)}
    if not judged:
        return reading
    ids = {own: str(row.id) for own, row in judged.items()}
    entities: dict[str, Entity] = {}
    for entity in reading.entities:
        told = _entity(entity, judged[entity.id]) if entity.id in judged else entity
        before = entities.get(told.id)
        entities[told.id] = _joined(before, told) if before else told
    return replace(
        reading,
        entities=tuple(entities.values()),
        events=tuple(_event(event, ids) for event in reading.events),
        statements=tuple(
            replace(said, speakers=_ids(said.speakers, ids), addressees=_ids(said.addressees, ids))
            for said in reading.statements
        ),
        figures=tuple(
            replace(figure, who=ids.get(figure.who, figure.who)) if figure.who else figure
            for figure in reading.figures
        ),
        agreements=tuple(replace(agreed, parties=_ids(agreed.parties, ids)) for agreed in reading.agreements),
    )


def _entity(entity: Entity, row: Row[Any]) -> Entity:
    kind = cast(EntityKind, row.kind)
    return replace(
        entity, id=row.id, name=row.name, kind=kind, country=row.country, office=row.office, known=True
    )


def _joined(one: Entity, other: Entity) -> Entity:
    """Two entities of a reading that are one: what is known of the first, and the mentions of both."""
    mentions = sorted({*one.mentions, *other.mentions}, key=lambda mention: mention.span)
    descriptions = sorted({*one.descriptions, *other.descriptions}, key=lambda words: words.span)
    return replace(one, mentions=tuple(mentions), descriptions=tuple(descriptions))


def _event(event: Event, ids: Mapping[str, str]) -> Event:
    return replace(
        event,
        actors=_ids(event.actors, ids),
        recipients=_ids(event.recipients, ids),
        third_parties=_ids(event.third_parties, ids),
        mentions=tuple(_mention(mention, ids) for mention in event.mentions),
    )


def _mention(mention: EventMention, ids: Mapping[str, str]) -> EventMention:
    return replace(
        mention,
        actors=_participants(mention.actors, ids),
        recipients=_participants(mention.recipients, ids),
        third_parties=_participants(mention.third_parties, ids),
    )


def _ids(entities: Iterable[str], ids: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids.get(entity, entity) for entity in entities))


def _participants(entities: Iterable[Participant], ids: Mapping[str, str]) -> tuple[Participant, ...]:
    return tuple(replace(one, entity=ids.get(one.entity, one.entity)) for one in entities)
