"""Mentions of one event brought together: hand-computed cases."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dragoman.evaluate.retold import RetoldScores
from dragoman.reading import Document, Event, EventMention, MadeBy, Reading, Span


def reading(*events: str, kind: str = "ASSAULT") -> Reading:
    """One event for each string, which tells where its triggers stand: "0 2" at characters 0 and 20."""
    return Reading(
        made_by=MadeBy("", "", "", ""),
        document=Document(" " * 100),
        events=tuple(event(places, kind) for places in events),
    )


def event(places: str, kind: str) -> Event:
    mentions = tuple(
        EventMention(Span(10 * int(at), 10 * int(at) + 5), Span(0, 99), kind, None, "occurred")
        for at in places.split()
    )
    return Event(places, kind, None, "occurred", ("report",), False, (), (), mentions=mentions)


def scored(predicted: Reading, gold: Reading) -> RetoldScores:
    scores = RetoldScores()
    scores.add(predicted, gold)
    return scores


def test_a_reading_agrees_with_itself() -> None:
    told = reading("0 2 4", "1", "3 5")
    scores = scored(told, told)
    assert scores.clusters.conll == 1
    assert (scores.link.agreed, scores.link.predicted, scores.link.gold) == (4, 4, 4)


def test_a_missed_link_costs_recall() -> None:
    scores = scored(reading("0 1", "2"), reading("0 1 2"))
    assert (scores.link.precision, scores.link.recall) == pytest.approx((1, 1 / 3))
    muc, b3, ceafe = scores.clusters.muc, scores.clusters.b3, scores.clusters.ceafe
    assert (muc.precision, muc.recall) == (1, 0.5)
    assert (b3.precision, b3.recall) == pytest.approx((1, 4 / 9)), "2² of 3, over three mentions"
    assert (ceafe.precision, ceafe.recall) == (0.8, 0.8), "2 · 2 / (2 + 3)"


def test_a_wrong_link_costs_precision_though_the_gold_has_no_event_told_twice() -> None:
    scores = scored(reading("0 1"), reading("0", "1"))
    assert (scores.link.agreed, scores.link.predicted, scores.link.gold) == (0, 1, 0)
    assert scores.clusters.muc.predicted == 1
    assert scores.clusters.b3.precision == 0


def test_only_triggers_that_both_sides_have_are_compared() -> None:
    scores = scored(reading("0 1 7"), reading("0 1 9"))
    assert (scores.link.agreed, scores.link.predicted, scores.link.gold) == (1, 1, 1)
    assert scores.clusters.conll == 1


def test_triggers_of_another_type_are_not_shared() -> None:
    assert scored(reading("0 1"), reading("0 1", kind="COERCE")).link.gold == 0


def test_triggers_may_overlap() -> None:
    wide = reading("0 1")
    mentions = tuple(
        replace(m, trigger=Span(m.trigger.start + 2, m.trigger.end + 2)) for m in wide.events[0].mentions
    )
    assert scored(replace(wide, events=(replace(wide.events[0], mentions=mentions),)), wide).link.f1 == 1


def test_reports_are_counted_together() -> None:
    scores = scored(reading("0 1"), reading("0 1"))
    scores.add(reading("0", "1"), reading("0 1"))
    assert (scores.link.precision, scores.link.recall) == (1, 0.5)
    assert scores.to_json()["link"]["gold"] == 2
    assert set(scores.to_json()) == {"mentions", "muc", "b3", "ceafe", "conll", "link"}
