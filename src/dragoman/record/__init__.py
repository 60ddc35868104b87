"""The record: what was read, kept in a database, queried and shown."""

from dragoman.record.facts import EventFact, Party, Source, StatementFact, event_facts, statement_facts
from dragoman.record.filters import EventFilter, StatementFilter
from dragoman.record.judging import Accepted, Judgement
from dragoman.record.store import EntityFound, EventFound, Record, StatementFound
from dragoman.record.unknown import Suggestion, UnknownFilter

__all__ = [
    "Accepted",
    "EntityFound",
    "EventFact",
    "EventFilter",
    "EventFound",
    "Judgement",
    "Party",
    "Record",
    "Source",
    "StatementFact",
    "StatementFilter",
    "StatementFound",
    "Suggestion",
    "UnknownFilter",
    "event_facts",
    "statement_facts",
]
