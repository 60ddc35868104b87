"""Names of gold readings, by words."""

from __future__ import annotations

from typing import Any

from dragoman.language.annotation import Annotation
from tests.support.grammar import annotate
from training.names import report_names


def labels(annotation: Annotation, *mentions: tuple[str, str, str]) -> list[str]:
    """The labels of a text; mentions are (words, kind, form)."""
    entities: list[dict[str, Any]] = []
    for words, kind, form in mentions:
        start = annotation.text.index(words)
        entities.append({"kind": kind, "mentions": [{"span": [start, start + len(words)], "form": form}]})
    return report_names(annotation, entities)


def test_a_name_is_the_core_of_its_mention() -> None:
    annotation = annotate("""
President president PROPN NNP 2 nmod:desc
Ali Ali PROPN NNP 4 nsubj
Demir Demir PROPN NNP 2 flat
left leave VERB VBD 0 root
Ankara Ankara PROPN NNP 4 obj
""")
    found = labels(annotation, ("President Ali Demir", "person", "name"), ("Ankara", "place", "name"))
    assert found == ["O", "B-PER", "I-PER", "O", "B-LOC"]


def test_where_the_core_is_not_plain_the_words_are_unknown() -> None:
    annotation = annotate("""
The the DET DT 3 det
Foreign foreign ADJ JJ 3 amod
Ministry ministry NOUN NN 4 nsubj
spoke speak VERB VBD 0 root
""")
    assert labels(annotation, ("The Foreign Ministry", "body", "name")) == ["?", "?", "?", "O"]


def test_a_name_around_another_is_no_chain_of_words_outside_names() -> None:
    annotation = annotate("""
The the DET DT 2 det
Court court PROPN NNP 5 nsubj
of of ADP IN 4 case
Tovania Tovania PROPN NNP 2 nmod
spoke speak VERB VBD 0 root
""")
    found = labels(annotation, ("The Court of Tovania", "body", "name"), ("Tovania", "state", "name"))
    assert found == ["?", "?", "?", "B-LOC", "O"]


def test_proper_nouns_of_a_nominal_mention_may_be_names() -> None:
    annotation = annotate("""
Taliban Taliban PROPN NNP 2 compound
fighters fighter NOUN NNS 3 nsubj
fled flee VERB VBD 0 root
""")
    assert labels(annotation, ("Taliban fighters", "generic", "nominal")) == ["?", "O", "O"]
