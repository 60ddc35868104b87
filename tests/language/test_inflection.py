"""Regular inflection."""

from __future__ import annotations

import pytest

from dragoman.language.inflection import regular_forms


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("seize", {"seizes", "seized", "seizing"}),
        ("attack", {"attacks", "attacked", "attacking"}),
        ("clash", {"clashes", "clashed", "clashing"}),
        ("stop", {"stops", "stopped", "stopping"}),
        ("raid", {"raids", "raided", "raiding"}),
        ("deploy", {"deploys", "deployed", "deploying"}),
        ("rally", {"rallies", "rallied", "rallying"}),
        ("agree", {"agrees", "agreed", "agreeing"}),
        ("veto", {"vetos", "vetoed", "vetoing"}),
        ("mimic", {"mimics", "mimiced", "mimicing", "mimicked", "mimicking"}),
    ],
)
def test_regular_forms(lemma: str, forms: set[str]) -> None:
    assert regular_forms(lemma) == forms
