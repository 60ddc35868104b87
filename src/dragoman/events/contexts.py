"""Contexts: what an event is about, from its sense and the words of its clause."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.events.coded import Coded
from dragoman.events.lexicon import Lexicon, load
from dragoman.language.annotation import Annotation, Token

_OTHER_CLAUSES = frozenset({"conj", "parataxis", "acl:relcl"})


def contexts_of(coded: Coded, annotation: Annotation, lexicon: Lexicon | None = None) -> tuple[str, ...]:
    """PLOVER contexts of an event: its sense's own, then those that the words around its trigger point to.

    `lexicon` is another than the shipped one.
    """
    pointers = (lexicon or load()).contexts
    found = dict.fromkeys(coded.sense.contexts)
    for token in _clause(coded.carrier or coded.trigger, annotation):
        found.update(dict.fromkeys(pointers.get(token.lemma, ())))
    return tuple(found)


def _clause(anchor: Token, annotation: Annotation) -> Iterator[Token]:
    """A word and what stands below it, but for clauses that tell something of their own; in text order."""
    places, stack = [], [anchor.i]
    while stack:
        i = stack.pop()
        places.append(i)
        for child in map(annotation.tokens.__getitem__, annotation.tokens[i].children):
            if child.deprel not in _OTHER_CLAUSES or child.upos not in {"VERB", "AUX"}:
                stack.append(child.i)
    return (annotation.tokens[i] for i in sorted(places))
