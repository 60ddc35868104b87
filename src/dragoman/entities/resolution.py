"""The cast of a report, made out in three passes: names, the offices beside them, what takes them up."""

from __future__ import annotations

from dragoman.entities import learned
from dragoman.entities.cast import Cast, Mention
from dragoman.entities.coreference import History
from dragoman.entities.descriptions import describe
from dragoman.entities.holders import note_terms, settle
from dragoman.entities.modifiers import before_noun
from dragoman.entities.names import find_names
from dragoman.entities.nominals import entities_of, note_peer, people
from dragoman.entities.offices import OfficePhrase, bare_office, find_offices
from dragoman.entities.parties import bare_number, both
from dragoman.entities.reference import Pronoun
from dragoman.entities.rolephrases import Nominal, nominal
from dragoman.entities.scene import Scene, noun_phrase
from dragoman.entities.taking_part import enter_participants
from dragoman.entities.titles import find_titles
from dragoman.gazetteer.index import Gazetteer, gazetteer
from dragoman.language.annotation import Annotation, Token
from dragoman.places.find import find
from dragoman.reading import Form, Published

_KIND_OF = {"gear": "body", "side": "state"}
_STANDING = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl"})
_MODIFYING = frozenset({"compound", "amod", "flat", "nmod:desc", "goeswith", "fixed"})


def resolve(
    annotation: Annotation, published: Published, document_id: str, known: Gazetteer | None = None
) -> Cast:
    """The cast of a report: its entities and every mention of them.

    `published` tells who held an office; `document_id` is the beginning of new entities' ids; `known` is the
    gazetteer, the one that ships in the package unless another is given.
    """
    cast = Cast(annotation, document_id, places=tuple(find(annotation)))
    scene = Scene.of(annotation, cast, known or gazetteer(), published)
    find_names(scene)
    offices = find_offices(scene)
    find_titles(scene)
    note_terms(scene)
    _take_up(scene, offices)
    enter_participants(scene)
    settle(scene)
    cast.things = tuple(learned.things(scene))
    named = frozenset(e for m in cast.mentions if m.form == "name" for e in m.entities)
    for mention in cast.mentions:
        found = list(describe(cast, mention, named))
        if found:
            cast.described[mention.head] = found
    return cast


def _take_up(scene: Scene, offices: dict[int, OfficePhrase]) -> None:
    """Pronouns, bare offices and role nouns from left to right, each with what was mentioned before it."""
    cast, history = scene.cast, History(scene)
    for token in scene.annotation.tokens:
        mention = cast.at(token)
        if mention is None or _goes_on_after(mention, token):
            mention = _mention(scene, history, token, offices)
        if mention is not None and mention.head == token.i:
            history.mentions.append(mention)


def _goes_on_after(mention: Mention, token: Token) -> bool:
    """Whether a word stands in a phrase after the noun that heads it, where others may be mentioned."""
    return mention.form in {"nominal", "office"} and token.i > mention.head


def _mention(
    scene: Scene, history: History, token: Token, offices: dict[int, OfficePhrase]
) -> Mention | None:
    if token.upos == "PRON" or (token.upos == "DET" and token.deprel in _STANDING):
        pronoun = scene.reference.pronouns.get(token.lower)
        entities = _pronoun(scene, history, token, pronoun) if pronoun else both(scene, history, token)
        return _add(scene, Mention(token.i, token.i + 1, token.i, entities, "pronoun"))
    if token.upos == "NUM" and token.deprel.partition(":")[0] in _STANDING:
        entities = bare_number(scene, history, token)
        return _add(scene, Mention(token.i, token.i + 1, token.i, entities, "nominal"))
    if token.upos not in {"NOUN", "PROPN"}:
        return None
    if token.deprel in _MODIFYING:
        modifier = before_noun(scene, history, token)
        if modifier is not None and _add(scene, modifier):
            scene.cast.claim(modifier)
        return modifier
    phrase = offices.get(token.i)
    if phrase is not None:
        person = _as_whom(scene, token) or bare_office(scene, phrase, learned.noun(scene, token))
        if person is not None:
            return _add(scene, Mention(phrase.start, phrase.end, token.i, (person,), "office"))
    if _is_said_of_another(scene, token):
        return None
    noun = nominal(scene, token)
    if noun is None:
        return _add(scene, _of_no_role(scene, token))
    entities = _apposed(scene, noun)
    if len(entities) == 1 and noun.role.relation == "peer":
        note_peer(scene, history, noun, entities[0])
    entities = entities or entities_of(scene, history, noun)
    return _add(scene, Mention(noun.start, noun.end, token.i, entities, _form(noun, phrase)))


def _pronoun(scene: Scene, history: History, token: Token, pronoun: Pronoun) -> tuple[str, ...]:
    """Whom a pronoun stands for: by the model's links, else by nearness."""
    return learned.pronoun(scene, token, pronoun) or history.pronoun(token, pronoun)


def _of_no_role(scene: Scene, token: Token) -> Mention:
    """What a noun that no lexicon has stands for: somebody before, or people known by this noun alone."""
    start, end = noun_phrase(scene.annotation, token)
    entities = learned.noun(scene, token)
    if not entities and token.upos == "NOUN" and learned.is_person(scene, token):
        entities = (people(scene, token),)
    return Mention(start, end, token.i, entities, "nominal")


def _is_said_of_another(scene: Scene, token: Token) -> bool:
    """Whether a noun is a predicate ("is a minister", "known as a minister") and so nobody of its own."""
    return scene.annotation.child(token, "cop") is not None or _follows_as(scene, token)


def _follows_as(scene: Scene, token: Token) -> bool:
    return any(case.lower == "as" for case in scene.annotation.children(token, "case"))


def _as_whom(scene: Scene, token: Token) -> str | None:
    """Whose an office is after "as" and a verb of holding it: "Varga resigned as prime minister"."""
    verb = scene.annotation.head(token)
    if verb is None or verb.lemma not in scene.reference.in_office or scene.annotation.child(verb, "obj"):
        return None
    subject = scene.annotation.child(verb, "nsubj", "nsubj:pass")
    if subject is None or not _follows_as(scene, token):
        return None
    whose = [entity for entity, _ in scene.cast.participants(subject)]
    return whose[0] if len(whose) == 1 and scene.cast.entities[whose[0]].kind == "person" else None


def _apposed(scene: Scene, noun: Nominal) -> tuple[str, ...]:
    """Who is named beside a noun: "the diplomat, Hakan Fidan", "Hakan Fidan, a diplomat"."""
    annotation, token = scene.annotation, noun.token
    beside = [*annotation.children(token, "appos"), *annotation.children(token, "nmod:desc")]
    if token.deprel == "appos":
        beside.append(annotation.tokens[token.head])
    for other in beside:
        found = [e for one in annotation.conjuncts(other) for e in _named(scene, noun, one)]
        if len(found) == 1 or (found and noun.plural):
            for entity in found:
                scene.nouns.setdefault(entity, set()).add(noun.role.noun)
            return tuple(dict.fromkeys(found))
    return ()


def _named(scene: Scene, noun: Nominal, token: Token) -> tuple[str, ...]:
    """The entity of a name, if it is of a kind that the noun can stand for."""
    mention = scene.cast.at(token)
    if mention is None or mention.form not in {"name", "metonym"} or len(mention.entities) != 1:
        return ()
    kind = scene.cast.entities[mention.entities[0]].kind
    own = _KIND_OF.get(noun.role.kind, noun.role.kind)
    fits = own == kind or {own, kind} == {"group", "body"} or noun.role.relation == "other"
    return mention.entities if fits else ()


def _form(noun: Nominal, phrase: OfficePhrase | None) -> Form:
    return "office" if phrase is not None and noun.definite and not noun.plural else "nominal"


def _add(scene: Scene, mention: Mention) -> Mention | None:
    """Record a mention, if anybody was found for it."""
    if not mention.entities:
        return None
    for entity in mention.entities:
        scene.enter(entity)
    scene.cast.add(mention)
    return mention
