"""Lemma rules."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.language.lemmas import apply_rule, derive_rule, lemma_of, spelt

WORDS = st.text(st.characters(categories=("Ll", "Lu")), min_size=1, max_size=12)


@given(WORDS, WORDS)
def test_the_derived_rule_makes_the_lemma(form: str, lemma: str) -> None:
    assert apply_rule(derive_rule(form, lemma), form) == lemma


def test_irregular_verbs_come_from_the_table_only_as_verbs() -> None:
    assert lemma_of("shot", "VBD", "l0|") == "shoot"
    assert lemma_of("shot", "NN", "l0|") == "shot"
    assert lemma_of("found", "VB", "l0|") == "found"


def test_a_rule_that_does_not_fit_leaves_the_form() -> None:
    assert apply_rule("l9|y", "Envoys") == "envoys"


def test_spelling_mends_what_no_english_word_looks_like() -> None:
    assert [spelt(w) for w in ("ache", "watche", "argu", "improv", "march")] == [
        "ache", "watch", "argue", "improve", "march",
    ]  # fmt: skip
