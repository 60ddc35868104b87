"""The record: what was read, kept in a database, queried and shown."""

from dragoman.record.facts import EventFact, Party, Source, StatementFact, event_facts, statement_facts
from dragoman.record.filters import EventFilter, StatementFilter
from dragoman.record.store import EntityFound, EventFound, Record, StatementFound

__all__ = [
    "EntityFound",
    "EventFact",
    "EventFilter",
    "EventFound",
    "Party",
    "Record",
    "Source",
    "StatementFact",
    "StatementFilter",
    "StatementFound",
    "event_facts",
    "statement_facts",
]
