"""Words of one text, cut in two ways."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dragoman.evaluate.alignment import Piece, align


def pieces(*tokens: str) -> list[Piece]:
    """Tokens over one another's ends; `do|n't` is a token of two words."""
    found, at = list[Piece](), 0
    for token in tokens:
        words = token.split("|")
        end = at + len("".join(words))
        found += [Piece(word, at, end, len(words) > 1) for word in words]
        at = end
    return found


def test_plain_words_align_by_their_characters() -> None:
    assert align(pieces("a", "bc", "d"), pieces("a", "b", "c", "d")) == [(0, 0), (2, 3)]


def test_words_of_a_contraction_align_with_the_same_words_written_apart() -> None:
    assert align(pieces("I", "do|n't", "go"), pieces("I", "do", "n't", "go")) == [
        (0, 0),
        (1, 1),
        (2, 2),
        (3, 3),
    ]


def test_a_contraction_left_whole_aligns_with_neither_of_its_words() -> None:
    assert align(pieces("I", "do|n't", "go"), pieces("I", "don't", "go")) == [(0, 0), (3, 2)]


def test_forms_inside_a_contraction_align_by_longest_common_subsequence_without_case() -> None:
    assert align(pieces("GON|NA|B"), pieces("gon", "n", "ab")) == [(0, 0)]
    assert align(pieces("a|b|c"), pieces("a|x|c")) == [(0, 0), (2, 2)]


def test_a_word_across_the_end_of_a_contraction_aligns_with_nothing() -> None:
    assert align(pieces("do|n't", "go", "on"), pieces("do", "n'tgo", "on")) == [(0, 0), (3, 2)]


cuts = st.lists(st.sampled_from(["a", "bb", "c|d", "e|f|g"]), max_size=8)


@given(cuts)
def test_a_text_aligns_with_itself(tokens: list[str]) -> None:
    words = pieces(*tokens)
    assert align(words, words) == [(i, i) for i in range(len(words))]


@given(st.lists(st.integers(1, 3)), st.lists(st.integers(1, 3)), st.data())
def test_alignments_grow_on_both_sides(one: list[int], other: list[int], data: st.DataObject) -> None:
    def cut(sizes: list[int]) -> list[str]:
        tokens, rest = [], "x" * 20
        for size in sizes:
            token, rest = rest[:size], rest[size:]
            if len(token) == 3 and data.draw(st.booleans()):
                token = "x|xx"
            if token:
                tokens.append(token)
        return [*tokens, rest] if rest else tokens

    found = align(pieces(*cut(one)), pieces(*cut(other)))
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(found))
