"""Whole clauses as reported words: under the cue, around it, or vouched for by "according to"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.language.annotation import Annotation, Token
from dragoman.statements.cues import Cue
from dragoman.statements.lexicon import lexicon
from dragoman.statements.tree import Content, below, has_mark, is_infinitive

SAID = 0.5
"""How likely the verb of a clause must be part of something said to go before others."""
_CLAUSES = ("ccomp", "csubj")
_INSERTED = ("parataxis", "discourse", "dep")
_ADVERBIAL = frozenset({"as", "after", "while", "when", "before", "since", "until", "although", "though"})
"""Marks of clauses that tell when or in spite of what somebody spoke, not what he said."""
_INSIDE = frozenset(
    {"conj", "xcomp", "nmod", "obj", "obl", "nsubj", "nsubj:pass", "appos", "acl", "amod"}
)  # relations that do not open a clause of their own


def clause(annotation: Annotation, cue: Cue, bearer: Token) -> Content | None:
    """The clause that a cue reports: below `bearer`, a word of it, or around it. A noun asks for "that"."""
    noun = bearer.upos == "NOUN"
    children = annotation.children(bearer, *_CLAUSES, *(("acl",) if noun else ()))
    for child in sorted(children, key=lambda child: not _is_heard(annotation, child)):
        if noun and (child.deprel == "acl:relcl" or not has_mark(annotation, child, "that")):
            continue
        if child.i < bearer.i and any(m.lower in _ADVERBIAL for m in annotation.children(child, "mark")):
            continue
        if child.xpos == "VBG" and not annotation.child(child, "nsubj", "mark", "aux"):
            continue
        if is_infinitive(annotation, child):
            continue
        words = below(annotation, child, leave_out=cue.token)
        return Content((*words, *_joined_on(annotation, bearer, words)), "clause", child)
    if noun or cue.kind == "noun":
        return None
    return _interrupted(annotation, cue) or _appended(annotation, bearer)


def _is_heard(annotation: Annotation, verb: Token) -> bool:
    """Whether the heads take a clause, by its verb, for something said."""
    return annotation.acts is not None and bool(annotation.acts.contents[verb.i] >= SAID)


def _joined_on(annotation: Annotation, bearer: Token, words: tuple[int, ...]) -> Iterator[int]:
    """Clauses after the reported one that the tree joins to the cue though they go on with the report.

    They have a subject of their own, report nothing themselves and no comma parts them.
    """
    end = words[-1]
    for child in annotation.children(bearer, "conj"):
        more = below(annotation, child)
        if more[0] != end + 1 or child.lower in lexicon().forms:
            continue
        if annotation.child(child, "nsubj", "expl") is not None or child.upos in {"NOUN", "PROPN"}:
            yield from more
            end = more[-1]


def _interrupted(annotation: Annotation, cue: Cue) -> Content | None:
    """The sentence that a cue is set into: "The deal, he said, is dead"; "As he said, the deal is dead"."""
    token = cue.token
    head = annotation.head(token)
    if head is None:
        return None
    inserted = token.deprel.partition(":")[0] in _INSERTED
    as_clause = token.deprel == "advcl" and has_mark(annotation, token, "as") and token.xpos != "VBG"
    as_clause = as_clause and annotation.child(token, "obj") is None
    if not inserted and not as_clause:
        return None
    return Content(below(annotation, head, leave_out=token), "clause", head)


def _appended(annotation: Annotation, verb: Token) -> Content | None:
    """Words set after the cue without a conjunction: `he said: "It is over."`"""
    for child in annotation.children(verb, "parataxis"):
        if child.i > verb.i and annotation.child(child, "nsubj", "expl", "csubj") is not None:
            between = annotation.text[verb.end : annotation.tokens[min(annotation.subtree(child))].end]
            if any(mark in between for mark in ':"“‘') or "," in between[:12]:
                return Content(below(annotation, child), "clause", child)
    return None


def vouched(annotation: Annotation, cue: Cue) -> Content | None:
    """The sentence that "according to" vouches for: the widest clause around it that no other cue governs."""
    noun = vouching(annotation, cue)
    if noun is None:
        return None
    head = annotation.head(noun)
    if head is None or head.i in range(cue.token.i, noun.i):
        return None
    while head.deprel in _INSIDE:
        above = annotation.head(head)
        if above is None or above.sentence != cue.token.sentence:
            break
        head = above
    return Content(below(annotation, head, leave_out=noun), "clause", head)


def vouching(annotation: Annotation, cue: Cue) -> Token | None:
    """The noun that "according to" names."""
    token, last = cue.token, cue.part or cue.token
    if token.deprel in {"case", "mark", "fixed"}:
        head = annotation.head(token)
        return head if head is not None and head.i > last.i else None
    noun = annotation.child(token, "obl", "nmod", "obj")
    return noun if noun is not None and noun.i > last.i else None
