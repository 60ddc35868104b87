"""`python -m training.decisions --gold FILE --retold FILE --out FILE`: fit how what is told is weighed.

The gold readings must be none that the heads were trained on; those for what is told more than once may be.
Participants and statuses are fitted first, on the triggers that are gold; events after that, with the
participants that they would have.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import yaml

from dragoman.evaluate.matching import overlap, plain_name
from dragoman.evaluate.readings import read_readings
from dragoman.events import weighing
from dragoman.events.coding import LEAST, Coder
from dragoman.events.weighing import EVENT, PARTICIPANT, RULED, STATUS, Decisions, Features
from dragoman.language.annotation import Token
from dragoman.reader import Reader, Setting
from dragoman.reading import EventMention, Participant, Reading
from training.logit import fit_choices, fit_logistic
from training.retelling import fit_retelling

Texts = Sequence[tuple[Setting, Reading]]


def coder_of(setting: Setting, decisions: Decisions) -> Coder:
    """A coder over a report."""
    return Coder(setting.annotation, setting.cast, setting.first_persons.participants, decisions)


def gold_at(trigger: Token, gold: Reading) -> EventMention | None:
    """The gold mention whose trigger shares most with a word."""
    mentions = [m for event in gold.events for m in event.mentions]
    best = max(mentions, key=lambda m: overlap(m.trigger, trigger.span), default=None)
    return best if best is not None and overlap(best.trigger, trigger.span) else None


def fit_participants(texts: Texts, decisions: Decisions) -> Decisions:
    """The decisions with those on actors and recipients fitted."""
    rows: dict[str, list[Features]] = {"actor": [], "recipient": []}
    truth: dict[str, list[bool]] = {"actor": [], "recipient": []}
    for setting, gold in texts:
        coder = coder_of(setting, decisions)
        names = {e.id: e.name for e in (*setting.cast.entities.values(), *gold.entities)}
        for trigger in setting.annotation.tokens:
            mention = gold_at(trigger, gold)
            if mention is None or coder.casting is None:
                continue
            for candidate in coder.casting.candidates(trigger, coder.bearings.own(trigger)):
                sides = (("actor", mention.actors), ("recipient", mention.recipients))
                for barred, (role, parties) in zip(candidate.barred, sides, strict=True):
                    if not barred:
                        rows[role].append(getattr(candidate, role))
                        truth[role].append(_is_among(candidate.participant, parties, names))
    return replace(decisions, **{role: fit_logistic(rows[role], truth[role], PARTICIPANT) for role in rows})


def _is_among(one: Participant, others: Iterable[Participant], names: dict[str, str]) -> bool:
    return any(
        bool(one.span and other.span and overlap(one.span, other.span))
        or plain_name(names.get(one.entity, one.entity)) == plain_name(names.get(other.entity, other.entity))
        for other in others
    )


def fit_statuses(texts: Texts, decisions: Decisions) -> Decisions:
    """The decisions with those on statuses fitted, by the likelihood of the gold's."""
    rows, wanted = [], []
    for setting, gold in texts:
        coder = coder_of(setting, decisions)
        acts = setting.annotation.acts
        for trigger in setting.annotation.tokens:
            mention = gold_at(trigger, gold)
            if mention is None or acts is None:
                continue
            bearing = coder.bearings.own(trigger)
            ruled = coder.rule_status(trigger, bearing, bearing.sense.type if bearing else mention.type)
            shares = acts.statuses(trigger.i)
            statuses = list(shares)
            rows.append(
                [
                    [math.log(max(share, LEAST)), *(float(status == ruled == rule) for rule in RULED)]
                    for status, share in shares.items()
                ]
            )
            wanted.append(statuses.index(mention.status))
    found = fit_choices(np.array(rows), np.array(wanted, np.int64))
    return replace(decisions, status=dict(zip(STATUS, found, strict=True)))


def event_rows(texts: Texts, decisions: Decisions) -> Iterator[tuple[Features, bool]]:
    """The features of every option, and whether the gold has an event of its type there."""
    for setting, gold in texts:
        coder = coder_of(setting, decisions)
        for trigger in setting.annotation.tokens:
            options = list(coder.options(trigger))
            mention = gold_at(options[0].coded.trigger, gold) if options else None
            for option in options:
                yield option.features, mention is not None and mention.type == option.coded.type
            best = max(options, key=lambda o: o.coded.confidence, default=None)
            if best is not None and coder.keeps(best):
                coder.tell(best.coded)


def fit_events(texts: Texts, decisions: Decisions) -> Decisions:
    """The decisions with those on events fitted."""
    rows, gold = zip(*event_rows(texts, decisions), strict=True)
    return replace(decisions, event=fit_logistic(rows, gold, EVENT))


def fit(texts: Texts) -> Decisions:
    """All decisions; the shares that are kept stay as they are."""
    decisions = fit_statuses(texts, fit_participants(texts, weighing.load()))
    # What is told of an event that a noun takes up depends on what is coded: a second round settles it.
    return fit_events(texts, fit_events(texts, decisions))


def texts_of(reader: Reader, paths: Iterable[Path]) -> list[tuple[Setting, Reading]]:
    """The reports of gold files, read up to their events, with their gold."""
    gold = [one.reading for path in paths for one in read_readings(path)]
    return [(reader.setting(reading.document), reading) for reading in gold]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, action="append", required=True, help="JSON lines of readings")
    parser.add_argument("--retold", type=Path, help="readings to fit anew on what is told more than once")
    parser.add_argument("--weights", type=Path, help="weights other than those that ship")
    parser.add_argument("--out", type=Path, required=True, help="decisions.yaml")
    arguments = parser.parse_args()
    reader = Reader(arguments.weights)
    fitted = fit(texts_of(reader, arguments.gold))
    if arguments.retold:
        gold = [one.reading for one in read_readings(arguments.retold)]
        fitted = replace(fitted, retelling=fit_retelling(reader, gold))
    head = "# Coefficients of the decisions on events (dragoman.events.weighing), by training.decisions.\n"
    parts = {name: dict(getattr(fitted, name)) for name in Decisions.__slots__}
    arguments.out.write_text(head + yaml.safe_dump(parts, sort_keys=False))


if __name__ == "__main__":
    main()
