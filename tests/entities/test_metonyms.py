"""Capitals as towns and as governments."""

from __future__ import annotations

import pytest

from tests.support.cast import cast_of, mentions

BETWEEN = """
{noun} {noun} NOUN NNS 6 nsubj
between between ADP IN 3 case
Ankara Ankara PROPN NNP 1 nmod
and and CCONJ CC 5 cc
Paris Paris PROPN NNP 3 conj
resumed resume VERB VBD 0 root
"""


@pytest.mark.parametrize(("noun", "form"), [("flight", "name"), ("road", "name"), ("talk", "metonym")])
def test_what_a_way_leads_to_is_a_town(noun: str, form: str) -> None:
    found = mentions(cast_of(BETWEEN.format(noun=noun)))
    assert {words: told for words, told, _ in found if words in {"Ankara", "Paris"}} == {
        "Ankara": form,
        "Paris": form,
    }


CALLED = """
He he PRON PRP 2 nsubj
left leave VERB VBD 0 root
with with ADP IN 4 case
Paris Paris PROPN NNP 2 obl
the the DET DT 6 det
capital capital NOUN NN 4 appos
"""
OUT_OF = """
He he PRON PRP 2 nsubj
came come VERB VBD 0 root
out out ADP IN 5 case
of of ADP IN 3 fixed
Paris Paris PROPN NNP 2 obl
"""


@pytest.mark.parametrize("lines", [CALLED, OUT_OF])
def test_what_is_called_a_capital_and_what_somebody_comes_out_of_is_a_town(lines: str) -> None:
    cast = cast_of(lines)
    (found,) = [entities for words, _, entities in mentions(cast) if words == "Paris"]
    assert cast.entities[found[0]].kind == "place"


DEALT = """
{noun} {noun} NOUN NN 4 nsubj
{preposition} {preposition} ADP IN 3 case
Ankara Ankara PROPN NNP 1 nmod
grew grow VERB VBD 0 root
"""


@pytest.mark.parametrize(
    ("noun", "preposition", "form"),
    [
        ("criticism", "of", "metonym"),
        ("warning", "from", "metonym"),
        ("aid", "to", "metonym"),
        ("delegation", "from", "metonym"),
        ("envoy", "of", "metonym"),
        ("tourist", "from", "name"),
        ("map", "of", "name"),
        ("journey", "to", "name"),
    ],
)
def test_a_government_is_dealt_with_and_a_town_is_not(noun: str, preposition: str, form: str) -> None:
    found = mentions(cast_of(DEALT.format(noun=noun, preposition=preposition)))
    assert [told for words, told, _ in found if words == "Ankara"] == [form]


HYPHENED = """
An a DET DT 4 det
Ankara Ankara PROPN NNP 4 compound
+- - PUNCT HYPH 4 punct
{participle} {verb} VERB VBN 5 amod
council council NOUN NN 6 nsubj
met meet VERB VBD 0 root
"""


@pytest.mark.parametrize(
    ("participle", "verb", "form"), [("backed", "back", "metonym"), ("based", "base", "name")]
)
def test_a_government_backs_and_a_town_is_where_one_is_based(participle: str, verb: str, form: str) -> None:
    found = mentions(cast_of(HYPHENED.format(participle=participle, verb=verb)))
    assert [told for words, told, _ in found if words == "Ankara"] == [form]


def test_to_whom_something_is_offered_is_a_government() -> None:
    found = mentions(
        cast_of("""
Paris Paris PROPN NNP 2 nsubj
offered offer VERB VBD 0 root
Ankara Ankara PROPN NNP 2 iobj
arms arms NOUN NNS 2 obj
""")
    )
    assert [told for words, told, _ in found if words == "Ankara"] == ["metonym"]


@pytest.mark.parametrize(
    ("verb", "envoy", "form"),
    [
        ("recalled recall", "consul", "metonym"),
        ("recalled recall", "singer", "name"),
        ("met meet", "consul", "name"),
    ],
)
def test_a_consul_is_recalled_from_a_government(verb: str, envoy: str, form: str) -> None:
    found = mentions(
        cast_of(f"""
Paris Paris PROPN NNP 2 nsubj
{verb} VERB VBD 0 root
its its PRON PRP$ 4 nmod:poss
{envoy} {envoy} NOUN NN 2 obj
from from ADP IN 6 case
Ankara Ankara PROPN NNP 2 obl
""")
    )
    assert [told for words, told, _ in found if words == "Ankara"] == [form]
