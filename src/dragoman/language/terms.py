"""Nationalities, times and numbers: their spans, of labels decided word by word."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dragoman.language.annotation import Name

TERMS = ("O", "B-NAT", "I-NAT", "B-DATE", "I-DATE", "B-NUM", "I-NUM")
"""BIO labels: adjectives and nouns of nationality, temporal expressions, other numbers."""


def find_terms(labels: NDArray[np.int32], sentence_starts: Sequence[int]) -> list[Name]:
    """The spans of a report's words, in order; none reaches into the next sentence.

    `labels` are classes of TERMS, one a word. A label that goes on from nothing of its kind begins a span.
    """
    starts = set(sentence_starts)
    found: list[Name] = []
    for i in np.flatnonzero(labels).tolist():
        mark, _, kind = TERMS[labels[i]].partition("-")
        last = found[-1] if found else None
        if mark == "I" and last and (last.end, last.label) == (i, kind) and i not in starts:
            found[-1] = Name(last.start, i + 1, kind)
        else:
            found.append(Name(i, i + 1, kind))
    return found
