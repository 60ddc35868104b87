"""Phrases that an arc cuts in two: nouns between a preposition or article and its noun belong to that noun.

In "with U.S. Secretary of State Mike Pompeo" the preposition hangs on the name; a tree in which the title
hangs on the verb instead crosses that arc. English noun phrases are projective.
"""

from __future__ import annotations

from dragoman.language.annotation import Token

_FUNCTION = frozenset({"case", "det"})
_NOMINAL = frozenset({"NOUN", "PROPN"})


def mend_crossing(tokens: list[Token]) -> None:
    """Let nouns between a function word and its noun hang on that noun instead of beside it."""
    for word in tokens:
        if word.deprel not in _FUNCTION or word.head <= word.i:
            continue
        noun = tokens[word.head]
        for inside in tokens[word.i + 1 : noun.i]:
            # Both hang on one word: no cycle can come of it.
            beside = inside.head == noun.head and inside.head not in {inside.i, noun.i}
            if beside and inside.upos in _NOMINAL:
                tokens[inside.head].children.remove(inside.i)
                inside.head, inside.deprel = noun.i, "nmod:desc"
                noun.children.append(inside.i)
                noun.children.sort()
