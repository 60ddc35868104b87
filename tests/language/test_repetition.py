"""Noun phrases in the words of earlier ones."""

from __future__ import annotations

import pytest

from dragoman.language.repetition import repeated
from tests.support.grammar import annotate

TOLD = """
{first}
failed fail VERB VBD 0 root
. . PUNCT . {root} punct

{again}
resumed resume VERB VBD 0 root
"""
TALKS = "the the DET DT 2 det\ntalks talk NOUN NNS 3 nsubj"
BARE = "talks talk NOUN NNS 2 nsubj"
IN_PARIS = "the the DET DT 2 det\ntalks talk NOUN NNS 5 nsubj\nin in ADP IN 4 case\n{} {} PROPN NNP 2 nmod"
PARIS, ROME = IN_PARIS.format("Paris", "Paris"), IN_PARIS.format("Rome", "Rome")
TRUCE = "a a DET DT 2 det\ntruce truce NOUN NN 3 nsubj"
ARMS = "heavy heavy ADJ JJ 2 amod\narms arm NOUN NNS 3 nsubj"


@pytest.mark.parametrize(
    ("first", "again", "same"),
    [
        (TALKS, TALKS, True),
        (PARIS, PARIS, True),
        (PARIS, ROME, False),
        (TALKS, PARIS, False),
        (BARE, BARE, False),
        (BARE, TALKS, False),
        (ARMS, ARMS, True),
        (TRUCE, TRUCE, False),
    ],
)
def test_a_phrase_takes_up_the_last_in_its_words(first: str, again: str, same: bool) -> None:
    tokens = annotate(TOLD.format(first=first, again=again, root=first.count("\n") + 2)).tokens
    one, other = (t.i for t in tokens if t.deprel == "nsubj")
    assert repeated(tokens, [one, other], {}) == ({other: one} if same else {})


def test_what_is_taken_up_already_stays() -> None:
    tokens = annotate(TOLD.format(first=TALKS, again=TALKS, root=3)).tokens
    one, other = (t.i for t in tokens if t.deprel == "nsubj")
    assert repeated(tokens, [one, other], {other: 0}) == {other: 0}
