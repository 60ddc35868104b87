"""Binding: whom a pronoun cannot mean because they take part in its own clause.

"Fidan told him" is about two people, and so is "Fidan promised to tell him": an infinitive or participle
without a subject of its own has one understood. (Principle B of Chomsky, Lectures on Government and
Binding, 1981; control by object before subject.)
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.entities.scene import Scene
from dragoman.language.annotation import Token

_ARGUMENTS = ("nsubj", "obj", "iobj", "obl")
_OF_OBJECT = frozenset({"for", "of", "from"})
_LEANING = frozenset({"advcl", "conj", "parataxis"})


def barred(scene: Scene, token: Token) -> frozenset[str]:
    """The entities that a pronoun cannot stand for; none for possessives and reflexives."""
    if token.deprel == "nmod:poss" or token.lower.endswith(("self", "selves")):
        return frozenset()
    return frozenset(
        entity
        for argument in _beside(scene, token)
        for one in _with_appositions(scene, argument)
        if one.i != token.i
        for entity, _ in scene.cast.participants(one)
    )


def _with_appositions(scene: Scene, argument: Token) -> Iterator[Token]:
    """An argument, those coordinated with it, and what they are said to be: "Brown, the leader of …"."""
    for one in scene.annotation.conjuncts(argument):
        yield one
        yield from scene.annotation.children(one, "appos")


def _beside(scene: Scene, token: Token) -> Iterator[Token]:
    """The other arguments of a word's clause, its understood subject among them."""
    annotation = scene.annotation
    word = token
    while word.head != word.i and word.deprel.partition(":")[0] in {"conj", "nmod"}:
        word = annotation.tokens[word.head]
        owner = annotation.child(word, "nmod:poss")
        if owner is not None and owner.i != token.i:
            yield owner
            return
    clause = annotation.head(word)
    if clause is None:
        return
    for other in annotation.children(clause, *_ARGUMENTS):
        if other.i != word.i:
            yield other
    if annotation.child(clause, "nsubj") is None and word.deprel.partition(":")[0] != "nsubj":
        understood = subject_of(scene, clause)
        if understood is not None:
            yield understood


def subject_of(scene: Scene, clause: Token) -> Token | None:
    """The subject of a predicate, its own or the one that it takes from the clause above."""
    annotation = scene.annotation
    for _ in range(6):
        own = annotation.child(clause, "nsubj")
        if own is not None:
            return own
        above = annotation.head(clause)
        relation = clause.deprel.partition(":")[0]
        if above is None:
            return None
        if relation == "acl":
            return above
        if relation == "xcomp" or (relation == "advcl" and _is_about_object(scene, clause)):
            controller = annotation.child(above, "obj", "iobj")
            if controller is not None:
                return controller
        elif relation not in _LEANING:
            return None
        clause = above
    return None


def _is_about_object(scene: Scene, clause: Token) -> bool:
    """Whether a participle says what the object above does: "thanked him for coming"."""
    mark = scene.annotation.child(clause, "mark")
    return mark is not None and mark.lower in _OF_OBJECT and clause.xpos == "VBG"
