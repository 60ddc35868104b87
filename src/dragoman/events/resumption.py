"""Resumption: a definite noun takes up an event told before, and with it those who took part.

"Iran and six powers struck a deal … The accord was praised": the accord is theirs, though its clause does not
say so. A participant taken over this way has no span of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.events.senses import Bearing
from dragoman.language.annotation import Annotation, Token
from dragoman.reading import Participant

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such"})
_SIGNED = frozenset({"AGREE", "SUPPORT", "CONCEDE"})
REACH = 12
"""Sentences back within which an event is still what a definite noun is about."""


def resume(annotation: Annotation, bearing: Bearing, earlier: Sequence[Bearing]) -> Bearing | None:
    """The bearing with the participants of the event that its noun takes up, or None where there is none.

    `earlier` are the bearings before it in text order that have participants.
    """
    noun = bearing.trigger
    if noun.upos == "VERB" or not _is_definite(annotation, noun):
        return None
    near = [told for told in reversed(earlier) if 0 < noun.sentence - told.trigger.sentence <= REACH]
    told = next((t for t in near if _is_named_so(bearing, t)), None) or _only_one(bearing, near)
    if told is None:
        return None
    return replace(bearing, actors=_implied(told.actors), recipients=_implied(told.recipients))


def _is_definite(annotation: Annotation, noun: Token) -> bool:
    return any(t.lower in _DEFINITE for t in annotation.children(noun, "det"))


def _only_one(bearing: Bearing, near: Sequence[Bearing]) -> Bearing | None:
    """The only event near by that the noun may name, where it was told in the sentence before."""
    found = [told for told in near if _is_same(bearing, told)]
    found = found or [told for told in near if _is_signed(bearing, told)]
    before = [told for told in found if bearing.trigger.sentence - told.trigger.sentence == 1]
    return before[0] if len(found) == len(before) == 1 else None


def _is_named_so(bearing: Bearing, told: Bearing) -> bool:
    """Whether the earlier event was told with the same word."""
    return bearing.trigger.lemma == told.trigger.lemma and _is_same(bearing, told)


def _is_same(bearing: Bearing, told: Bearing) -> bool:
    """Whether the noun may name the earlier event: one of the same type and mode; an accord is no promise."""
    modes = {bearing.sense.mode, told.sense.mode} - {None}
    mutual = bearing.sense.type != "AGREE" or told.sense.symmetric
    # One of whom nobody is said to have done it is too little to go by ("Storimans was killed").
    somebody = bool(told.actors) or bearing.trigger.lemma == told.trigger.lemma
    return bearing.sense.type == told.sense.type and len(modes) < 2 and mutual and somebody


def _is_signed(bearing: Bearing, told: Bearing) -> bool:
    """Whether the noun may name the paper that was signed in the earlier event."""
    return bearing.sense.type in {"AGREE", "CONCEDE"} and told.sense.symmetric and told.sense.type in _SIGNED


def _implied(participants: Sequence[Participant]) -> tuple[Participant, ...]:
    return tuple(Participant(p.entity) for p in participants)
