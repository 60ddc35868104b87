"""Windows tile the words, at safe sentence ends."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.language.windows import LONGEST_PIECES, WINDOW_PIECES, cut_windows, safe_ends

WORDS = st.lists(st.sampled_from(["The", "envoy", "left", ".", "”", "Gen.", ",", "he", "?"]), max_size=400)


def test_a_stop_before_a_capital_is_safe_and_an_abbreviation_is_not() -> None:
    words = ["Gen.", "Allen", "left", ".", "”", "He", "rests", ".", "then", "U.S.", "Envoys"]
    assert safe_ends(words, [False] * len(words)) == [5, len(words)]


def test_a_paragraph_break_is_safe() -> None:
    assert safe_ends(["Talks", "fail", "Envoys", "leave"], [True, False, True, False]) == [2, 4]


def test_windows_hold_as_many_sentences_as_fit() -> None:
    sentence = ["The", *["word"] * 38, "."]
    windows = cut_windows(sentence * 5, [False] * 200, [1] * 200)
    assert windows == [(0, 80), (80, 160), (160, 200)]


def test_known_ends_are_the_only_cuts() -> None:
    words = (["The", *["word"] * 38, "."]) * 3
    windows = cut_windows(words, [False] * 120, [1] * 120, allowed=[40, 120])
    assert windows == [(0, 40), (40, 120)]


@given(WORDS, st.integers(1, 12))
def test_windows_tile_the_words_and_fit_the_encoder(words: list[str], pieces: int) -> None:
    windows = cut_windows(words, [False] * len(words), [pieces] * len(words))
    assert [i for a, b in windows for i in range(a, b)] == list(range(len(words)))
    assert all((b - a) * pieces <= LONGEST_PIECES for a, b in windows)
    assert WINDOW_PIECES < LONGEST_PIECES
