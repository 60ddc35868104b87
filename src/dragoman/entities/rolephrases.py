"""Role nouns with their phrases: who owns them, what they are called, how many they are."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.entities.cast import Mention
from dragoman.entities.scene import Scene, noun_phrase
from dragoman.gazetteer.roles import Role
from dragoman.language.annotation import Token

PLURAL = frozenset({"NNS", "NNPS"})


@dataclass(slots=True)
class Nominal:
    """A role noun and its phrase: tokens `[start, end)`, the entities that own it, and what it is called."""

    token: Token
    role: Role
    start: int
    end: int
    owners: list[str]
    modifiers: tuple[str, ...]
    plural: bool
    definite: bool
    count: int | None


def role_of(scene: Scene, token: Token) -> tuple[Role, int] | None:
    """The role of a noun and the place where its words begin ("security forces" is two)."""
    roles = scene.gazetteer.roles
    word = scene.folded[token.i]
    if token.i and token.i - 1 in token.children:
        role = roles.role(f"{scene.folded[token.i - 1]} {word}")
        if role is not None:
            return role, token.i - 1
    role = roles.role(word) or roles.nouns.get(token.lemma.lower())
    return (role, token.i) if role is not None else None


def nominal(scene: Scene, token: Token) -> Nominal | None:
    """The noun phrase of a role noun; None for other nouns."""
    found = role_of(scene, token)
    if found is None:
        return None
    role, first = found
    start, end = noun_phrase(scene.annotation, token)
    owners, others, definite, count = list[str](), list[str](), token.upos == "PROPN", None
    before: Mention | None = None
    i = start
    while i < end:
        other = scene.annotation.tokens[i]
        mention = scene.cast.at(other)
        if mention is not None and mention.start >= start and mention.end <= end and i != token.i:
            own = mention.form != "pronoun" or role.relation != "peer"
            if (
                own
                and not _is_participle(scene, mention.end)
                and (i < token.i or _is_owned(scene, token, mention))
            ):
                if before is not None and mention.start <= before.end < mention.end:
                    # "Bosnian Serb forces": what another owner takes in, or follows, says which.
                    owners = [e for e in owners if e not in before.entities]
                owners.extend(e for e in mention.entities if e not in owners)
                before = mention
            i = max(mention.end, i + 1)
            continue
        if other.xpos == "WP$":
            owners.extend(entity for entity, _ in scene.cast.participants(other))
        elif i < token.i:
            definite = definite or other.lower in scene.reference.definite
            count = scene.reference.numbers.get(other.lower, count)
            if (
                i < first
                and other.upos in {"ADJ", "NOUN", "PROPN"}
                and scene.folded[i] not in scene.reference.vague
            ):
                others.append(scene.folded[i])
        i += 1
    owners = [owner for owner in owners if scene.cast.entities[owner].kind != "place"]
    if not owners and role.actor is not None:
        owners = (_seated(scene, role, token) if not others else []) or _shared(scene, token)
    plural = token.xpos in PLURAL
    return Nominal(token, role, start, end, owners, tuple(others), plural, definite, count)


def _is_participle(scene: Scene, i: int) -> bool:
    """Whether a hyphen and a participle follow: "Turkish-backed fighters" are not Turkish."""
    tokens = scene.annotation.tokens
    return i + 1 < len(tokens) and tokens[i].form in {"-", "–"} and tokens[i + 1].xpos in {"VBN", "VBD", "JJ"}


def _seated(scene: Scene, role: Role, token: Token) -> list[str]:
    """The state of the place where an institution is: "the government in Damascus"; forces can be abroad."""
    prepositions = {"in", "of"} if role.kind == "body" else {"of"}
    for child in scene.annotation.children(token, "nmod"):
        mention, case = scene.cast.at(child), scene.annotation.child(child, "case")
        if mention is None or case is None or case.lower not in prepositions:
            continue
        country = scene.country_of(mention.entities[0])
        if country in scene.gazetteer.knowledge.states:
            scene.enter(f"state:{country}")
            return [f"state:{country}"]
    return []


def _shared(scene: Scene, token: Token) -> list[str]:
    """Whose a noun is by what follows the noun joined with it: "the government and people of Iraq"."""
    annotation = scene.annotation
    found: list[str] = []
    for other in annotation.children(token, "conj"):
        if annotation.child(other, "det", "amod", "compound") is None:
            for child in annotation.children(other, "nmod"):
                mention = scene.cast.at(child)
                if mention is not None and mention.head == child.i and _is_owned(scene, other, mention):
                    found.extend(mention.entities)
    return [owner for owner in found if scene.cast.entities[owner].kind != "place"]


def _is_owned(scene: Scene, token: Token, mention: Mention) -> bool:
    """Whether a name after a noun owns it: "the leaders of Turkey and Russia"."""
    other = scene.annotation.tokens[mention.head]
    while other.deprel == "conj":
        other = scene.annotation.tokens[other.head]
    case = scene.annotation.child(other, "case")
    return other.head == token.i and case is not None and case.lower == "of"
