"""What speaks for two mentions' telling one event, and what against it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dragoman.events.likeness import CONTRADICTS, Telling, likeness, names_all_of, tellings, tells_more
from dragoman.events.ontology import ontology
from dragoman.reading import Entity, EntityMention, EventDate, EventMention, EventPlace, Participant, Span

TEXT = (
    "Raid on border camp\n\n"
    "Varnian guns shelled the camp near Mirov and two men died.\n"
    "Lod said nothing of the shelling; the attack went on.\n"
)
ENTITIES = (
    Entity("state:varnia", "Varnia", "state", "VAR"),
    Entity("state:lod", "Lod", "state", "LOD"),
    Entity("body:army", "army", "body", "VAR", ("MIL",)),
    Entity("body:paper", "newspaper", "body", "VAR", ("JRN",)),
    Entity("person:prenk", "Prenk", "person", "VAR", (), "Foreign Minister of Varnia", known=True),
    Entity("person:officer", "officer", "person"),
    Entity("generic:gunners", "gunners", "generic", "VAR"),
    Entity("generic:men", "men", "generic"),
    Entity("group:rebels", "Red Lantern", "group", mentions=(EntityMention(Span(0, 4), "name"),)),
)


def told(
    word: str,
    actors: str = "state:varnia",
    recipients: str = "state:lod",
    *,
    kind: str = "ASSAULT",
    mode: str | None = None,
) -> EventMention:
    """A mention that has a word of the text for its trigger."""
    start = TEXT.index(word)
    end = TEXT.find("\n", start)
    sides = [tuple(Participant(name) for name in side.split()) for side in (actors, recipients)]
    return EventMention(
        trigger=Span(start, start + len(word)),
        sentence=Span(TEXT.rfind("\n", 0, start) + 1, end),
        type=kind,
        mode=mode,
        status="occurred",
        actors=sides[0],
        recipients=sides[1],
    )


def read(*mentions: EventMention) -> list[Telling]:
    return tellings(mentions, ENTITIES, TEXT, ontology())


def like(first: EventMention, second: EventMention) -> int:
    return likeness(*read(first, second))


def on(day: str, mention: EventMention) -> EventMention:
    return replace(mention, date=EventDate(day, day, None, "sentence"))


def at(place: str, mention: EventMention, country: str | None = None) -> EventMention:
    return replace(mention, place=EventPlace(place, country))


def test_words_of_one_family_speak_for_one_event() -> None:
    shelled, shelling = told("shelled"), told("shelling")
    assert like(shelled, shelling) > 0
    assert like(told("said", kind="ACCUSE"), told("went", kind="ACCUSE")) == 0


def test_a_definite_noun_speaks_for_one_event() -> None:
    assert like(told("shelled"), told("attack")) > 0
    assert like(told("shelled"), told("went")) == 0


def test_a_mode_a_place_or_days_speak_for_one_event() -> None:
    one, other = told("shelled"), told("went")
    assert like(replace(one, mode="aerial"), replace(other, mode="aerial")) > 0
    assert like(at("Mirov", one), at("Mirov", other)) > 0
    assert like(on("2014-03-03", one), on("2014-03-03", other)) > 0


def test_the_days_of_the_report_speak_for_nothing() -> None:
    implied = EventDate("2014-03-03", "2014-03-03", None, "report")
    assert like(replace(told("shelled"), date=implied), replace(told("went"), date=implied)) == 0
    apart = replace(told("attack"), date=implied)
    assert like(on("2014-03-01", told("shelled")), apart) > 0


def test_a_headline_is_taken_up_by_its_lead() -> None:
    assert like(told("Raid"), told("shelled", "generic:gunners")) > 0
    assert like(told("Raid"), told("said", "generic:gunners")) == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (told("shelled", mode="aerial"), told("shelling", mode="firearms")),
        (on("2014-03-03", told("shelled")), on("2014-03-04", told("shelling"))),
        (on("2014-03-04", told("shelled")), on("2014-03-03", told("shelling"))),
        (at("Mirov", told("shelled")), at("Tirza", told("shelling"))),
        (told("shelled"), told("shelling", "group:rebels")),
        (told("shelled"), told("shelling", "state:lod", "state:varnia")),
        (told("shelled"), told("shelling", "state:varnia", "group:rebels")),
        (told("shelled", "person:prenk"), told("shelling", "body:army")),
        (told("shelled"), told("shelling", "body:paper")),
        (told("shelled", "state:lod", ""), told("shelling", "generic:gunners", "")),
    ],
)
def test_what_speaks_against_one_event(one: EventMention, other: EventMention) -> None:
    assert like(one, other) == CONTRADICTS


def test_places_of_which_one_may_lie_in_the_other_contradict_nothing() -> None:
    assert like(at("Mirov", told("shelled")), at("the camp", told("shelling"))) > 0
    assert like(at("Mirov", told("shelled")), at("Port of Mirov", told("shelling"))) > 0
    assert like(at("Mirov", told("shelled"), "VAR"), at("Varnia", told("shelling"), "VAR")) > 0
    assert like(at("Tirza", told("shelled"), "LOD"), at("Varnia", told("shelling"), "VAR")) == CONTRADICTS


@pytest.mark.parametrize(
    "name", ["body:army", "person:prenk", "generic:gunners", "generic:men", "person:officer"]
)
def test_whom_a_state_acts_through_needs_one_thing_more(name: str) -> None:
    one, other = told("shelled"), told("shelling", name)
    assert like(one, other) > 0, "one family, and a definite noun"
    assert like(one, replace(other, trigger=told("went").trigger)) == 0
    assert like(at("Mirov", one), at("Mirov", replace(other, trigger=told("went").trigger))) == 0


def test_a_side_that_is_left_open_needs_one_thing_more() -> None:
    assert like(told("shelled"), told("shelling", recipients="")) > 0
    assert like(told("shelled"), told("attack", recipients="")) == 0
    assert like(told("shelled", recipients=""), told("attack", recipients="")) > 0


def test_mentions_that_share_nobody_need_two_things_more() -> None:
    assert like(told("shelled", ""), told("shelling", recipients="")) == 0
    one, other = at("Mirov", told("shelled", "")), at("Mirov", told("shelling", recipients=""))
    assert like(one, other) > 0


def test_a_mode_that_only_one_has_contradicts_nothing_in_another_sentence() -> None:
    assert like(told("shelled", mode="heavy-weapons"), told("attack")) > 0
    assert like(told("shelled", mode="heavy-weapons"), told("went")) == 0


def test_talks_of_the_same_parties_need_nothing_else() -> None:
    assert like(told("shelled", kind="CONSULT"), told("went", kind="CONSULT")) > 0
    assert (
        like(told("shelled", recipients="", kind="CONSULT"), told("went", recipients="", kind="CONSULT")) == 0
    )
    assert like(told("shelled", kind="CONSULT"), told("went", "body:army", kind="CONSULT")) == 0


def test_the_verbs_of_one_sentence_are_several_acts() -> None:
    assert like(told("shelled", mode="firearms"), told("died", mode="firearms")) > 0
    assert like(told("shelled", mode="firearms"), told("died")) == 0
    seized = [replace(told(word, kind="COERCE"), mode="arrest") for word in ("shelled", "died")]
    assert like(*seized) == 0


def test_an_accord_has_many_promises() -> None:
    one, other = (on("2014-03-03", told(word, kind="AGREE")) for word in ("shelled", "went"))
    assert like(one, other) == 0
    assert like(one, on("2014-03-03", told("attack", kind="AGREE"))) > 0


def test_the_sides_of_a_mutual_act_may_be_told_either_way_round() -> None:
    talks = told("shelled", kind="CONSULT")
    assert like(talks, told("shelling", "state:lod", "state:varnia", kind="CONSULT")) > 0
    assert like(talks, told("shelling", "state:lod state:varnia", "", kind="CONSULT")) > 0
    assert like(talks, told("shelling", "state:lod", "group:rebels", kind="CONSULT")) == CONTRADICTS


def test_a_mention_tells_more_that_names_somebody_new() -> None:
    first = told("shelled", "state:varnia", "")
    assert not tells_more(*read(first, told("shelling", "", "")))
    assert not tells_more(*read(first, told("shelling", "body:army", "")))
    assert not tells_more(*read(first, told("shelling"))), "the first leaves this side open"
    assert tells_more(*read(first, told("shelling", "state:varnia group:rebels", "")))
    talks = told("shelled", "state:varnia", "", kind="CONSULT")
    assert not tells_more(*read(talks, told("shelling", kind="CONSULT")))
    assert tells_more(
        *read(told("shelled", kind="CONSULT"), told("shelling", "group:rebels", kind="CONSULT"))
    )


def test_who_names_all_of_another() -> None:
    both, one, none = read(told("shelled"), told("shelling", recipients=""), told("attack", "", ""))
    assert names_all_of(both, one)
    assert names_all_of(one, none)
    assert not names_all_of(one, both)
    assert not names_all_of(none, one)
