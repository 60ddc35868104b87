"""Mentions of the same event brought together."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.events.assembly import assemble
from dragoman.reading import Event, EventDate, EventMention, EventPlace, Participant, Span, Status, fact_id

DOCUMENT = "0" * 64
SAID = ("statement-1",)


def parties(names: str) -> tuple[Participant, ...]:
    return tuple(Participant(f"state:{name}") for name in names.split())


def mention(
    at: int,
    actors: str = "FRA",
    recipients: str = "TUR",
    *,
    kind: str = "ASSAULT",
    mode: str | None = None,
    status: Status = "occurred",
    voice: tuple[str, ...] = ("report",),
) -> EventMention:
    return EventMention(
        trigger=Span(at, at + 5),
        sentence=Span(at, at + 50),
        type=kind,
        mode=mode,
        status=status,
        voice=voice,
        actors=parties(actors),
        recipients=parties(recipients),
    )


def assembled(*mentions: EventMention) -> tuple[Event, ...]:
    return assemble(mentions, [()] * len(mentions), DOCUMENT)


def on(day: str | None, told: EventMention) -> EventMention:
    """The mention with a day that its words name."""
    return replace(told, date=EventDate(day, day, Span(1, 2), "clause"))


def test_the_same_act_told_twice_is_one_event() -> None:
    (event,) = assembled(mention(0), mention(100))
    assert [m.trigger.start for m in event.mentions] == [0, 100]


@pytest.mark.parametrize(
    "other",
    [
        mention(100, kind="ACCUSE"),
        mention(100, status="denied"),
        mention(100, voice=SAID),
        mention(100, actors="RUS"),
        mention(100, recipients="RUS"),
        mention(100, actors="TUR", recipients="FRA"),
    ],
)
def test_what_differs_is_another_event(other: EventMention) -> None:
    assert len(assembled(mention(0), other)) == 2


def test_a_later_mention_may_tell_less() -> None:
    assert len(assembled(mention(0), mention(100, recipients=""))) == 1
    assert len(assembled(mention(0, recipients="TUR RUS"), mention(100, recipients="TUR"))) == 1


def test_mentions_that_share_nobody_are_apart() -> None:
    assert len(assembled(mention(0, actors=""), mention(100, recipients=""))) == 2


def test_what_is_vague_does_not_join_two_events() -> None:
    first, second = mention(0, recipients="TUR"), mention(200, recipients="RUS")
    events = assembled(first, mention(100, recipients=""), second)
    assert [len(e.mentions) for e in events] == [2, 1]


def test_the_sides_of_a_mutual_act_may_be_told_either_way_round() -> None:
    talks = mention(0, kind="CONSULT")
    assert len(assembled(talks, mention(100, "TUR", "FRA", kind="CONSULT"))) == 1
    assert len(assembled(talks, mention(100, "FRA TUR", "", kind="CONSULT"))) == 1
    assert len(assembled(talks, mention(100, "RUS", "FRA", kind="CONSULT"))) == 2


def test_modes_contradict_only_where_both_are_told() -> None:
    assert len(assembled(mention(0, mode="aerial"), mention(100))) == 1
    assert len(assembled(mention(0, mode="aerial"), mention(100, mode="firearms"))) == 2


def test_days_that_the_text_names_keep_events_apart() -> None:
    monday, tuesday = on("2014-03-03", mention(0)), on("2014-03-04", mention(100))
    assert len(assembled(monday, tuesday)) == 2
    assert len(assembled(tuesday, monday)) == 2
    assert len(assembled(monday, on("2014-03-03", mention(100)))) == 1


def test_the_reports_own_day_contradicts_nothing() -> None:
    implied = replace(mention(100), date=EventDate("2014-03-06", "2014-03-06", None, "report"))
    assert len(assembled(on("2014-03-03", mention(0)), implied)) == 1


def test_an_unresolved_day_contradicts_nothing() -> None:
    assert len(assembled(on("2014-03-03", mention(0)), on(None, mention(100)))) == 1


def test_places_keep_events_apart() -> None:
    paris, ankara = (replace(mention(i), place=EventPlace(n)) for i, n in ((0, "Paris"), (100, "Ankara")))
    assert len(assembled(paris, ankara)) == 2
    assert len(assembled(paris, mention(100))) == 1


def test_its_own_values_are_those_of_its_first_mention() -> None:
    (event,) = assembled(mention(0, mode="aerial"), mention(100, recipients=""))
    assert (event.mode, event.actors, event.recipients) == ("aerial", ("state:FRA",), ("state:TUR",))
    assert event.voice == ("report",)


def test_confidence_is_that_of_the_surest_mention() -> None:
    (event,) = assembled(replace(mention(0), confidence=0.4), replace(mention(100), confidence=0.8))
    assert event.confidence == 0.8


def test_contexts_come_from_all_mentions_once() -> None:
    told = (mention(0), mention(100))
    (event,) = assemble(told, [("military", "territory"), ("diplomatic", "military")], DOCUMENT)
    assert event.contexts == ("military", "territory", "diplomatic")


def test_the_id_is_made_of_the_first_trigger_and_not_of_the_type() -> None:
    (event,) = assembled(mention(0), mention(100))
    assert event.id == fact_id(DOCUMENT, "event", Span(0, 5))
    assert assembled(mention(0, kind="ACCUSE"))[0].id == event.id


def test_nothing_makes_no_event() -> None:
    assert assembled() == ()


sides = st.sampled_from(["", "FRA", "TUR", "FRA TUR"])
mentions = st.lists(
    st.builds(
        mention,
        at=st.just(0),
        actors=sides,
        recipients=sides,
        kind=st.sampled_from(["ASSAULT", "CONSULT"]),
        status=st.sampled_from(["occurred", "denied"]),
        voice=st.sampled_from([("report",), SAID]),
    ),
    max_size=8,
).map(lambda found: [replace(m, trigger=Span(10 * i, 10 * i + 5)) for i, m in enumerate(found)])


@given(mentions)
def test_every_mention_is_in_one_event_in_the_order_of_the_text(told: list[EventMention]) -> None:
    events = assembled(*told)
    assert sorted((m for e in events for m in e.mentions), key=lambda m: m.trigger) == told
    firsts = [e.mentions[0].trigger for e in events]
    assert firsts == sorted(firsts)
    assert len({e.id for e in events}) == len(events)
    for event in events:
        assert {(m.type, m.status, m.voice) for m in event.mentions} == {
            (event.type, event.status, event.voice)
        }
