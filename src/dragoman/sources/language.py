"""Whether a text is English: by its script, then by the small words that every sentence needs."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from dragoman.data import load_yaml
from dragoman.errors import StopRun

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ADDRESS_MARKS = ("://", "@", "www.")
_LATIN_END = "\u0250"
"""The first code point behind the Latin letters of the living European languages."""
_LATIN_ADDED = ("\u1e00", "\u1eff")

_SAMPLE = 20_000
_ENOUGH_WORDS = 20
_CLEAR_SHARE = 0.08
_LOW_SHARE = 0.05
_LOW_SHARE_WORDS = 60


def other_language(text: str) -> str | None:
    """The language or script that a text is in where that is not English; None where it may be English.

    English has to lose clearly: fewer than 20 words pass in Latin script, and so does a list of names. Long
    texts with hardly any English function word are "another language".
    """
    tokens = (token for token in text[:_SAMPLE].split() if not any(mark in token for mark in _ADDRESS_MARKS))
    words = _WORD.findall(" ".join(tokens))
    letters = "".join(words)
    if letters and sum(map(_is_latin, letters)) * 2 < len(letters):
        return "another script"
    if len(words) < _ENOUGH_WORDS:
        return None
    counts = Counter(word.lower().replace("’", "'") for word in words)
    scores = {
        language: sum(counts[word] for word in small_words) / len(words)
        for language, small_words in function_words().items()
    }
    english = scores.pop("English")
    best = max(scores, key=scores.__getitem__)
    if scores[best] > english and scores[best] >= _CLEAR_SHARE:
        return best
    return "another language" if english < _LOW_SHARE and len(words) >= _LOW_SHARE_WORDS else None


@cache
def function_words() -> dict[str, frozenset[str]]:
    """The most frequent function words of each language. Raises StopRun where the file is not so."""
    data = load_yaml("dragoman.sources", "function_words.yaml")
    if not isinstance(data, dict) or "English" not in data or len(data) < 2:
        raise StopRun("dragoman.sources/data/function_words.yaml: English and others are needed")
    for language, words in data.items():
        if not isinstance(words, str) or words != words.lower() or len(set(words.split())) < 10:
            raise StopRun(
                f"dragoman.sources/data/function_words.yaml: {language}: ten lower-case words are needed"
            )
    return {language: frozenset(words.split()) for language, words in data.items()}


def _is_latin(letter: str) -> bool:
    return letter < _LATIN_END or _LATIN_ADDED[0] <= letter <= _LATIN_ADDED[1]
