"""Measures of clusters: hand-worked examples, and agreement with another scorer on any partition."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scorch import scores as scorch

from dragoman.evaluate.clusters import Clusters, ClusterScores, best_assignment, without_singletons

GOLD = [{"a", "b", "c"}, {"d", "e", "f", "g"}]
"""The worked example of Pradhan et al. (2014), section 4; the prediction misses e and has h and i besides."""
PREDICTED = [{"a", "b"}, {"c", "d"}, {"f", "g", "h", "i"}]


def scored(predicted: Clusters, gold: Clusters) -> ClusterScores:
    scores = ClusterScores()
    scores.add(predicted, gold)
    return scores


@st.composite
def partitions(draw: st.DrawFn) -> list[set[int]]:
    """Some of twelve mentions, each in one cluster."""
    places = draw(st.dictionaries(st.integers(0, 11), st.integers(0, 5), min_size=1))
    clusters: dict[int, set[int]] = {}
    for mention, place in places.items():
        clusters.setdefault(place, set()).add(mention)
    return list(clusters.values())


def test_the_worked_example_of_the_reference_scorer() -> None:
    scores = scored(PREDICTED, GOLD)
    assert (scores.mentions.agreed, scores.mentions.predicted, scores.mentions.gold) == (6, 8, 7)
    assert (scores.muc.recall, scores.muc.precision) == pytest.approx((2 / 5, 2 / 5))
    assert scores.b3.recall == pytest.approx((4 / 3 + 1 / 3 + 1 / 4 + 4 / 4) / 7)
    assert scores.b3.precision == pytest.approx((4 / 2 + 1 / 2 + 1 / 2 + 4 / 4) / 8)
    assert (scores.ceafe.recall, scores.ceafe.precision) == pytest.approx((0.65, 1.3 / 3))
    assert scores.conll == pytest.approx((scores.muc.f1 + scores.b3.f1 + scores.ceafe.f1) / 3)


def test_links_of_a_chain_cut_in_two_as_in_vilain_et_al() -> None:
    scores = scored([{"a", "b"}, {"c", "d"}], [{"a", "b", "c", "d"}])
    assert (scores.muc.recall, scores.muc.precision) == pytest.approx((2 / 3, 1))


def test_mentions_are_weighed_as_in_bagga_and_baldwin() -> None:
    gold = [{1, 2, 3, 4, 5}, {6, 7}, {8, 9, 10, 11, 12}]
    small = scored([{1, 2, 3, 4, 5}, {6, 7, 8, 9, 10, 11, 12}], gold)
    large = scored([{1, 2, 3, 4, 5, 8, 9, 10, 11, 12}, {6, 7}], gold)
    assert small.b3.precision == pytest.approx(16 / 21)
    assert large.b3.precision == pytest.approx(7 / 12)
    assert small.muc.precision == large.muc.precision == pytest.approx(9 / 10)


def test_only_one_predicted_cluster_is_aligned_with_a_gold_one() -> None:
    scores = scored([{1}, {2}, {3}], [{1, 2, 3}])
    assert (scores.ceafe.recall, scores.ceafe.precision) == pytest.approx((1 / 2, 1 / 6))


def test_sums_are_divided_once_for_all_documents() -> None:
    scores = ClusterScores()
    scores.add([{1, 2}], [{1, 2}])
    scores.add([], [{1, 2, 3}])
    assert scores.muc.recall == pytest.approx(1 / 3)
    assert scores.b3.recall == pytest.approx(2 / 5)
    assert scores.ceafe.recall == pytest.approx(1 / 2)
    assert scores.muc.precision == scores.b3.precision == scores.ceafe.precision == 1


def test_nothing_predicted_and_nothing_to_find_is_nothing() -> None:
    assert scored([], []).conll == scored([], GOLD).conll == scored(PREDICTED, []).conll == 0
    assert scored([set()], [set()]).ceafe.gold == 0


def test_a_mention_stands_in_one_cluster() -> None:
    with pytest.raises(ValueError, match="two clusters"):
        scored([{1, 2}, {2, 3}], [{1, 2}])


def test_clusters_of_one_are_left_out() -> None:
    assert without_singletons([{1}, {2, 3}, set()]) == [{2, 3}]


@given(partitions(), partitions())
def test_another_scorer_gives_the_same(predicted: list[set[int]], gold: list[set[int]]) -> None:
    # The other scorer has no CEAF-e for sides that share no mention.
    assume(set().union(*predicted) & set().union(*gold))
    scores = scored(predicted, gold)
    b3, ceafe = scorch.b_cubed(gold, predicted), scorch.ceaf_e(gold, predicted)
    assert (scores.b3.recall, scores.b3.precision, scores.b3.f1) == pytest.approx(b3)
    assert (scores.ceafe.recall, scores.ceafe.precision, scores.ceafe.f1) == pytest.approx(ceafe)
    recall, precision, f1 = scorch.muc(gold, predicted)
    # That scorer calls MUC nothing where one side has no pair; here the F1 alone is nothing.
    assert scores.muc.f1 == pytest.approx(f1)
    if recall or precision:
        assert (scores.muc.recall, scores.muc.precision) == pytest.approx((recall, precision))


@given(partitions())
def test_what_is_gold_is_right(gold: list[set[int]]) -> None:
    scores = scored(gold, list(reversed(gold)))
    assert scores.b3.f1 == pytest.approx(1)
    assert scores.ceafe.f1 == pytest.approx(1)
    assert scores.muc.f1 == (1 if without_singletons(gold) else 0)


@given(
    st.integers(0, 4).flatmap(
        lambda n: st.lists(st.lists(st.floats(0, 1), min_size=4, max_size=4), min_size=n, max_size=n)
    )
)
def test_no_assignment_is_better(values: list[list[float]]) -> None:
    tried = (sum(r[c] for r, c in zip(values, p, strict=True)) for p in permutations(range(4), len(values)))
    assert best_assignment(values) == pytest.approx(max(tried))
