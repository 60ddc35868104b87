"""Inverted speech."""

from __future__ import annotations

from dragoman.language.inversion import mend_inversion
from tests.support.grammar import annotate

INVERTED = """
Talks talk NOUN NNS 2 nsubj
failed fail VERB VBD 4 ccomp
, , PUNCT , 4 punct
said say VERB VBD 0 root
the the DET DT 6 det
envoy envoy NOUN NN 4 obj
. . PUNCT . 4 punct
"""
STRAIGHT = """
He he PRON PRP 2 nsubj
said say VERB VBD 0 root
nothing nothing PRON NN 2 obj
. . PUNCT . 2 punct
"""


def test_the_noun_after_a_verb_with_a_clause_before_it_is_its_subject() -> None:
    tokens = annotate(INVERTED).tokens
    mend_inversion(tokens)
    assert tokens[5].deprel == "nsubj"


def test_an_object_stays_one() -> None:
    tokens = annotate(STRAIGHT).tokens
    mend_inversion(tokens)
    assert [t.deprel for t in tokens] == ["nsubj", "root", "obj", "punct"]


def test_a_noun_before_a_clause_is_its_subject_where_the_verb_has_its_own() -> None:
    tokens = annotate("""
France France PROPN NNP 6 nsubj
will will AUX MD 3 aux
attack attack VERB VB 6 ccomp
, , PUNCT , 6 punct
envoys envoy NOUN NNS 6 nsubj
said say VERB VBD 0 root
""").tokens
    mend_inversion(tokens)
    assert [tokens[i].head for i in (0, 4)] == [2, 5]
    assert (tokens[2].children, tokens[5].children) == ([0, 1], [2, 3, 4])


def test_a_clause_with_that_belongs_to_the_predicate_before_it() -> None:
    tokens = annotate("""
It it PRON PRP 3 nsubj
is be AUX VBZ 3 cop
false false ADJ JJ 9 ccomp
that that SCONJ IN 6 mark
Turkey Turkey PROPN NNP 6 nsubj
attacked attack VERB VBD 9 ccomp
, , PUNCT , 9 punct
France France PROPN NNP 9 nsubj
said say VERB VBD 0 root
""").tokens
    mend_inversion(tokens)
    assert (tokens[5].head, tokens[5].deprel) == (2, "csubj")
    assert 5 in tokens[2].children
    assert 5 not in tokens[8].children
