"""Who takes part, by lexicon, tree and heads together."""

from __future__ import annotations

from dataclasses import replace

from dragoman.entities.cast import Cast
from dragoman.events.casting import Casting
from dragoman.events.frames import Frames
from dragoman.events.weighing import EVENT, PARTICIPANT, Decisions
from tests.support.barring import barring
from tests.support.heads import hearing
from tests.support.trees import cast_in, word

NOTHING = dict.fromkeys(PARTICIPANT, 0.0)
HEADS = NOTHING | {"head": 1.0}
DECISIONS = Decisions(
    dict.fromkeys(EVENT, 0.0), HEADS, HEADS, {}, {}, {"event": 0.5, "actor": 0.5, "recipient": 0.5}
)


def names(cast: Cast, decisions: Decisions = DECISIONS, **roles: str) -> tuple[list[str], list[str]]:
    """Actors and recipients of "attacked" as they are heard."""
    casting = Casting(cast, hearing(cast, **roles), Frames(cast.annotation), barring(cast), decisions)
    sides = casting.parts(word(cast.annotation, "attacked"), None)
    actors, recipients = ([cast.entities[p.entity].name for p in side] for side in sides)
    return actors, recipients


def test_those_whom_the_heads_hear_take_part() -> None:
    cast = cast_in("France attacked Turkey.")
    assert names(cast, France="actor", Turkey="recipient") == (["France"], ["Turkey"])
    assert names(cast, Turkey="recipient") == ([], ["Turkey"])


def test_nobody_is_on_both_sides() -> None:
    cast = cast_in("France attacked Turkey.")
    either = replace(DECISIONS, recipient=NOTHING | {"bias": 9.0})
    actors, recipients = names(cast, either, France="actor")
    assert set(actors).isdisjoint(recipients)


def test_where_somebody_stands_counts() -> None:
    cast = cast_in("France attacked Turkey.")
    objects = replace(
        DECISIONS, actor=NOTHING | {"bias": -9.0}, recipient=NOTHING | {"bias": -1, "object": 2}
    )
    assert names(cast, objects) == ([], ["Turkey"])


def test_nobody_is_named_twice_by_one_phrase() -> None:
    cast = cast_in("Turkey attacked the United States' troops.")
    assert names(cast, Turkey="actor", troops="recipient", States="recipient") == (
        ["Turkey"], ["American armed forces"],
    )  # fmt: skip


def test_whoever_stands_alongside_is_not_acted_on() -> None:
    cast = cast_in("France attacked alongside Turkey.")
    assert names(cast, France="actor", Turkey="recipient") == (["France"], [])


def test_what_is_said_of_a_name_within_it_has_its_own_parties() -> None:
    cast = cast_in("Turkish-backed rebels attacked France.")
    casting = Casting(
        cast,
        hearing(cast, Turkish="actor", rebels="recipient"),
        Frames(cast.annotation),
        barring(cast),
        DECISIONS,
    )
    actors, recipients = casting.parts(word(cast.annotation, "backed"), None)
    assert [p.entity for p in actors] == ["state:TUR"]
    assert len(recipients) == 1


def test_a_state_is_no_other_party_than_its_government() -> None:
    cast = cast_in("The Turkish government attacked Turkey.")
    assert names(cast, government="actor", Turkey="recipient")[1] == []


def test_the_agent_of_another_passive_does_not_act() -> None:
    cast = cast_in("Turkey was attacked by France.")
    assert names(cast, France="recipient") == ([], [])
