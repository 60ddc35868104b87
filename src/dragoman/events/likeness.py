"""Likeness: what speaks for two mentions' telling one event, and what rules it out.

Two mentions of one kind are compared. They are two events where others take part (of each side, all whom one
mention names must be among those whom the other names), where the days that are told of them differ, or the
places. All else is weighed (`weighing.RETELLING`): words of one family ("bombed", "the bombing"), an act
and what came of it ("a raid", "killed ten"), modes, places and days, a definite noun ("the attack"), a
headline before its lead, how the sides agree, the kind of act, how far apart it is told, and how many of its
kind are told in between and before: a report comes back to what it tells first.
"""

from __future__ import annotations

import math

from dragoman.events.telling import DONE, Side, Telling, are_among, is_told, sides
from dragoman.events.weighing import Features
from dragoman.reading import EventDate

_DATELINE = 60
"""Characters between a headline and its lead, at most."""
_STEM, _ENDING = 4, 2
"""Letters that words of one family share at least, and those that the shorter may have besides."""
_STEP = 100
"""Characters that tell little less than the next ones of how far apart two mentions stand."""


def likeness(first: Telling, second: Telling) -> Features | None:
    """What is weighed of two mentions of one kind, in the order of the text; None where something rules out
    that they tell one event."""
    one, other = first.mention, second.mention
    agreed = [_agreement(ours, theirs) for ours, theirs in sides(first, second)]
    days = _days(one.date, other.date)
    if None in agreed or days is None or _are_elsewhere(first, second):
        return None
    one_sentence, one_outcome = one.sentence == other.sentence, first.outcome != second.outcome
    features = {
        "bias": 1.0,
        "between": math.log(max(1, second.rank - first.rank)),
        "akin": any(_are_akin(ours, theirs) for ours in first.words for theirs in second.words),
        "definite": second.definite,
        "lead": _is_lead(first, second),
        "first of its kind": first.rank == 0,
        "apart": math.log1p(max(0, other.trigger.start - one.trigger.start) / _STEP),
        "outcome": one_outcome,
        "outcomes": first.outcome and second.outcome,
        "outcome in one sentence": one_outcome and one_sentence,
        "one sentence": one_sentence,
        "one voice": one.voice == other.voice,
        "mutual": first.mutual or second.mutual,
        "not done": one.status not in DONE,
        "same status": one.status == other.status,
        "same place": one.place.name is not None and one.place.name == other.place.name,
        first.quad: 1.0,
        _modes(one.mode, other.mode): 1.0,
        days: 1.0,
    }
    for side in filter(None, agreed):
        features[side] = features.get(side, 0.0) + 1.0
    return features


def _agreement(one: Side, other: Side) -> str | None:
    """How those on a side agree; None if they do not."""
    if not one or not other:
        return "both open" if one == other else "second open" if one else "first open"
    if one == other:
        return "same side"
    fewer, more = sorted((one, other), key=len)
    if not are_among(fewer, more):
        return None
    return "shared side" if one & other else "like side"


def _modes(one: str | None, other: str | None) -> str:
    if one is None or other is None:
        return "no mode" if one == other else "one mode"
    return "same mode" if one == other else "other mode"


def _days(one: EventDate, other: EventDate) -> str | None:
    """What is told of the days; None if they differ."""
    if not is_told(one) or not is_told(other):
        return "new day" if is_told(other) else "no day"
    if _before(one, other) or _before(other, one):
        return None
    same = one.earliest is not None and (one.earliest, one.latest) == (other.earliest, other.latest)
    return "same day" if same else "like day"


def _before(first: EventDate, second: EventDate) -> bool:
    return first.latest is not None and second.earliest is not None and first.latest < second.earliest


def _are_elsewhere(first: Telling, second: Telling) -> bool:
    """Whether two places are named, and neither by way of the other: "the camp" may lie anywhere, and a town
    in its country."""
    one, other = first.mention.place, second.mention.place
    countries = {one.country, other.country}
    if (first.nationwide or second.nationwide) and (len(countries) == 1 or None in countries):
        return False
    if not one.name or not other.name or one.name in other.name or other.name in one.name:
        return False
    return not one.name[0].islower() and not other.name[0].islower()


def _is_lead(first: Telling, second: Telling) -> bool:
    """Whether the first mention stands in a headline, a line of its own, and the second right after it."""
    headline, lead = first.mention.sentence, second.mention.sentence
    if headline.start or not headline.end < lead.start <= headline.end + _DATELINE:
        return False
    return "\n" in first.text[headline.end : lead.start]


def _are_akin(one: str, other: str) -> bool:
    """Whether two words are of one family, as far as spelling tells."""
    shorter, longer = sorted((one, other), key=len)
    stem = shorter[: max(_STEM, len(shorter) - _ENDING)]
    return one == other or (len(stem) >= _STEM and longer.startswith(stem))
