"""What the one does to the other: of a reading's events, the one that binds two parties marked in the text.

A participant is a party where its words share a character with the party's marked words, or its entity is
mentioned within them: so "it", the name inside "Moscow's decision" and each of "the UN and NATO" are.
Events fit, the best first,

1. that the doer does to the other;
2. that the two do to one another: consultations, agreements and cooperation whichever way round, and any act
   that both are named as doing;
3. that the doer does where the other is the place, or is affected by it;
4. that the doer does, to nobody named;
5. that is done to the other, by nobody named;
6. that the doer does to somebody else;
7. that somebody else does to the other.

An event that names neither in its role, or has the sides the wrong way round, is not between them. Events
told inside the marked words themselves ("condemned *the attack*") come after all others; of those that fit
equally well, the one told nearest to the marked words counts, then the first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dragoman.events.ontology import ontology
from dragoman.reading import Abstention, EventMention, Participant, Reading, Span

Spans = Sequence[Span]

_Fit = Callable[["_Mention"], bool]


def between(reading: Reading, doer: Spans, other: Spans) -> EventMention | None:
    """The event that binds the parties marked at the spans; None where none fits. A side may be unmarked.

    Where no event does, the likeliest of those that the reader left out and that would bind them: that one
    does something to the other is known here, which the reader did not know.
    """
    sides = _Side.of(reading, doer), _Side.of(reading, other)
    found = [_Mention(m, *sides) for event in reading.events for m in event.mentions]
    fitting = [mention for mention in found if mention.fit is not None]
    if fitting:
        return min(fitting, key=_Mention.rank).mention
    left_out = [_Mention(_weighed(left), *sides) for left in reading.abstained]
    likely = [mention for mention in left_out if mention.fit is not None]
    return max(likely, key=lambda m: m.mention.confidence).mention if likely else None


def _weighed(left: Abstention) -> EventMention:
    """What was left out, as if it had been coded."""
    return EventMention(
        left.span, left.span, left.type, left.mode, left.status,
        actors=left.actors, recipients=left.recipients, confidence=left.confidence,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Side:
    """One party: where it is marked, and the entities mentioned there."""

    spans: Spans
    entities: frozenset[str]

    @classmethod
    def of(cls, reading: Reading, spans: Spans) -> _Side:
        there = {e.id for e in reading.entities for m in e.mentions if _touches(m.span, spans)}
        return cls(spans, frozenset(there))

    def holds(self, participants: Sequence[Participant]) -> bool:
        """Whether the party is among the participants."""
        return any(
            p.entity in self.entities or (p.span is not None and _touches(p.span, self.spans))
            for p in participants
        )

    def distance(self, span: Span) -> int:
        """Characters between the span and the nearest marked words."""
        return min((max(s.start - span.end, span.start - s.end, 0) for s in self.spans), default=0)


@dataclass(frozen=True, slots=True)
class _Mention:
    """A mention of an event, seen from the two parties."""

    mention: EventMention
    doer: _Side
    other: _Side

    @property
    def fit(self) -> int | None:
        """How well it fits, 0 the best; None where it does not."""
        return next((rank for rank, fits in enumerate(_FITS) if fits(self)), None)

    def rank(self) -> tuple[bool, int, int, int]:
        """What decides between mentions that fit: the least is the best."""
        trigger = self.mention.trigger
        inside = _touches(trigger, self.doer.spans) or _touches(trigger, self.other.spans)
        distance = self.doer.distance(trigger) + self.other.distance(trigger)
        return inside, self.fit or 0, distance, trigger.start

    @property
    def does(self) -> bool:
        return self.doer.holds(self.mention.actors)

    @property
    def undergoes(self) -> bool:
        return self.other.holds(self.mention.recipients)

    @property
    def mutual(self) -> bool:
        """Whether both act on one another, or act together."""
        actors, recipients = self.mention.actors, self.mention.recipients
        if self.doer.holds(actors) and self.other.holds(actors):
            return True
        return ontology().types[self.mention.type].symmetric and (
            self.doer.holds(recipients) and self.other.holds((*actors, *recipients))
        )

    @property
    def concerns(self) -> bool:
        """Whether the other is the place of the act or affected by it."""
        place = self.mention.place.span
        if place is not None and _touches(place, self.other.spans):
            return True
        return self.other.holds(self.mention.third_parties)


def _touches(span: Span, spans: Spans) -> bool:
    return any(span.overlaps(other) for other in spans)


_FITS: tuple[_Fit, ...] = (
    lambda m: m.does and m.undergoes,
    lambda m: m.mutual,
    lambda m: m.does and m.concerns,
    lambda m: m.does and not m.mention.recipients,
    lambda m: m.undergoes and not m.mention.actors,
    lambda m: m.does,
    lambda m: m.undergoes,
)
