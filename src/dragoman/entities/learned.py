"""What the language model takes to be the same, where the rules of this package leave it open.

The model links the head words of mentions (`Annotation.antecedents`). Here links lead to the cast: a pronoun
or a noun that takes up a word of a mention stands for that mention's entity, if it can.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from dragoman.entities.binding import barred
from dragoman.entities.cast import Mention
from dragoman.entities.holders import current
from dragoman.entities.reference import Pronoun
from dragoman.entities.scene import Scene, noun_phrase
from dragoman.language.annotation import Token
from dragoman.reading import EntityKind, Form, Thing, ThingKind

PLURAL = frozenset({"NNS", "NNPS"})
_NEW = frozenset({"a", "an", "another"})
_LONGEST_OFFICE = 4
_PREDICATED = frozenset({"appos", "xcomp"})
_NAMED: frozenset[Form] = frozenset({"name", "metonym", "office"})
_ALIKE: dict[str, frozenset[EntityKind]] = {
    "person": frozenset({"person", "generic"}),
    "organization": frozenset({"body", "group", "state", "generic"}),
    "place": frozenset({"place", "state"}),
}
"""The kinds of entity that a mention of a kind can stand for."""


def taken_up(scene: Scene, token: Token) -> Mention | None:
    """The mention of the cast at the end of a word's chain of links; None where there is none."""
    antecedents, at = scene.annotation.antecedents, token.i
    while (before := antecedents.get(at)) is not None:
        mention = scene.cast.at(scene.annotation.tokens[before])
        if mention is not None and mention.head == before:
            return mention
        at = before
    return None


def _kind(scene: Scene, token: Token) -> str | None:
    return scene.annotation.mentions.get(token.i)


def _joined(scene: Scene, token: Token, mention: Mention) -> Mention:
    """A mention, as one of all names that are coordinated with it before a word that takes up several: the
    model links "they" to the first of "Turkey and Russia"."""
    if mention.form not in _NAMED:
        return mention
    named = (other for other in scene.cast.coordinated(mention, token.i) if other.form in _NAMED)
    return replace(mention, entities=tuple(dict.fromkeys(e for other in named for e in other.entities)))


def pronoun(scene: Scene, token: Token, pronoun: Pronoun) -> tuple[str, ...]:
    """Whom a personal pronoun takes up; nobody where gender, number or clause forbid it."""
    mention = taken_up(scene, token)
    if mention is not None and pronoun.plural:
        mention = _joined(scene, token, mention)
    if mention is None or not barred(scene, token).isdisjoint(mention.entities):
        return ()
    if not _agrees(scene, mention, pronoun):
        return ()
    if pronoun.gender != "n" and not pronoun.plural:
        scene.gender.setdefault(mention.entities[0], pronoun.gender)
    return mention.entities


def _agrees(scene: Scene, mention: Mention, pronoun: Pronoun) -> bool:
    head = scene.annotation.tokens[mention.head]
    entities = [scene.cast.entities[entity] for entity in mention.entities]
    plural = len(entities) > 1 or head.xpos in PLURAL or head.lower in {"they", "them", "their"}
    if pronoun.plural:
        return plural or entities[0].kind in {"group", "body"}
    if plural and head.upos != "PROPN":
        return False
    if len(entities) != 1:
        return False
    if pronoun.gender == "n":
        return entities[0].kind != "person"
    return entities[0].kind == "person" and (
        scene.gender.get(entities[0].id, pronoun.gender) == pronoun.gender
    )


def noun(scene: Scene, token: Token) -> tuple[str, ...]:
    """Whom a noun takes up that is of the kind of a mention before it; a plural may stand for a group."""
    mention, kind = taken_up(scene, token), _kind(scene, token)
    if mention is None or kind not in _ALIKE or _is_of_another(scene, token, mention):
        return ()
    if _is_argument(token) and not barred(scene, token).isdisjoint(mention.entities):
        return ()
    if token.xpos in PLURAL:
        mention = _joined(scene, token, mention)
    kinds = {scene.cast.entities[entity].kind for entity in mention.entities}
    if kinds == {"group"} and token.xpos in PLURAL:
        return mention.entities
    plural = len(mention.entities) > 1 or scene.annotation.tokens[mention.head].xpos in PLURAL
    if plural != (token.xpos in PLURAL):
        return ()
    return mention.entities if kinds <= _ALIKE[kind] else ()


def _is_argument(token: Token) -> bool:
    """Whether a noun hangs on a predicate: inside a noun phrase it may be whom the clause is about."""
    return token.deprel.partition(":")[0] in {"nsubj", "obj", "iobj", "obl"}


def _is_of_another(scene: Scene, token: Token, mention: Mention) -> bool:
    """Whether a noun cannot be whom a mention stands for: "his guest" is not he, "a judge" nobody who was
    named before but in an apposition, "the king" no president and "the former king" not the king."""
    owner = scene.annotation.child(token, "nmod:poss")
    whose = scene.cast.at(owner) if owner is not None else None
    if whose is not None and not set(whose.entities).isdisjoint(mention.entities):
        return True
    if token.deprel in _PREDICATED or len(mention.entities) != 1:
        return False
    article = scene.annotation.child(token, "det")
    indefinite = article is not None and article.lower in _NEW
    return indefinite or _is_in_other_office(scene, token, mention.entities[0])


def _is_in_other_office(scene: Scene, token: Token, person: str) -> bool:
    """Whether a noun names an office that somebody who holds one has never held, or, as a former one, one
    that he holds."""
    now = {held.office for held in current(scene, person)}
    called = _offices_named(scene, token)
    if not now or not called:
        return False
    known = scene.gazetteer.person(person)
    terms = known.terms if known is not None else ()
    if now.isdisjoint(called):
        return {held.office for held in (*scene.held.get(person, ()), *terms)}.isdisjoint(called)
    adjectives = (scene.folded[child.i] for child in scene.annotation.children(token, "amod"))
    return not scene.reference.former.isdisjoint(adjectives)


def _offices_named(scene: Scene, token: Token) -> list[str]:
    """The offices that a noun and the words right before it name: of one word those alone that only one
    person has at a time, as "the general" may be a president, too."""
    for first in range(max(token.i - _LONGEST_OFFICE + 1, 0), token.i):
        called = scene.gazetteer.offices.get(tuple(scene.folded[first : token.i + 1]))
        if called:
            return called
    called = scene.gazetteer.offices.get((scene.folded[token.i],)) or []
    return called if any(scene.gazetteer.office(office).single for office in called) else []


def is_person(scene: Scene, token: Token) -> bool:
    """Whether the model takes a word for people."""
    return _kind(scene, token) == "person"


def things(scene: Scene) -> Iterator[Thing]:
    """What is spoken of more than once and is nobody of the cast, by first mention."""
    tokens, chains = scene.annotation.tokens, dict[int, list[int]]()
    for i in sorted(scene.annotation.mentions):
        mention = scene.cast.at(tokens[i])
        if mention is not None and mention.head == i:
            continue
        before = scene.annotation.antecedents.get(i)
        chain = chains.get(before, []) if before is not None else []
        chain.append(i)
        chains[i] = chain
    for i, chain in chains.items():
        if chain[0] == i and len(chain) > 1:
            spans = tuple(scene.annotation.span(*noun_phrase(scene.annotation, tokens[k])) for k in chain)
            name = max((tokens[k] for k in chain), key=lambda t: (t.upos == "PROPN", t.upos == "NOUN"))
            start, end = noun_phrase(scene.annotation, name)
            yield Thing(
                scene.annotation.span(start, end).of(scene.annotation.text),
                cast("ThingKind", scene.annotation.mentions[i]),
                spans,
            )
