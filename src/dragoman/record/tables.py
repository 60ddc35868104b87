"""The tables of the record, as the newest migration leaves them.

A text is kept once, by its hash; where it appeared is a publication; a reading belongs to text, date and
versions and is kept whole as JSON. Of each text one reading is `current`, and only it counts in queries.
Events, statements and entities are rows of their reading: they go when it goes. Judgements belong to no
reading and are never deleted. Dates are ISO strings, so that they compare as dates on every database; spans
are two columns, `[start, end)` in the text's code points.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    and_,
    false,
    text,
    true,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _owner(column: str) -> Column[int]:
    """A column that points at the row which this row belongs to and goes with."""
    target = f"{column.removesuffix('_key')}.key"
    return Column(column, Integer, ForeignKey(target, ondelete="CASCADE"), nullable=False, index=True)


texts = Table(
    "text",
    metadata,
    Column("id", String(64), primary_key=True, comment="the SHA-256 of the text"),
    Column("text", Text, nullable=False),
    Column("language", String(16), nullable=False),
)

publications = Table(
    "publication",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", String(64), nullable=False, unique=True, comment="the SHA-256 of its values"),
    Column("text_id", String(64), ForeignKey("text.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("title", Text),
    Column("outlet", Text),
    Column("url", Text),
    Column("earliest", String(10)),
    Column("latest", String(10)),
    Column("first_seen", String(32), nullable=False, comment="ISO time, UTC"),
)

readings = Table(
    "reading",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", String(64), nullable=False, unique=True, comment="the SHA-256 of text, date and versions"),
    Column("text_id", String(64), ForeignKey("text.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("earliest", String(10), comment="the published date that was read with"),
    Column("latest", String(10)),
    Column("made_by", JSON, nullable=False),
    Column("read_at", String(32), nullable=False, comment="ISO time, UTC"),
    Column("current", Boolean, nullable=False, server_default=false()),
    Column("json", Text, nullable=False),
)

entities = Table(
    "entity",
    metadata,
    Column("key", Integer, primary_key=True),
    _owner("reading_key"),
    Column("id", String(255), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False, comment="the name without accents and case, between spaces"),
    Column("kind", String(16), nullable=False),
    Column("country", String(3), index=True),
    Column("office", Text),
    Column("known", Boolean, nullable=False),
    Column("named", Boolean, nullable=False, server_default=false(), comment="mentioned by a name"),
    Column("mentions", Integer, nullable=False, server_default=text("0")),
    Column("sectors", Text, comment="with bars between them: GOV|MIL"),
    Column("name_start", Integer, comment="the first mention by a name"),
    Column("name_end", Integer),
)
Index(
    "ix_entity_unknown",
    entities.c.folded,
    entities.c.kind,
    sqlite_where=and_(~entities.c.known, entities.c.named),
    postgresql_where=and_(~entities.c.known, entities.c.named),
)

appellations = Table(
    "appellation",
    metadata,
    Column("key", Integer, primary_key=True),
    _owner("entity_key"),
    Column("what", String(16), nullable=False, comment="name or description"),
    Column("words", Text, nullable=False),
    Column("times", Integer, nullable=False),
    comment="what a report calls an entity that has a name and that the gazetteer does not know",
)

statements = Table(
    "statement",
    metadata,
    Column("key", Integer, primary_key=True),
    _owner("reading_key"),
    Column("id", String(16), nullable=False, index=True),
    Column("quotation", String(16), nullable=False),
    Column("attitude", Boolean, nullable=False),
    Column("attribution", String(16), nullable=False),
    Column("channel", String(32)),
    Column("channel_name", Text),
    Column("earliest", String(10)),
    Column("latest", String(10)),
    Column("confidence", Float, nullable=False),
    Column("speaker_start", Integer),
    Column("speaker_end", Integer),
    Column("cue_start", Integer, nullable=False),
    Column("cue_end", Integer, nullable=False),
)

contents = Table(
    "statement_content",
    metadata,
    Column("key", Integer, primary_key=True),
    _owner("statement_key"),
    Column("span_start", Integer, nullable=False),
    Column("span_end", Integer, nullable=False),
)

events = Table(
    "event",
    metadata,
    Column("key", Integer, primary_key=True),
    _owner("reading_key"),
    Column("id", String(16), nullable=False, index=True),
    Column("type", String(16), nullable=False, index=True),
    Column("mode", String(32)),
    Column("status", String(16), nullable=False),
    Column("symmetric", Boolean, nullable=False),
    Column("earliest", String(10)),
    Column("latest", String(10)),
    Column("place", Text),
    Column("country", String(3)),
    Column("confidence", Float, nullable=False),
    Column("intensity", Float, comment="from -10 to 10"),
    Column("trigger_start", Integer, nullable=False),
    Column("trigger_end", Integer, nullable=False),
    Column("sentence_start", Integer, nullable=False),
    Column("sentence_end", Integer, nullable=False),
    Index("ix_event_dates", "earliest", "latest"),
)

participants = Table(
    "participant",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("event_key", Integer, ForeignKey("event.key", ondelete="CASCADE"), index=True),
    Column("statement_key", Integer, ForeignKey("statement.key", ondelete="CASCADE"), index=True),
    _owner("entity_key"),
    Column("role", String(16), nullable=False),
    Column("span_start", Integer),
    Column("span_end", Integer),
    comment="who takes part in an event or a statement, and in which role",
)

voices = Table(
    "voice",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("event_key", Integer, ForeignKey("event.key", ondelete="CASCADE"), index=True),
    Column("statement_key", Integer, ForeignKey("statement.key", ondelete="CASCADE"), index=True),
    Column(
        "voucher_key", Integer, ForeignKey("statement.key", ondelete="CASCADE"), nullable=False, index=True
    ),
    Column(
        "own",
        Boolean,
        nullable=False,
        server_default=true(),
        comment="part of the chain that the fact's own values rest on, not another that tells of it too",
    ),
    comment="the statements that vouch for an event or report a statement, outermost first",
)

judgements = Table(
    "judgement",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("what", String(16), nullable=False, comment="accept-new, same-as or refuse"),
    Column("suggestion", Text, nullable=False, comment="the key of the suggestion that was judged"),
    Column("folded", Text, nullable=False, index=True, comment="the name and the kind that it holds for"),
    Column("kind", String(16), nullable=False),
    Column("country", String(4), comment="the country that readings give, if any does"),
    Column("bare", Boolean, nullable=False, comment="it holds also where a reading gives no country"),
    Column("target", String(255), comment="the id of whom the name stands for"),
    Column("target_folded", Text, comment="the target's name, as in entity.folded"),
    Column("data", JSON(none_as_null=True), comment="the target's name, kind, country, sectors, office"),
    Column("entry", JSON(none_as_null=True), comment="what was written into which gazetteer folder"),
    Column("who", Text),
    Column("note", Text),
    Column("made", String(32), nullable=False, comment="ISO time, UTC"),
    Column("undone", String(32), comment="ISO time, UTC"),
    comment="what people say of names that the gazetteer does not know",
)
