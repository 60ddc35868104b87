"""Nouns for people and institutions."""

from __future__ import annotations

from tests.support.cast import cast_of, mentions


def test_all_of_a_states_forces_are_one_actor() -> None:
    cast = cast_of("""
Turkish Turkish ADJ JJ 2 amod
troops troop NOUN NNS 3 nsubj
left leave VERB VBD 0 root

The the DET DT 3 det
Turkish Turkish ADJ JJ 3 amod
army army NOUN NN 4 nsubj
stayed stay VERB VBD 0 root

Turkish Turkish ADJ JJ 2 amod
warplanes warplane NOUN NNS 3 nsubj
flew fly VERB VBD 0 root
""")
    actors = {entities for _, form, entities in mentions(cast) if form == "nominal"}
    assert actors == {("group:tur-armed-forces",)}


def test_two_states_give_two_actors() -> None:
    cast = cast_of("""
Turkish Turkish ADJ JJ 4 amod
and and CCONJ CC 3 cc
Russian Russian ADJ JJ 1 conj
troops troop NOUN NNS 5 nsubj
clashed clash VERB VBD 0 root
""")
    assert mentions(cast)[0][2] == ("group:tur-armed-forces", "group:rus-armed-forces")


def test_a_state_before_another_owner_says_which() -> None:
    cast = cast_of("""
Turkish Turkish ADJ JJ 3 amod
GH GH PROPN NNP 3 compound
fighters fighter NOUN NNS 4 nsubj
clashed clash VERB VBD 0 root
""")
    nominal = [entities for _, form, entities in mentions(cast) if form == "nominal"]
    assert nominal == [("group:green-hand",)]


def test_backed_by_a_state_is_not_of_it() -> None:
    cast = cast_of("""
Turkish Turkish ADJ JJ 3 compound
- - PUNCT HYPH 3 punct
backed back VERB VBN 4 amod
rebels rebel NOUN NNS 5 nsubj
left leave VERB VBD 0 root
""")
    group = cast.entities[next(e[0] for _, form, e in mentions(cast) if form == "nominal")]
    assert (group.country, group.sectors) == (None, ("REB",))


def test_people_of_a_group_are_the_group() -> None:
    cast = cast_of("""
GH GH PROPN NNP 2 compound
fighters fighter NOUN NNS 3 nsubj
left leave VERB VBD 0 root
""")
    assert mentions(cast)[0] == ("GH fighters", "nominal", ("group:green-hand",))


def test_the_same_noun_later_is_the_same_people() -> None:
    cast = cast_of("""
Turkish Turkish ADJ JJ 3 amod
diplomatic diplomatic ADJ JJ 3 amod
sources source NOUN NNS 4 nsubj
spoke speak VERB VBD 0 root

The the DET DT 2 det
sources source NOUN NNS 3 nsubj
left leave VERB VBD 0 root
""")
    found = [entities for _, form, entities in mentions(cast) if form == "nominal"]
    assert found[0] == found[1]
    assert cast.entities[found[0][0]].country == "TUR"


def test_an_embassy_keeps_its_name() -> None:
    cast = cast_of("""
The the DET DT 3 det
U.S. U.S. PROPN NNP 3 compound
Embassy Embassy PROPN NNP 6 nsubj
in in ADP IN 5 case
Ankara Ankara PROPN NNP 3 nmod
spoke speak VERB VBD 0 root

The the DET DT 3 det
U.S. U.S. PROPN NNP 3 compound
mission mission NOUN NN 4 nsubj
left leave VERB VBD 0 root

The the DET DT 2 det
embassy embassy NOUN NN 3 nsubj
closed close VERB VBD 0 root
""")
    bodies = [e for _, _, entities in mentions(cast) for e in entities if e.startswith("body:")]
    assert bodies == ["body:us-embassy-ankara"] * 3


def test_things_are_nobody() -> None:
    cast = cast_of("""
Turkish Turkish ADJ JJ 2 amod
positions position NOUN NNS 3 nsubj
changed change VERB VBD 0 root
""")
    assert not cast.participants(cast.annotation.tokens[1])
    assert not cast.is_agent(cast.annotation.tokens[1])


def test_a_noun_with_a_capital_is_whose_the_text_says() -> None:
    cast = cast_of(
        """
Turkey Turkey PROPN NNP 4 nmod:poss
's 's PART POS 1 case
Foreign Foreign PROPN NNP 4 compound
Ministry Ministry PROPN NNP 5 nsubj
spoke speak VERB VBD 0 root
""",
        ("Foreign Ministry", "ORG"),
    )
    assert mentions(cast)[0] == ("Turkey's Foreign Ministry", "nominal", ("body:tur-foreign-ministry",))


def test_the_last_word_of_a_groups_name_stands_for_it() -> None:
    cast = cast_of(
        """
Green Green PROPN NNP 2 compound
Hand Hand PROPN NNP 3 nsubj
left leave VERB VBD 0 root

The the DET DT 2 det
Hand Hand PROPN NNP 3 nsubj
returned return VERB VBD 0 root
""",
        ("Hand", "ORG"),
    )
    assert {entities for _, _, entities in mentions(cast)} == {("group:green-hand",)}
