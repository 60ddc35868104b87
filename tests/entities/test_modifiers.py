"""Role nouns before another noun."""

from __future__ import annotations

from tests.support.cast import cast_of, mentions


def test_a_state_and_its_regime_before_a_noun_are_the_regime() -> None:
    cast = cast_of("""
A a DET DT 5 det
Turkish Turkish ADJ JJ 5 amod
regime regime NOUN NN 5 compound
air air NOUN NN 5 compound
offensive offensive NOUN NN 6 nsubj
began begin VERB VBD 0 root
""")
    adjective, regime = cast.annotation.tokens[1:3]
    assert [entity for entity, _ in cast.participants(regime)] == ["body:tur-government"]
    assert cast.participants(adjective) == cast.participants(regime)


def test_rebels_before_a_noun_are_somebody() -> None:
    cast = cast_of("""
Rebel rebel NOUN NN 2 compound
attacks attack NOUN NNS 3 nsubj
began begin VERB VBD 0 root
""")
    assert [form for _, form, _ in mentions(cast)] == ["nominal"]


def test_a_noun_for_people_takes_the_noun_before_it_in() -> None:
    cast = cast_of("""
Rebel rebel NOUN NN 2 compound
commanders commander NOUN NNS 3 nsubj
left leave VERB VBD 0 root
""")
    assert [text for text, _, _ in mentions(cast)] == ["Rebel commanders"]
