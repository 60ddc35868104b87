"""The scores of triggers and roles, as shares."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.language.acts import CUES, ROLES, ActLabels, Acts, logistic, softmax

LABELS = ActLabels(
    ("none", "AGREE", "ASSAULT"), ("none", "aerial", "visit"), ("denied", "occurred"), ("legal",)
)
WORDS = 3


def acts(**changed: tuple[int, int, float]) -> Acts:
    """Scores that are 0 but for (word, column, value)."""
    scores = np.zeros((WORDS, sum(LABELS.sizes())), np.float32)
    for word, column, value in changed.values():
        scores[word, column] = value
    asking = np.zeros((WORDS, len(ROLES) * 2), np.float32)
    filling = np.ones((WORDS, 2), np.float32)
    return Acts(
        LABELS, scores, asking, filling, lambda _, words, __: np.zeros((len(words), len(ROLES)), np.float32)
    )


def test_a_word_has_a_score_for_every_class() -> None:
    assert LABELS.sizes() == (3, 3, 2, 1, len(CUES), 1)


def test_types_are_shares_of_each_word() -> None:
    types = acts(assault=(1, 2, 5.0)).types
    assert types.shape == (WORDS, 3)
    assert types.sum(axis=1) == pytest.approx(1)
    assert types[1].argmax() == 2


def test_a_mode_is_chosen_among_those_allowed() -> None:
    heard = acts(aerial=(0, 4, 3.0), visit=(0, 5, 9.0))
    assert heard.mode(0, ["aerial"])[0] == "aerial"
    assert heard.mode(0, ["aerial", "visit"])[0] == "visit"
    assert heard.mode(1, []) == (None, 1.0)


def test_statuses_and_contexts_go_by_their_names() -> None:
    heard = acts(denied=(0, 6, 2.0), legal=(0, 8, 2.0))
    assert max(heard.statuses(0).items(), key=lambda one: one[1])[0] == "denied"
    assert heard.contexts(0)["legal"] > 0.8
    assert heard.contexts(1)["legal"] == 0.5


def test_roles_are_shares_by_word() -> None:
    heard = acts()
    heard.asking[0, 2] = 4.0
    roles = heard.roles(0, [1, 2])
    assert roles.shape == (2, len(ROLES))
    assert roles.sum(axis=1) == pytest.approx(1)
    assert ROLES[int(roles[0].argmax())] == "actor"
    assert heard.roles(0, []).shape == (0, len(ROLES))


@given(st.lists(st.floats(-500, 500), min_size=1, max_size=6))
def test_shares_of_any_scores_sum_to_one(scores: list[float]) -> None:
    assert softmax(np.array(scores)).sum() == pytest.approx(1)
    assert ((logistic(np.array(scores)) >= 0) & (logistic(np.array(scores)) <= 1)).all()
