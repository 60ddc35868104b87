"""A word is hung on another head, and what was a tree stays one."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dragoman.language.agents import mend_agents
from dragoman.language.annotation import Token
from dragoman.language.coordination import mend_coordination
from dragoman.language.grafting import graft
from dragoman.language.inversion import mend_inversion
from dragoman.language.trees import best_tree, is_tree
from tests.support.grammar import annotate
from tests.support.scores import matrices

TAGS = ("NOUN NN", "PROPN NNP", "ADJ JJ", "VERB VBN", "VERB VBD", "CCONJ CC", "ADP IN")
RELATIONS = ("nsubj", "obj", "obl", "conj", "cc", "case", "acl", "ccomp", "amod", "flat", "mark")
FORMS = ("by", "it", "that", "and", "one")


@st.composite
def sentences(draw: st.DrawFn) -> list[Token]:
    """Any tree over words of any kind."""
    heads = best_tree(draw(st.integers(1, 12).flatmap(matrices)))
    lines = []
    for i, head in enumerate(heads.tolist()):
        form, tag = draw(st.sampled_from(FORMS)), draw(st.sampled_from(TAGS))
        above, deprel = (0, "root") if head == i else (head + 1, draw(st.sampled_from(RELATIONS)))
        lines.append(f"{form} {form} {tag} {above} {deprel}")
    return annotate("\n".join(lines)).tokens


def test_a_word_takes_all_below_it_along() -> None:
    tokens = annotate("""
Envoys envoy NOUN NNS 2 nsubj
met meet VERB VBD 0 root
old old ADJ JJ 4 amod
allies ally NOUN NNS 2 obj
""").tokens
    assert graft(tokens, tokens[3], tokens[0], "conj")
    assert (tokens[3].head, tokens[3].deprel, tokens[3].children) == (0, "conj", [2])
    assert (tokens[0].children, tokens[1].children) == ([3], [0])


def test_but_never_hangs_on_one_of_them() -> None:
    tokens = annotate("""
old old ADJ JJ 2 amod
allies ally NOUN NNS 3 nsubj
met meet VERB VBD 0 root
""").tokens
    assert not graft(tokens, tokens[2], tokens[0], "conj")
    assert not graft(tokens, tokens[1], tokens[1], "conj")
    assert [token.head for token in tokens] == [1, 2, 2]


@given(sentences())
def test_whatever_is_mended_stays_a_tree(tokens: list[Token]) -> None:
    for mend in (mend_agents, mend_coordination, mend_inversion):
        mend(tokens)
        assert is_tree(np.array([token.head for token in tokens]))
        for token in tokens:
            assert token.children == [other.i for other in tokens if other.head == token.i != other.i]
