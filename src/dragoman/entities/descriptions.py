"""What a report calls an entity beside its name.

Appositions, predicates and "designated as …"; adjectives before the name ("embattled", "militant"); nouns
that take it up ("the terrorists").
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.entities.cast import Cast, Mention
from dragoman.entities.scene import noun_phrase
from dragoman.gazetteer.roles import load_roles
from dragoman.language.annotation import Token
from dragoman.reading import Description, Span

_NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})


def describe(cast: Cast, mention: Mention, named: frozenset[str]) -> Iterator[Description]:
    """The descriptions that stand at a mention of one entity; `named` are those that have a name here."""
    head = cast.annotation.tokens[mention.head]
    if len(mention.entities) != 1:
        return
    for adjective in _adjectives(cast, mention, head):
        yield Description(adjective.span, adjective.form)
    if mention.form == "nominal" and mention.entities[0] in named and _labels(head):
        span = _without_article(cast, head)
        yield Description(span, span.of(cast.annotation.text))
    for noun in _described_by(cast, mention, head):
        if noun.upos in _NOUNS:
            span = _without_article(cast, noun)
            yield Description(span, span.of(cast.annotation.text))


def _adjectives(cast: Cast, mention: Mention, head: Token) -> Iterator[Token]:
    """The adjectives that stand before a name and say no country, order or time."""
    if mention.form == "name" and cast.entities[mention.entities[0]].kind in {"person", "group", "body"}:
        for child in cast.annotation.children(head, "amod"):
            own = cast.at(child)
            before = child.xpos == "JJ" and child.i < head.i and child.form.islower()
            if before and (own is None or own is mention):
                yield child


def _labels(head: Token) -> bool:
    """Whether a noun says more than that somebody was spoken of: "the group", "the country" do not."""
    role = load_roles().role(head.lemma.lower())
    return role is not None and not role.general and role.actor is None and role.kind in {"person", "group"}


def _described_by(cast: Cast, mention: Mention, head: Token) -> Iterator[Token]:
    annotation = cast.annotation
    for noun in annotation.children(head, "appos", "nmod:desc"):
        other = cast.at(noun)
        if noun.upos == "NOUN" and (other is None or other.entities == mention.entities):
            yield noun
    if mention.form == "nominal" and cast.entities[mention.entities[0]].kind in {"body", "group"}:
        name = annotation.child(head, "compound", "amod")
        other = cast.at(name) if name else None
        if other is not None and other.entities == mention.entities and other.form == "name":
            yield head
    if head.deprel == "nsubj":
        predicate = annotation.tokens[head.head]
        cop = annotation.child(predicate, "cop") if predicate.upos == "NOUN" else None
        if cop is not None and annotation.child(predicate, "case") is None:
            yield predicate
    for clause in annotation.children(head, "acl", "parataxis"):
        if clause.xpos == "VBN":
            yield from (noun for noun in annotation.children(clause, "obl") if _is_as(cast, noun))


def _is_as(cast: Cast, noun: Token) -> bool:
    case = cast.annotation.child(noun, "case")
    return case is not None and case.lower == "as"


def _without_article(cast: Cast, noun: Token) -> Span:
    """The noun phrase without its article, and without the name that it describes."""
    tokens = cast.annotation.tokens
    start, end = noun_phrase(cast.annotation, noun)
    while start < noun.i and (
        tokens[start].upos in {"DET", "PUNCT", "ADV"} or _is_own_name(cast, noun, start)
    ):
        start += 1
    return cast.annotation.span(start, end)


def _is_own_name(cast: Cast, noun: Token, i: int) -> bool:
    whole, part = cast.at(noun), cast.at(cast.annotation.tokens[i])
    return whole is not None and part is not None and part is not whole and part.entities == whole.entities
