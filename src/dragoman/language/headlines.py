"""Headlines are cut at marks alone, never between two words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dragoman.language.tokenizer import Word
from dragoman.sources.headline import headline


def whole_after(text: str, words: Sequence[Word]) -> NDArray[np.bool_]:
    """After which words of a text no sentence ends, as they stand within its headline and are no marks."""
    whole, line = np.zeros(len(words), np.bool_), headline(text)
    for i, word in enumerate(words):
        if line is None or word.end >= line.end:
            break
        whole[i] = any(map(str.isalnum, word.form))
    return whole
