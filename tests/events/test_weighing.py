"""One score of several hints."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import StopRun
from dragoman.events import weighing
from dragoman.events.weighing import EVENT, MOST, likelihood, odds


def test_the_shipped_decisions_have_every_feature() -> None:
    decisions = weighing.load()
    assert set(decisions.event) == set(EVENT)
    assert 0 < decisions.kept["event"] < 1


def test_likelihood_sums_what_is_there() -> None:
    assert likelihood({"bias": 0.0, "head": 2.0}, {}) == 0.5
    assert likelihood({"bias": 1.0, "head": 2.0}, {"bias": 1.0, "head": 1.0}) == pytest.approx(
        1 / (1 + math.exp(-3))
    )


@given(st.floats(0, 1))
def test_odds_grow_with_the_share_and_are_bounded(share: float) -> None:
    assert -MOST <= odds(share) <= MOST
    assert odds(share) == pytest.approx(-odds(1 - share), abs=1e-6)


def test_a_missing_coefficient_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    whole: dict[str, Any] = {
        name: dict(getattr(weighing.load(), name)) for name in weighing.Decisions.__slots__
    }
    del whole["event"]["noun"]
    monkeypatch.setattr(weighing, "load_yaml", lambda *_: whole)
    weighing.load.cache_clear()
    try:
        with pytest.raises(StopRun, match=r"decisions\.yaml: event: needs a number"):
            weighing.load()
    finally:
        weighing.load.cache_clear()
