"""How far confidences can be believed, on readings made by hand."""

from __future__ import annotations

import pytest

from benchmarks.calibration import calibration
from dragoman.reading import Abstention, Document, Event, EventMention, MadeBy, Reading, Span

MADE_BY = MadeBy("0", "weights", "gazetteer", "ontology")


def reading(*mentions: tuple[int, str, float], left: tuple[int, str, float] | None = None) -> Reading:
    """A reading with an event for each (place of the trigger, type, confidence)."""
    events = []
    for at, kind, confidence in mentions:
        mention = EventMention(Span(at, at + 3), Span(0, 30), kind, None, "occurred", confidence=confidence)
        events.append(Event(str(at), kind, None, "occurred", ("report",), False, (), (), mentions=(mention,)))
    abstained = (
        () if left is None else (Abstention(Span(left[0], left[0] + 3), left[1], left[2], "unlikely"),)
    )
    return Reading(MADE_BY, Document("x" * 30), events=tuple(events), abstained=abstained)


def test_confidence_that_is_borne_out_is_calibrated() -> None:
    ours = reading((0, "AID", 1.0), (5, "AID", 1.0), left=(10, "ASSAULT", 0.0))
    figures = calibration([ours], [reading((0, "AID", 1.0), (5, "AID", 1.0))], bins=10)
    assert figures["expected_calibration_error"] == 0
    assert figures["brier"] == 0
    assert figures["weighed"] == 3


def test_a_type_that_is_wrong_counts_against_its_confidence() -> None:
    figures = calibration([reading((0, "AID", 0.8))], [reading((0, "ASSAULT", 1.0))], bins=10)
    assert figures["expected_calibration_error"] == pytest.approx(0.8)
    assert figures["bins"] == [{"from": 0.8, "events": 1, "confidence": 0.8, "right": 0.0}]


def test_what_was_left_out_is_found_by_a_lower_threshold() -> None:
    ours, gold = reading((0, "AID", 0.9), left=(5, "AID", 0.35)), reading((0, "AID", 1.0), (5, "AID", 1.0))
    recall = {one["from"]: one["recall"] for one in calibration([ours], [gold], bins=10)["thresholds"]}
    assert (recall[0.3], recall[0.5]) == (1.0, 0.5)
