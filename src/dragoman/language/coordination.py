"""Coordination: in `French and German delegations` a parser may take the noun for a third adjective."""

from __future__ import annotations

from dragoman.language.annotation import Token

_INSIDE = frozenset({"conj", "cc", "cc:preconj", "punct", "advmod"})
"""Relations of words that stay with coordinated adjectives; all others are the noun's."""


def mend_coordination(tokens: list[Token]) -> None:
    """Make the noun behind coordinated adjectives their head; heads and relations change in place.

    Only likes are coordinated: a noun right behind two adjectives that is joined to the first of them is what
    they modify.
    """
    for adjective in tokens:
        if adjective.upos != "ADJ" or len(adjective.children) < 2:
            continue
        joined = [tokens[i] for i in adjective.children if tokens[i].deprel == "conj"]
        *others, noun = joined or [adjective]
        adjectives = bool(others) and all(other.upos == "ADJ" for other in others)
        if adjectives and noun.upos == "NOUN" and others[-1].i == noun.i - 1:
            _promote(tokens, noun, adjective)


def _promote(tokens: list[Token], noun: Token, adjective: Token) -> None:
    """Put a noun in the place of an adjective, with the adjective below it."""
    adjective.children.remove(noun.i)
    moved = [i for i in adjective.children if tokens[i].deprel not in _INSIDE or i > noun.i]
    adjective.children = [i for i in adjective.children if i not in moved]
    if adjective.head == adjective.i:
        noun.head, noun.deprel = noun.i, adjective.deprel
    else:
        above, noun.deprel = _place_of(tokens, noun, adjective)
        tokens[adjective.head].children.remove(adjective.i)
        above.children = sorted([*above.children, noun.i])
        noun.head = above.i
    adjective.head, adjective.deprel = noun.i, "amod"
    noun.children = sorted([*noun.children, *moved, adjective.i])
    for i in moved:
        tokens[i].head = noun.i


def _place_of(tokens: list[Token], noun: Token, adjective: Token) -> tuple[Token, str]:
    """What a noun hangs on in the place of an adjective, and how: what is before a verb does not modify its
    object, and is rather the verb's subject."""
    above = tokens[adjective.head]
    if adjective.deprel != "amod":
        return above, adjective.deprel
    verb = above
    while verb.upos != "VERB" and verb.head != verb.i:
        verb = tokens[verb.head]
    free = not any(tokens[i].deprel.startswith(("nsubj", "csubj")) for i in verb.children)
    between = noun.i < verb.i < above.i
    return (verb, "nsubj") if verb.upos == "VERB" and free and between else (above, "compound")
