"""The event lexicon: the shipped files hold together, and broken ones stop the run with a reason."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import Any

import pytest

from dragoman.errors import StopRun
from dragoman.events.entries import Kind
from dragoman.events.lexicon import (
    Condition,
    Sense,
    load,
    parse_contexts,
    parse_lights,
    parse_operators,
    parse_senses,
)
from dragoman.events.ontology import ontology, parse_ontology

CLASSES = {"talks": frozenset({"talk", "meeting"})}


def verb(sense: Any) -> Sense:
    return parse_senses("verbs.yaml", {"try": [sense]}, CLASSES)["try"][0]


def test_the_ontology_is_plover() -> None:
    plover = ontology()
    assert len(plover.types) == 16
    assert len(set(plover.contexts)) == 37
    assert plover.statuses[0] == "denied"
    assert plover.statuses[-1] == "occurred"
    assert plover.types["ACCUSE"].verbal
    assert not plover.types["ASSAULT"].verbal


def test_a_broken_ontology_names_the_type() -> None:
    data = {"quads": ["verbal-conflict"], "types": {"DUEL": {"quad": "none"}}, "contexts": [], "statuses": []}
    with pytest.raises(StopRun, match="DUEL"):
        parse_ontology(data)


def test_the_shipped_lexicon_covers_every_type() -> None:
    lexicon = load()
    senses = [s for part in (lexicon.verbs, lexicon.nouns) for listed in part.values() for s in listed]
    assert {s.type for s in senses} == set(ontology().types)
    assert len(lexicon.verbs) >= 450
    assert len(lexicon.nouns) >= 260


@pytest.mark.parametrize("name", ["verbs", "nouns", "lights", "operators", "contexts", "classes", "slots"])
def test_no_key_stands_twice_in_a_file(name: str) -> None:
    text = files("dragoman.events").joinpath("data", f"{name}.yaml").read_text(encoding="utf-8")
    keys = [key for line in re.findall(r"^([^\s#-][^:]*):", text, re.MULTILINE) for key in line.split("/")]
    assert len(keys) == len(set(keys))


def test_every_class_is_used() -> None:
    data = files("dragoman.events").joinpath("data")
    text = "".join(
        data.joinpath(f"{name}.yaml").read_text(encoding="utf-8") for name in ("verbs", "nouns", "lights")
    )
    defined = re.findall(r"^(\w+):", data.joinpath("classes.yaml").read_text(encoding="utf-8"), re.MULTILINE)
    assert [name for name in defined if f"+{name}" not in text] == []


def test_light_verbs_carry_nouns_of_the_lexicon() -> None:
    lexicon = load()
    carried = {noun for lights in lexicon.lights.values() for light in lights for noun in light.nouns}
    assert carried <= set(lexicon.nouns)


def test_no_sense_hides_those_after_it() -> None:
    lexicon = load()
    for part in (lexicon.verbs, lexicon.nouns):
        for lemma, senses in part.items():
            for sense in senses[:-1]:
                assert sense.when or sense.unless or sense.fills == "agent", lemma


@pytest.mark.parametrize(
    ("lemma", "type_", "mode"),
    [("condemn", "ACCUSE", "disapprove"), ("abduct", "ASSAULT", "abduct"), ("ratify", "SUPPORT", None)],
)
def test_what_a_verb_codes(lemma: str, type_: str, mode: str | None) -> None:
    sense = load().verbs[lemma][0]
    assert (sense.type, sense.mode) == (type_, mode)


def test_talks_bind_both_ways_and_visits_do_not() -> None:
    lexicon = load()
    assert all(sense.symmetric for sense in lexicon.nouns["talk"])
    assert not any(sense.symmetric for sense in lexicon.nouns["visit"])


def test_urging_demands_what_is_urged() -> None:
    assert {sense.embeds for sense in load().verbs["urge"]} == {"demanded"}


def test_british_and_american_spellings_share_senses() -> None:
    verbs = load().verbs
    assert verbs["criticise"] == verbs["criticize"]


@pytest.mark.parametrize("kind", ["agent", "place", "person"])
def test_a_condition_may_ask_for_a_kind_of_filler(kind: Kind) -> None:
    assert verb({"type": "ASSAULT", "when": {"obj": kind}}).when == (Condition("obj", kind),)


def test_defaults_of_a_verb() -> None:
    sense = verb({"type": "ACCUSE"})
    assert (sense.actor, sense.recipient, sense.fills, sense.doer) == (("subj",), ("obj",), "agent", "agent")
    assert verb({"type": "ASSAULT"}).doer == "any"


def test_what_is_promised_or_refused_is_part_of_the_promise_or_refusal() -> None:
    promise = verb({"type": "AGREE", "embeds": "planned", "content": ["to"], "when": {"xcomp": "*"}})
    assert promise.absorbs == ("xcomp", "to")
    demand = verb({"type": "REQUEST", "embeds": "demanded", "content": ["obj"], "when": {"obj": ["+talks"]}})
    assert demand.absorbs == ()
    assert verb({"type": "CONCEDE", "when": {"obj": ["ban"], "with": ["talk"]}}).absorbs == ("obj",)


def test_to_promise_a_concession_is_to_concede() -> None:
    types = [sense.type for sense in load().verbs["agree"] if "withdraw" in _words(sense, "xcomp")]
    assert types == ["CONCEDE"]


def _words(sense: Sense, slot: str) -> frozenset[str]:
    return frozenset(word for c in sense.when if c.slot == slot for word in c.words)


def test_a_noun_must_say_its_recipient() -> None:
    with pytest.raises(StopRun, match=r"nouns\.yaml: raid: a noun must say its recipient"):
        parse_senses("nouns.yaml", {"raid": [{"type": "ASSAULT"}]}, CLASSES)


def test_conditions_and_classes() -> None:
    sense = verb({"type": "CONSULT", "when": {"obj": ["+talks", "dialogue"], "with": "agent", "to": "*"}})
    assert sense.when == (
        Condition("obj", "words", frozenset({"talk", "meeting", "dialogue"})),
        Condition("with", "agent"),
        Condition("to", "any"),
    )


def test_a_sense_absorbs_its_object_unless_it_embeds() -> None:
    condition = {"when": {"obj": ["sanction"]}}
    assert verb({"type": "CONCEDE"} | condition).absorbs == ("obj",)
    assert verb({"type": "REQUEST", "embeds": "demanded"} | condition).absorbs == ()
    assert verb({"type": "REJECT", "when": {"from": ["talk"]}, "absorbs": ["from"]}).absorbs == ("from",)


@pytest.mark.parametrize(
    ("sense", "reason"),
    [
        ({"type": "DUEL"}, "unknown type 'DUEL'"),
        ({"mode": "visit"}, "unknown type None"),
        ({"type": "CONSULT", "mode": "aerial"}, "unknown mode 'aerial'"),
        ({"type": "CONSULT", "whom": "obj"}, "unknown key 'whom'"),
        ({"type": "CONSULT", "actor": ["subject"]}, "unknown slot 'subject'"),
        ({"type": "CONSULT", "when": {True: ["phone"]}}, "unknown slot True"),
        ({"type": "CONSULT", "when": {"obj": []}}, "an empty one"),
        ({"type": "CONSULT", "when": {"obj": ["+arms"]}}, "unknown class 'arms'"),
        ({"type": "CONSULT", "fills": "all"}, "unknown fills 'all'"),
        ({"type": "CONSULT", "symmetric": "yes"}, "symmetric is true or false"),
        ({"type": "CONSULT", "embeds": "ongoing"}, "unknown embeds 'ongoing'"),
        ({"type": "CONSULT", "contexts": ["tea"]}, "unknown contexts 'tea'"),
    ],
)
def test_a_broken_sense_stops_the_run_with_file_lemma_and_reason(sense: Any, reason: str) -> None:
    with pytest.raises(StopRun, match=re.escape(reason)) as caught:
        verb(sense)
    assert "verbs.yaml: try" in str(caught.value)


def test_an_empty_list_of_senses_stops_the_run() -> None:
    with pytest.raises(StopRun, match="try"):
        parse_senses("verbs.yaml", {"try": []}, CLASSES)


def test_a_lemma_that_stands_twice_stops_the_run() -> None:
    sense = [{"type": "CONSULT"}]
    with pytest.raises(StopRun, match="meet: stands twice"):
        parse_senses("verbs.yaml", {"meet/see": sense, "meet": sense}, CLASSES)


def test_a_word_that_yaml_reads_otherwise_stops_the_run() -> None:
    with pytest.raises(StopRun, match="quote it"):
        parse_senses("verbs.yaml", {False: [{"type": "CONSULT"}]}, CLASSES)


def test_light_verbs() -> None:
    light = parse_lights("lights.yaml", {"come": [{"at": "under", "recipient": ["subj"]}]}, CLASSES)["come"][
        0
    ]
    assert (light.at, light.actor, light.recipient, light.nouns) == ("under", (), ("subj",), frozenset())
    with pytest.raises(StopRun, match=r"lights\.yaml: come: unknown slot 'below'"):
        parse_lights("lights.yaml", {"come": [{"at": "below"}]}, CLASSES)


def test_operators_by_part_of_speech() -> None:
    operators = parse_operators("operators.yaml", {"planned": {"verbs": ["plan"], "nouns": ["plan"]}})
    assert operators["verbs"] == {"plan": "planned"}
    assert operators["adverbs"] == {}


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ({"maybe": {"verbs": ["plan"]}}, "unknown status 'maybe'"),
        ({"planned": {"particles": ["up"]}}, "unknown part of speech 'particles'"),
        ({"planned": {"verbs": ["aim"]}, "denied": {"verbs": ["aim"]}}, "aim: stands twice among verbs"),
    ],
)
def test_broken_operators_stop_the_run(data: Any, reason: str) -> None:
    with pytest.raises(StopRun, match=reason):
        parse_operators("operators.yaml", data)


def test_a_word_may_point_to_several_contexts() -> None:
    contexts = parse_contexts("contexts.yaml", {"cbrn": ["sarin"], "military": ["sarin"]})
    assert contexts == {"sarin": ("cbrn", "military")}
    with pytest.raises(StopRun, match="unknown context 'tea'"):
        parse_contexts("contexts.yaml", {"tea": ["cup"]})


def test_a_verb_is_known_by_its_form_where_its_lemma_was_guessed_wrong() -> None:
    lexicon = load()
    assert lexicon.verb("expelled", "expell") == "expel"
    assert lexicon.verb("condemned", "condemne") == "condemn"
    assert lexicon.verb("besieged", "besieg") == "besiege"
    assert lexicon.verb("met", "meet") == "meet"
    assert lexicon.verb("slept", "sleep") == "sleep"


def test_a_noun_is_known_by_its_plural_where_its_lemma_was_guessed_wrong() -> None:
    lexicon = load()
    assert lexicon.noun("talks", "talks") == "talk"
    assert lexicon.noun("clashes", "clashe") == "clash"
    assert lexicon.noun("talks", "talk") == "talk"
    assert lexicon.noun("cats", "cat") == "cat"


def test_a_sense_writes_its_frame_with_the_first_of_many_words() -> None:
    cities = Condition("in", "words", frozenset("abcdefg"))
    nowhere = Condition("obj", "place")
    sense = Sense("ASSAULT", None, ("subj",), ("obj", "on"), when=(cities,), unless=(nowhere,))
    written = "bomb: actor subj; recipient obj, on; in a|b|c|d|e|…; not obj place"
    assert sense.written("bomb") == written
    assert Sense("ASSAULT", None, (), ()).written("raid") == "raid"
