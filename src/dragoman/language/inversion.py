"""Inversion: what is said may stand before the verb of saying, and its speaker behind; a parser may then give
one the other's subject or object."""

from __future__ import annotations

from dragoman.language.annotation import Token
from dragoman.language.grafting import graft


def mend_inversion(tokens: list[Token]) -> None:
    """Give verbs of saying, and the clauses before them, their subjects; heads and relations change in place.

    In `"…," said the envoy` the noun after the verb is its subject: a finite verb that has a clause for its
    object has no noun for one. In `Poland will send troops, the envoy said` the verb has a subject of its
    own, so that the noun before the clause is the clause's.
    """
    for token in tokens:
        if token.children:
            _mend_two_subjects(tokens, token)
            _mend_two_clauses(tokens, token)
        if token.xpos not in {"VBD", "VBZ", "VBP"} or not token.children:
            continue
        relations = {tokens[i].deprel for i in token.children}
        if relations & {"nsubj", "nsubj:pass", "expl", "csubj"} or not relations & {"ccomp", "parataxis"}:
            continue
        before = any(tokens[i].deprel in {"ccomp", "parataxis"} for i in token.children if i < token.i)
        nouns = [tokens[i] for i in token.children if i > token.i and tokens[i].deprel == "obj"]
        if before and len(nouns) == 1:
            nouns[0].deprel = "nsubj"


def _mend_two_subjects(tokens: list[Token], verb: Token) -> None:
    children = [tokens[i] for i in verb.children]
    subjects = [child for child in children if child.deprel == "nsubj"]
    if len(subjects) != 2:
        return
    first, second = subjects
    for clause in children:
        between = first.i < clause.i < second.i and clause.i < verb.i
        own = any(tokens[i].deprel.startswith(("nsubj", "csubj", "expl")) for i in clause.children)
        if clause.deprel == "ccomp" and between and not own:
            graft(tokens, first, clause, first.deprel)
            return


def _mend_two_clauses(tokens: list[Token], verb: Token) -> None:
    """In `It is not true that …, the envoy said` the clause with `that` is the subject of `true`."""
    before = [tokens[i] for i in verb.children if tokens[i].deprel == "ccomp" and i < verb.i]
    if len(before) != 2:
        return
    first, second = before
    expletive = any(tokens[i].lower == "it" for i in first.children)
    if expletive and any(tokens[i].lower == "that" and tokens[i].deprel == "mark" for i in second.children):
        graft(tokens, second, first, "csubj")
