"""Aligning predicted words with gold words over one text.

The method is that of the CoNLL 2018 shared task's scorer (https://universaldependencies.org/conll18/evaluation.html):
positions count the text's characters other than white space. Words of plain tokens are aligned where they
cover the same characters. Around a gold token of several words (`don't` = do + n't) the words on both sides
are aligned by the longest common subsequence of their forms, case aside.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A word and the characters `[start, end)` that it stands in: those of its whole token if `joined`."""

    form: str
    start: int
    end: int
    joined: bool = False


def align(gold: Sequence[Piece], predicted: Sequence[Piece]) -> list[tuple[int, int]]:
    """The places of gold and predicted words that are one word, in order."""
    found: list[tuple[int, int]] = []
    g = p = 0
    while g < len(gold) and p < len(predicted):
        if gold[g].joined or predicted[p].joined:
            (g, p), (to_g, to_p) = _region(gold, predicted, g, p)
            forms = [w.form.lower() for w in gold[g:to_g]], [w.form.lower() for w in predicted[p:to_p]]
            found += [(g + a, p + b) for a, b in _common(*forms)]
            g, p = to_g, to_p
        elif (gold[g].start, gold[g].end) == (predicted[p].start, predicted[p].end):
            found.append((g, p))
            g += 1
            p += 1
        elif gold[g].start <= predicted[p].start:
            g += 1
        else:
            p += 1
    return found


def _region(
    gold: Sequence[Piece], predicted: Sequence[Piece], g: int, p: int
) -> tuple[tuple[int, int], tuple[int, int]]:
    """The words around a token of several words: from where both sides have begun it to where both end."""
    if gold[g].joined:
        end = gold[g].end
        if not predicted[p].joined and predicted[p].start < gold[g].start:
            p += 1
    else:
        end = predicted[p].end
        if gold[g].start < predicted[p].start:
            g += 1
    from_g, from_p = g, p
    while (g < len(gold) and _begins(gold[g], end)) or (p < len(predicted) and _begins(predicted[p], end)):
        if g < len(gold) and (p >= len(predicted) or gold[g].start <= predicted[p].start):
            end = _later(gold[g], end)
            g += 1
        else:
            end = _later(predicted[p], end)
            p += 1
    return (from_g, from_p), (g, p)


def _begins(word: Piece, end: int) -> bool:
    """Whether a word still belongs to a region that ends at `end`."""
    return word.start < end if word.joined else word.end <= end


def _later(word: Piece, end: int) -> int:
    """Where a region ends once it holds the word: a joined token is never cut."""
    return max(end, word.end) if word.joined else end


def _common(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """The places of a longest common subsequence."""
    longest = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for a in reversed(range(len(one))):
        for b in reversed(range(len(other))):
            same = one[a] == other[b]
            longest[a][b] = 1 + longest[a + 1][b + 1] if same else max(longest[a + 1][b], longest[a][b + 1])
    found = []
    a = b = 0
    while a < len(one) and b < len(other):
        if one[a] == other[b]:
            found.append((a, b))
            a += 1
            b += 1
        elif longest[a + 1][b] >= longest[a][b + 1]:
            a += 1
        else:
            b += 1
    return found
