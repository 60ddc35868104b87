"""Spans with types, by exact places and by overlap."""

from __future__ import annotations

from dragoman.evaluate.typed_spans import TypedSpans, score_spans
from dragoman.reading import Span


def spans(*marked: tuple[int, int, str]) -> TypedSpans:
    return frozenset((Span(start, end), name) for start, end, name in marked)


def test_spans_agree_in_type_and_in_place() -> None:
    gold = spans((0, 3, "A"), (4, 6, "A"), (7, 9, "B"), (7, 9, "A"), (20, 21, "C"))
    found = spans((0, 3, "A"), (4, 7, "A"), (7, 9, "B"), (0, 3, "B"))
    scores = score_spans([found], [gold], ["A", "B"])
    assert [(c.agreed, c.predicted, c.gold) for c in scores.exact.values()] == [
        (2, 4, 4),
        (1, 2, 3),
        (1, 2, 1),
    ]
    assert [(c.agreed, c.predicted, c.gold) for c in scores.overlap.values()] == [
        (3, 4, 4),
        (2, 2, 3),
        (1, 2, 1),
    ]
    assert list(scores.exact) == list(scores.overlap) == ["all", "A", "B"]
    assert scores.left_out == {"C": 1}


def test_nested_spans_are_paired_one_to_one_the_nearest_first() -> None:
    scores = score_spans([spans((0, 9, "A"), (3, 9, "A"))], [spans((2, 9, "A"), (20, 30, "A"))], ["A"])
    assert (scores.overlap["A"].agreed, scores.overlap["A"].predicted) == (1, 2)
    both = score_spans([spans((0, 9, "A"), (3, 9, "A"))], [spans((0, 10, "A"), (3, 9, "A"))], ["A"])
    assert (both.exact["A"].agreed, both.overlap["A"].agreed) == (1, 2)


def test_documents_are_counted_together_and_nothing_is_nothing() -> None:
    empty: TypedSpans = frozenset()
    scores = score_spans([spans((0, 1, "A")), empty], [empty, spans((0, 1, "A"))], ["A"]).to_json()
    assert scores["exact"]["all"] == {
        "precision": 0, "recall": 0, "f1": 0, "agreed": 0, "predicted": 1, "gold": 1,
    }  # fmt: skip
    assert score_spans([], [], ["A"]).exact["all"].f1 == 0
