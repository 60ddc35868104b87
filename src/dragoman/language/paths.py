"""How two words of a sentence hang together in its tree, as one class: the feature of roles.

A participant mostly depends on the trigger (`nsubj`), governs it ("the attacking army"), or depends on what
governs it (the subject of "agreed to withdraw"): then it matters how the trigger hangs there, and whether it
has a subject of its own. All else is far, before or after it.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.language.annotation import Token

_CLAUSES = ("conj", "xcomp", "advcl", "acl", "ccomp", "parataxis", "obl", "obj", "nmod")
_TIES = 2 * (len(_CLAUSES) + 1)
"""How a trigger may hang on its head, with a subject of its own or without."""
_STEPS = 4 + 2 * _TIES
FAR = 4
"""Classes of words that hang together in no such way: before or after, in the same sentence or in another."""
HIGHEST = 8
"""How many words up a trigger's ancestors are looked at."""


def path_classes(relations: Sequence[str]) -> int:
    """How many classes there are with these relations."""
    return _STEPS * len(relations) + FAR


def path_class(tokens: Sequence[Token], one: int, other: int, relations: dict[str, int]) -> int:
    """The class of the way from one word to another; `relations` numbers the relations."""
    a, b = tokens[one], tokens[other]
    while b.deprel == "conj" and b.head != one:
        b = tokens[b.head]
    step, relation = _step(tokens, a, b)
    if step < 0:
        return _STEPS * len(relations) + 2 * (a.sentence == b.sentence) + (other > one)
    return step * len(relations) + relations.get(relation, 0)


def _step(tokens: Sequence[Token], a: Token, b: Token) -> tuple[int, str]:
    """How the second word hangs on the first, with the relation that tells most; -1 where it does not."""
    if b.head == a.i:
        return 0, b.deprel
    if a.head == b.i:
        return 1, a.deprel
    above = tokens[b.head]
    if above.head == a.i and above is not a:
        return 2, above.deprel
    if b.head == b.i:
        return -1, ""
    if b.head == a.head:
        return 4 + _tie(tokens, a), b.deprel
    place = tokens[a.head]
    if b.head == place.head and place.head != place.i:
        return 4 + _TIES + _tie(tokens, a), b.deprel
    for _ in range(HIGHEST):
        if b.head == place.i:
            return 3, b.deprel
        place = tokens[place.head]
    return -1, ""


def _tie(tokens: Sequence[Token], word: Token) -> int:
    """How a word hangs on its head, and whether it has a subject."""
    relation = word.deprel.partition(":")[0]
    kind = _CLAUSES.index(relation) if relation in _CLAUSES else len(_CLAUSES)
    return 2 * kind + any(tokens[i].deprel.startswith("nsubj") for i in word.children)
