"""What a reading is: one report, read. The shape is a contract, `dragoman.reading/1`.

Frozen dataclasses with JSON out and in; `reading.schema.json` beside this file describes the same shape.
Spans are `[start, end)` in Unicode code points of the document's text. Fields may be added, none renamed.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

SCHEMA = "dragoman.reading/1"

Method = Literal["given", "page", "header", "dateline", "content", "offices"]
ThingKind = Literal["person", "organization", "place", "object", "event", "time", "abstract"]
EntityKind = Literal["person", "state", "body", "group", "place", "generic"]
Form = Literal["name", "nominal", "pronoun", "metonym", "office"]
Status = Literal["occurred", "ongoing", "historical", "planned", "hypothetical", "demanded", "denied"]
Quotation = Literal["direct", "indirect", "mixed"]
ChannelKind = Literal["social", "telephone", "broadcast", "press_conference", "written", "interview", "other"]
Attribution = Literal["named", "office", "group", "unnamed", "anonymous"]
Basis = Literal["clause", "sentence", "narrative", "report"]
NoteKind = Literal["boilerplate", "duplicate-headline", "dateline", "byline", "related-link", "date-header"]
AgreementStatus = Literal["proposed", "signed", "in force", "violated", "suspended", "collapsed"]

REPORT_VOICE = ("report",)
"""The voice of what the outlet itself vouches for."""


class Span(NamedTuple):
    """A stretch of the document's text, `[start, end)` in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that the span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether the other span lies inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Published:
    """When a report appeared: a range of ISO dates, how it was found, and the words it stands in."""

    earliest: str | None = None
    latest: str | None = None
    method: Method | None = None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A report before it is read: its text and what is known of where it comes from."""

    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str = "en"
    published: Published = Published()

    @property
    def id(self) -> str:
        """The SHA-256 of the text, in hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class EntityMention:
    """Where an entity is mentioned, and how."""

    span: Span
    form: Form


@dataclass(frozen=True, slots=True)
class Description:
    """What the outlet calls an entity beside its name."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that takes part: `known` where the gazetteer has it."""

    id: str
    name: str
    kind: EntityKind
    country: str | None = None
    sectors: tuple[str, ...] = ()
    office: str | None = None
    known: bool = False
    mentions: tuple[EntityMention, ...] = ()
    descriptions: tuple[Description, ...] = ()


@dataclass(frozen=True, slots=True)
class Participant:
    """An entity in a role, with the words that put it there (None where earlier text implies it)."""

    entity: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class EventDate:
    """When something happened: a range of ISO dates, the words that say so and how far they were sought."""

    earliest: str | None = None
    latest: str | None = None
    span: Span | None = None
    basis: Basis | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A temporal expression: the words, and the range of ISO dates that they mean, where that can be told."""

    span: Span
    earliest: str | None = None
    latest: str | None = None


@dataclass(frozen=True, slots=True)
class EventPlace:
    """Where something happened; coordinates in degrees, WGS 84."""

    name: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """Something that spoke for or, below zero, against an event, in units of log-odds."""

    name: str
    weight: float


@dataclass(frozen=True, slots=True)
class Why:
    """What an event was coded on.

    `lexicon` is the type that the lexicon gives its trigger, by the entry that `frame` writes out; `heads` is
    the one that the model's heads hear in it, with the share of their belief in it. `runner_up` is the type
    that was weighed next to this one, or else the one that the heads believe next. None where there is none.
    """

    lexicon: str | None = None
    heads: str | None = None
    share: float | None = None
    runner_up: str | None = None
    runner_up_confidence: float | None = None
    reasons: tuple[Reason, ...] = ()
    frame: str | None = None


@dataclass(frozen=True, slots=True)
class EventMention:
    """One trigger in the text and what its sentence says of the event."""

    trigger: Span
    sentence: Span
    type: str
    mode: str | None
    status: Status
    voice: tuple[str, ...] = REPORT_VOICE
    actors: tuple[Participant, ...] = ()
    recipients: tuple[Participant, ...] = ()
    third_parties: tuple[Participant, ...] = ()
    date: EventDate = EventDate()
    place: EventPlace = EventPlace()
    confidence: float = 1.0
    statement: str | None = None
    why: Why | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """An event: its own values are those of its first mention in the outlet's voice, else of its first; a
    side that this leaves open is the one that another mention names."""

    id: str
    type: str
    mode: str | None
    status: Status
    voice: tuple[str, ...]
    symmetric: bool
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    third_parties: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    date: EventDate = EventDate()
    place: EventPlace = EventPlace()
    intensity: float | None = None
    confidence: float = 1.0
    mentions: tuple[EventMention, ...] = ()


@dataclass(frozen=True, slots=True)
class Channel:
    """Through what something was said."""

    kind: ChannelKind
    name: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """Who said what, with which words; `within` is the statement that reports this one."""

    id: str
    speakers: tuple[str, ...]
    speaker_span: Span | None
    cue: Span
    content: tuple[Span, ...]
    quotation: Quotation
    attitude: bool = False
    addressees: tuple[str, ...] = ()
    within: str | None = None
    channel: Channel | None = None
    attribution: Attribution = "unnamed"
    reason_span: Span | None = None
    date: EventDate = EventDate()
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Figure:
    """How many: a measured quantity and who says so; `low` or `high` is None where that end is open."""

    measure: str
    low: float | None
    high: float | None
    exact: bool
    unit: str
    span: Span
    who: str | None = None
    event: str | None = None
    voice: tuple[str, ...] = REPORT_VOICE


@dataclass(frozen=True, slots=True)
class Agreement:
    """A named accord between parties and what became of it."""

    name: str
    parties: tuple[str, ...]
    status: AgreementStatus
    mentions: tuple[Span, ...]
    date: EventDate = EventDate()
    voice: tuple[str, ...] = REPORT_VOICE


@dataclass(frozen=True, slots=True)
class Thing:
    """What a report speaks of more than once and that nobody is: "the accord … the deal … it"."""

    name: str
    kind: ThingKind
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Abstention:
    """What looked like an event and was left out, and why; with those who would have taken part."""

    span: Span
    type: str
    confidence: float
    reason: str
    mode: str | None = None
    status: Status = "occurred"
    actors: tuple[Participant, ...] = ()
    recipients: tuple[Participant, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """Words of the document that are not part of the report's prose."""

    span: Span
    kind: NoteKind


@dataclass(frozen=True, slots=True)
class MadeBy:
    """The versions that a reading depends on."""

    dragoman: str
    weights: str
    gazetteer: str
    ontology: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that was read in one document."""

    made_by: MadeBy
    document: Document
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    dates: tuple[DateMention, ...] = ()
    things: tuple[Thing, ...] = ()
    abstained: tuple[Abstention, ...] = ()
    notes: tuple[Note, ...] = ()
    schema: str = field(default=SCHEMA)


def fact_id(document_id: str, kind: str, span: Span) -> str:
    """The id of an event or statement: 16 hexadecimal digits of document, kind and first trigger or cue."""
    return hashlib.sha256(f"{document_id}:{kind}:{span.start}:{span.end}".encode()).hexdigest()[:16]
