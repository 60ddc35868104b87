"""Who does what to whom around a verb, as its grammar says; the sentences stand in trees.txt."""

from __future__ import annotations

import pytest

from dragoman.events.arguments import Arguments
from tests.support.trees import tree, treebank, word


def doers(sentence: str, verb: str) -> list[str]:
    annotation = tree(sentence)
    return [t.form for t in Arguments(annotation).doers(word(annotation, verb))]


def undergoers(sentence: str, verb: str) -> list[str]:
    annotation = tree(sentence)
    return [t.form for t in Arguments(annotation).undergoers(word(annotation, verb))]


@pytest.mark.parametrize("sentence", treebank())
def test_the_trees_are_those_of_their_sentences(sentence: str) -> None:
    annotation = tree(sentence)
    assert annotation.text == sentence
    assert [t.deprel for t in annotation.tokens if t.head == t.i] == ["root"]
    root = next(t for t in annotation.tokens if t.head == t.i)
    assert annotation.subtree(root) == [t.i for t in annotation.tokens]


@pytest.mark.parametrize(
    ("sentence", "verb", "doing", "done_to"),
    [
        ("France attacked Turkey.", "attacked", ["France"], ["Turkey"]),
        ("Turkey was attacked by France.", "attacked", ["France"], ["Turkey"]),
        ("Turkey was attacked.", "attacked", [], ["Turkey"]),
        ("Turkey left when attacked.", "attacked", [], ["Turkey"]),
        ("The village shelled by Turkey burned.", "shelled", ["Turkey"], ["village"]),
        ("Turkish-backed rebels attacked France.", "backed", ["Turkish"], ["rebels"]),
    ],
)
def test_a_passive_turns_the_sides_round(
    sentence: str, verb: str, doing: list[str], done_to: list[str]
) -> None:
    assert (doers(sentence, verb), undergoers(sentence, verb)) == (doing, done_to)


def test_coordinated_verbs_share_a_subject() -> None:
    assert doers("France attacked Turkey and accused Russia.", "accused") == ["France"]


@pytest.mark.parametrize("verb", ["attacked", "occupied"])
def test_coordinated_verbs_share_the_object_after_the_last(verb: str) -> None:
    assert undergoers("France attacked and occupied Turkey.", verb) == ["Turkey"]


@pytest.mark.parametrize("verb", ["attacked", "occupied"])
def test_coordinated_passives_share_the_agent_after_the_last(verb: str) -> None:
    sentence = "Turkey was attacked and occupied by France."
    assert (doers(sentence, verb), undergoers(sentence, verb)) == (["France"], ["Turkey"])


def test_an_object_of_its_own_is_not_lent_to_the_verb_before() -> None:
    assert undergoers("Turkish troops stormed a church and killed civilians.", "stormed") == ["church"]


@pytest.mark.parametrize(
    ("sentence", "verb", "who"),
    [
        ("Turkey urged France to attack Russia.", "attack", ["France"]),
        ("France let Turkey attack Russia.", "attack", ["Turkey"]),
        ("France wanted Turkey to attack Russia.", "attack", ["Turkey"]),
        ("Turkey accused France of attacking Russia.", "attacking", ["France"]),
        ("France was accused of attacking Russia.", "attacking", ["France"]),
    ],
)
def test_the_object_of_the_governing_verb_acts(sentence: str, verb: str, who: list[str]) -> None:
    assert doers(sentence, verb) == who


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Turkey promised France to attack Russia.", "attack"),
        ("Turkey wants to attack Russia.", "attack"),
        ("Turkey left after attacking France.", "attacking"),
        ("Turkey left without attacking France.", "attacking"),
        ("Turkey announced a plan to attack France.", "attack"),
    ],
)
def test_the_subject_of_the_governing_verb_acts(sentence: str, verb: str) -> None:
    assert doers(sentence, verb) == ["Turkey"]


def test_whose_plan_it_is_acts() -> None:
    assert doers("France's plan to attack Turkey failed.", "attack") == ["France"]


def test_a_clause_with_a_subject_has_no_other() -> None:
    assert doers("Turkey left when Russia attacked.", "attacked") == ["Russia"]
    assert undergoers("Turkey left when Russia attacked.", "attacked") == []


def test_a_relative_pronoun_stands_for_its_noun() -> None:
    assert doers("The rebels who attacked Turkey left.", "attacked") == ["rebels"]
    assert undergoers("The rebels whom France attacked left.", "attacked") == ["rebels"]
    assert doers("France, which attacked Turkey, accused Russia.", "attacked") == ["France"]


def test_a_relative_clause_without_an_object_lacks_its_noun() -> None:
    assert undergoers("The pact they signed failed.", "signed") == ["pact"]


def test_a_participle_is_about_the_noun_before_it() -> None:
    assert doers("Troops attacking Turkey left.", "attacking") == ["Troops"]


def test_who_is_given_something_in_a_passive() -> None:
    annotation = tree("France was given weapons by Turkey.")
    given = word(annotation, "given")
    arguments = Arguments(annotation)
    assert [t.form for t in arguments.doers(given)] == ["Turkey"]
    assert [t.form for t in arguments.addressees(given)] == ["France"]
    assert [t.form for t in arguments.undergoers(given)] == ["France", "weapons"]


def test_what_stands_under_a_preposition() -> None:
    annotation = tree("France lifted sanctions on Turkey.")
    arguments = Arguments(annotation)
    assert [t.form for t in arguments.prepositional(word(annotation, "sanctions"), "on")] == ["Turkey"]
    assert arguments.prepositional(word(annotation, "lifted"), "on") == []
