"""A definite noun takes up an event told before."""

from __future__ import annotations

import pytest

from tests.support.trees import coding, events

ATTACK = "France attacked Turkey."


@pytest.mark.parametrize("sentence", ["Russia condemned the attack.", "Russia condemned this attack."])
def test_a_definite_noun_takes_up_who_took_part(sentence: str) -> None:
    assert events(ATTACK, sentence)[-1] == "ASSAULT occurred: France > Turkey"


def test_what_is_taken_over_has_no_words_of_its_own() -> None:
    told = coding(ATTACK, "Russia condemned the attack.").coded[-1]
    assert [p.span for p in (*told.actors, *told.recipients)] == [None, None]


def test_an_indefinite_noun_takes_up_nothing() -> None:
    found = coding(ATTACK, "An attack was brutal.")
    assert [c.trigger.form for c in found.coded] == ["attacked"]
    assert [(a.type, a.reason) for a in found.abstained] == [("ASSAULT", "nobody named takes part")]


def test_a_noun_of_another_kind_takes_up_nothing() -> None:
    assert len(events(ATTACK, "The meeting was short.")) == 1


def test_the_meeting_is_that_of_those_who_met() -> None:
    assert events("Turkey met France.", "The meeting was short.")[1] == "CONSULT occurred: Turkey > France"


def test_the_accord_is_that_of_those_who_signed() -> None:
    signed = "France and Turkey signed a deal."
    assert "AGREE occurred: France, Turkey >" in events(signed, "The accord was praised by Russia.")


def test_who_announces_the_accord_need_not_have_made_it() -> None:
    found = events("France and Turkey signed a deal.", "Russia announced the accord.")
    assert found[-1] == "AGREE occurred: France, Turkey >"


def test_the_nearest_event_is_taken_up() -> None:
    found = events(ATTACK, "Turkey attacked the United States' troops.", "The attack was brutal.")
    assert found[-1] == "ASSAULT occurred: Turkey > American armed forces"


def test_an_event_of_the_same_type_goes_before_a_paper_that_was_signed() -> None:
    agreed, signed = "The rebels agreed to a ceasefire.", "France and Turkey signed a deal."
    assert events(signed, agreed, "The truce failed.")[-1].endswith(": rebels >")


def test_another_word_takes_up_only_what_was_told_right_before() -> None:
    met = "Turkey met France."
    assert len(events(met, "The meeting was short.")) == 2
    assert len(events(met, ATTACK, "The meeting was short.")) == 2


def test_of_two_events_that_another_word_may_mean_it_takes_up_none() -> None:
    met = "Turkey met France."
    assert len(events("The French president and Turkey met.", met, "The meeting was short.")) == 2


def test_what_was_told_long_before_is_not_taken_up() -> None:
    between = ["Petit visited Ankara."] * 12
    assert len(events(ATTACK, *between, "The attack was brutal.")) == 1
    assert len(events(ATTACK, *between[1:], "The attack was brutal.")) == 2


def test_nothing_is_taken_up_from_later() -> None:
    assert events("The attack was brutal.", ATTACK) == ["ASSAULT occurred: France > Turkey"]
