"""Which words fill the slots around a trigger."""

from __future__ import annotations

import pytest

from dragoman.events.frames import Frames
from tests.support.trees import tree, word


def fillers(sentence: str, trigger: str, slot: str) -> list[str]:
    annotation = tree(sentence)
    return [t.form for t in Frames(annotation).fillers(word(annotation, trigger), slot)]


@pytest.mark.parametrize(
    ("sentence", "trigger", "slot", "found"),
    [
        ("Turkey and France attacked Russia.", "attacked", "subj", ["Turkey", "France"]),
        (
            "France attacked Turkey, Russia and the United States.",
            "attacked",
            "obj",
            ["Turkey", "Russia", "States"],
        ),
        ("Turkey held talks with France and Russia.", "talks", "with", ["France", "Russia"]),
        ("Talks between Turkey and France began.", "Talks", "between", ["Turkey", "France"]),
        ("Turkish and Russian attacks killed civilians.", "attacks", "poss", ["Turkish", "Russian"]),
    ],
)
def test_coordination_fills_a_slot_together(sentence: str, trigger: str, slot: str, found: list[str]) -> None:
    assert fillers(sentence, trigger, slot) == found


def test_a_coordinated_clause_is_no_filler() -> None:
    assert fillers("France attacked Turkey and accused Russia.", "attacked", "obj") == ["Turkey"]


@pytest.mark.parametrize(
    ("sentence", "trigger", "found"),
    [
        ("France's attack on Turkey began.", "attack", ["France"]),
        ("The Turkish attack that killed civilians was brutal.", "attack", ["Turkish"]),
        ("U.S.-led air strikes killed civilians.", "strikes", ["U.S.", "air"]),
        ("Her attack on Turkey failed.", "attack", ["Her"]),
    ],
)
def test_whose_it_is(sentence: str, trigger: str, found: list[str]) -> None:
    assert fillers(sentence, trigger, "poss") == found


@pytest.mark.parametrize(
    ("sentence", "trigger", "slot", "found"),
    [
        ("Turkey gave France weapons.", "gave", "iobj", ["France"]),
        ("Turkey urged France to attack Russia.", "urged", "xcomp", ["attack"]),
        ("France said that it would attack Turkey.", "said", "ccomp", ["attack"]),
        ("Rebels blew up the bridge.", "blew", "prt", ["up"]),
        ("France never attacked Turkey.", "attacked", "adv", ["never"]),
        ("U.S.-led air strikes killed civilians.", "strikes", "mod", ["led", "air"]),
        ("France attacked Turkey from Paris.", "attacked", "from", ["Paris"]),
        ("Turkey was attacked by French and Russian troops.", "attacked", "subj", ["troops"]),
    ],
)
def test_each_slot_has_its_grammar(sentence: str, trigger: str, slot: str, found: list[str]) -> None:
    assert fillers(sentence, trigger, slot) == found


@pytest.mark.parametrize("slot", ["iobj", "xcomp", "ccomp", "prt", "poss", "with", "between"])
def test_an_empty_slot_is_empty(slot: str) -> None:
    assert fillers("France attacked Turkey.", "attacked", slot) == []
