"""Who a word stands for."""

from __future__ import annotations

from tests.support.cast import cast_of


def test_a_relative_pronoun_and_a_quantity_lead_to_those_who_are_meant() -> None:
    cast = cast_of("""
Dozens dozen NOUN NNS 6 nsubj
of of ADP IN 3 case
rebels rebel NOUN NNS 1 nmod
who who PRON WP 5 nsubj
fought fight VERB VBD 3 acl:relcl
left leave VERB VBD 0 root
""")
    tokens = cast.annotation.tokens
    (rebels,) = {entity for entity, _ in cast.participants(tokens[2])}
    assert [entity for entity, _ in cast.participants(tokens[0])] == [rebels]
    assert [entity for entity, _ in cast.participants(tokens[3])] == [rebels]
    assert cast.participants(tokens[3])[0][1].of(cast.annotation.text) == "rebels"
    assert cast.entities[rebels].kind == "generic"


def test_places_take_no_part() -> None:
    cast = cast_of("in in ADP IN 2 case\nAnkara Ankara PROPN NNP 0 root")
    assert cast.at(cast.annotation.tokens[1]) is not None
    assert cast.participants(cast.annotation.tokens[1]) == ()
    assert not cast.is_agent(cast.annotation.tokens[1])


def test_only_the_mentioned_are_frozen_in_order() -> None:
    cast = cast_of("""
Turkey Turkey PROPN NNP 2 nsubj
blamed blame VERB VBD 0 root
France France PROPN NNP 2 obj
""")
    cast.new_entity("Nobody", "person")
    assert [entity.id for entity in cast.freeze()] == ["state:TUR", "state:FRA"]
    assert [m.span.of(cast.annotation.text) for m in cast.freeze()[1].mentions] == ["France"]


def test_what_an_entity_is_called() -> None:
    cast = cast_of("""
Green Green PROPN NNP 9 nsubj
Hand Hand PROPN NNP 1 flat
, , PUNCT , 4 punct
designated designate VERB VBN 1 acl
as as ADP IN 7 case
a a DET DT 7 det
sect sect NOUN NN 4 obl
, , PUNCT , 4 punct
left leave VERB VBD 0 root
""")
    assert [d.text for d in cast.freeze()[0].descriptions] == ["sect"]
