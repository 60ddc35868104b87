"""The event figures against cases worked out by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dragoman.evaluate.events import EventScores, score_events
from dragoman.evaluate.labelled import LabelledEvent, LabelledReport, Party
from dragoman.reading import Span

NORWAY, DENMARK = Party("Norway", Span(0, 6)), Party("Denmark", Span(20, 27))
MET = LabelledEvent(Span(10, 13), "CONSULT", None, "occurred", (NORWAY,), (DENMARK,))
BLAMED = LabelledEvent(Span(40, 46), "ACCUSE", None, "occurred", (DENMARK,), ())


def score(predicted: list[LabelledEvent], gold: list[LabelledEvent]) -> EventScores:
    return score_events([_report(predicted)], [_report(gold)])


def _report(events: list[LabelledEvent]) -> LabelledReport:
    return LabelledReport("r", "x" * 100, events=tuple(events))


def _counts(scores: EventScores, name: str) -> tuple[int, int, int]:
    counts = scores.overall()[name]
    return counts.agreed, counts.predicted, counts.gold


def test_gold_against_itself_is_perfect() -> None:
    scores = score([MET, BLAMED], [MET, BLAMED])
    assert all(counts.f1 == 1 for counts in scores.overall().values())
    assert scores.status.precision == 1
    assert {name: c.f1 for name, c in scores.by_type.items()} == {"CONSULT": 1, "ACCUSE": 1}


def test_a_wrong_type_is_a_trigger_but_no_event() -> None:
    scores = score([replace(MET, type="AGREE")], [MET])
    assert _counts(scores, "trigger") == (1, 1, 1)
    assert _counts(scores, "event") == (0, 1, 1)
    assert _counts(scores, "actor") == (0, 1, 1)
    assert scores.by_type["AGREE"].predicted == 1
    assert scores.by_type["CONSULT"].gold == 1


def test_triggers_need_only_overlap() -> None:
    assert _counts(score([replace(MET, trigger=Span(12, 18))], [MET]), "event") == (1, 1, 1)
    assert _counts(score([replace(MET, trigger=Span(13, 18))], [MET]), "event") == (0, 1, 1)


def test_one_trigger_pairs_with_one() -> None:
    twice = [replace(MET, trigger=Span(10, 11)), replace(MET, trigger=Span(11, 13))]
    assert _counts(score(twice, [MET]), "event") == (1, 2, 1)


def test_participants_agree_by_span_or_by_name() -> None:
    by_span = replace(MET, actors=(Party("Oslo", Span(2, 9)),))
    by_name = replace(MET, actors=(Party("norway", Span(90, 96)),))
    neither = replace(MET, actors=(Party("Oslo", Span(90, 96)),))
    assert [_counts(score([p], [MET]), "actor")[0] for p in (by_span, by_name, neither)] == [1, 1, 0]


def test_an_invented_participant_is_an_error() -> None:
    scores = score([replace(MET, recipients=(DENMARK, Party("Sweden", Span(60, 66))))], [MET])
    assert _counts(scores, "recipient") == (1, 2, 1)
    assert _counts(scores, "strict") == (0, 1, 1)


def test_participants_of_events_without_a_partner_count() -> None:
    scores = score([MET], [BLAMED])
    assert _counts(scores, "actor") == (0, 1, 1)
    assert _counts(scores, "recipient") == (0, 1, 0)


def test_swapped_sides_are_participants_all_the_same() -> None:
    scores = score([replace(MET, actors=(DENMARK,), recipients=(NORWAY,))], [MET])
    assert _counts(scores, "actor") == (0, 1, 1)
    assert _counts(scores, "participant") == (2, 2, 2)


def test_status_counts_over_pairs_and_in_strict() -> None:
    scores = score([replace(MET, status="planned"), BLAMED], [MET, BLAMED])
    assert scores.status.precision == 0.5
    assert _counts(scores, "strict") == (1, 2, 2)
    assert scores.to_json()["status_accuracy"] == pytest.approx(0.5)


def test_the_record_counts_an_event_once_whatever_its_triggers() -> None:
    again = replace(MET, trigger=Span(70, 75), actors=(Party("The Norway"),))
    assert _counts(score([MET], [MET, again]), "record") == (1, 1, 1)
    assert _counts(score([again], [MET]), "record") == (1, 1, 1)
