"""Who takes part, by lexicon, tree and heads together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from dragoman.entities.cast import Cast
from dragoman.events.casting import Casting
from dragoman.events.frames import Frames
from dragoman.events.weighing import EVENT, PARTICIPANT, Decisions
from dragoman.language.acts import ROLES, ActLabels, Acts, Floats
from tests.support.trees import cast_in, word

LABELS = ActLabels(("none", "ASSAULT"), ("none",), ("occurred",), ("legal",))
NOTHING = dict.fromkeys(PARTICIPANT, 0.0)
HEADS = NOTHING | {"head": 1.0}
DECISIONS = Decisions(
    dict.fromkeys(EVENT, 0.0), HEADS, HEADS, {}, {"event": 0.5, "actor": 0.5, "recipient": 0.5}
)


def hearing(cast: Cast, **roles: str) -> Acts:
    """Heads that are sure of the roles of words, whatever the trigger."""
    tokens = cast.annotation.tokens
    heard = {word(cast.annotation, form).i: ROLES.index(role) for form, role in roles.items()}

    def ways(_: int, words: Sequence[int], __: Floats) -> Floats:
        shares = np.zeros((len(words), len(ROLES)), np.float32)
        for row, i in enumerate(words):
            shares[row, heard.get(i, 0)] = 9.0 if i in heard else 2.0
        return shares

    size = len(tokens)
    asking = np.zeros((size, len(ROLES)), np.float32)
    return Acts(LABELS, np.zeros((size, 12), np.float32), asking, np.zeros((size, 1), np.float32), ways)


def names(cast: Cast, decisions: Decisions = DECISIONS, **roles: str) -> tuple[list[str], list[str]]:
    """Actors and recipients of "attacked" as they are heard."""
    casting = Casting(cast, hearing(cast, **roles), Frames(cast.annotation), decisions)
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
