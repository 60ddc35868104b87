"""Who tells of an event besides those whom its own values rest on."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the column; readings that are there tell of each voice apart."""
    op.add_column(
        "voice",
        sa.Column(
            "own",
            sa.Boolean(),
            nullable=False,
            server_default=sa.true(),
            comment="part of the chain that the fact's own values rest on, not another that tells of it too",
        ),
    )
