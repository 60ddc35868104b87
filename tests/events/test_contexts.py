"""What an event is about."""

from __future__ import annotations

import numpy as np

from dragoman.events.contexts import contexts_of
from dragoman.events.lexicon import load
from dragoman.events.ontology import ontology
from dragoman.language.acts import ActLabels, Acts
from tests.support.trees import coding, tree


def contexts(sentence: str) -> list[tuple[str, ...]]:
    annotation = tree(sentence)
    return [contexts_of(coded, annotation) for coded in coding(sentence).coded]


def test_the_words_of_the_clause_point_to_contexts() -> None:
    pointing = load().contexts["soldier"]
    (found,) = contexts("No French soldier attacked Turkey.")
    assert set(pointing) <= set(found)


def test_words_of_a_coordinated_clause_do_not() -> None:
    attacked, stormed = contexts("Rebels attacked Turkey and stormed a church.")
    pointing = set(load().contexts["church"])
    assert pointing <= set(stormed)
    assert not pointing & set(attacked)


def test_a_context_stands_once_and_is_one_of_the_ontology() -> None:
    for sentence in (
        "Turkey held talks with France and Russia.",
        "Russia imposed economic sanctions on Turkey.",
    ):
        for found in contexts(sentence):
            assert len(set(found)) == len(found)
            assert set(found) <= set(ontology().contexts)


def test_the_light_verbs_clause_counts_for_its_noun() -> None:
    (found,) = contexts("Russia imposed economic sanctions on Turkey.")
    assert set(load().contexts.get("economic", ())) <= set(found)


def test_what_the_heads_hear_counts_and_what_they_doubt_does_not() -> None:
    annotation = tree("No French soldier attacked Turkey.")
    (coded,) = coding("No French soldier attacked Turkey.").coded
    labels = ActLabels(("none",), ("none",), ("occurred",), ("military", "economic"))
    scores = np.zeros((len(annotation.tokens), sum(labels.sizes())), np.float32)
    scores[coded.trigger.i, 3:5] = -5.0, 5.0
    annotation.acts = Acts(labels, scores, scores, scores, lambda _, words, asked: asked[: len(words)])
    assert contexts_of(coded, annotation) == ("economic",)
