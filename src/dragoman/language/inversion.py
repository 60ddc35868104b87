"""Inversion: in `"…," said the envoy` the subject follows the verb; a parser may take it for an object."""

from __future__ import annotations

from dragoman.language.annotation import Token


def mend_inversion(tokens: list[Token]) -> None:
    """Make the noun after a verb its subject, where a clause stands before the verb and no subject does.

    A finite verb that has a clause for its object has no noun for one: the noun is who says it.
    """
    for token in tokens:
        if token.xpos not in {"VBD", "VBZ", "VBP"} or not token.children:
            continue
        relations = {tokens[i].deprel for i in token.children}
        if relations & {"nsubj", "nsubj:pass", "expl", "csubj"} or not relations & {"ccomp", "parataxis"}:
            continue
        before = any(tokens[i].deprel in {"ccomp", "parataxis"} for i in token.children if i < token.i)
        nouns = [tokens[i] for i in token.children if i > token.i and tokens[i].deprel == "obj"]
        if before and len(nouns) == 1:
            nouns[0].deprel = "nsubj"
