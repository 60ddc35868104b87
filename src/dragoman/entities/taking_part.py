"""Whoever takes part in an act by a word that nobody else is known by: "an aid convoy", "killing four"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.entities.cast import Mention
from dragoman.entities.nominals import somebody
from dragoman.entities.scene import Scene, noun_phrase
from dragoman.language.acts import NONE, ROLES, Acts
from dragoman.language.annotation import Token

TOLD, LIKELY = 0.5, 0.8
"""How likely a word must tell of an act, and another be an actor or recipient of it."""
_NAMING = frozenset({"NOUN", "PROPN", "NUM"})
_INSIDE = frozenset({"compound", "amod", "flat", "nmod:desc", "nmod:unmarked", "nummod", "goeswith", "fixed"})
"""Relations of words within another's phrase."""


def enter_participants(scene: Scene) -> None:
    """Add a mention for every such word, of somebody whom only this report knows."""
    acts = scene.annotation.acts
    if acts is None:
        return
    for token in _participants(scene, acts):
        start, end = noun_phrase(scene.annotation, token)
        if scene.cast.at(token) is None and not _holds_verb(scene.annotation.tokens[start:end]):
            entity = somebody(scene, token)
            scene.enter(entity)
            scene.cast.add(Mention(start, end, token.i, (entity,), "nominal"))


def _holds_verb(words: list[Token]) -> bool:
    """Whether what is taken for a phrase is a clause: then its tree is wrong."""
    return any(word.upos == "VERB" and word.deprel not in _INSIDE for word in words)


def _participants(scene: Scene, acts: Acts) -> Iterator[Token]:
    """The words that are nobody's mention and are heard to take part in an act of their sentence."""
    annotation = scene.annotation
    roles = [ROLES.index("actor"), ROLES.index("recipient")]
    for trigger in (acts.types[:, NONE] <= 1 - TOLD).nonzero()[0].tolist():
        sentence = annotation.sentences[annotation.tokens[trigger].sentence]
        nobody = [
            token
            for token in annotation.tokens[sentence.start : sentence.end]
            if token.upos in _NAMING and token.deprel not in _INSIDE and token.i != trigger
            and scene.cast.at(token) is None
        ]  # fmt: skip
        shares = acts.roles(trigger, [token.i for token in nobody])[:, roles].max(axis=1, initial=0.0)
        yield from (token for token, share in zip(nobody, shares, strict=True) if share >= LIKELY)
