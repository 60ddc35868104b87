"""What a definite role noun takes up: "the minister", "the two countries", "the army"."""

from __future__ import annotations

from dragoman.entities.cast import Mention
from dragoman.entities.coreference import History
from dragoman.entities.rolephrases import PLURAL, Nominal
from dragoman.entities.scene import Scene


def take_up(scene: Scene, history: History, noun: Nominal) -> tuple[str, ...]:
    """What a definite noun takes up: "the minister", "the two countries", "the group"."""

    def fits(entity: str) -> bool:
        return _can_be(scene, noun, entity)

    if noun.plural or noun.count:
        if noun.modifiers:
            return ()
        if noun.count or noun.role.kind in {"state", "side"}:
            return history.several(noun.token, fits, noun.count or 2)
        found = history.best(
            noun.token,
            lambda m: m.form != "name" and all(map(fits, m.entities)) and _was_plural(scene, m),
            far=8,
        )
    elif noun.modifiers and noun.role.kind != "person":
        found = None
    else:
        found = history.best(noun.token, lambda m: len(m.entities) == 1 and fits(m.entities[0]), far=8)
    return found.entities if found else ()


def _was_plural(scene: Scene, mention: Mention) -> bool:
    return len(mention.entities) > 1 or scene.annotation.tokens[mention.head].xpos in PLURAL


def _can_be(scene: Scene, noun: Nominal, entity: str) -> bool:
    """Whether a noun can take up an entity."""
    known, nouns, role = scene.cast.entities[entity], scene.nouns.get(entity, ()), noun.role
    if role.kind == "state":
        return known.kind == "state"
    if role.kind == "side":
        return known.kind in {"state", "group"}
    if known.kind == "group" and role.kind == "group" and role.loose:
        return True
    names = scene.reference.synonyms.get(role.noun, (role.noun,))
    return any(name in nouns for name in names) or scene.folded[noun.token.i] in nouns
