"""Nouns behind coordinated adjectives."""

from __future__ import annotations

from dragoman.language.coordination import mend_coordination
from tests.support.grammar import annotate


def test_a_noun_behind_coordinated_adjectives_is_their_head() -> None:
    tokens = annotate("""
French French ADJ JJ 7 nsubj
, , PUNCT , 3 punct
Dutch Dutch ADJ JJ 1 conj
and and CCONJ CC 5 cc
German German ADJ JJ 1 conj
delegations delegation NOUN NNS 1 conj
met meet VERB VBD 0 root
in in ADP IN 9 case
Geneva Geneva PROPN NNP 7 obl
""").tokens
    mend_coordination(tokens)
    french, _, dutch, _, german, delegations, met, *_ = tokens
    assert (delegations.head, delegations.deprel) == (met.i, "nsubj")
    assert (french.head, french.deprel) == (delegations.i, "amod")
    assert dutch.head == german.head == french.i
    assert met.children[0] == delegations.i
    assert delegations.children == [french.i]


def test_what_else_hangs_on_the_adjective_goes_to_the_noun() -> None:
    tokens = annotate("""
The the DET DT 2 det
Thai Thai ADJ JJ 0 root
and and CCONJ CC 4 cc
Khmer Khmer ADJ JJ 2 conj
troops troops NOUN NNS 2 conj
there there ADV RB 2 obl
""").tokens
    mend_coordination(tokens)
    the, thai, _, khmer, troops, there = tokens
    assert troops.head == troops.i
    assert troops.deprel == "root"
    assert the.head == thai.head == there.head == troops.i
    assert khmer.head == thai.i
    assert troops.children == [the.i, thai.i, there.i]


def test_what_was_taken_to_modify_the_object_is_the_subject() -> None:
    tokens = annotate("""
Danish Danish ADJ JJ 7 amod
and and CCONJ CC 3 cc
Dutch Dutch ADJ JJ 1 conj
navies navy NOUN NNS 1 conj
begin begin VERB VBP 0 root
a a DET DT 7 det
drill drill NOUN NN 5 obj
""").tokens
    mend_coordination(tokens)
    navies, begin, drill = tokens[3], tokens[4], tokens[6]
    assert (navies.head, navies.deprel) == (begin.i, "nsubj")
    assert begin.children == [navies.i, drill.i]
    assert drill.children == [5]


def test_adjectives_that_are_coordinated_alone_stay() -> None:
    tokens = annotate("""
Troops troop NOUN NNS 2 nsubj
stayed stay VERB VBD 0 root
calm calm ADJ JJ 2 xcomp
and and CCONJ CC 5 cc
alert alert ADJ JJ 3 conj
""").tokens
    before = [(t.head, t.deprel, list(t.children)) for t in tokens]
    mend_coordination(tokens)
    assert [(t.head, t.deprel, t.children) for t in tokens] == before
