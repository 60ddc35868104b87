"""Whether an event occurred, goes on, is planned, demanded, supposed or denied."""

from __future__ import annotations

import pytest

from dragoman.events.lexicon import load
from dragoman.events.status import StatusReader
from dragoman.language.annotation import Token
from dragoman.reading import Status
from tests.support.trees import tree, word


def status(sentence: str, trigger: str, embedded: dict[str, Status] | None = None) -> Status:
    """The status of a trigger; `embedded` gives the status that governors' senses set, by their form."""
    annotation = tree(sentence)

    def embed(governor: Token, governed: Token) -> Status | None:
        return (embedded or {}).get(governor.form)

    return StatusReader(annotation, load(), embed).status(word(annotation, trigger))


@pytest.mark.parametrize(
    ("sentence", "trigger", "expected"),
    [
        ("France attacked Turkey.", "attacked", "occurred"),
        ("France has attacked Turkey since 2010.", "attacked", "occurred"),
        ("Turkey left after attacking France.", "attacking", "occurred"),
        ("Turkey accused France of attacking Russia.", "attacking", "occurred"),
        ("Russia condemned the attack.", "attack", "occurred"),
        ("Turkey is attacking France.", "attacking", "ongoing"),
        ("Turkey is being attacked.", "attacked", "ongoing"),
        ("Turkey was being attacked.", "attacked", "occurred"),
        ("Turkey continued attacking France.", "attacking", "ongoing"),
        ("France will attack Turkey.", "attack", "planned"),
        ("Turkey plans to attack France.", "attack", "planned"),
        ("France's plan to attack Turkey failed.", "attack", "planned"),
        ("Turkey announced a plan to attack France.", "attack", "planned"),
        ("Turkey wants to attack Russia.", "attack", "planned"),
        ("France may attack Turkey.", "attack", "hypothetical"),
        ("France would attack Turkey.", "attack", "hypothetical"),
        ("If France attacks Turkey, Russia will attack France.", "attacks", "hypothetical"),
        ("Any attack on Turkey will fail.", "attack", "hypothetical"),
        ("A possible Turkish attack on France worries Russia.", "attack", "hypothetical"),
        ("Turkey did not say that France attacked Russia.", "attacked", "hypothetical"),
        ("France did not attack Turkey.", "attack", "denied"),
        ("France never attacked Turkey.", "attacked", "denied"),
        ("No French soldier attacked Turkey.", "attacked", "denied"),
        ("Neither France nor Turkey attacked Russia.", "attacked", "denied"),
        ("There was no attack on Turkey.", "attack", "denied"),
        ("Turkey left without attacking France.", "attacking", "denied"),
        ("Turkey denied attacking France.", "attacking", "denied"),
        ("France failed to attack Turkey.", "attack", "denied"),
        ("It is not true that France attacked Turkey.", "attacked", "denied"),
        ("It is true that France attacked Turkey.", "attacked", "occurred"),
        ("Reports that France attacked Turkey were false.", "attacked", "denied"),
        ("Reports of an attack were not false.", "attack", "occurred"),
        ("The rebels who attacked Turkey were wrong.", "attacked", "occurred"),
        ("The attack on Turkey was foiled.", "attack", "denied"),
        ("The attack was a hoax.", "attack", "denied"),
        ("In the film, France attacks Turkey.", "attacks", "hypothetical"),
        (
            "In a film released in France, rebels said that France attacked Turkey.",
            "attacked",
            "occurred",
        ),
        ("France banned the film.", "banned", "occurred"),
        ("Reports of an attack were wrong.", "attack", "denied"),
        ("France cancelled the visit.", "visit", "denied"),
        ("The attack was wrong.", "attack", "occurred"),
        ("The accusations were baseless.", "accusations", "occurred"),
        ("Reports of an attack could be false.", "attack", "occurred"),
        ("Reports after an attack were wrong.", "attack", "occurred"),
        ("Workers called off the strike.", "strike", "occurred"),
        ("France will not cancel the visit.", "visit", "occurred"),
        ("Talks with France were called off.", "Talks", "denied"),
    ],
)
def test_what_grammar_and_governors_say(sentence: str, trigger: str, expected: Status) -> None:
    assert status(sentence, trigger) == expected


def test_would_in_reported_words_is_the_future_told_later() -> None:
    assert status("France said that it would attack Turkey.", "attack") == "planned"


def test_would_under_a_condition_is_supposed() -> None:
    assert status("France said that it would attack Turkey if Russia left.", "attack") == "hypothetical"


def test_a_modal_reaches_the_coordinated_verb() -> None:
    assert status("Turkey could attack France and occupy Russia.", "occupy") == "hypothetical"


def test_tense_is_not_shared_with_a_verb_that_has_its_own_subject() -> None:
    sentence = "If France attacks Turkey, Russia will attack France."
    assert status(sentence, "attack") == "planned"


@pytest.mark.parametrize("embedded", ["demanded", "planned", "hypothetical", "denied"])
def test_the_sense_of_a_governor_sets_the_status(embedded: Status) -> None:
    sentence = "Turkey urged France to attack Russia."
    assert status(sentence, "attack", {"urged": embedded}) == embedded


def test_denied_goes_before_all_else() -> None:
    assert status("Turkey may not attack France.", "attack") == "denied"
    assert status("Turkey must not attack France.", "attack") == "denied"


def test_demanded_goes_before_planned() -> None:
    embedded: dict[str, Status] = {"wants": "demanded"}
    assert status("Turkey wants to attack Russia.", "attack", embedded) == "demanded"


def test_what_somebody_is_to_stop_goes_on() -> None:
    embedded: dict[str, Status] = {"urged": "demanded", "stop": "ongoing"}
    sentence = "Turkey urged France to stop attacking Russia."
    assert status(sentence, "stop", embedded) == "demanded"
    assert status(sentence, "attacking", embedded) == "ongoing"


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        ("Turkey wants to attack Russia.", "attack", True),
        ("The treaty calls for prisoners to be released.", "released", True),
        ("France will attack Turkey.", "attack", False),
        ("Turkey was attacked by France.", "attacked", False),
    ],
)
def test_an_infinitive_is_known_in_either_voice(sentence: str, verb: str, expected: bool) -> None:
    annotation = tree(sentence)
    reader = StatusReader(annotation, load(), lambda governor, governed: None)
    assert reader.is_infinitive(word(annotation, verb)) is expected


def test_what_a_relative_clause_tells_stands_by_itself() -> None:
    embedded: dict[str, Status] = {"left": "denied"}
    assert status("The rebels who attacked Turkey left.", "attacked", embedded) == "occurred"


def test_a_noun_that_something_will_happen_to_is_known_only_with_an_article() -> None:
    assert status("French sanctions will hurt Turkey.", "sanctions") == "hypothetical"
    assert status("The attack on Turkey was brutal.", "attack") == "occurred"


def test_a_refusal_is_a_negated_future() -> None:
    refusing = {
        "Turkey will not meet France.": True,
        "Turkey will meet France.": False,
        "Turkey may not attack France.": False,
        "France did not attack Turkey.": False,
    }
    for sentence, refuses in refusing.items():
        annotation = tree(sentence)
        verb = next(t for t in annotation.tokens if t.deprel == "root")
        reader = StatusReader(annotation, load(), lambda governor, governed: None)
        assert reader.is_refusal(verb) is refuses, sentence
