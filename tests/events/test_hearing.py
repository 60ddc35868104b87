"""What is heard in the words that tell one act together."""

from __future__ import annotations

import pytest

from dragoman.events import weighing
from dragoman.events.coding import Coder
from dragoman.events.hearing import Hearing
from dragoman.events.lexicon import load
from dragoman.language.annotation import Annotation
from tests.support.cast import cast_of
from tests.support.heads import assaults
from tests.support.trees import nobody, word

DRONES = """
Iran Iran PROPN NNP 2 nsubj
used use VERB VBD 0 root
drones drone NOUN NNS 2 obj
to to PART TO 5 mark
engulf engulf VERB VB 2 {relation}
Turkey Turkey PROPN NNP 5 obj
"""


def heard(lines: str, **shares: float) -> tuple[Annotation, Hearing]:
    """What is heard where the heads hear an assault in words."""
    cast = cast_of(lines)
    cast.annotation.acts = assaults(cast, **shares)
    coder = Coder(cast.annotation, cast, nobody, weighing.load())
    return cast.annotation, Hearing(cast.annotation, cast.annotation.acts, load().ontology, coder.bearings)


def shares(lines: str, **given: float) -> dict[str, float]:
    """How likely an assault is heard, by word."""
    annotation, hearing = heard(lines, **given)
    return {
        annotation.tokens[i].form: round(share, 2)
        for i, (_, share) in hearing.heard.items()
        if i not in hearing.joined
    }


@pytest.mark.parametrize("relation", ["xcomp", "advcl"])
def test_a_verb_and_its_infinitive_are_heard_as_one(relation: str) -> None:
    lines = DRONES.format(relation=relation)
    assert shares(lines, used=0.6, engulf=0.3) == {"used": 0.9}
    annotation, hearing = heard(lines, used=0.3, engulf=0.6)
    assert hearing.place(word(annotation, "used")) == word(annotation, "engulf").i


def test_two_that_are_both_sure_are_two() -> None:
    assert shares(DRONES.format(relation="xcomp"), used=0.95, engulf=0.97) == {"used": 0.95, "engulf": 0.97}


def test_nor_is_a_clause_one_with_its_verb() -> None:
    assert shares(DRONES.format(relation="ccomp"), used=0.6, engulf=0.3) == {"used": 0.6, "engulf": 0.3}


def test_a_verb_and_its_object_are_heard_as_one_even_if_both_are_sure() -> None:
    lines = DRONES.format(relation="advcl")
    assert shares(lines, used=0.95, drones=0.97) == {"used": 0.99}


def test_where_only_one_is_heard_there_is_nothing_to_join() -> None:
    assert shares(DRONES.format(relation="xcomp"), engulf=0.3) == {"engulf": 0.3}
