"""Contexts: what an event is about, from its sense, the words of its clause and what the heads hear."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.events.coded import Coded
from dragoman.events.lexicon import Lexicon, load
from dragoman.language.annotation import Annotation, Token

_OTHER_CLAUSES = frozenset({"conj", "parataxis", "acl:relcl"})


HEARD, DOUBTED = 0.4, 0.1
"""How likely the heads must find a context that nothing else points to, and one that the words point to:
chosen on the development part, for precision (event context of `dragoman evaluate readings`)."""


def contexts_of(coded: Coded, annotation: Annotation, lexicon: Lexicon | None = None) -> tuple[str, ...]:
    """PLOVER contexts of an event: its sense's own, those that the words around its trigger point to unless
    the heads doubt them, and those that the heads hear.

    `lexicon` is another than the shipped one.
    """
    pointers = (lexicon or load()).contexts
    found: dict[str, None] = {}
    for token in clause(coded.carrier or coded.trigger, annotation):
        found.update(dict.fromkeys(pointers.get(token.lemma, ())))
    shares = annotation.acts.contexts(coded.trigger.i) if annotation.acts else {}
    believed = [context for context in found if shares.get(context, 1.0) >= DOUBTED]
    heard = [context for context, share in shares.items() if share >= HEARD]
    return tuple(dict.fromkeys([*coded.sense.contexts, *believed, *heard]))


def clause(anchor: Token, annotation: Annotation) -> Iterator[Token]:
    """A word and what stands below it, but for clauses that tell something of their own; in text order."""
    places, stack = [], [anchor.i]
    while stack:
        i = stack.pop()
        places.append(i)
        for child in map(annotation.tokens.__getitem__, annotation.tokens[i].children):
            if child.deprel not in _OTHER_CLAUSES or child.upos not in {"VERB", "AUX"}:
                stack.append(child.i)
    return (annotation.tokens[i] for i in sorted(places))
