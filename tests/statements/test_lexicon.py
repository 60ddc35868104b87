"""The data files of statements: as shipped, and what is refused."""

from __future__ import annotations

import pytest

from dragoman.errors import StopRun
from dragoman.statements.lexicon import FRAMES, inflected, lexicon, words


def test_frames_are_known_or_prepositions() -> None:
    known = lexicon()
    phrases = [frame for frames in known.phrases.values() for frame in frames.values()]
    for frame in [*known.verbs.values(), *phrases, *known.adjectives.values(), *known.nouns.values()]:
        for content in frame.content:
            assert content in FRAMES or content.removeprefix("+").removeprefix("at:").isalpha()


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
