"""Titles that are no office: "Turkish counterpart Hakan Fidan", "Mr. Fidan", "rights activist Ali Demir"."""

from __future__ import annotations

from dragoman.entities.cast import Mention
from dragoman.entities.offices import is_person
from dragoman.entities.scene import Scene, noun_phrase
from dragoman.language.annotation import Token


def find_titles(scene: Scene) -> None:
    """Let the mentions of persons take in the nouns and titles before their names, and learn from them."""
    for mention in scene.cast.mentions:
        if mention.form == "name" and mention.start and is_person(scene, mention):
            _title(scene, mention)


def _title(scene: Scene, mention: Mention) -> None:
    token, entity = scene.annotation.tokens[mention.start - 1], mention.entities[0]
    if token.sentence != scene.annotation.tokens[mention.start].sentence:
        return
    word = scene.folded[token.i]
    role = scene.gazetteer.roles.role(word)
    if word in scene.reference.titles:
        gender = scene.reference.titles[word]
        scene.cast.widen(mention, token.i)
    elif role is not None and role.kind == "person" and _names_the_person(scene, token, mention):
        gender = scene.reference.gendered.get(word)
        scene.nouns.setdefault(entity, set()).add(role.noun)
        start = noun_phrase(scene.annotation, token)[0]
        known = scene.cast.entities[entity]
        if not known.known:
            country = known.country or _country(scene, start, token.i)
            scene.update(entity, country=country, sectors=known.sectors or role.sectors)
        scene.cast.widen(mention, start)
    else:
        return
    if gender:
        scene.gender.setdefault(entity, gender)


def _names_the_person(scene: Scene, token: Token, mention: Mention) -> bool:
    """Whether a noun right before a name belongs to it: the one hangs on the other."""
    return token.upos in {"NOUN", "PROPN"} and (
        mention.start <= token.head < mention.end
        or scene.annotation.tokens[mention.head].head == token.i
    )  # fmt: skip


def _country(scene: Scene, start: int, end: int) -> str | None:
    for i in range(start, end):
        mention = scene.cast.at(scene.annotation.tokens[i])
        if mention is not None and scene.cast.entities[mention.entities[0]].kind == "state":
            return scene.country_of(mention.entities[0])
    return None
