"""Nouns for people before another noun: "Syrian regime offensive", "rebel attack", "coalition strikes"."""

from __future__ import annotations

from dragoman.entities.cast import Mention
from dragoman.entities.coreference import History
from dragoman.entities.nominals import entities_of
from dragoman.entities.rolephrases import Nominal, role_of
from dragoman.entities.scene import Scene
from dragoman.language.annotation import Token

_OWNERS = frozenset({"name", "metonym"})


def before_noun(scene: Scene, history: History, token: Token) -> Mention | None:
    """The mention that a role noun makes up as the modifier of another noun, with whose it is before it.

    None where the noun after it stands for people itself ("rebel commander", "Turkish army officers"): that
    one then is the mention.
    """
    if token.deprel not in {"compound", "nmod"} or token.upos != "NOUN":
        return None
    above = scene.annotation.tokens[token.head]
    if above.i < token.i or role_of(scene, above) is not None or scene.cast.at(above) is not None:
        return None
    found = role_of(scene, token)
    if found is None or found[0].kind not in {"group", "body"} or found[0].relation is not None:
        return None
    role, first = found
    owner = _owner_before(scene, first, above)
    noun = Nominal(token, role, owner.start if owner else first, token.i + 1, [], (), False, True, None)
    if owner is not None:
        noun.owners.extend(e for e in owner.entities if scene.cast.entities[e].kind != "place")
    if not noun.owners and role.actor is not None:
        return None
    entities = entities_of(scene, history, noun)
    return Mention(noun.start, noun.end, token.i, entities, "nominal") if entities else None


def _owner_before(scene: Scene, first: int, above: Token) -> Mention | None:
    """Who is named right before a noun, under the same head: "Syrian" in "Syrian regime offensive"."""
    fillers = scene.gazetteer.roles.fillers
    tokens, i = scene.annotation.tokens, first - 1
    while i >= 0 and (tokens[i].xpos == "POS" or tokens[i].form in {"[", "]"} or scene.folded[i] in fillers):
        i -= 1
    mention = scene.cast.at(tokens[i]) if i >= 0 else None
    if mention is None or mention.form not in _OWNERS or tokens[i].sentence != above.sentence:
        return None
    head = tokens[mention.head]
    return mention if head.head == above.i or first <= head.head < above.i else None
