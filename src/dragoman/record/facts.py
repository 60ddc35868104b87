"""Facts: events and statements of a reading with names, words and source filled in, each whole in itself.

A reading speaks in ids and spans; a fact says who an id is and which words a span covers. The record stores
facts and gives them back; what lists them needs neither the reading nor its text.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from dragoman.reading import REPORT_VOICE, Entity, Event, EventMention, Participant, Reading, Span, Statement


@dataclass(frozen=True, slots=True)
class Party:
    """An entity in a role; `span` is where the text first puts it there, if it does in so many words."""

    id: str
    name: str
    country: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """The report that a fact comes from; `earliest` to `latest` is when it appeared."""

    document: str
    title: str | None
    outlet: str | None
    url: str | None
    earliest: str | None
    latest: str | None


@dataclass(frozen=True, slots=True)
class Voucher:
    """One link in a chain of voices: a statement, its speakers, and the words that stand for them."""

    statement: str
    speakers: tuple[Party, ...]
    words: str | None


@dataclass(frozen=True, slots=True)
class EventFact:
    """Who did what to whom; `voice` is empty where the outlet itself vouches, else outermost first.

    `also_told_by` are the links of the other chains of voices that tell of it, in the order of the text.
    `trigger` and `sentence` are those of the mention that the event takes its values from.
    """

    id: str
    type: str
    mode: str | None
    status: str
    symmetric: bool
    voice: tuple[Voucher, ...]
    also_told_by: tuple[Voucher, ...]
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    third_parties: tuple[Party, ...]
    earliest: str | None
    latest: str | None
    place: str | None
    country: str | None
    confidence: float
    intensity: float | None
    trigger: Span
    sentence: Span
    trigger_words: str
    words: str
    source: Source


@dataclass(frozen=True, slots=True)
class StatementFact:
    """Who said what to whom; `voice` is the chain of statements that report this one, outermost first."""

    id: str
    speakers: tuple[Party, ...]
    addressees: tuple[Party, ...]
    quotation: str
    attitude: bool
    attribution: str
    channel: str | None
    channel_name: str | None
    voice: tuple[Voucher, ...]
    earliest: str | None
    latest: str | None
    confidence: float
    speaker_span: Span | None
    cue: Span
    content: tuple[Span, ...]
    speaker_words: str | None
    cue_words: str
    words: str
    source: Source


Fact = EventFact | StatementFact


def event_facts(reading: Reading) -> list[EventFact]:
    """The events of a reading, in its order. Raises ValueError where it names what it does not hold."""
    names = _Names(reading)
    return [_event_fact(event, names) for event in reading.events]


def statement_facts(reading: Reading) -> list[StatementFact]:
    """The statements of a reading, in its order. Raises ValueError where it names what it does not hold."""
    names = _Names(reading)
    return [_statement_fact(statement, names) for statement in reading.statements]


def fact_json(fact: Fact) -> dict[str, Any]:
    """A fact as a JSON object; its spans are [start, end)."""
    return asdict(fact)


class _Names:
    """What the ids of a reading stand for."""

    def __init__(self, reading: Reading) -> None:
        self.document = reading.document.id
        self.text = reading.document.text
        self.entities: dict[str, Entity] = {entity.id: entity for entity in reading.entities}
        self.statements: dict[str, Statement] = {said.id: said for said in reading.statements}
        document, published = reading.document, reading.document.published
        self.source = Source(
            self.document, document.title, document.outlet, document.url, published.earliest, published.latest
        )

    def party(self, entity: str, span: Span | None = None) -> Party:
        found = self.entities.get(entity)
        if found is None:
            raise ValueError(
                f"reading of {self.document[:12]}: names an entity {entity} that it does not hold"
            )
        return Party(found.id, found.name, found.country, span)

    def parties(self, entities: tuple[str, ...]) -> tuple[Party, ...]:
        return tuple(self.party(entity) for entity in entities)

    def statement(self, statement: str) -> Statement:
        found = self.statements.get(statement)
        if found is None:
            raise ValueError(
                f"reading of {self.document[:12]}: names a statement {statement} that it does not hold"
            )
        return found

    def voice(self, statements: tuple[str, ...]) -> tuple[Voucher, ...]:
        if statements == REPORT_VOICE:
            return ()
        return tuple(self.voucher(self.statement(name)) for name in statements)

    def voucher(self, said: Statement) -> Voucher:
        return Voucher(said.id, self.parties(said.speakers), self.speaker_words(said))

    def speaker_words(self, said: Statement) -> str | None:
        return said.speaker_span.of(self.text) if said.speaker_span else None

    def above(self, statement: Statement) -> tuple[str, ...]:
        """The statements that report this one, outermost first."""
        chain: list[str] = []
        while statement.within is not None and statement.within not in chain:
            chain.insert(0, statement.within)
            statement = self.statement(statement.within)
        return tuple(chain) or REPORT_VOICE


def _event_fact(event: Event, names: _Names) -> EventFact:
    if not event.mentions:
        raise ValueError(f"reading of {names.document[:12]}: event {event.id} has no mention")
    main = main_mention(event)
    seen = event.mentions

    def cast(entities: tuple[str, ...], role: str) -> tuple[Party, ...]:
        named: list[Participant] = [one for mention in (main, *seen) for one in getattr(mention, role)]
        spans = {one.entity: one.span for one in reversed(named) if one.span is not None}
        return tuple(names.party(entity, spans.get(entity)) for entity in entities)

    return EventFact(
        event.id,
        event.type,
        event.mode,
        event.status,
        event.symmetric,
        names.voice(event.voice),
        names.voice(_other_voices(event)),
        cast(event.actors, "actors"),
        cast(event.recipients, "recipients"),
        cast(event.third_parties, "third_parties"),
        event.date.earliest,
        event.date.latest,
        event.place.name,
        event.place.country,
        event.confidence,
        event.intensity,
        main.trigger,
        main.sentence,
        main.trigger.of(names.text),
        main.sentence.of(names.text),
        names.source,
    )


def _other_voices(event: Event) -> tuple[str, ...]:
    """The statements that tell of an event and are not in its own voice."""
    told = (name for mention in event.mentions if mention.voice != REPORT_VOICE for name in mention.voice)
    return tuple(name for name in dict.fromkeys(told) if name not in event.voice)


def main_mention(event: Event) -> EventMention:
    """The mention that an event takes its values from: the first in the outlet's voice, else the first."""
    return next((found for found in event.mentions if found.voice == REPORT_VOICE), event.mentions[0])


def _statement_fact(said: Statement, names: _Names) -> StatementFact:
    channel = said.channel
    return StatementFact(
        said.id,
        names.parties(said.speakers),
        names.parties(said.addressees),
        said.quotation,
        said.attitude,
        said.attribution,
        channel.kind if channel else None,
        channel.name if channel else None,
        names.voice(names.above(said)),
        said.date.earliest,
        said.date.latest,
        said.confidence,
        said.speaker_span,
        said.cue,
        said.content,
        names.speaker_words(said),
        said.cue.of(names.text),
        " … ".join(span.of(names.text) for span in said.content),
        names.source,
    )
