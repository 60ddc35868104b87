"""Judgements on unknown names, and what gathers these: how readings name an entity, and how often."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_BATCH = 100


def upgrade() -> None:
    """Add columns and tables, and fill them from the readings that are there."""
    op.add_column(
        "entity",
        sa.Column(
            "named", sa.Boolean(), server_default=sa.false(), nullable=False, comment="mentioned by a name"
        ),
    )
    op.add_column("entity", sa.Column("mentions", sa.Integer(), server_default=sa.text("0"), nullable=False))
    op.add_column(
        "entity", sa.Column("sectors", sa.Text(), nullable=True, comment="with bars between them: GOV|MIL")
    )
    op.add_column(
        "entity", sa.Column("name_start", sa.Integer(), nullable=True, comment="the first mention by a name")
    )
    op.add_column("entity", sa.Column("name_end", sa.Integer(), nullable=True))
    op.create_table(
        "appellation",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("entity_key", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(length=16), nullable=False, comment="name or description"),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entity_key"], ["entity.key"], name=op.f("fk_appellation_entity_key"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_appellation")),
        comment="what a report calls an entity that has a name and that the gazetteer does not know",
    )
    op.create_index(op.f("ix_appellation_entity_key"), "appellation", ["entity_key"], unique=False)
    op.create_table(
        "judgement",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(length=16), nullable=False, comment="accept-new, same-as or refuse"),
        sa.Column(
            "suggestion", sa.Text(), nullable=False, comment="the key of the suggestion that was judged"
        ),
        sa.Column("folded", sa.Text(), nullable=False, comment="the name and the kind that it holds for"),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column(
            "country",
            sa.String(length=4),
            nullable=True,
            comment="the country that readings give, if any does",
        ),
        sa.Column(
            "bare", sa.Boolean(), nullable=False, comment="it holds also where a reading gives no country"
        ),
        sa.Column(
            "target", sa.String(length=255), nullable=True, comment="the id of whom the name stands for"
        ),
        sa.Column(
            "target_folded", sa.Text(), nullable=True, comment="the target's name, as in entity.folded"
        ),
        sa.Column(
            "data", sa.JSON(), nullable=True, comment="the target's name, kind, country, sectors, office"
        ),
        sa.Column("entry", sa.JSON(), nullable=True, comment="what was written into which gazetteer folder"),
        sa.Column("who", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("made", sa.String(length=32), nullable=False, comment="ISO time, UTC"),
        sa.Column("undone", sa.String(length=32), nullable=True, comment="ISO time, UTC"),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_judgement")),
        comment="what people say of names that the gazetteer does not know",
    )
    op.create_index(op.f("ix_judgement_folded"), "judgement", ["folded"], unique=False)
    _fill(op.get_bind())
    known, named = sa.column("known", sa.Boolean), sa.column("named", sa.Boolean)
    op.create_index(
        "ix_entity_unknown",
        "entity",
        ["folded", "kind"],
        unique=False,
        sqlite_where=sa.and_(~known, named),
        postgresql_where=sa.and_(~known, named),
    )


def _fill(connection: sa.Connection) -> None:
    """What the readings' own JSON says of their entities, a few readings at a time."""
    reading = sa.table("reading", sa.column("key"), sa.column("json"))
    keys = connection.execute(sa.select(reading.c.key).order_by(reading.c.key)).scalars().all()
    for start in range(0, len(keys), _BATCH):
        batch = sa.select(reading).where(reading.c.key.in_(keys[start : start + _BATCH]))
        _fill_readings(connection, {row.key: json.loads(row.json) for row in connection.execute(batch)})


def _fill_readings(connection: sa.Connection, readings: dict[int, dict[str, Any]]) -> None:
    columns = ("key", "reading_key", "id", "named", "mentions", "sectors", "name_start", "name_end")
    entity = sa.table("entity", *map(sa.column, columns))
    appellation = sa.table("appellation", *map(sa.column, ("entity_key", "what", "words", "times")))
    own = sa.select(entity.c.key, entity.c.reading_key, entity.c.id).where(entity.c.reading_key.in_(readings))
    keys = {(row.reading_key, row.id): row.key for row in connection.execute(own)}
    told = [
        (keys[reading, one["id"]], one, found["document"]["text"])
        for reading, found in readings.items()
        for one in found["entities"]
    ]
    if told:
        values: dict[str, sa.BindParameter[Any]] = {name: sa.bindparam(f"new_{name}") for name in columns[3:]}
        changed = sa.update(entity).where(entity.c.key == sa.bindparam("of")).values(values)
        connection.execute(changed, [_values(key, one) for key, one, _ in told])
    calls = [row for key, one, text in told if not one["known"] for row in _calls(key, one, text)]
    if calls:
        connection.execute(sa.insert(appellation), calls)


def _values(key: int, entity: dict[str, Any]) -> dict[str, Any]:
    names = _names(entity)
    first, last = min(names, default=(None, None))
    return {
        "of": key,
        "new_named": bool(names),
        "new_mentions": len(entity["mentions"]),
        "new_sectors": "|".join(entity["sectors"]) or None,
        "new_name_start": first,
        "new_name_end": last,
    }


def _calls(key: int, entity: dict[str, Any], text: str) -> Iterator[dict[str, Any]]:
    names = Counter(text[start:end] for start, end in _names(entity))
    descriptions = Counter(description["text"] for description in entity["descriptions"])
    for what, counted in (("name", names), ("description", descriptions)) if names else ():
        for words, times in counted.items():
            yield {"entity_key": key, "what": what, "words": words, "times": times}


def _names(entity: dict[str, Any]) -> list[tuple[int, int]]:
    return [(m["span"][0], m["span"][1]) for m in entity["mentions"] if m["form"] == "name"]
