"""What a mention leaves open of its event, told to it by the others."""

from __future__ import annotations

from dragoman.events.completion import complete
from dragoman.events.likeness import tellings
from dragoman.events.ontology import ontology
from dragoman.reading import Entity, EventMention, Participant, Span

ENTITIES = (
    Entity("state:varnia", "Varnia", "state", "VAR"),
    Entity("person:prenk", "Prenk", "person", "VAR", (), "Foreign Minister of Varnia", known=True),
    Entity("state:lod", "Lod", "state", "LOD"),
    Entity("group:front", "Front", "group", known=True),
)
HERE = Span(0, 1)


def mention(actors: str, recipients: str = "", kind: str = "ASSAULT") -> EventMention:
    def named(names: str) -> tuple[Participant, ...]:
        return tuple(Participant(name, HERE) for name in names.split())

    return EventMention(
        Span(0, 1), Span(0, 2), kind, None, "occurred", ("report",), named(actors), named(recipients)
    )


def sides(*mentions: EventMention) -> list[tuple[str, str]]:
    told = tellings(mentions, ENTITIES, "  ", ontology())
    return [
        (" ".join(p.entity for p in m.actors), " ".join(p.entity for p in m.recipients))
        for m in complete(told)
    ]


def test_a_side_that_is_left_open_is_that_of_the_first_that_tells_it() -> None:
    full = ("state:varnia", "state:lod")
    assert sides(mention(full[0]), mention("", full[1]), mention("")) == [full, full, full]
    assert sides(mention("state:varnia"), mention("", "state:lod"), mention("", "group:front"))[0] == full


def test_a_side_that_is_told_stays_as_it_is() -> None:
    assert sides(mention("state:varnia", "state:lod"), mention("person:prenk", "group:front")) == [
        ("state:varnia", "state:lod"),
        ("person:prenk", "group:front"),
    ]


def test_one_taken_over_has_no_words_of_its_own() -> None:
    told = tellings((mention("state:varnia"), mention("", "state:lod")), ENTITIES, "  ", ontology())
    first, _ = complete(told)
    assert first.actors == (Participant("state:varnia", HERE),)
    assert first.recipients == (Participant("state:lod", None),)


def test_nobody_stands_on_both_sides() -> None:
    assert sides(mention("state:varnia"), mention("", "state:varnia"))[0] == ("state:varnia", "")
    assert sides(mention("state:varnia"), mention("", "person:prenk"))[0] == ("state:varnia", "")
    assert sides(mention(""), mention("state:lod"), mention("", "state:lod"))[0] == ("state:lod", "")


def test_whoever_is_new_in_talks_stands_on_the_side_that_is_open() -> None:
    alone, both = mention("state:lod", kind="CONSULT"), mention("state:varnia", "state:lod", kind="CONSULT")
    assert sides(alone, both)[0] == ("state:lod", "state:varnia")
    assert sides(mention("", "state:lod", kind="CONSULT"), both)[0] == ("state:varnia", "state:lod")
    assert sides(mention("", kind="CONSULT"), both)[0] == ("state:varnia", "state:lod")
    assert sides(mention("person:prenk", kind="CONSULT"), both)[0] == ("person:prenk", "state:lod")


def test_talks_of_two_who_act_alike_are_complete() -> None:
    two = mention("state:varnia state:lod", kind="CONSULT")
    assert sides(two, mention("state:varnia", "group:front", kind="CONSULT"))[0] == (
        "state:varnia state:lod",
        "",
    )
