"""Verb dictionaries as senses of our lexicon."""

from __future__ import annotations

from textwrap import dedent

from hypothesis import given
from hypothesis import strategies as st

from dragoman.events.lexicon import load
from dragoman.events.own.dictionaries import Verbs, verbs_of
from dragoman.events.own.extending import with_senses
from tests.support.trees import events


def verbs(text: str) -> Verbs:
    return verbs_of(dedent(text), "verbs.txt", load())


def coded(text: str, sentence: str) -> list[str]:
    found = verbs(text)
    assert found.problems == []
    senses = {lemma: tuple(listed) for lemma, listed in found.senses.items()}
    return events(sentence, lexicon=with_senses(load(), senses, {}, found.forms))


ATTACK = "--- ATTACK [145] ---\nATTACK\n"


def test_a_verbs_own_code_goes_before_its_blocks() -> None:
    assert coded(ATTACK, "France attacked Turkey.") == ["PROTEST-riot occurred: France > Turkey"]
    own = "--- ATTACK [145] ---\nATTACK {ATTACKED} [0231]\n"
    assert coded(own, "France attacked Turkey.") == ["REQUEST-assist occurred: France > Turkey"]
    assert verbs(own).forms == {"attacked": "attack"}


def test_a_pattern_is_tried_before_the_verb_alone() -> None:
    text = f"{ATTACK}- * (WITH ROCKET) [194]\n"
    assert coded(text, "French troops attacked Turkey with rockets.") == [
        "ASSAULT-heavy-weapons occurred: French armed forces > Turkey"
    ]
    assert coded(text, "France attacked Turkey.") == ["PROTEST-riot occurred: France > Turkey"]


def test_a_pattern_of_no_event_keeps_a_verb_from_being_coded() -> None:
    text = f"{ATTACK}- * (WITH ROCKET) [---]\n"
    assert coded(text, "French troops attacked Turkey with rockets.") == []


def test_a_verb_without_a_code_keeps_its_shipped_senses() -> None:
    assert coded("--- ATTACK [---] ---\nATTACK\n", "France attacked Turkey.") == [
        "ASSAULT occurred: France > Turkey"
    ]


def test_a_verb_of_two_words() -> None:
    text = "--- BLOW [190] ---\n+BLOW_UP [183]\n"
    assert [e.split(":")[0] for e in coded(text, "Rebels blew up the bridge.")] == [
        "ASSAULT-explosives occurred"
    ]
    (sense,) = verbs("--- WAR [190] ---\n+WAGE_WAR\n").senses["wage"]
    assert [(c.slot, c.words) for c in sense.when] == [("obj", frozenset({"war"}))]


def test_who_hosts_is_visited() -> None:
    (sense,) = verbs("--- HOST [043:042] ---\nHOST\n").senses["host"]
    assert (sense.mode, sense.actor[0], sense.recipient) == ("visit", "obj", ("subj",))


def test_what_is_not_used_is_named_with_its_line() -> None:
    text = """\
        --- HAND [072] ---
        HAND [999]
        +FAR_AWAY_FROM
        - * {PEACE PLAN} [027]
        - * ARMS [888]
        - * ARMS [072]
    """
    found = verbs(text)
    assert [(problem.line, problem.reason) for problem in found.problems] == [
        (2, "hand: unknown code [999]"),
        (3, "far_away_from: a phrase of several words"),
        (4, "cannot be expressed: asks for a phrase of several words"),
        (5, "unknown code [888]"),
    ]
    assert found.patterns == 1
    assert set(found.senses) == {"hand"}


WORDS = st.sampled_from(["ARMS", "*", "+", "$", "(TO +)", "{TALKS}", "WITH", "OFF", "%", "HAND", "NOT"])
LINES = st.one_of(
    st.tuples(
        st.lists(WORDS, max_size=5).map(" ".join), st.sampled_from(["010", "043", "190:190", "---", "x"])
    ).map(lambda pattern: f"- {pattern[0]} [{pattern[1]}]"),
    st.sampled_from(["--- A [040] ---", "HAND", "+HAND_OVER [070]", "+WAGE_WAR", "A_+B", "&SET", "+MEMBER"]),
)


@given(st.lists(LINES, max_size=10))
def test_every_pattern_is_used_or_named(lines: list[str]) -> None:
    found = verbs_of("\n".join(["--- HAND [072] ---", "HAND", *lines]), "verbs.txt", load())
    assert found.senses["hand"]
    named = {problem.line for problem in found.problems}
    assert found.patterns == sum(line.startswith("- ") and i not in named for i, line in enumerate(lines, 3))
