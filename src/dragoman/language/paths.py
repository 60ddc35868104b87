"""How two words of a sentence hang together in its tree, as one class: the feature of roles.

A participant mostly depends on the trigger (`nsubj`), governs it ("the attacking army"), or depends on what
governs it (the subject of "agreed to withdraw"); all else is far, before or after it.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.language.annotation import Token

_STEPS = ("down", "up", "side", "under", "uncle")
FAR = 4
"""Classes of words that hang together in no such way: before or after, in the same sentence or in another."""


def path_classes(relations: Sequence[str]) -> int:
    """How many classes there are with these relations."""
    return len(_STEPS) * len(relations) + FAR


def path_class(tokens: Sequence[Token], one: int, other: int, relations: dict[str, int]) -> int:
    """The class of the way from one word to another; `relations` numbers the relations."""
    a, b = tokens[one], tokens[other]
    while b.deprel == "conj" and b.head != one:
        b = tokens[b.head]
    count = len(relations)
    if b.head == one:
        return relations.get(b.deprel, 0)
    if a.head == b.i:
        return count + relations.get(a.deprel, 0)
    if b.head == a.head and a.head != one:
        return 2 * count + relations.get(b.deprel, 0)
    above = tokens[b.head]
    if above.head == one:
        return 3 * count + relations.get(above.deprel, 0)
    if b.head == tokens[a.head].head and b.head != a.head:
        return 4 * count + relations.get(b.deprel, 0)
    return len(_STEPS) * count + 2 * (a.sentence == b.sentence) + (other > one)
