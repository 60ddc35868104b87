"""The data files of statements: as shipped, and what is refused."""

from __future__ import annotations

import pytest

from dragoman.errors import StopRun
from dragoman.statements.lexicon import inflected, lexicon, words


def test_every_section_is_filled() -> None:
    known = lexicon()
    assert known.verbs["say"].content[0] == "clause"
    assert known.phrases["express"]["concern"].sure < 1
    assert known.adjectives["confident"].attitude
    assert known.nouns["claim"].content[0] == "clause"
    assert known.prepositions["according"] == ("to",)


def test_irregular_forms_belong_to_verbs_of_the_lexicon() -> None:
    known = lexicon()
    assert set(known.forms.values()) <= {*known.verbs, *known.phrases, *known.carriers, *known.copulas}


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("urge", {"urge", "urges", "urged", "urging"}),
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("press", {"press", "presses", "pressed", "pressing"}),
        ("admit", {"admit", "admits", "admitted", "admitting"}),
    ],
)
def test_forms_of_verbs(verb: str, forms: set[str]) -> None:
    assert forms <= set(inflected(verb))


def test_a_list_that_yaml_read_otherwise_is_refused() -> None:
    with pytest.raises(StopRun, match=r"comment.*a list of words"):
        words([True], "comment")
