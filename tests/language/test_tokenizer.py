"""Words and their spans."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.language.tokenizer import tokenize


def forms(text: str) -> list[str]:
    return [word.form for word in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It didn't end.", ["It", "did", "n't", "end", "."]),
        ("They can't and cannot", ["They", "ca", "n't", "and", "can", "not"]),
        ("Turkey’s minister", ["Turkey", "’s", "minister"]),
        ("the states' envoys", ["the", "states", "'", "envoys"]),
        ("the U.S.-led coalition", ["the", "U.S.", "-", "led", "coalition"]),
        ("Bashar al-Assad", ["Bashar", "al", "-", "Assad"]),
        ("O'Brien and Sha'lan", ["O'Brien", "and", "Sha'lan"]),
        ("Gen. John R. Allen", ["Gen.", "John", "R.", "Allen"]),
        ("No. 5 said no. Then", ["No.", "5", "said", "no", ".", "Then"]),
        ("a pro-Kyiv rally", ["a", "pro-Kyiv", "rally"]),
        ("at 7.30 p.m. on 9/11", ["at", "7.30", "p.m.", "on", "9/11"]),
        ("1,200 troops ($5bn)", ["1,200", "troops", "(", "$", "5", "bn", ")"]),
        ("see https://un.org/en, he said", ["see", "https://un.org/en", ",", "he", "said"]),
        ("KYIV -- Talks...", ["KYIV", "--", "Talks", "..."]),
        ("a 15-year ban", ["a", "15", "-", "year", "ban"]),
        ("on @StateDept", ["on", "@StateDept"]),
    ],
)
def test_words_follow_universal_dependencies(text: str, expected: list[str]) -> None:
    assert forms(text) == expected


@given(st.text())
def test_words_cover_everything_but_white_space(text: str) -> None:
    words = tokenize(text)
    assert all(text[w.start : w.end] == w.form for w in words)
    assert all(a.end <= b.start for a, b in pairwise(words))
    covered = {i for w in words for i in range(w.start, w.end)}
    assert all(c.isspace() for i, c in enumerate(text) if i not in covered)
    assert not any(c.isspace() for w in words for c in w.form)
