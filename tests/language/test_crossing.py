"""Noun phrases that an arc cuts in two."""

from __future__ import annotations

import pytest

from dragoman.language.crossing import mend_crossing
from tests.support.grammar import annotate


def test_a_title_between_a_preposition_and_a_name_belongs_to_the_name() -> None:
    tokens = annotate("""
Fidan Fidan PROPN NNP 2 nsubj
spoke speak VERB VBD 0 root
with with ADP IN 7 case
Secretary Secretary PROPN NNP 2 obj
of of ADP IN 6 case
State State PROPN NNP 4 nmod
Mike Mike PROPN NNP 2 obl
Pompeo Pompeo PROPN NNP 7 flat
""").tokens
    mend_crossing(tokens)
    assert (tokens[3].head, tokens[3].deprel, tokens[5].head) == (6, "nmod:desc", 3)
    assert (tokens[1].children, tokens[6].children) == ([0, 6], [2, 3, 7])


@pytest.mark.parametrize(
    "lines",
    [
        # All inside hangs inside already.
        "with with ADP IN 4 case\nthe the DET DT 4 det\n"
        "army army NOUN NN 4 compound\nchief chief NOUN NN 0 root",
        # The noun hangs on what stands before it: turning that about would make a circle.
        "with with ADP IN 3 case\narmy army NOUN NN 0 root\nchief chief NOUN NN 2 flat",
    ],
)
def test_other_trees_stay(lines: str) -> None:
    tokens = annotate(lines).tokens
    before = [(t.head, t.deprel) for t in tokens]
    mend_crossing(tokens)
    assert [(t.head, t.deprel) for t in tokens] == before
