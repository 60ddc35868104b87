"""How two mentions are weighed that may tell one event, fitted on readings of reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.errors import StopRun
from dragoman.evaluate.matching import overlap, pair
from dragoman.events.likeness import likeness
from dragoman.events.ontology import ontology
from dragoman.events.telling import Kind, Telling, kind_of, tellings
from dragoman.events.weighing import RETELLING, Features
from dragoman.reader import Reader
from dragoman.reading import EventMention, Reading
from training.logit import fit_logistic


def retelling_rows(predicted: Reading, gold: Reading) -> Iterator[tuple[Features, bool]]:
    """What is weighed of every two mentions of one kind that the gold has too, and whether they tell one
    event there."""
    mentions = sorted((m for event in predicted.events for m in event.mentions), key=lambda m: m.trigger)
    events = [(event.id, mention) for event in gold.events for mention in event.mentions]
    matched = pair(mentions, events, lambda ours, theirs: _alike(ours, theirs[1]))
    event_of = {id(ours): event for ours, (event, _) in matched}
    told = tellings(mentions, predicted.entities, predicted.document.text, ontology())
    before: dict[Kind, list[Telling]] = {}
    for telling in told:
        near = before.setdefault(kind_of(telling.mention), [])
        for earlier in near:
            features = likeness(earlier, telling)
            known = id(earlier.mention) in event_of and id(telling.mention) in event_of
            if features is not None and known:
                yield features, event_of[id(earlier.mention)] == event_of[id(telling.mention)]
        near.append(telling)


def fit_retelling(reader: Reader, gold: Iterable[Reading]) -> Features:
    """How two mentions are weighed, from reports that tell something more than once. Raises StopRun where
    none does."""
    told_again = [one for one in gold if any(len(event.mentions) > 1 for event in one.events)]
    rows = [row for one in told_again for row in retelling_rows(reader.read(one.document), one)]
    if not rows:
        raise StopRun("no reading tells an event more than once: nothing to fit on")
    return fit_logistic([features for features, _ in rows], [right for _, right in rows], RETELLING)


def _alike(predicted: EventMention, gold: EventMention) -> float:
    return overlap(predicted.trigger, gold.trigger) * (predicted.type == gold.type)
