"""Names that the gazetteer does not know: somebody of this report, named before or new in it."""

from __future__ import annotations

from dragoman.entities import candidates
from dragoman.entities.aliases import (
    acronym_after,
    misspelt,
    place,
    remember_nouns,
    remember_person,
    same_person,
)
from dragoman.entities.scene import Scene
from dragoman.entities.spotting import Spotted
from dragoman.gazetteer.phrases import fold
from dragoman.places.gazetteer import lookup
from dragoman.reading import EntityKind

_KINDS: dict[str, EntityKind] = {"PER": "person", "ORG": "body", "LOC": "place"}


def newcomer(scene: Scene, one: Spotted) -> None:
    """A name that the gazetteer does not know: somebody of this report."""
    words = scene.words(one.start, one.end)
    if not words:
        return
    if one.label == "LOC":
        country = one.country or _country_around(scene, one)
        scene.mention(one.start, one.end, place(scene, one.text(scene), country), "name")
        return
    known = scene.called.get(words) or misspelt(scene, words)
    if known is None:
        known = _named_before(scene, one, words)
    if known is None and one.label == "ORG" and _is_role(scene, words):
        return
    if known is None and _is_place_name(scene, one):
        scene.mention(one.start, one.end, place(scene, one.text(scene), None), "name")
        return
    if known is None and one.label == "PER":
        known = scene.called.get(words[-1:]) if same_person(scene, words) else None
        known = known or candidates.misspelt(scene, words, one.start)
    if known is None:
        kind = "group" if _is_people(scene, one) else _KINDS[one.label]
        entity = scene.cast.new_entity(one.text(scene), kind)
        known = entity.id
        if one.label == "ORG":
            country, sectors = _of_words(scene, one)
            scene.update(known, country=country, sectors=sectors)
    scene.mention(one.start, one.end, known, "name")
    acronym_after(scene, one.end, known)
    if one.label == "PER":
        remember_person(scene, words, known)
    else:
        scene.called.setdefault(words, known)
        remember_nouns(scene, words, known)


def _is_people(scene: Scene, one: Spotted) -> bool:
    """Whether what the model calls a person's name is a plural: "the Serbs"."""
    return one.label == "PER" and scene.annotation.tokens[one.end - 1].xpos in {"NNPS", "NNS"}


def _is_role(scene: Scene, words: tuple[str, ...]) -> bool:
    """Whether a name is but a noun with a capital, "the Foreign Ministry": the rest tells whose it is."""
    role = scene.gazetteer.roles.role(" ".join(words))
    return role is not None and role.actor is not None


def _named_before(scene: Scene, one: Spotted, words: tuple[str, ...]) -> str | None:
    """The only body or group so far whose name has a word as its noun or its end: "the Coalition", "the
    Tigers"."""
    if len(words) != 1 or not _after_article(scene, one.start):
        return None
    role = scene.gazetteer.roles.role(words[0])
    found = {
        entity.id
        for entity in scene.cast.entities.values()
        if entity.kind in {"group", "body"}
        and (
            (role and role.noun in scene.nouns.get(entity.id, ()))
            or fold(entity.name.split()[-1]) == words[0]
        )
    }
    return found.pop() if len(found) == 1 else None


def _after_article(scene: Scene, i: int) -> bool:
    return i > 0 and scene.annotation.tokens[i - 1].lower == "the"


def _is_place_name(scene: Scene, one: Spotted) -> bool:
    """Whether a name is coordinated with a place ("Idlib and Manbij"), was one before or is known."""
    if one.label == "ORG" and one.end - one.start == 1 and lookup(one.text(scene)) is not None:
        return True
    if ("place", *one.text(scene).lower().split()) in scene.called:
        return True
    head = scene.annotation.tokens[scene.head_of(one.start, one.end)]
    mention = scene.cast.at(scene.annotation.tokens[head.head]) if head.deprel == "conj" else None
    return mention is not None and scene.cast.entities[mention.entities[0]].kind == "place"


def _of_words(scene: Scene, one: Spotted) -> tuple[str | None, tuple[str, ...]]:
    """The country and the sectors that the words of an organisation's name tell."""
    country, sectors = None, tuple[str, ...]()
    for i in range(one.start, one.end):
        mention = scene.cast.at(scene.annotation.tokens[i])
        if mention is not None and country is None:
            country = scene.country_of(mention.entities[0])
        role = scene.gazetteer.roles.role(scene.folded[i])
        if role is not None:
            sectors = role.sectors
    if country is None:
        country = _country_around(scene, one)
    return country, sectors


def _country_around(scene: Scene, one: Spotted) -> str | None:
    """The country that is named right before a name ("Syria's Idlib") or after it ("Sochi, Russia")."""
    tokens = scene.annotation.tokens
    i = one.start - 1
    while i >= 0 and tokens[i].xpos == "POS":
        i -= 1
    mention = scene.cast.at(tokens[i]) if i >= 0 else None
    if mention is not None and tokens[i].sentence == tokens[one.start].sentence:
        state = scene.cast.entities[mention.entities[0]]
        if state.kind == "state" and mention.form == "name":
            return state.country
    if one.end + 1 < len(tokens) and tokens[one.end].form == ",":
        after = scene.gazetteer.names.at(tokens, scene.folded, one.end + 1)
        if after and after[1][0].aspect == "name" and after[1][0].entity[:6] == "state:":
            return after[1][0].entity[6:]
    return None
