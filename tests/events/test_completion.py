"""Who takes part in an event, gathered from its mentions."""

from __future__ import annotations

from dragoman.events.completion import gather
from dragoman.events.ontology import ontology
from dragoman.events.telling import tellings
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


def sides(*mentions: EventMention) -> tuple[str, str]:
    actors, recipients = gather(tellings(mentions, ENTITIES, "  ", ontology()))
    return " ".join(actors), " ".join(recipients)


def test_a_side_that_is_left_open_is_that_of_the_first_that_tells_it() -> None:
    full = ("state:varnia", "state:lod")
    assert sides(mention(full[0]), mention("", full[1]), mention("")) == full
    assert sides(mention(""), mention(full[0]), mention("", full[1])) == full
    assert sides(mention("state:varnia"), mention("", "state:lod"), mention("", "group:front")) == full


def test_a_side_that_is_told_stays_as_it_is() -> None:
    told = sides(mention("state:varnia", "state:lod"), mention("person:prenk", "group:front"))
    assert told == ("state:varnia", "state:lod")


def test_nobody_stands_on_both_sides() -> None:
    assert sides(mention("state:varnia"), mention("", "state:varnia")) == ("state:varnia", "")
    assert sides(mention("state:varnia"), mention("", "person:prenk")) == ("state:varnia", "")
    assert sides(mention(""), mention("state:lod"), mention("", "state:lod")) == ("state:lod", "")


def test_whoever_is_new_in_talks_stands_on_the_side_that_is_open() -> None:
    alone, both = mention("state:lod", kind="CONSULT"), mention("state:varnia", "state:lod", kind="CONSULT")
    assert sides(alone, both) == ("state:lod", "state:varnia")
    assert sides(mention("", "state:lod", kind="CONSULT"), both) == ("state:varnia", "state:lod")
    assert sides(mention("", kind="CONSULT"), both) == ("state:varnia", "state:lod")
    assert sides(mention("person:prenk", kind="CONSULT"), both) == ("person:prenk", "state:lod")


def test_talks_of_two_who_act_alike_are_complete() -> None:
    two = mention("state:varnia state:lod", kind="CONSULT")
    assert sides(two, mention("state:varnia", "group:front", kind="CONSULT")) == (
        "state:varnia state:lod",
        "",
    )
