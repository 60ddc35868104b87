"""Word shape: the letter case that an uncased encoder cannot see."""

from __future__ import annotations

from functools import lru_cache

LOWER, INITIAL, CAPS, SINGLE, MIXED, DIGIT, OTHER = range(1, 8)
PARAGRAPH_INITIAL = 8
"""Added to the shape of the first word of a paragraph."""
SHAPES = 16
"""How many values there are; 0 is for padding and special tokens."""


@lru_cache(maxsize=65_536)
def word_shape(form: str) -> int:
    """The shape class of a word form, 1 to 7.

    >>> [word_shape(w) for w in ("talks", "Turkey", "US", "I", "McCain", "2254", ",")]
    [1, 2, 3, 4, 5, 6, 7]
    """
    letters = [c for c in form if c.isalpha()]
    if any(c.isdigit() for c in form):
        return DIGIT
    if not letters:
        return OTHER
    if form.islower():
        return LOWER
    if all(c.isupper() for c in letters):
        return CAPS if len(letters) > 1 else SINGLE
    if letters[0].isupper() and all(not c.isupper() for c in letters[1:]):
        return INITIAL
    return MIXED
