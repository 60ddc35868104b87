"""The statement figures against cases worked out by hand."""

from __future__ import annotations

from dataclasses import replace

from dragoman.evaluate.labelled import LabelledReport, LabelledStatement
from dragoman.evaluate.statements import StatementScores, score_statements
from dragoman.reading import Span

TEXT = "Lund said the truce held. Holm warned of war. Nobody answered them."
SAID = LabelledStatement(Span(5, 9), Span(0, 4), ("Kari Lund",), (Span(10, 24),), "indirect")
WARNED = LabelledStatement(Span(31, 37), Span(26, 30), ("Jens Holm",), (Span(38, 44),), "indirect")


def score(
    predicted: list[LabelledStatement], gold: list[LabelledStatement], *set_aside: Span
) -> StatementScores:
    one = LabelledReport("r", TEXT, statements=tuple(predicted))
    return score_statements([one], [LabelledReport("r", TEXT, statements=tuple(gold), set_aside=set_aside)])


def _agreed(scores: StatementScores) -> list[int]:
    return [counts.agreed for counts in scores.overall().values()]


def test_gold_against_itself_is_perfect() -> None:
    scores = score([SAID, WARNED], [SAID, WARNED])
    assert all(counts.f1 == 1 for counts in scores.overall().values())
    assert (scores.content, scores.quotation.precision) == (1, 1)


def test_a_cue_must_overlap() -> None:
    assert _agreed(score([replace(SAID, cue=Span(8, 12))], [SAID])) == [1, 1, 1]
    scores = score([replace(SAID, cue=Span(9, 12))], [SAID])
    assert _agreed(scores) == [0, 0, 0]
    assert (scores.cue.predicted, scores.cue.gold) == (1, 1)


def test_a_speaker_agrees_by_span_or_name() -> None:
    by_name = replace(SAID, source=Span(60, 64))
    by_span = replace(SAID, speakers=("somebody",))
    neither = replace(SAID, source=Span(60, 64), speakers=("somebody",))
    assert [_agreed(score([p], [SAID]))[1] for p in (by_name, by_span, neither)] == [1, 1, 0]


def test_no_speaker_agrees_with_no_speaker_only() -> None:
    nobody = replace(SAID, source=None, speakers=())
    assert _agreed(score([nobody], [nobody])) == [1, 1, 1]
    assert _agreed(score([SAID], [nobody])) == [1, 0, 0]
    assert _agreed(score([nobody], [SAID])) == [1, 0, 0]


def test_half_of_the_content_must_agree() -> None:
    # Gold has three words: the, truce, held.
    truce = replace(SAID, content=(Span(14, 19),))
    scores = score([truce], [SAID])
    assert _agreed(scores) == [1, 1, 1]
    assert scores.content == 0.5
    elsewhere = replace(SAID, content=(Span(38, 44),))
    assert _agreed(score([elsewhere], [SAID])) == [1, 1, 0]


def test_statements_with_one_cue_are_paired_by_what_they_say() -> None:
    other = replace(SAID, content=WARNED.content)
    assert _agreed(score([other, SAID], [SAID, other])) == [2, 2, 2]


def test_quotation_counts_where_gold_names_it() -> None:
    assert score([replace(SAID, quotation="direct")], [SAID]).quotation.precision == 0
    assert score([SAID], [replace(SAID, quotation=None)]).quotation.gold == 0


def test_predictions_in_regions_set_aside_are_left_out() -> None:
    scores = score([SAID, WARNED], [SAID], Span(26, 46))
    assert scores.cue.predicted == 1
