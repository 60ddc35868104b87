"""Mentions of the same event brought together."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.events.assembly import REACH, assemble
from dragoman.reading import Event, EventDate, EventMention, EventPlace, Participant, Span, Status, fact_id

DOCUMENT = "0" * 64
SAID = ("statement-1",)
BLANKS = " " * 9999
"""A text in which no words speak for anything."""


def parties(names: str) -> tuple[Participant, ...]:
    return tuple(Participant(f"state:{name}") for name in names.split())


def mention(
    at: int,
    actors: str = "FRA",
    recipients: str = "TUR",
    *,
    kind: str = "ASSAULT",
    mode: str | None = "aerial",
    status: Status = "occurred",
    voice: tuple[str, ...] = ("report",),
) -> EventMention:
    """One in Paris, in a sentence of its own; mode and place are two things that speak for one event."""
    return EventMention(
        trigger=Span(at, at + 5),
        sentence=Span(at, at + 50),
        type=kind,
        mode=mode,
        status=status,
        voice=voice,
        actors=parties(actors),
        recipients=parties(recipients),
        place=EventPlace("Paris"),
    )


def assembled(*mentions: EventMention) -> tuple[Event, ...]:
    return assemble(mentions, [()] * len(mentions), DOCUMENT, [], BLANKS)


def sizes(*mentions: EventMention) -> list[int]:
    return [len(event.mentions) for event in assembled(*mentions)]


def test_the_same_act_told_three_times_is_one_event() -> None:
    (event,) = assembled(mention(0), mention(100), mention(200))
    assert [m.trigger.start for m in event.mentions] == [0, 100, 200]


@pytest.mark.parametrize(
    "other",
    [
        mention(100, kind="MOBILIZE"),
        mention(100, mode="firearms"),
        mention(100, status="denied"),
        mention(100, status="planned"),
        mention(100, actors="RUS"),
        mention(100, recipients="RUS"),
        mention(100, actors="TUR", recipients="FRA"),
        replace(mention(100), place=EventPlace("Ankara")),
    ],
)
def test_what_differs_is_another_event(other: EventMention) -> None:
    assert sizes(mention(0), other) == [1, 1]


def test_a_speaker_may_tell_of_what_the_outlet_tells() -> None:
    for first, second in (("report",), SAID), (SAID, ("report",)):
        (event,) = assembled(mention(0, voice=first), mention(100, voice=second))
        assert event.voice == ("report",)
        assert [m.voice for m in event.mentions] == [first, second]


def test_what_a_speaker_alone_says_of_an_act_is_an_event_of_its_own() -> None:
    assert sizes(mention(0, voice=SAID), mention(100, recipients="")) == [1, 1]
    assert sizes(mention(0, recipients=""), mention(100, voice=SAID)) == [1, 1]


def test_a_later_mention_may_tell_less() -> None:
    assert sizes(mention(0), mention(100, recipients="")) == [2]
    assert sizes(mention(0, recipients="TUR RUS"), mention(100, recipients="TUR")) == [2]


def test_a_later_mention_names_nobody_beside_those_whom_the_first_names() -> None:
    assert sizes(mention(0, "FRA"), mention(100, "FRA RUS")) == [1, 1]
    assert sizes(mention(0), mention(100, recipients=""), mention(200)) == [3]


def test_what_the_first_mention_leaves_open_is_told_by_another() -> None:
    (event,) = assembled(mention(0, recipients=""), mention(100))
    assert (event.actors, event.recipients) == (("state:FRA",), ("state:TUR",))
    assert [len(mention.recipients) for mention in event.mentions] == [0, 1]


def test_what_is_vague_does_not_join_two_events() -> None:
    first, second = mention(0, recipients="TUR"), mention(200, recipients="RUS")
    assert sizes(first, mention(100, recipients=""), second) == [2, 1]


def test_a_mention_joins_the_event_that_it_is_most_like() -> None:
    there, anywhere = mention(0, recipients="TUR RUS"), replace(mention(100, "FRA RUS"), place=EventPlace())
    events = assembled(there, anywhere, mention(200))
    assert [[m.trigger.start for m in e.mentions] for e in events] == [[0, 200], [100]]
    events = assembled(anywhere, replace(there, trigger=Span(150, 155)), mention(200))
    assert [[m.trigger.start for m in e.mentions] for e in events] == [[100], [150, 200]]


def test_an_event_far_back_is_not_taken_up() -> None:
    day = EventDate("2014-03-03", "2014-03-03", Span(1, 2), "clause")
    first, last = replace(mention(0), date=day), replace(mention(300), date=day)
    between = [mention(9 * i, actors=f"X{i}") for i in range(1, REACH + 1)]
    assert sizes(first, *between[:-1], last)[0] == 2
    assert sizes(first, *between, last)[0] == 1


def test_its_own_values_are_those_of_its_first_mention() -> None:
    (event,) = assembled(mention(0), mention(100, recipients=""))
    assert (event.mode, event.actors, event.recipients) == ("aerial", ("state:FRA",), ("state:TUR",))
    assert event.voice == ("report",)


def test_its_day_is_that_of_the_first_mention_whose_words_tell_it() -> None:
    guessed = EventDate("2014-03-06", "2014-03-06", None, "report")
    told = EventDate("2014-03-03", "2014-03-03", Span(1, 2), "clause")
    (event,) = assembled(replace(mention(0), date=guessed), replace(mention(100), date=told))
    assert event.date == told


def test_confidence_is_that_of_the_surest_mention() -> None:
    (event,) = assembled(replace(mention(0), confidence=0.4), replace(mention(100), confidence=0.8))
    assert event.confidence == 0.8


def test_contexts_come_from_all_mentions_once() -> None:
    contexts = [("military", "territory"), ("diplomatic", "military")]
    (event,) = assemble((mention(0), mention(100)), contexts, DOCUMENT, [], BLANKS)
    assert event.contexts == ("military", "territory", "diplomatic")


def test_the_id_is_made_of_the_first_trigger_and_not_of_the_type() -> None:
    (event,) = assembled(mention(0), mention(100))
    assert event.id == fact_id(DOCUMENT, "event", Span(0, 5))
    assert assembled(mention(0, kind="ACCUSE"))[0].id == event.id


def test_nothing_makes_no_event() -> None:
    assert assembled() == ()


sides = st.sampled_from(["", "FRA", "TUR", "FRA TUR"])


def apart(told: EventMention) -> bool:
    """Whether nobody stands on both sides."""
    return not {*told.actors} & {*told.recipients}


mentions = st.lists(
    st.builds(
        mention,
        at=st.just(0),
        actors=sides,
        recipients=sides,
        kind=st.sampled_from(["ASSAULT", "CONSULT"]),
        mode=st.sampled_from([None, "aerial", "visit"]),
        status=st.sampled_from(["occurred", "denied"]),
        voice=st.sampled_from([("report",), SAID]),
    ).filter(apart),
    max_size=8,
).map(lambda found: [replace(m, trigger=Span(10 * i, 10 * i + 5)) for i, m in enumerate(found)])


@given(mentions)
def test_every_mention_is_in_one_event_in_the_order_of_the_text(told: list[EventMention]) -> None:
    events = assembled(*told)
    found = sorted((m for e in events for m in e.mentions), key=lambda m: m.trigger)
    for before, after in zip(told, found, strict=True):
        assert replace(after, actors=before.actors, recipients=before.recipients) == before
        assert before.actors in {(), after.actors}
        assert before.recipients in {(), after.recipients}
    firsts = [e.mentions[0].trigger for e in events]
    assert firsts == sorted(firsts)
    assert len({e.id for e in events}) == len(events)
    for event in events:
        assert {(m.type, m.status) for m in event.mentions} == {(event.type, event.status)}
        voices = [m.voice for m in event.mentions]
        assert event.voice == (("report",) if ("report",) in voices else voices[0])
        named = {*event.actors, *event.recipients}
        assert {p.entity for m in event.mentions for p in (*m.actors, *m.recipients)} <= named
