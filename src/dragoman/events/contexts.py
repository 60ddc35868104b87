"""Contexts: what an event is about, from its sense and the words of its clause."""

from __future__ import annotations

from dragoman.events.coding import Coded
from dragoman.events.lexicon import load
from dragoman.language.annotation import Annotation


def contexts_of(coded: Coded, annotation: Annotation) -> tuple[str, ...]:
    """PLOVER contexts of an event: its sense's own, then those that the words around its trigger point to."""
    pointers = load().contexts
    found = dict.fromkeys(coded.sense.contexts)
    anchor = coded.carrier or coded.trigger
    for i in annotation.subtree(anchor):
        token = annotation.tokens[i]
        for context in pointers.get(token.lemma, ()):
            found[context] = None
    return tuple(found)
