"""Which events of several readings are one event."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.reading import (
    Document,
    Entity,
    EntityKind,
    EntityMention,
    Event,
    EventDate,
    EventMention,
    EventPlace,
    Form,
    Participant,
    Published,
    Reading,
    Span,
    Status,
)
from dragoman.record.links import Told, link
from tests.support.readings import MADE_BY, hand_made

MONDAY, TUESDAY, WEDNESDAY, FRIDAY = (f"2019-03-{day:02}" for day in (4, 5, 6, 8))


def somebody(
    id_: str, form: Form = "name", *, office: str | None = None, sectors: tuple[str, ...] = ()
) -> Entity:
    """`state:NOR`; `person:NOR/kari-lund`, known; `person:?kari lund`, known by name alone."""
    kind, _, rest = id_.partition(":")
    country, slash, slug = rest.rpartition("/")
    kinds: dict[str, EntityKind] = {"state": "state", "person": "person", "body": "body", "group": "group"}
    unknown = rest.startswith("?")
    return Entity(
        f"{kind}:{slug}" if slash else id_,
        rest.strip("?") if unknown else slug,
        kinds[kind],
        rest if kind == "state" else country or None,
        sectors,
        office,
        not unknown,
        (EntityMention(Span(0, 1), form),),
    )


NOR, DNK, SWE = (somebody(f"state:{code}") for code in ("NOR", "DNK", "SWE"))
LUND = somebody("person:NOR/kari-lund", office="Minister")
HOLM = somebody("person:DNK/jens-holm", office="Minister")
ARMY = somebody("group:NOR/norwegian-army", sectors=("MIL",))
POLICE = somebody("body:NOR/norwegian-police", sectors=("COP",))
REBELS = somebody("group:?rebels", "nominal")


def told(
    words: str,
    actors: list[Entity],
    recipients: list[Entity] | None = None,
    *,
    kind: str = "ACCUSE",
    mode: str | None = None,
    status: Status = "occurred",
    on: str | None = None,
    until: str | None = None,
    at: EventPlace | None = None,
    mutual: bool = False,
    published: str | None = TUESDAY,
) -> Reading:
    """A report of one event; `on` and `until` are the days that its words state."""
    whole = Span(0, len(words))
    when = (
        EventDate(on, until or on, whole, "clause") if on else EventDate(published, published, None, "report")
    )
    entities = tuple({entity.id: entity for entity in [*actors, *(recipients or [])]}.values())
    sides = [tuple(Participant(e.id, whole) for e in side) for side in (actors, recipients or [])]
    mention = EventMention(
        whole,
        whole,
        kind,
        mode,
        status,
        actors=sides[0],
        recipients=sides[1],
        date=when,
        place=at or EventPlace(),
    )
    acting, acted_on = (tuple(p.entity for p in side) for side in sides)
    event = Event(
        "e", kind, mode, status, ("report",), mutual, acting, acted_on,
        date=when, place=mention.place, mentions=(mention,),
    )  # fmt: skip
    given = Published(published, published, "given") if published else Published()
    return Reading(
        MADE_BY,
        Document(f"{words} {acting} {acted_on} {mode} {published}", published=given),
        entities,
        (event,),
    )


def merge(*readings: Reading) -> Reading:
    """The events of several readings told in one report."""
    first = readings[0]
    entities = {entity.id: entity for reading in readings for entity in reading.entities}
    events = tuple(event for reading in readings for event in reading.events)
    return Reading(MADE_BY, first.document, tuple(entities.values()), events)


def together(*readings: Reading) -> bool:
    return len(link(readings)) == 1


def test_the_same_between_the_same_within_days_is_one() -> None:
    assert together(told("blamed", [NOR], [DNK]), told("accused", [NOR], [DNK], published=WEDNESDAY))
    assert together(
        told("blamed", [NOR], [DNK], on=MONDAY), told("accused", [NOR], [DNK], published=WEDNESDAY)
    )


@pytest.mark.parametrize(
    "other",
    [
        told("praised", [NOR], [DNK], kind="SUPPORT"),
        told("blamed", [DNK], [NOR]),
        told("blamed", [NOR], [SWE]),
        told("blamed", [NOR], [DNK], mode="investigate"),
        told("blamed", [NOR], [DNK], status="planned"),
        told("blamed", [NOR], [DNK], on=MONDAY),
        told("blamed", [NOR], [DNK], published="2019-03-15"),
        told("blamed", [NOR], [DNK], at=EventPlace("Skagen", "DNK")),
    ],
)
def test_what_contradicts_keeps_apart(other: Reading) -> None:
    one = told("blamed", [NOR], [DNK], mode="allege", on=TUESDAY, at=EventPlace("Bergen", "NOR"))
    assert not together(one, other)
    assert together(one, one)


def test_a_place_lies_in_its_state() -> None:
    bergen, norway = EventPlace("Bergen", "NOR"), EventPlace("Norway", "NOR")
    assert together(told("blamed", [NOR], [DNK], at=bergen), told("accused", [NOR], [DNK], at=norway))


def test_what_is_denied_is_what_is_said_to_have_occurred() -> None:
    assert together(told("raid", [NOR], [DNK]), told("attack", [NOR], [DNK], status="denied"))


def test_a_state_is_one_with_those_who_act_for_it_who_are_not_one_with_each_other() -> None:
    assert together(told("blamed", [NOR], [DNK]), told("accused", [LUND], [DNK]))
    assert not together(told("blamed", [POLICE], [DNK]), told("blamed", [ARMY], [DNK]))
    assert not together(told("blamed", [NOR], [DNK]), told("accused", [LUND], [HOLM]))
    assert together(told("blamed", [NOR], [DNK]), told("blamed", [LUND], [HOLM]))


def test_a_side_left_open_needs_more_that_speaks_for_one_event() -> None:
    one = told("blamed", [NOR], [DNK], mode="allege")
    assert not together(one, told("accused", [NOR]))
    assert not together(one, told("blamed", [NOR]))
    assert together(one, told("blamed", [NOR], mode="allege"))
    assert together(told("blamed", [LUND]), told("blamed", [LUND], published=WEDNESDAY))
    assert not together(told("blamed", []), told("blamed", [], mode="allege"))


def test_who_is_unknown_is_known_by_name_within_near_dates() -> None:
    ada, surname = somebody("person:?Ada Moe"), somebody("person:?Moe")
    bo = somebody("person:?Bo Lie")
    assert together(told("blamed", [ada], [DNK]), told("accused", [ada], [DNK]))
    assert together(told("blamed", [ada], [DNK]), told("accused", [surname], [DNK]))
    assert not together(told("blamed", [ada], [DNK]), told("blamed", [bo], [DNK]))


def test_in_many_days_there_may_be_many_events() -> None:
    def in_the_year(actor: Entity, words: str, *recipients: Entity) -> Reading:
        return told(words, [actor], list(recipients), on="2018-01-01", until="2018-12-31")

    ada = somebody("person:?Ada Moe")
    assert together(in_the_year(NOR, "blamed", DNK), in_the_year(NOR, "accused", DNK))
    assert not together(in_the_year(ada, "blamed", DNK), in_the_year(ada, "accused", DNK))
    assert not together(in_the_year(LUND, "blamed"), in_the_year(LUND, "blamed", DNK))


def test_without_any_date_both_sides_must_be_known() -> None:
    assert together(
        told("blamed", [NOR], [DNK], published=None), told("accused", [NOR], [DNK], published=None)
    )
    assert not together(told("blamed", [LUND], published=None), told("blamed", [LUND], [DNK], published=None))


def test_nouns_are_nobody_across_reports_and_somebody_within_one() -> None:
    one, other = told("raid", [REBELS], [NOR]), told("assault", [REBELS], [NOR])
    assert not together(one, told("assault", [REBELS], [NOR], published=WEDNESDAY))
    assert together(merge(one, other))


def test_within_a_report_those_who_act_are_enough() -> None:
    assert together(merge(told("sorrow", [LUND]), told("regret", [LUND])))
    assert not together(told("sorrow", [LUND]), told("regret", [LUND], published=WEDNESDAY))


def test_an_act_that_binds_both_ways_has_one_side() -> None:
    def met(*parties: Entity, words: str = "met", half: int = 1) -> Reading:
        both = list(parties)
        return told(words, both[:half], both[half:], kind="CONSULT", mutual=True)

    assert together(met(LUND, HOLM), met(HOLM, LUND, words="talks", half=2))
    assert not together(met(LUND, HOLM), met(LUND, SWE))
    assert not together(met(LUND, HOLM), met(LUND, words="talks"))
    assert not together(met(LUND, ARMY), met(NOR, DNK))


def test_a_chain_of_likenesses_joins_nothing_that_contradicts() -> None:
    days = [told("blamed", [NOR], [DNK], on=MONDAY), told("blamed", [NOR], [DNK], on=WEDNESDAY)]
    between = told("blamed", [NOR], [DNK], published=WEDNESDAY)
    groups = link([days[0], between, days[1]])
    assert [len(group) for group in groups] in ([2, 1], [1, 2])
    assert not any({Told(0, 0), Told(2, 0)} <= set(group) for group in groups)


def test_groups_stand_in_the_order_of_the_readings() -> None:
    one, other = hand_made(), hand_made(day=WEDNESDAY)
    assert link([]) == []
    assert link([one]) == [(Told(0, 0),), (Told(0, 1),)]
    assert link([one, other]) == [(Told(0, 0), Told(1, 0)), (Told(0, 1), Told(1, 1))]


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.builds(
            told,
            st.sampled_from(["blamed", "accused"]),
            st.lists(st.sampled_from([NOR, LUND, ARMY, REBELS]), max_size=2, unique=True),
            st.lists(st.sampled_from([DNK, HOLM, SWE]), max_size=2, unique=True),
            mode=st.sampled_from([None, "allege"]),
            on=st.sampled_from([None, MONDAY, TUESDAY]),
            published=st.sampled_from([None, TUESDAY, FRIDAY]),
        ),
        max_size=8,
    )
)
def test_every_event_stands_in_one_group_without_contradicting_days(readings: list[Reading]) -> None:
    groups = link(readings)
    assert sorted(place for group in groups for place in group) == [Told(i, 0) for i in range(len(readings))]
    for group in groups:
        stated = {d.earliest for r, e in group if (d := readings[r].events[e].date).span}
        assert len(stated) <= 1
    assert link(readings) == groups
