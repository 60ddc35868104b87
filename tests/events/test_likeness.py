"""What speaks for two mentions' telling one event, and what against it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dragoman.events.likeness import likeness
from dragoman.events.weighing import likelihood, load
from dragoman.reading import EventDate, EventMention, EventPlace, Span
from tests.support.told import read, told


def like(first: EventMention, second: EventMention) -> float:
    """How likely two mentions tell one event; 0 where something speaks against it."""
    decisions, features = load(), likeness(*read(first, second))
    return 0.0 if features is None else likelihood(decisions.retelling, features)


def on(day: str, mention: EventMention) -> EventMention:
    return replace(mention, date=EventDate(day, day, None, "sentence"))


def by_clause(day: str, mention: EventMention) -> EventMention:
    return replace(mention, date=EventDate(day, day, None, "clause"))


def at(place: str, mention: EventMention, country: str | None = None) -> EventMention:
    return replace(mention, place=EventPlace(place, country))


def test_words_of_one_family_speak_for_one_event() -> None:
    shelled, shelling = told("shelled"), told("shelling")
    assert like(shelled, shelling) > like(shelled, told("attack"))


def test_a_definite_noun_speaks_for_one_event() -> None:
    assert like(told("shelled"), told("attack")) > like(told("shelled"), told("went"))


def test_an_act_and_its_outcome_are_one_event_rather_than_two_acts() -> None:
    assert like(told("shelled"), told("died")) > like(told("shelled"), told("near"))


def test_a_mode_a_place_or_days_speak_for_one_event() -> None:
    one, other = told("shelled"), told("went")
    unlike = like(one, other)
    assert like(replace(one, mode="aerial"), replace(other, mode="aerial")) > unlike
    assert like(at("Mirov", one), at("Mirov", other)) > unlike
    assert like(on("2014-03-03", one), on("2014-03-03", other)) > unlike


def test_another_mode_or_day_speaks_against_it() -> None:
    one, other = told("shelled"), told("attack")
    unlike = like(one, other)
    assert like(replace(one, mode="aerial"), replace(other, mode="firearms")) < unlike
    assert like(on("2014-03-03", one), on("2014-03-04", other)) < unlike


def test_the_days_of_the_report_speak_for_nothing() -> None:
    one, other = told("shelled"), told("went")
    implied = EventDate("2014-03-03", "2014-03-03", None, "report")
    assert like(replace(one, date=implied), replace(other, date=implied)) == like(one, other)


def test_a_headline_is_taken_up_by_its_lead() -> None:
    assert like(told("Raid"), told("shelled", "generic:gunners")) > 0.5
    assert like(told("Raid"), told("said", "generic:gunners")) < 0.5


def test_a_report_comes_back_to_what_it_tells_first() -> None:
    first, attack, went = read(told("Raid"), told("attack"), told("went"))
    features = likeness(first, attack), likeness(attack, went)
    assert [one is not None and one["first of its kind"] for one in features] == [True, False]


def test_another_status_speaks_against_it() -> None:
    one, other = told("shelled"), told("attack")
    assert like(one, replace(other, status="ongoing")) < like(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (by_clause("2014-03-03", told("shelled")), by_clause("2014-03-04", told("shelling"))),
        (by_clause("2014-03-04", told("shelled")), by_clause("2014-03-03", told("shelling"))),
        (at("Mirov", told("shelled")), at("Tirza", told("shelling"))),
        (told("shelled"), told("shelling", "group:rebels")),
        (told("shelled"), told("shelling", "state:lod", "state:varnia")),
        (told("shelled"), told("shelling", "state:varnia", "group:rebels")),
        (told("shelled", "person:prenk"), told("shelling", "body:army")),
        (told("shelled"), told("shelling", "body:paper")),
        (told("shelled", "state:lod", ""), told("shelling", "generic:gunners", "")),
    ],
)
def test_what_cannot_be_one_event(one: EventMention, other: EventMention) -> None:
    assert likeness(*read(one, other)) is None


def test_places_of_which_one_may_lie_in_the_other_do_not_differ() -> None:
    assert like(at("Mirov", told("shelled")), at("the camp", told("shelling"))) > 0
    assert like(at("Mirov", told("shelled")), at("Port of Mirov", told("shelling"))) > 0
    assert like(at("Mirov", told("shelled"), "VAR"), at("Varnia", told("shelling"), "VAR")) > 0
    assert like(at("Tirza", told("shelled"), "LOD"), at("Varnia", told("shelling"), "VAR")) == 0


@pytest.mark.parametrize(
    "name", ["body:army", "person:prenk", "generic:gunners", "generic:men", "person:officer"]
)
def test_whom_a_state_acts_through_is_less_like_it_than_itself(name: str) -> None:
    one, other = told("shelled"), told("shelling")
    assert 0 < like(one, told("shelling", name)) < like(one, other)


def test_a_side_that_is_left_open_speaks_less_for_one_event_than_one_that_agrees() -> None:
    one, other = told("shelled"), told("shelling")
    assert 0 < like(one, told("shelling", recipients="")) < like(one, other)
    assert 0 < like(told("shelled", recipients=""), other) < like(one, other)


def test_the_verbs_of_one_sentence_are_several_acts() -> None:
    one, other = (replace(told(word), mode="firearms") for word in ("shelled", "near"))
    apart = replace(other, sentence=Span(0, 4))
    assert like(one, other) < like(one, apart)


def test_the_sides_of_a_mutual_act_may_be_told_either_way_round() -> None:
    talks = told("shelled", kind="CONSULT")
    same = like(talks, told("shelling", kind="CONSULT"))
    assert like(talks, told("shelling", "state:lod", "state:varnia", kind="CONSULT")) == same
    assert like(talks, told("shelling", "state:lod state:varnia", "", kind="CONSULT")) == same
    assert like(talks, told("shelling", "state:lod", "group:rebels", kind="CONSULT")) == 0
