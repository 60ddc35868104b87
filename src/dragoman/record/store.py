"""The record: the one way in and out of the database."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Engine

from dragoman.errors import StopRun
from dragoman.gazetteer.index import Gazetteer
from dragoman.reading import Reading
from dragoman.record.engine import open_engine, prepare_file, stop_on_failure, writing
from dragoman.record.facts import EventFact, StatementFact
from dragoman.record.filters import EventFilter, StatementFilter
from dragoman.record.judging import Accepted, Judgement, find_judgements, find_suggestion, judge, undo
from dragoman.record.presenting import What
from dragoman.record.querying import (
    event_conditions,
    find_event_types,
    find_events,
    find_statements,
    statement_conditions,
)
from dragoman.record.schema import NEWEST, migrate, revision_of
from dragoman.record.showing import EntityFound, EventFound, Found, StatementFound, find
from dragoman.record.unknown import Suggestion, UnknownFilter, find_unknown
from dragoman.record.writing import write_reading

__all__ = ["EntityFound", "EventFound", "Found", "Record", "StatementFound"]


class Record:
    """A database of readings. One process writes at a time; any number read beside it.

    Every method raises StopRun, naming the record and the reason, where the database refuses.
    """

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine = engine
        self._name = name

    @classmethod
    def open(cls, url: str, *, create: bool = True) -> Self:
        """Open the record at an SQLite URL or a file's path; make it, or bring it to this version's schema.

        Raises StopRun where that cannot be: the file is no SQLite database or another program's, it was made
        by a newer version, its folder is not there or not writable, or it is missing and `create` is false.
        """
        engine = open_engine(url, create=create)
        try:
            with stop_on_failure(url):
                _bring_up(engine, url)
        except StopRun:
            engine.dispose()
            raise
        return cls(engine, url)

    def add(self, reading: Reading) -> bool:
        """Keep a reading, in one transaction; False where it is there already.

        One of the same text, published date and versions is the same reading. Raises ValueError where the
        reading names an entity or a statement that it does not hold.
        """
        with stop_on_failure(self._name), writing(self._engine) as connection:
            return write_reading(connection, reading)

    def events(self, wanted: EventFilter | None = None) -> Iterator[EventFact]:
        """The events that a filter lets through, earliest first, those without a date last."""
        with stop_on_failure(self._name), self._engine.connect() as connection:
            yield from find_events(connection, *event_conditions(wanted or EventFilter()))

    def event_types(self) -> list[str]:
        """The types of the record's events, each once."""
        with stop_on_failure(self._name), self._engine.connect() as connection:
            return find_event_types(connection)

    def statements(self, wanted: StatementFilter | None = None) -> Iterator[StatementFact]:
        """The statements that a filter lets through, earliest first."""
        with stop_on_failure(self._name), self._engine.connect() as connection:
            yield from find_statements(connection, *statement_conditions(wanted or StatementFilter()))

    def show(self, wanted: str) -> Found:
        """The event, statement, entity or document (as its current reading) of this id.

        The beginning of an id will do where it fits one only. Raises StopRun where it fits none or several.
        """
        with stop_on_failure(self._name), self._engine.connect() as connection:
            return find(connection, wanted)

    def unknown(self, known: Gazetteer, wanted: UnknownFilter | None = None) -> list[Suggestion]:
        """Names that nobody knows, those in most reports first; `known` says whom they may be."""
        with stop_on_failure(self._name), self._engine.connect() as connection:
            return find_unknown(connection, wanted or UnknownFilter(), known)

    def suggestion(self, key: str, known: Gazetteer) -> Suggestion:
        """The suggestion of a key; `known` says whom it may be.

        Raises StopRun where there is none, where it is judged already, or where several have the name.
        """
        with stop_on_failure(self._name), self._engine.connect() as connection:
            return find_suggestion(connection, key, known)

    def judge(
        self,
        what: What,
        suggestion: Suggestion,
        *,
        target: str | None = None,
        accepted: Accepted | None = None,
        entry: Mapping[str, Any] | None = None,
        who: str | None = None,
        note: str | None = None,
    ) -> Judgement:
        """Keep a judgement on a suggestion: whom it is, or that it is nobody.

        `entry` is what was written into a gazetteer folder for it. Raises StopRun where the suggestion has
        been judged since, or where a new id is one that was accepted before.
        """
        with stop_on_failure(self._name), writing(self._engine) as connection:
            return judge(
                connection,
                what,
                suggestion,
                target=target,
                accepted=accepted,
                entry=entry,
                who=who,
                note=note,
            )

    def judgements(self) -> Sequence[Judgement]:
        """All judgements, those that are undone too, in the order in which they were made."""
        with stop_on_failure(self._name), self._engine.connect() as connection:
            return find_judgements(connection)

    def undo(self, number: int) -> Judgement:
        """Take a judgement back; it stays, with the time.

        Raises StopRun where there is none of the number, it is undone, or another one rests on its new id.
        """
        with stop_on_failure(self._name), writing(self._engine) as connection:
            return undo(connection, number)

    def close(self) -> None:
        """Let the database go."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _bring_up(engine: Engine, url: str) -> None:
    """Make the tables of a new database, or bring an older one to this version's schema."""
    with engine.connect() as connection:
        revision = revision_of(connection, url)
    if revision == NEWEST:
        return
    prepare_file(engine)
    with writing(engine) as connection:
        # Asked again: another process may have made the tables since.
        migrate(connection, revision_of(connection, url))
