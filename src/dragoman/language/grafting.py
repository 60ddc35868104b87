"""Grafting: a word, with all below it, is hung on another head."""

from __future__ import annotations

from dragoman.language.annotation import Token


def graft(tokens: list[Token], token: Token, head: Token, deprel: str) -> bool:
    """Hang a word on a head, in place, and tell whether it was done: not on itself or a word below it."""
    above = head
    while above.i not in (token.i, above.head):
        above = tokens[above.head]
    if above.i == token.i:
        return False
    if token.head != token.i:
        tokens[token.head].children.remove(token.i)
    head.children = sorted([*head.children, token.i])
    token.head, token.deprel = head.i, deprel
    return True
