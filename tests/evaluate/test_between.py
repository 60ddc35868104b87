"""Which event of a reading binds two marked parties."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dragoman.evaluate.between import between
from dragoman.reading import (
    Document,
    Entity,
    EntityMention,
    Event,
    EventMention,
    EventPlace,
    Participant,
    Reading,
    Span,
)
from tests.support.readings import MADE_BY, span_of

TEXT = (
    "Norway asked Denmark for fuel, met it in Sweden, accused the mayor, said a strike hit it and left Oslo."
)
ENTITIES = {"Norway": "n", "Denmark": "d", "Sweden": "s", "the mayor": "m"}
NORWAY, DENMARK = (span_of("Norway", TEXT),), (span_of("Denmark", TEXT),)


def mention(kind: str, trigger: str, actors: str = "", recipients: str = "", **fields: Any) -> EventMention:
    """A mention; participants are entities, by their letters, without words of their own."""
    return EventMention(
        trigger=span_of(trigger, TEXT),
        sentence=Span(0, len(TEXT)),
        type=kind,
        mode=None,
        status="occurred",
        actors=tuple(Participant(entity) for entity in actors),
        recipients=tuple(Participant(entity) for entity in recipients),
        **fields,
    )


def reading(*mentions: EventMention) -> Reading:
    entities = tuple(
        Entity(i, name, "state", mentions=(EntityMention(span_of(name, TEXT), "name"),))
        for name, i in ENTITIES.items()
    )
    events = tuple(
        Event(f"e{i}", m.type, m.mode, m.status, m.voice, False, (), (), mentions=(m,))
        for i, m in enumerate(mentions)
    )
    return Reading(MADE_BY, Document(TEXT), entities, events)


def found(*mentions: EventMention, doer: Any = NORWAY, other: Any = DENMARK) -> str | None:
    best = between(reading(*mentions), doer, other)
    return best.trigger.of(TEXT) if best else None


BEST_FIRST = [
    mention("REQUEST", "asked", "n", "d"),
    mention("CONSULT", "met", "d", "n"),
    mention("ACCUSE", "accused", "n", "m", place=EventPlace(span=DENMARK[0])),
    mention("RETREAT", "left", "n"),
    mention("ASSAULT", "hit", "", "d"),
    mention("ASSAULT", "strike", "n", "s"),
    mention("AID", "fuel", "s", "d"),
]


@pytest.mark.parametrize("best", range(len(BEST_FIRST)))
def test_the_best_fit_counts(best: int) -> None:
    later = BEST_FIRST[best:]
    assert found(*reversed(later)) == later[0].trigger.of(TEXT)


@pytest.mark.parametrize(
    "unfit",
    [
        mention("REQUEST", "asked", "d", "n"),
        mention("REQUEST", "asked", "d"),
        mention("REQUEST", "asked", "", "n"),
        mention("REQUEST", "asked", "s", "m"),
        mention("REQUEST", "asked", "", "m"),
    ],
)
def test_an_event_of_neither_in_its_role_is_not_between_them(unfit: EventMention) -> None:
    assert found(unfit) is None


def test_two_who_act_together_act_on_one_another() -> None:
    assert found(mention("SUPPORT", "accused", "nd"), mention("RETREAT", "left", "n")) == "accused"


def test_who_is_affected_is_met_before_nobody() -> None:
    third = mention("REJECT", "said", "n", third_parties=(Participant("d"),))
    assert found(mention("RETREAT", "asked", "n"), third) == "said"


def test_words_inside_the_marks_are_the_party() -> None:
    inside = mention("REQUEST", "asked", recipients="d")
    spanned = replace(
        mention("ACCUSE", "accused"),
        actors=(Participant("y", NORWAY[0]),),
        recipients=(Participant("x", span_of("fuel", TEXT)),),
    )
    wide = (span_of("Denmark for fuel", TEXT),)
    assert found(inside, other=wide) == "asked"
    assert found(inside, spanned, other=wide) == "accused"


def test_an_event_told_inside_the_marks_comes_last() -> None:
    strike = mention("ASSAULT", "strike", "n", "d")
    marked = (span_of("a strike", TEXT), DENMARK[0])
    assert found(strike, mention("RETREAT", "left", "n"), other=marked) == "left"
    assert found(strike, other=marked) == "strike"


def test_the_nearest_of_equals_counts_then_the_first() -> None:
    assert found(mention("RETREAT", "left", "n"), mention("ACCUSE", "accused", "n")) == "accused"
    one, two = mention("AID", "asked", "n", "d"), mention("REQUEST", "asked", "n", "d")
    assert between(reading(one, two), NORWAY, DENMARK) == one


def test_one_side_may_be_unmarked() -> None:
    assert found(mention("REQUEST", "asked", "n", "s"), mention("RETREAT", "left", "n"), other=()) == "left"
    assert found(mention("REQUEST", "asked", "n", "d"), doer=()) == "asked"
    assert found(mention("REQUEST", "asked", "n", "d"), doer=(), other=()) is None
