"""The first schema: texts, publications, readings and their facts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "text",
        sa.Column("id", sa.String(length=64), nullable=False, comment="the SHA-256 of the text"),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_text")),
    )
    op.create_table(
        "publication",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False, comment="the SHA-256 of its values"),
        sa.Column("text_id", sa.String(length=64), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("earliest", sa.String(length=10), nullable=True),
        sa.Column("latest", sa.String(length=10), nullable=True),
        sa.Column("first_seen", sa.String(length=32), nullable=False, comment="ISO time, UTC"),
        sa.ForeignKeyConstraint(
            ["text_id"], ["text.id"], name=op.f("fk_publication_text_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_publication")),
        sa.UniqueConstraint("id", name=op.f("uq_publication_id")),
    )
    op.create_index(op.f("ix_publication_text_id"), "publication", ["text_id"], unique=False)
    op.create_table(
        "reading",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column(
            "id", sa.String(length=64), nullable=False, comment="the SHA-256 of text, date and versions"
        ),
        sa.Column("text_id", sa.String(length=64), nullable=False),
        sa.Column(
            "earliest", sa.String(length=10), nullable=True, comment="the published date that was read with"
        ),
        sa.Column("latest", sa.String(length=10), nullable=True),
        sa.Column("made_by", sa.JSON(), nullable=False),
        sa.Column("read_at", sa.String(length=32), nullable=False, comment="ISO time, UTC"),
        sa.Column("current", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("json", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["text_id"], ["text.id"], name=op.f("fk_reading_text_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_reading")),
        sa.UniqueConstraint("id", name=op.f("uq_reading_id")),
    )
    op.create_index(op.f("ix_reading_text_id"), "reading", ["text_id"], unique=False)
    op.create_table(
        "entity",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("reading_key", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=255), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column(
            "folded", sa.Text(), nullable=False, comment="the name without accents and case, between spaces"
        ),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("country", sa.String(length=3), nullable=True),
        sa.Column("office", sa.Text(), nullable=True),
        sa.Column("known", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reading_key"], ["reading.key"], name=op.f("fk_entity_reading_key"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_entity")),
    )
    op.create_index(op.f("ix_entity_country"), "entity", ["country"], unique=False)
    op.create_index(op.f("ix_entity_id"), "entity", ["id"], unique=False)
    op.create_index(op.f("ix_entity_reading_key"), "entity", ["reading_key"], unique=False)
    op.create_table(
        "event",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("reading_key", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("type", sa.String(length=16), nullable=False),
        sa.Column("mode", sa.String(length=32), nullable=True),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("symmetric", sa.Boolean(), nullable=False),
        sa.Column("earliest", sa.String(length=10), nullable=True),
        sa.Column("latest", sa.String(length=10), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("country", sa.String(length=3), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("trigger_start", sa.Integer(), nullable=False),
        sa.Column("trigger_end", sa.Integer(), nullable=False),
        sa.Column("sentence_start", sa.Integer(), nullable=False),
        sa.Column("sentence_end", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reading_key"], ["reading.key"], name=op.f("fk_event_reading_key"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_event")),
    )
    op.create_index("ix_event_dates", "event", ["earliest", "latest"], unique=False)
    op.create_index(op.f("ix_event_id"), "event", ["id"], unique=False)
    op.create_index(op.f("ix_event_reading_key"), "event", ["reading_key"], unique=False)
    op.create_index(op.f("ix_event_type"), "event", ["type"], unique=False)
    op.create_table(
        "statement",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("reading_key", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("quotation", sa.String(length=16), nullable=False),
        sa.Column("attitude", sa.Boolean(), nullable=False),
        sa.Column("attribution", sa.String(length=16), nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=True),
        sa.Column("channel_name", sa.Text(), nullable=True),
        sa.Column("earliest", sa.String(length=10), nullable=True),
        sa.Column("latest", sa.String(length=10), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("speaker_start", sa.Integer(), nullable=True),
        sa.Column("speaker_end", sa.Integer(), nullable=True),
        sa.Column("cue_start", sa.Integer(), nullable=False),
        sa.Column("cue_end", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reading_key"], ["reading.key"], name=op.f("fk_statement_reading_key"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_statement")),
    )
    op.create_index(op.f("ix_statement_id"), "statement", ["id"], unique=False)
    op.create_index(op.f("ix_statement_reading_key"), "statement", ["reading_key"], unique=False)
    op.create_table(
        "participant",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("event_key", sa.Integer(), nullable=True),
        sa.Column("statement_key", sa.Integer(), nullable=True),
        sa.Column("entity_key", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("span_start", sa.Integer(), nullable=True),
        sa.Column("span_end", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["entity_key"], ["entity.key"], name=op.f("fk_participant_entity_key"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["event_key"], ["event.key"], name=op.f("fk_participant_event_key"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["statement_key"],
            ["statement.key"],
            name=op.f("fk_participant_statement_key"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_participant")),
        comment="who takes part in an event or a statement, and in which role",
    )
    op.create_index(op.f("ix_participant_entity_key"), "participant", ["entity_key"], unique=False)
    op.create_index(op.f("ix_participant_event_key"), "participant", ["event_key"], unique=False)
    op.create_index(op.f("ix_participant_statement_key"), "participant", ["statement_key"], unique=False)
    op.create_table(
        "statement_content",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("statement_key", sa.Integer(), nullable=False),
        sa.Column("span_start", sa.Integer(), nullable=False),
        sa.Column("span_end", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement_key"],
            ["statement.key"],
            name=op.f("fk_statement_content_statement_key"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_statement_content")),
    )
    op.create_index(
        op.f("ix_statement_content_statement_key"), "statement_content", ["statement_key"], unique=False
    )
    op.create_table(
        "voice",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("event_key", sa.Integer(), nullable=True),
        sa.Column("statement_key", sa.Integer(), nullable=True),
        sa.Column("voucher_key", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_key"], ["event.key"], name=op.f("fk_voice_event_key"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["statement_key"], ["statement.key"], name=op.f("fk_voice_statement_key"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["voucher_key"], ["statement.key"], name=op.f("fk_voice_voucher_key"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_voice")),
        comment="the statements that vouch for an event or report a statement, outermost first",
    )
    op.create_index(op.f("ix_voice_event_key"), "voice", ["event_key"], unique=False)
    op.create_index(op.f("ix_voice_statement_key"), "voice", ["statement_key"], unique=False)
    op.create_index(op.f("ix_voice_voucher_key"), "voice", ["voucher_key"], unique=False)
