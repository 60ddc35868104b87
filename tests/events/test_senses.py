"""Which sense of a trigger its frame bears out, with a small lexicon made here."""

from __future__ import annotations

from typing import Any

import pytest

from dragoman.events.frames import Frames
from dragoman.events.lexicon import Lexicon, load, parse_lights, parse_senses
from dragoman.events.parties import Parties, Parts
from dragoman.events.senses import Bearing, SenseReader
from tests.support.trees import cast_in, nobody, word

ATTACK = {"type": "ASSAULT"}
TALK = {"type": "CONSULT", "actor": ["poss", "between"], "recipient": ["with"]}


def small(
    verbs: dict[str, Any] | None = None,
    nouns: dict[str, Any] | None = None,
    lights: dict[str, Any] | None = None,
) -> Lexicon:
    shipped = load()
    return Lexicon(
        verbs=parse_senses("verbs.yaml", verbs, {}) if verbs else {},
        nouns=parse_senses("nouns.yaml", nouns, {}) if nouns else {},
        lights=parse_lights("lights.yaml", lights, {}) if lights else {},
        operators=shipped.operators,
        contexts={},
        forms={},
    )


class Scene:
    """The senses of one sentence under a lexicon."""

    def __init__(self, sentence: str, lexicon: Lexicon) -> None:
        self.cast = cast_in(sentence)
        frames = Frames(self.cast.annotation)
        parties = Parties(frames, self.cast, lexicon, nobody)
        self.senses = SenseReader(frames, parties, lexicon)

    def read(self, form: str) -> Bearing | None:
        trigger = word(self.cast.annotation, form)
        return self.senses.noun(trigger) if trigger.upos == "NOUN" else self.senses.verb(trigger)

    def sides(self, form: str) -> tuple[list[str], list[str]] | None:
        bearing = self.read(form)
        return (self.names(bearing.actors), self.names(bearing.recipients)) if bearing else None

    def names(self, parts: Parts) -> list[str]:
        return [self.cast.entities[p.entity].name for p in parts]


def sides(sentence: str, form: str, lexicon: Lexicon) -> tuple[list[str], list[str]] | None:
    return Scene(sentence, lexicon).sides(form)


def test_the_first_sense_that_fits_is_read() -> None:
    senses = [
        {**ATTACK, "mode": "firearms", "when": {"with": ["rifle"]}},
        {**ATTACK, "mode": "heavy-weapons"},
    ]
    bearing = Scene("French troops attacked Turkey with rockets.", small({"attack": senses})).read("attacked")
    assert bearing is not None
    assert bearing.sense.mode == "heavy-weapons"


@pytest.mark.parametrize(
    ("condition", "fits"),
    [
        ({"when": {"obj": "*"}}, True),
        ({"when": {"iobj": "*"}}, False),
        ({"when": {"obj": "agent"}}, True),
        ({"when": {"with": "agent"}}, False),
        ({"when": {"with": ["rocket"]}}, True),
        ({"when": {"with": ["rifle"]}}, False),
        ({"unless": {"with": ["rifle"]}}, True),
        ({"unless": {"with": ["rocket"]}}, False),
        ({"when": {"with": ["rocket"]}, "unless": {"obj": "agent"}}, False),
    ],
)
def test_conditions(condition: dict[str, Any], fits: bool) -> None:
    lexicon = small({"attack": [{**ATTACK, **condition}]})
    found = Scene("French troops attacked Turkey with rockets.", lexicon).read("attacked")
    assert (found is not None) is fits


def test_what_is_no_agent_rules_out_a_sense_or_is_left_out() -> None:
    sentence = "Rebels blew up the bridge."
    assert sides(sentence, "blew", small({"blow": [ATTACK]})) is None
    assert sides(sentence, "blew", small({"blow": [{**ATTACK, "fills": "any"}]})) == (["Rebels"], [])


def test_a_doer_that_is_no_agent_rules_out_an_act_of_words() -> None:
    sentence = "The pact they signed failed."
    said = {"type": "REJECT", "recipient": []}
    assert sides(sentence, "failed", small({"fail": [said]})) is None
    assert sides(sentence, "failed", small({"fail": [{**said, "doer": "any"}]})) == ([], [])


def test_words_about_what_is_somebodys_are_about_him() -> None:
    criticise = {"type": "ACCUSE", "fills": "any"}
    lexicon = small({"criticise": [criticise]})
    assert sides("Turkey criticised France's attack.", "criticised", lexicon) == (["Turkey"], ["France"])
    lexicon = small({"praise": [{"type": "SUPPORT", "fills": "any"}]})
    sentence = "Russia praised the talks between France and Turkey."
    assert sides(sentence, "praised", lexicon) == (["Russia"], ["France", "Turkey"])


def test_of_whom_something_is_asked() -> None:
    lexicon = small({"demand": [{"type": "REQUEST", "fills": "any"}]})
    sentence = "Turkey demanded that France attack Russia."
    assert sides(sentence, "demanded", lexicon) == (["Turkey"], ["France"])


def test_a_phrase_about_the_act_asked_for_does_not_name_who_is_asked() -> None:
    lexicon = small({"call": [{"type": "REQUEST", "recipient": ["on"], "content": ["for"], "fills": "any"}]})
    assert sides("Turkey called for an attack on France.", "called", lexicon) == (["Turkey"], [])


def test_the_object_that_an_entry_names_lends_its_prepositions() -> None:
    lift = {"type": "CONCEDE", "recipient": ["on"], "fills": "any", "when": {"obj": ["sanction"]}}
    sentence = "France lifted sanctions on Turkey."
    assert sides(sentence, "lifted", small({"lift": [lift]})) == (["France"], ["Turkey"])


def test_nobody_is_on_both_sides() -> None:
    lexicon = small({"attack": [{**ATTACK, "recipient": ["subj", "obj"]}]})
    assert sides("France attacked Turkey.", "attacked", lexicon) == ([], ["France"])


@pytest.mark.parametrize(
    ("sentence", "trigger", "expected"),
    [
        ("Talks between Turkey and France began.", "Talks", (["Turkey"], ["France"])),
        ("The talks with Russia were short.", "talks", ([], ["Russia"])),
    ],
)
def test_sides_of_a_mutual_act(sentence: str, trigger: str, expected: tuple[list[str], list[str]]) -> None:
    assert sides(sentence, trigger, small(nouns={"talk": [TALK]})) == expected


def test_who_fights_whom_is_two_sides_who_attack_together_are_one() -> None:
    clash = {"type": "ASSAULT", "symmetric": True, "recipient": ["with"]}
    sentence = "Turkish and French troops clashed."
    two = (["Turkish armed forces"], ["French armed forces"])
    assert sides(sentence, "clashed", small({"clash": [clash]})) == two
    one: tuple[list[str], list[str]] = (["Turkish armed forces", "French armed forces"], [])
    assert sides(sentence, "clashed", small({"clash": [{**clash, "symmetric": False}]})) == one


def test_a_light_verb_brings_its_subject() -> None:
    lexicon = small(nouns={"talk": [TALK]}, lights={"hold": [{"actor": ["subj"], "recipient": ["with"]}]})
    scene = Scene("Turkey held talks with France and Russia.", lexicon)
    bearing = scene.read("talks")
    assert bearing is not None
    assert bearing.carrier is not None
    assert bearing.carrier.form == "held"
    assert scene.sides("talks") == (["Turkey"], ["France", "Russia"])


def test_a_light_verb_of_other_nouns_carries_nothing() -> None:
    lexicon = small(nouns={"talk": [TALK]}, lights={"hold": [{"actor": ["subj"], "nouns": ["vote"]}]})
    bearing = Scene("Turkey held talks with France and Russia.", lexicon).read("talks")
    assert bearing is not None
    assert bearing.carrier is None
    assert bearing.actors == ()


def test_a_noun_that_is_an_event_only_under_a_light_verb() -> None:
    alert = {**TALK, "when": {"light": ["hold"]}}
    lexicon = small(nouns={"talk": [alert]}, lights={"hold": [{"actor": ["subj"]}]})
    assert sides("Turkey held talks with France and Russia.", "talks", lexicon) is not None
    assert sides("Talks between Turkey and France began.", "Talks", lexicon) is None


@pytest.mark.parametrize(
    "sentence",
    ["Civilians were killed in a Turkish attack.", "Civilians were killed in an attack by Turkey."],
)
def test_whose_attack_it_was_that_killed(sentence: str) -> None:
    lexicon = small({"kill": [ATTACK]}, {"attack": [{**ATTACK, "recipient": ["on"]}]})
    assert sides(sentence, "killed", lexicon) == (["Turkey"], ["Civilians"])


def test_what_is_measured_meets_a_condition_on_words() -> None:
    lexicon = small({"shell": [{**ATTACK, "when": {"obj": ["civilian"]}}]})
    assert sides("Rebels shelled dozens of civilians.", "shelled", lexicon) == (["Rebels"], ["civilians"])
