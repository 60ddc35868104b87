"""How well events are read, mention by mention.

- **trigger**: a predicted and a gold mention whose triggers share a character, paired one to one, most
  overlap first, whatever their types.
- **event**: the same, between mentions of one type only. Everything below rests on these pairs.
- **actor**, **recipient**: participants of paired mentions agree, one to one, where their spans share a
  character or their names are the same (case, accents, punctuation and a leading "the" aside). Those of
  mentions without a partner count too: an invented participant costs precision, a missed one recall. A gold
  participant without a span can agree by name only.
- **participant**: the same with both roles put together, so that swapped sides are not held against it.
- **status**: the share of paired mentions with the gold's status.
- **strict**: paired mentions with the same status and exactly the gold's actors and recipients.
- **record**: no spans at all: the set of a report's distinct (type, status, names of actors, names of
  recipients), so that two triggers that name the same parties count once.

Gold labels each trigger, also a second one of the same event; predictions are therefore compared by their
mentions, not by events. Figures are over all reports together, not averages over reports.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from dragoman.evaluate.labelled import LabelledEvent, LabelledReport, Party
from dragoman.evaluate.matching import Counts, overlap, pair, plain_name

SAME_NAME = 2.0
"""How alike two parties of one name are: more than any overlap of spans."""


@dataclass(slots=True)
class EventScores:
    """The figures that the module describes; `status` counts pairs as predicted and as gold."""

    trigger: Counts = field(default_factory=Counts)
    event: Counts = field(default_factory=Counts)
    actor: Counts = field(default_factory=Counts)
    recipient: Counts = field(default_factory=Counts)
    participant: Counts = field(default_factory=Counts)
    status: Counts = field(default_factory=Counts)
    strict: Counts = field(default_factory=Counts)
    record: Counts = field(default_factory=Counts)
    by_type: defaultdict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))

    def overall(self) -> dict[str, Counts]:
        """Everything but the types, and the status, which is a share."""
        return {
            "trigger": self.trigger,
            "event": self.event,
            "actor": self.actor,
            "recipient": self.recipient,
            "participant": self.participant,
            "strict": self.strict,
            "record": self.record,
        }

    def to_json(self) -> dict[str, Any]:
        """All figures, as fractions of one, with their counts."""
        return {
            **{name: counts.to_json() for name, counts in self.overall().items()},
            "status_accuracy": round(self.status.precision, 6),
            "by_type": {name: self.by_type[name].to_json() for name in sorted(self.by_type)},
        }


def score_events(predicted: Iterable[LabelledReport], gold: Iterable[LabelledReport]) -> EventScores:
    """The figures for reports in the same order on both sides."""
    scores = EventScores()
    for one, other in zip(predicted, gold, strict=True):
        _score_report(one.events, other.events, scores)
    return scores


def parties_agree(predicted: Sequence[Party], gold: Sequence[Party]) -> int:
    """How many parties of the two sides agree, one to one."""
    return sum(1 for _ in pair(predicted, gold, _party_likeness))


def _score_report(
    predicted: Sequence[LabelledEvent], gold: Sequence[LabelledEvent], scores: EventScores
) -> None:
    triggers = sum(1 for _ in pair(predicted, gold, lambda p, g: overlap(p.trigger, g.trigger)))
    scores.trigger.add(triggers, len(predicted), len(gold))
    pairs = list(pair(predicted, gold, _event_likeness))
    scores.event.add(len(pairs), len(predicted), len(gold))
    strict = 0
    for p, g in pairs:
        actors = parties_agree(p.actors, g.actors)
        recipients = parties_agree(p.recipients, g.recipients)
        scores.actor.agreed += actors
        scores.recipient.agreed += recipients
        scores.participant.agreed += parties_agree(_everybody(p), _everybody(g))
        scores.status.add(p.status == g.status, 1, 1)
        whole = actors == len(p.actors) == len(g.actors) and recipients == len(p.recipients) == len(
            g.recipients
        )
        strict += whole and p.status == g.status
        scores.by_type[g.type].agreed += 1
    scores.strict.add(strict, len(predicted), len(gold))
    for p in predicted:
        _count_parties(p, scores, predicted=1)
    for g in gold:
        _count_parties(g, scores, gold=1)
    ours, theirs = {_entry(p) for p in predicted}, {_entry(g) for g in gold}
    scores.record.add(len(ours & theirs), len(ours), len(theirs))


def _count_parties(event: LabelledEvent, scores: EventScores, predicted: int = 0, gold: int = 0) -> None:
    """Add the parties of one mention, and itself by its type, to what was predicted or to what is gold."""
    scores.actor.add(0, predicted * len(event.actors), gold * len(event.actors))
    scores.recipient.add(0, predicted * len(event.recipients), gold * len(event.recipients))
    everybody = len(_everybody(event))
    scores.participant.add(0, predicted * everybody, gold * everybody)
    scores.by_type[event.type].add(0, predicted, gold)


def _everybody(event: LabelledEvent) -> list[Party]:
    """The parties in either role; who stands in both counts once."""
    return list(dict.fromkeys((*event.actors, *event.recipients)))


def _event_likeness(predicted: LabelledEvent, gold: LabelledEvent) -> float:
    return overlap(predicted.trigger, gold.trigger) if predicted.type == gold.type else 0.0


def _party_likeness(predicted: Party, gold: Party) -> float:
    shared = overlap(predicted.span, gold.span) if predicted.span and gold.span else 0.0
    return shared + (SAME_NAME if plain_name(predicted.name) == plain_name(gold.name) else 0.0)


def _entry(event: LabelledEvent) -> tuple[str, str, frozenset[str], frozenset[str]]:
    actors = frozenset(plain_name(p.name) for p in event.actors)
    return event.type, event.status, actors, frozenset(plain_name(p.name) for p in event.recipients)
