"""Reports with labelled events and statements: gold from JSON lines, predictions from readings.

One JSON object a line, spans `[start, end)` in code points of `text`:

    {"id", "published": date or null, "text",
     "events": [{"trigger": [s, e], "type", "mode", "status", "voice",
                 "actors": [{"name", "span": [s, e] or null}], "recipients": [same], …}],
     "statements": [{"cue": [s, e], "source": [s, e] or null, "speaker": name or null,
                     "content": [[s, e], …], "quotation", "attitude"}]}

Other keys are passed over; `events` or `statements` may be missing where a file labels only one of them.
A line may be a reading (`dragoman.reading/1`) instead.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.deserialise import from_json
from dragoman.evaluate.fields import Record, read_records
from dragoman.reading import SCHEMA, Document, Participant, Published, Reading, Span


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
    return read_records(path, _report, "reports")


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


def _report(record: Record, number: int) -> LabelledReport:
    if record.optional_string("schema") == SCHEMA:
        return from_reading(from_json(record.value), record.optional_string("id") or f"line-{number}")
    text = record.string("text")
    return LabelledReport(
        record.optional_string("id") or f"line-{number}",
        text,
        record.optional_date("published"),
        tuple(record.each("events", lambda r: _event(r, len(text)))),
        tuple(record.each("statements", lambda r: _statement(r, len(text)))),
    )


def _event(record: Record, length: int) -> LabelledEvent:
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


def _statement(record: Record, length: int) -> LabelledStatement:
    speaker = record.optional_string("speaker")
    return LabelledStatement(
        record.span("cue", length),
        record.optional_span("source", length),
        (speaker,) if speaker else (),
        tuple(record.spans("content", length)),
        record.optional_string("quotation"),
    )
