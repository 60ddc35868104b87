"""Who the entities of readings are by people's judgements: the one place where these are applied.

A judgement holds on to a name, a kind and a country, not to the rows of a reading, so that it survives a
re-reading. It is about entities that the gazetteer does not know and that a report names; where a report
gives no country, it holds if it is `bare`. Two that are not undone never hold for one entity.
"""

from __future__ import annotations

from typing import Literal

from sqlalchemy import ColumnElement, Subquery, and_, case, func, or_, select, true

from dragoman.record.tables import entities, judgements

What = Literal["accept-new", "same-as", "refuse"]


def active() -> ColumnElement[bool]:
    """Whether a judgement is not undone."""
    return judgements.c.undone.is_(None)


def unknown_name() -> ColumnElement[bool]:
    """Whether an entity has a name and the gazetteer does not know it."""
    return and_(~entities.c.known, entities.c.named)


def holds() -> ColumnElement[bool]:
    """Whether a judgement, undone or not, is about an entity."""
    country = or_(
        entities.c.country == judgements.c.country, and_(judgements.c.bare, entities.c.country.is_(None))
    )
    return and_(
        judgements.c.folded == entities.c.folded,
        judgements.c.kind == entities.c.kind,
        country,
        unknown_name(),
    )


def _presented() -> Subquery:
    told = judgements.c.data
    judged = judgements.c.target.is_not(None)
    return (
        select(
            entities.c.key,
            entities.c.reading_key,
            entities.c.id.label("own_id"),
            func.coalesce(judgements.c.target, entities.c.id).label("id"),
            func.coalesce(told["name"].as_string(), entities.c.name).label("name"),
            entities.c.folded.label("own_folded"),
            func.coalesce(judgements.c.target_folded, entities.c.folded).label("folded"),
            func.coalesce(told["kind"].as_string(), entities.c.kind).label("kind"),
            func.coalesce(told["country"].as_string(), entities.c.country).label("country"),
            func.coalesce(told["office"].as_string(), entities.c.office).label("office"),
            case((judged, true()), else_=entities.c.known).label("known"),
        )
        .select_from(entities)
        .outerjoin(judgements, and_(holds(), active(), judged))
        .subquery("person")
    )


people = _presented()
"""The entities of readings, an unknown one under the id and the name that it was judged to have."""
