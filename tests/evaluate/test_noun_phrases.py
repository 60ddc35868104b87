"""Noun phrases around mentions."""

from __future__ import annotations

import pytest

from dragoman.evaluate.noun_phrases import NounPhrases
from dragoman.language.annotation import Annotation
from tests.support.grammar import annotate
from tests.support.readings import span_of


@pytest.fixture(scope="module")
def annotation() -> Annotation:
    return annotate("""
        The the DET DT 3 det
        Syrian Syrian ADJ JJ 3 amod
        president president NOUN NN 10 nsubj
        , , PUNCT , 5 punct
        Assad Assad PROPN NNP 3 appos
        , , PUNCT , 5 punct
        and and CCONJ CC 8 cc
        envoys envoy NOUN NNS 3 conj
        duly duly ADV RB 10 advmod
        met meet VERB VBD 0 root
        the the DET DT 12 det
        ministers minister NOUN NNS 10 obj
        of of ADP IN 14 case
        Norway Norway PROPN NNP 12 nmod
        who who PRON WP 16 nsubj
        came come VERB VBD 12 acl:relcl
        . . PUNCT . 10 punct
        Oslo Oslo PROPN NNP 20 nmod:poss
        's 's PART POS 18 case
        heart heart NOUN NN 10 obl
        """)


@pytest.mark.parametrize(
    ("mention", "phrase"),
    [
        ("president", "The Syrian president"),
        ("ministers", "the ministers of Norway who came"),
        ("of Norway who", "Norway"),
        ("Norway", "Norway"),
        ("Assad", "Assad"),
        ("envoys", "envoys"),
        ("Oslo", "Oslo's"),
        ("Syrian", None),
    ],
)
def test_what_modifies_a_noun_belongs_to_its_phrase(
    mention: str, phrase: str | None, annotation: Annotation
) -> None:
    found = NounPhrases(annotation).around(span_of(mention, annotation.text))
    assert (found.of(annotation.text) if found else None) == phrase
