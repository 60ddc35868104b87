"""Reports with labelled events and statements: gold from JSON lines, predictions from readings.

One JSON object a line, spans `[start, end)` in code points of `text`:

    {"id", "published": date or null, "text",
     "events": [{"trigger": [s, e], "type", "mode", "status", "voice",
                 "actors": [{"name", "span": [s, e] or null}], "recipients": [same], …}],
     "statements": [{"cue": [s, e], "source": [s, e] or null, "speaker": name or null,
                     "content": [[s, e], …], "quotation", "attitude"}]}

Other keys are passed over; `events` or `statements` may be missing where a file labels only one of them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from dragoman.errors import StopRun
from dragoman.evaluate.gold import read_gold
from dragoman.reading import Document, Participant, Published, Reading, Span

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who takes part: a canonical name, and the words, unless earlier text implies it."""

    name: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class LabelledEvent:
    """One trigger and what is labelled of it."""

    trigger: Span
    type: str
    mode: str | None
    status: str
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()


@dataclass(frozen=True, slots=True)
class LabelledStatement:
    """Who said what, with which words; no names and no `source` where the text names nobody."""

    cue: Span
    source: Span | None
    speakers: tuple[str, ...]
    content: tuple[Span, ...]
    quotation: str | None = None


@dataclass(frozen=True, slots=True)
class LabelledReport:
    """A report with its labels; predictions whose trigger or cue lies in `set_aside` are not judged."""

    id: str
    text: str
    published: str | None = None
    events: tuple[LabelledEvent, ...] = ()
    statements: tuple[LabelledStatement, ...] = ()
    set_aside: tuple[Span, ...] = ()

    @property
    def document(self) -> Document:
        """The report as the reader takes it."""
        if self.published is None:
            return Document(self.text)
        return Document(self.text, published=Published(self.published, self.published, "given"))


def read_labelled(path: Path) -> list[LabelledReport]:
    """The reports of a JSON-lines file. Raises StopRun, with file and line, where one is malformed."""
    lines = read_gold(path).split("\n")
    reports = []
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                reports.append(_report(json.loads(line), f"line-{number}"))
            except ValueError as error:
                raise StopRun(f"{path}:{number}: {error}") from error
    if not reports:
        raise StopRun(f"{path}: no reports")
    return reports


def from_reading(reading: Reading, report_id: str) -> LabelledReport:
    """What a reading says, one label for each mention of an event, with the names of its entities."""
    names = {entity.id: entity.name for entity in reading.entities}

    def parties(participants: tuple[Participant, ...]) -> tuple[Party, ...]:
        return tuple(Party(names.get(p.entity, p.entity), p.span) for p in participants)

    events = [
        LabelledEvent(m.trigger, m.type, m.mode, m.status, parties(m.actors), parties(m.recipients))
        for event in reading.events
        for m in event.mentions
    ]
    statements = [
        LabelledStatement(
            s.cue, s.speaker_span, tuple(names.get(i, i) for i in s.speakers), s.content, s.quotation
        )
        for s in reading.statements
    ]
    return LabelledReport(
        report_id,
        reading.document.text,
        reading.document.published.earliest,
        tuple(sorted(events, key=lambda e: e.trigger)),
        tuple(sorted(statements, key=lambda s: s.cue)),
    )


def to_line(report: LabelledReport) -> str:
    """The report as one JSON object in the form that `read_labelled` reads."""

    def parties(found: tuple[Party, ...]) -> list[dict[str, Any]]:
        return [{"name": p.name, "span": p.span} for p in found]

    events = [
        {
            "trigger": e.trigger,
            "type": e.type,
            "mode": e.mode,
            "status": e.status,
            "actors": parties(e.actors),
            "recipients": parties(e.recipients),
        }
        for e in report.events
    ]
    statements = [
        {
            "cue": s.cue,
            "source": s.source,
            "speaker": ", ".join(s.speakers) or None,
            "content": s.content,
            "quotation": s.quotation,
        }
        for s in report.statements
    ]
    value = {
        "id": report.id,
        "published": report.published,
        "text": report.text,
        "events": events,
        "statements": statements,
    }
    return json.dumps(value, ensure_ascii=False)


def _report(value: Any, default_id: str) -> LabelledReport:
    record = _Record(value)
    text = record.string("text")
    published = record.optional_string("published")
    if published is not None:
        try:
            date.fromisoformat(published)
        except ValueError:
            raise ValueError(f"published: not a date: {published!r}") from None
    return LabelledReport(
        record.optional_string("id") or default_id,
        text,
        published,
        tuple(record.each("events", lambda r: _event(r, len(text)))),
        tuple(record.each("statements", lambda r: _statement(r, len(text)))),
    )


def _event(record: _Record, length: int) -> LabelledEvent:
    def parties(key: str) -> tuple[Party, ...]:
        return tuple(record.each(key, lambda r: Party(r.string("name"), r.optional_span("span", length))))

    return LabelledEvent(
        record.span("trigger", length),
        record.string("type"),
        record.optional_string("mode"),
        record.string("status"),
        parties("actors"),
        parties("recipients"),
    )


def _statement(record: _Record, length: int) -> LabelledStatement:
    speaker = record.optional_string("speaker")
    return LabelledStatement(
        record.span("cue", length),
        record.optional_span("source", length),
        (speaker,) if speaker else (),
        tuple(_span(value, length, "content") for value in record.items("content")),
        record.optional_string("quotation"),
    )


class _Record:
    """A JSON object whose fields are checked as they are taken; ValueErrors name the field."""

    def __init__(self, value: Any) -> None:
        if not isinstance(value, dict):
            raise ValueError("not a JSON object")
        self._value: dict[str, Any] = value

    def string(self, key: str) -> str:
        value = self.optional_string(key)
        if value is None:
            raise ValueError(f"{key}: missing")
        return value

    def optional_string(self, key: str) -> str | None:
        value = self._value.get(key)
        if value is not None and not isinstance(value, str):
            raise ValueError(f"{key}: not a string: {value!r}")
        return value

    def span(self, key: str, length: int) -> Span:
        return _span(self._value.get(key), length, key)

    def optional_span(self, key: str, length: int) -> Span | None:
        value = self._value.get(key)
        return None if value is None else _span(value, length, key)

    def items(self, key: str) -> list[Any]:
        value = self._value.get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            raise ValueError(f"{key}: not a list: {value!r}")
        return value

    def each(self, key: str, make: Callable[[_Record], T]) -> Iterator[T]:
        for place, value in enumerate(self.items(key)):
            try:
                yield make(_Record(value))
            except ValueError as error:
                raise ValueError(f"{key}[{place}]: {error}") from None


def _span(value: Any, length: int, key: str) -> Span:
    match value:
        case [int(start), int(end)] if 0 <= start < end <= length:
            return Span(start, end)
    raise ValueError(f"{key}: not a span [start, end) of the text: {value!r}")
