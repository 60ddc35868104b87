"""Pronouns as objects: not the subject of their clause, and nobody where nothing fits."""

from __future__ import annotations

from tests.support.cast import cast_of, mentions

MET = """
Çelik Çelik PROPN NNP 3 nsubj
Demirtaş Demirtaş PROPN NNP 1 flat
met meet VERB VBD 0 root
Jean Jean PROPN NNP 3 obj
Petit Petit PROPN NNP 4 flat
"""


def pronouns(lines: str) -> list[tuple[str, ...]]:
    return [entities for _, form, entities in mentions(cast_of(lines)) if form == "pronoun"]


def test_an_object_is_not_its_own_subject() -> None:
    assert pronouns(f"""{MET}
Petit Petit PROPN NNP 2 nsubj
told tell VERB VBD 0 root
him he PRON PRP 2 obj
""") == [("person:çelik-demirtaş",)]


def test_nor_what_its_subject_is_said_to_be() -> None:
    assert pronouns(f"""{MET}
Envoy envoy NOUN NN 6 nsubj
, , PUNCT , 4 punct
Jean Jean PROPN NNP 1 appos
Petit Petit PROPN NNP 3 flat
, , PUNCT , 3 punct
told tell VERB VBD 0 root
him he PRON PRP 6 obj
""") == [("person:çelik-demirtaş",)]


def test_nor_the_subject_that_an_infinitive_takes_over() -> None:
    assert pronouns(f"""{MET}
Petit Petit PROPN NNP 2 nsubj
promised promise VERB VBD 0 root
to to PART TO 4 mark
help help VERB VB 2 xcomp
him he PRON PRP 4 obj
""") == [("person:çelik-demirtaş",)]


def test_thanking_for_is_about_the_object() -> None:
    assert pronouns(f"""{MET}
Petit Petit PROPN NNP 2 nsubj
thanked thank VERB VBD 0 root
Demirtaş Demirtaş PROPN NNP 2 obj
for for SCONJ IN 5 mark
calling call VERB VBG 2 advcl
him he PRON PRP 5 obj
""") == [("person:jean-petit",)]


QUARREL = """
Turkey Turkey PROPN NNP 2 nsubj
left leave VERB VBD 0 root
France France PROPN NNP 2 obj
, , PUNCT , 5 punct
{form} {lemma} VERB VBG 2 advcl
it it PRON PRP 5 obj
"""


def test_it_as_an_object_is_somebody_after_a_verb_that_is_done_to_somebody() -> None:
    assert pronouns(QUARREL.format(form="accusing", lemma="accuse")) == [("state:FRA",)]
    assert pronouns(QUARREL.format(form="accusing", lemma="accus")) == [("state:FRA",)]
    assert pronouns(QUARREL.format(form="mentioning", lemma="mention")) == []


def test_a_reflexive_is_its_subject() -> None:
    assert pronouns("""
Turkey Turkey PROPN NNP 2 nsubj
defended defend VERB VBD 0 root
itself itself PRON PRP 2 obj
""") == [("state:TUR",)]


def test_a_plural_takes_in_those_named_inside_it() -> None:
    assert pronouns("""
The the DET DT 2 det
envoys envoy NOUN NNS 7 nsubj
of of ADP IN 4 case
Turkey Turkey PROPN NNP 2 nmod
and and CCONJ CC 6 cc
France France PROPN NNP 4 conj
left leave VERB VBD 0 root

Nobody nobody PRON NN 2 nsubj
followed follow VERB VBD 0 root
them they PRON PRP 2 obj
""") != [("state:TUR", "state:FRA")]
