"""Weighing: what lexicon, tree and heads say, put into one score.

Each decision is a logistic regression over a few features; `training.decisions` fits the coefficients of
data/decisions.yaml on the corpus's development part, those on what is told again on its training part.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import get_args

from dragoman.data import load_yaml
from dragoman.errors import StopRun
from dragoman.events.ontology import PACKAGE
from dragoman.reading import Status

Features = Mapping[str, float]

EVENT = (
    *("bias", "lexical", "contested", "unborne", "absorbed", "type", "type of lexicon", "any", "noun"),
    *("purpose", "nobody", "actor only", "recipient only", "resumed", "unasserted"),
)
SLOTS = {"subject": "subj", "object": "obj", "indirect object": "iobj", "possessive": "poss"}
"""Where a participant may stand in a trigger's clause, with the slot of it."""
PREPOSITIONS = {
    **dict.fromkeys(("by",), "by"),
    **dict.fromkeys(("of",), "of"),
    **dict.fromkeys(("with", "between"), "with"),
    **dict.fromkeys(("to", "on", "against", "for", "at", "upon", "over", "toward", "towards"), "to"),
    **dict.fromkeys(("from",), "from"),
}
"""The place of what stands under a preposition."""
PARTICIPANT = (
    *("bias", "lexical", "opposite", "rival", "without lexicon", "head", "other head", "first", "unheard"),
    *SLOTS,
    *dict.fromkeys(PREPOSITIONS.values()),
)
RULED = tuple(status for status in get_args(Status) if status != "occurred")
"""The statuses that the rules find signs of; where they find none, they say nothing."""
STATUS = ("head", *RULED)
"""How much the heads' logarithm counts, and how much it counts that the rules say each status."""
RETELLING = (
    *("bias", "first of its kind", "between", "apart", "one sentence", "one voice", "mutual"),
    *("not done", "same status"),
    *("akin", "outcome", "outcomes", "outcome in one sentence", "definite", "lead"),
    *("same place", "same mode", "one mode", "other mode", "no mode"),
    *("same day", "like day", "new day", "no day"),
    *("same side", "shared side", "like side", "first open", "second open", "both open"),
    *("verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"),
)
"""What is weighed of two mentions that may tell one event (`likeness`)."""
MOST = 5.0
"""The largest log-odds that a head is believed."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """Coefficients by decision and feature, and how likely what is kept must be at least: an event, one in
    which nobody is known to take part, an actor, a recipient, a mention told of an event before it."""

    event: Features
    actor: Features
    recipient: Features
    status: Features
    retelling: Features
    kept: Mapping[str, float]


@cache
def load() -> Decisions:
    """The shipped decisions. Raises StopRun where the file is broken."""
    data = load_yaml(PACKAGE, "decisions.yaml", set(Decisions.__slots__))
    wanted = {
        "event": EVENT, "actor": PARTICIPANT, "recipient": PARTICIPANT, "status": STATUS,
        "retelling": RETELLING, "kept": ("event", "nobody", "actor", "recipient", "retelling"),
    }  # fmt: skip
    for name, features in wanted.items():
        values = data[name]
        numbers = isinstance(values, dict) and all(isinstance(v, int | float) for v in values.values())
        if not numbers or set(values) != set(features):
            raise StopRun(f"{PACKAGE}/data/decisions.yaml: {name}: needs a number for each of {features}")
    return Decisions(**data)


def likelihood(coefficients: Features, features: Features) -> float:
    """How likely it is, from 0 to 1; what `features` does not name is 0."""
    return 1 / (1 + math.exp(-sum([coefficients[name] * value for name, value in features.items() if value])))


def odds(share: float) -> float:
    """The logarithm of the odds of a probability, within MOST."""
    if share <= 0 or share >= 1:
        return MOST if share > 0 else -MOST
    return max(-MOST, min(MOST, math.log(share / (1 - share))))
