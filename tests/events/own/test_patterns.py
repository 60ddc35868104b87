"""Patterns of verb dictionaries as frames, and what frames cannot say."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.events.entries import Entry
from dragoman.events.ontology import ontology
from dragoman.events.own.patterns import CannotExpressError, frames_of

SETS = {"ARMS": ["RIFLE", "SHELL_", "FIELD GUN"], "PHRASES": ["PEACE PLAN"]}
OTHERS = ["iobj", "to", "against", "with", "on"]


def members(name: str) -> list[str]:
    return SETS.get(name.strip("&_"), [])


def frames(pattern: str) -> list[dict[str, Any]]:
    return frames_of(pattern, members)


def only(pattern: str) -> dict[str, Any]:
    (frame,) = frames(pattern)
    return frame


@pytest.mark.parametrize(
    ("pattern", "actor", "recipient", "when"),
    [
        ("*", ["subj"], ["obj"], {}),
        ("$ * +", ["subj"], ["obj"], {}),
        ("+ * $", ["obj"], ["subj"], {}),
        ("+ *", ["by", "from"], ["subj"], {}),
        ("* VIGIL", ["subj"], OTHERS, {"obj": ["vigil"]}),
        ("* {VIGIL}", ["subj"], OTHERS, {"obj": ["vigil"]}),
        ("* &ARMS", ["subj"], OTHERS, {"obj": ["rifle", "shell"]}),
        ("* ARMS (TO +)", ["subj"], ["to"], {"obj": ["arms"]}),
        ("* (WITH)", ["subj"], ["with", "obj"], {"with": "*"}),
        ("* (FOR THE VOTE)", ["subj"], ["obj"], {"for": ["vote"]}),
        ("* AGAINST +", ["subj"], ["against"], {}),
        ("* ON + BY $", ["by"], ["on"], {}),
        ("* AT ^", ["subj"], ["at", "obj"], {"at": "*"}),
        ("&ARMS *", ["subj"], ["obj"], {"subj": ["rifle", "shell"]}),
        ("* OFF TALK", ["subj"], OTHERS, {"adv": ["off"], "obj": ["talk"]}),
        ("* (UP)", ["subj"], ["obj"], {"adv": ["up"]}),
        ("* + RESIGN", ["subj"], ["obj"], {"xcomp": ["resign"]}),
        ("*_OFF", ["subj"], ["obj"], {"adv": ["off"]}),
        ("* IN_TOWN", ["subj"], ["obj"], {"in": ["town"]}),
    ],
)
def test_a_pattern_is_a_frame(
    pattern: str, actor: list[str], recipient: list[str], when: dict[str, Any]
) -> None:
    frame = only(pattern)
    assert (frame["actor"], frame["recipient"], frame.get("when", {})) == (actor, recipient, when)


def test_what_follows_to_is_a_noun_or_an_infinitive() -> None:
    assert [frame["when"] for frame in frames("* (TO RESIGN)")] == [{"xcomp": ["resign"]}, {"to": ["resign"]}]
    assert [frame["when"] for frame in frames("* + TO RESIGN")] == [{"xcomp": ["resign"]}, {"to": ["resign"]}]


def test_both_sides_are_one_subject() -> None:
    frame = only("% *")
    assert (frame["actor"], frame["recipient"], frame["symmetric"]) == (["subj"], [], True)


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("VIGIL", r"one \*"),
        ("* X * Y", r"one \*"),
        ("* {PEACE PLAN}", "several words"),
        ("* AIR_STRIKE", "several words"),
        ("* END BLOODSHED", "two words in one place"),
        ("* (TO A SAD END)", "several words"),
        ("* &PHRASES", "several words"),
        ("* {&ARMS DEAL}", "several words"),
        ("* &NOBODY", "no set &NOBODY"),
        ("DOES NOT * +", "more than a subject"),
        ("$ SAID *", "more than a subject"),
        ("WILL *", "WILL is grammar"),
        ("(IN) *", "a phrase before the verb"),
        ("* NOT", "NOT is grammar"),
        ("* %", "both sides after"),
        ("* (VERY)", "no preposition"),
        ("* ()", "empty brackets"),
        ("* {PLAN", "do not match"),
        ("* PLAN)", "do not match"),
    ],
)
def test_what_frames_cannot_say_is_told(pattern: str, reason: str) -> None:
    with pytest.raises(CannotExpressError, match=reason):
        frames(pattern)


PARTS = st.one_of(
    st.sampled_from("*$+%^_(}&"),
    st.sampled_from(["ARMS", "&ARMS", "{PLAN}", "{A B}", "(TO +)", "(IN)", "(UP X)", "WITH", "OFF", "TO"]),
    st.sampled_from(["*_ON", "WAS_*", "{&}", "( )", "{}"]),
)


@given(st.lists(PARTS, max_size=7).map(" ".join))
def test_every_frame_is_a_sense_of_our_lexicon(pattern: str) -> None:
    try:
        found = frames(pattern)
    except CannotExpressError:
        return
    assert found
    for entry in found:
        sense = Entry("test", {"type": "AID", **entry}, {}).sense(ontology(), True)
        assert sense.coded
