"""Whether the name of a capital stands for a place or, as a metonym, for the government that sits there."""

from __future__ import annotations

from dragoman.entities.scene import Scene
from dragoman.language.annotation import Token


def is_place(scene: Scene, token: Token) -> bool:
    """Whether a capital or seat of government, by its head word, is meant as a place.

    "talks in Ankara", "left Ankara", "Ankara, Turkey", "Sanaa, the capital" and "flights between Ankara and
    Sanaa" are places; "Ankara said", "talks with Ankara", "arms sold to Ankara", "Ankara's position",
    "envoys of Ankara" and "Ankara-backed" are not.
    """
    annotation, reference = scene.annotation, scene.reference
    if _state_follows(scene, token) or _is_called_town(scene, token):
        return True
    while token.deprel == "conj" and (head := annotation.head(token)) is not None:
        token = head
    relation = token.deprel.partition(":")[0]
    head = annotation.head(token)
    if head is None:
        return True
    if relation == "nsubj" or token.deprel == "nmod:poss" or _does_with_hyphen(scene, token, head):
        return False
    preposition = annotation.child(token, "case")
    if head.lemma in reference.ways:
        return True
    if preposition is not None:
        return preposition.lower in reference.locative and not _is_dealt_with(scene, preposition, head)
    if relation in {"obj", "iobj"}:
        return head.lemma in reference.place_verbs
    if relation in {"compound", "amod"}:
        role = scene.gazetteer.roles.role(scene.folded[head.i])
        return head.lemma not in reference.envoys and (role is None or role.actor is None)
    return True


def _is_called_town(scene: Scene, token: Token) -> bool:
    """ "Sanaa, the capital"."""
    return any(t.lemma in scene.reference.towns for t in scene.annotation.children(token, "appos"))


def _is_dealt_with(scene: Scene, preposition: Token, head: Token) -> bool:
    """ "sold to Ankara", "an ultimatum from Ankara", "criticism of Ankara": a government is dealt with, not a
    town."""
    reference, verbal = scene.reference, head.upos == "VERB"
    if head.lemma in reference.envoys and preposition.lower in {"of", "from"}:
        return True
    if preposition.lower == "of":
        return head.lemma in reference.owned_words
    if preposition.lower == "from":
        moved = scene.annotation.child(head, "obj") if verbal else head
        if moved is not None and moved.lemma in reference.accredited and _is_recalled(scene, moved):
            return True
        return head.lemma in (reference.given_verbs if verbal else reference.given_words)
    to = preposition.lower in {"to", "toward", "towards"}
    return to and head.lemma in (reference.dealt_verbs if verbal else reference.dealt_words)


def _is_recalled(scene: Scene, envoy: Token) -> bool:
    """ "recalled its ambassador from Ankara", "withdrew diplomats from Ankara"."""
    verb = scene.annotation.head(envoy)
    return (
        verb is not None and envoy.deprel in {"obj", "nsubj:pass"} and verb.lemma in scene.reference.recalls
    )


def _does_with_hyphen(scene: Scene, token: Token, head: Token) -> bool:
    """ "Ankara-backed"; "Ankara-based" tells of a town."""
    joined = head.i == token.i + 2 and scene.annotation.tokens[token.i + 1].xpos == "HYPH"
    return joined and head.lower in scene.reference.done_by_states


def _state_follows(scene: Scene, token: Token) -> bool:
    """ "Ankara, Turkey"."""
    tokens = scene.annotation.tokens
    i = token.i + 1
    if i + 1 >= len(tokens) or tokens[i].form != ",":
        return False
    after = scene.gazetteer.names.at(tokens, scene.folded, i + 1)
    return after is not None and after[1][0].aspect == "name" and after[1][0].entity[:6] == "state:"
