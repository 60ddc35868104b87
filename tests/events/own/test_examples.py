"""Whether a reading codes an example as it should be coded."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dragoman.events.ontology import ontology
from dragoman.events.own.definitions import Example
from dragoman.events.own.examples import shortfall, told
from dragoman.reading import Abstention, Reading, Span
from tests.support.readings import hand_made

AID, CONSULT = ontology().types["AID"], ontology().types["CONSULT"]


SENTENCE = "A sentence."
ANY = Example(SENTENCE)


def mention(reading: Reading, name: str) -> str:
    return next(told(m, reading) for event in reading.events for m in event.mentions if m.type == name)


def test_a_type_is_enough_where_nothing_else_is_given() -> None:
    assert shortfall(ANY, AID, hand_made()) is None
    reading = hand_made()
    fewer = replace(reading, events=tuple(e for e in reading.events if e.type != "AID"))
    assert shortfall(ANY, AID, fewer) == f"coded as {mention(reading, 'CONSULT')}"


@pytest.mark.parametrize(
    "example",
    [
        Example(SENTENCE, actors=("Kari Lund",), recipients=("Jens Holm",)),
        Example(SENTENCE, actors=("lund", "HOLM"), recipients=()),
        Example(SENTENCE, actors=("person:kari-lund",)),
        Example(SENTENCE, status="occurred"),
    ],
)
def test_parts_that_are_given_and_are_so(example: Example) -> None:
    assert shortfall(example, CONSULT, hand_made()) is None


@pytest.mark.parametrize(
    "example",
    [
        Example(SENTENCE, actors=("Nobody",), recipients=()),
        Example(SENTENCE, actors=("Kari Lund",), recipients=()),
        Example(SENTENCE, actors=("Kari Lund", "Holm", "Petit"), recipients=()),
        Example(SENTENCE, actors=()),
        Example(SENTENCE, status="planned"),
        Example(SENTENCE, mode="phone"),
    ],
)
def test_parts_that_are_not_so(example: Example) -> None:
    lack = shortfall(example, CONSULT, hand_made())
    assert lack is not None
    assert lack.startswith("coded as CONSULT")


def test_what_was_left_out_is_told() -> None:
    nothing = replace(hand_made(), events=())
    assert shortfall(ANY, AID, replace(nothing, abstained=())) == (
        "no event is coded: no cue word was found, or none in its frame"
    )
    left = replace(nothing, abstained=(Abstention(Span(0, 4), "AID", 0.3, "not likely enough"),))
    words = left.document.text[:4]
    assert shortfall(ANY, AID, left) == (f"no event is coded; left out: {words} (AID): not likely enough")
