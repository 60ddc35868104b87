"""Whoever takes part in an act by a word that nobody else is known by."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from dragoman.entities.resolution import resolve
from dragoman.gazetteer.index import gazetteer
from dragoman.language.acts import ROLES, ActLabels, Acts, Floats
from dragoman.reading import Published
from tests.support.cast import KNOWN, mentions
from tests.support.grammar import annotate

LABELS = ActLabels(("none", "ASSAULT"), ("none",), ("occurred",), ())
GRAMMAR = """
French French ADJ JJ 2 amod
troops troop NOUN NNS 3 nsubj
ambushed ambush VERB VBD 0 root
an a DET DT 6 det
aid aid NOUN NN 6 compound
convoy convoy NOUN NN 3 obj
. . PUNCT . 3 punct
"""


def heard(told: float, role: float) -> list[tuple[str, str, tuple[str, ...]]]:
    """The mentions where "ambushed" tells of an act with log-odds `told`, and each word is its recipient with
    `role`."""
    annotation = annotate(GRAMMAR)
    size = len(annotation.tokens)
    scores = np.zeros((size, sum(LABELS.sizes())), np.float32)
    scores[:, 0] = 9.0
    scores[2, :2] = 0.0, told

    def ways(_: int, words: Sequence[int], __: Floats) -> Floats:
        shares = np.zeros((len(words), len(ROLES)), np.float32)
        shares[:, ROLES.index("recipient")] = role
        return shares

    asking, filling = np.zeros((size, len(ROLES)), np.float32), np.zeros((size, 1), np.float32)
    annotation.acts = Acts(LABELS, scores, asking, filling, ways)
    cast = resolve(annotation, Published(), "0" * 64, gazetteer(KNOWN, shipped=False))
    return [(words, cast.entities[ids[0]].kind, ids) for words, _, ids in mentions(cast)]


def test_a_word_that_is_heard_to_take_part_is_somebody() -> None:
    assert [found[:2] for found in heard(told=9.0, role=9.0)][-1] == ("an aid convoy", "generic")


@pytest.mark.parametrize(("told", "role"), [(9.0, 0.0), (-9.0, 9.0)])
def test_it_is_nobody_where_the_act_or_the_role_is_not_clear(told: float, role: float) -> None:
    assert "an aid convoy" not in [words for words, *_ in heard(told, role)]
