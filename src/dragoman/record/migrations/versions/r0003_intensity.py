"""How friendly or hostile each event is."""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_BATCH = 100


def upgrade() -> None:
    """Add the column, and fill it from the readings that are there; older ones do not tell it."""
    op.add_column("event", sa.Column("intensity", sa.Float(), nullable=True, comment="from -10 to 10"))
    connection = op.get_bind()
    reading = sa.table("reading", sa.column("key"), sa.column("json"))
    event = sa.table("event", *map(sa.column, ("reading_key", "id", "intensity")))
    keys = connection.execute(sa.select(reading.c.key).order_by(reading.c.key)).scalars().all()
    of_event = sa.and_(event.c.reading_key == sa.bindparam("of"), event.c.id == sa.bindparam("event"))
    change = sa.update(event).where(of_event).values(intensity=sa.bindparam("told"))
    for start in range(0, len(keys), _BATCH):
        batch = sa.select(reading).where(reading.c.key.in_(keys[start : start + _BATCH]))
        told = [
            {"of": row.key, "event": one["id"], "told": one["intensity"]}
            for row in connection.execute(batch)
            for one in json.loads(row.json)["events"]
            if one.get("intensity") is not None
        ]
        if told:
            connection.execute(change, told)
