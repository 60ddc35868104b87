"""Nouns for people and what they make up: "Turkish troops", "the Syrian government", "rebels".

With a state before them they stand for what the state has one of (its armed forces, its government) or for a
group of this report; with an armed group or a body, for its people; alone, for somebody whom only this report
knows.
"""

from __future__ import annotations

from dragoman.entities import learned
from dragoman.entities.coreference import History
from dragoman.entities.holders import choose, current, held_by, hold, holder
from dragoman.entities.offices import is_person
from dragoman.entities.parties import state_of
from dragoman.entities.rolephrases import PLURAL, Nominal
from dragoman.entities.scene import Held, Scene, noun_phrase
from dragoman.entities.takeup import salient_state, take_up
from dragoman.language.annotation import Token
from dragoman.reading import EntityKind

_BODY: dict[str, tuple[str, ...]] = {"body": ("body",), "group": ()}
_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})


def entities_of(scene: Scene, history: History, noun: Nominal) -> tuple[str, ...]:
    """The entities that a role noun stands for, new ones where it is the first mention of them."""
    if noun.role.relation == "peer" and not noun.plural and noun.owners:
        return _counterpart(scene, history, noun)
    if noun.owners:
        found = _holders(scene, noun) or [_owned(scene, noun, owner) for owner in noun.owners]
        for entity in found:
            scene.nouns.setdefault(entity, set()).add(noun.role.noun)
        return tuple(dict.fromkeys(found))
    if noun.definite or noun.count:
        taken = learned.noun(scene, noun.token) or take_up(scene, history, noun)
        if taken:
            return taken
        state = salient_state(scene, history, noun) if noun.definite else None
        if state is not None and noun.role.actor is not None:
            return (_enter(scene, scene.gazetteer.state_actor(state, noun.role.actor).id),)
    return (_generic(scene, noun),) if _is_somebody(noun) else ()


def _is_somebody(noun: Nominal) -> bool:
    """Whether a noun that takes nobody up and belongs to nobody stands for somebody of its own."""
    if noun.role.kind == "gear":
        return False
    if noun.role.loose and not noun.modifiers:
        called_so = noun.role.kind == "group" and not noun.role.general and noun.role.relation is None
        return noun.definite == called_so and (called_so or noun.count is not None)
    return not (noun.role.kind == "state" and noun.definite and not noun.plural)


def _holders(scene: Scene, noun: Nominal) -> list[str]:
    """One person each for "the foreign ministers of Iraq and Turkey"."""
    owners = [scene.cast.entities[state_of(scene, owner) or owner] for owner in noun.owners]
    words = (*noun.modifiers, *noun.role.noun.split())
    if len(owners) < 2 or not noun.plural or noun.role.kind != "person" or noun.role.relation:
        return []
    found: list[str] = []
    for owner in owners:
        phrase = scene.gazetteer.offices.get(words)
        office = choose(scene, phrase, owner.country) if phrase and owner.kind == "state" else None
        if office is None:
            return []
        person = holder(scene, office, owner.country)
        if person is None and noun.role.actor is not None:
            return []
        person = person or held_by(scene, office, owner.country)
        scene.enter(person)
        found.append(person)
    return found


def _owned(scene: Scene, noun: Nominal, owner: str) -> str:
    entity, role = scene.cast.entities[owner], noun.role
    if role.kind == "state" and not noun.plural and entity.country in scene.gazetteer.knowledge.states:
        return _enter(scene, f"state:{entity.country}")
    if entity.kind == "state" and entity.country in scene.gazetteer.knowledge.states:
        key = role.actor
        if key is not None:
            return _enter(scene, scene.gazetteer.state_actor(entity.country, key).id)
        if role.noun == "side":
            return owner
        same = _same_body(scene, noun, entity.country)
        if same is not None:
            return same
    elif role.relation is not None:
        pass
    elif role.actor is not None and _is_of_state(scene, owner):
        return _enter(scene, scene.gazetteer.state_actor(str(entity.country), role.actor).id)
    elif entity.kind in {"group", "body"} and role.kind in {"group", "gear", "side", *_BODY[entity.kind]}:
        return owner
    sectors = tuple(dict.fromkeys((*role.sectors, *(entity.sectors if entity.kind != "state" else ()))))
    return _own_entity(scene, noun, owner, entity.country, sectors)


def _is_of_state(scene: Scene, owner: str) -> bool:
    """Whether what is somebody's is a state's: "his government", "the president's army"."""
    entity = scene.cast.entities[owner]
    if entity.country not in scene.gazetteer.knowledge.states:
        return False
    if entity.kind == "person":
        held = [one for one in current(scene, owner) if one.office not in scene.reference.regional]
        return any(one.of == entity.country for one in held)
    return entity.id == scene.gazetteer.state_actor(str(entity.country), "government").id


def _enter(scene: Scene, entity: str) -> str:
    scene.enter(entity)
    return entity


def _same_body(scene: Scene, noun: Nominal, country: str) -> str | None:
    """The body of a state that this report has named with the noun: the embassy for "the U.S. embassy"."""
    names = scene.reference.synonyms.get(scene.folded[noun.token.i], (scene.folded[noun.token.i],))
    found = [
        entity.id
        for entity in scene.cast.entities.values()
        if entity.kind == "body" and entity.country == country
        and any(name in scene.nouns.get(entity.id, ()) for name in names)
    ]  # fmt: skip
    return found[0] if len(found) == 1 and not noun.plural else None


def _own_entity(
    scene: Scene, noun: Nominal, owner: str, country: str | None, sectors: tuple[str, ...]
) -> str:
    key = ("nominal", owner, *noun.modifiers, noun.role.noun)
    if key not in scene.called:
        kind: EntityKind = "body" if noun.role.kind == "body" else "group"
        if noun.role.kind == "person" and not noun.plural:
            kind = "person"
        entity = scene.cast.new_entity(_name(scene, noun, owner), kind, country=country, sectors=sectors)
        if kind == "person" and not noun.definite:
            return entity.id
        scene.called[key] = entity.id
    return scene.called[key]


def people(scene: Scene, token: Token) -> str:
    """Somebody known by a noun that no lexicon has: one person, or several, or no person at all."""
    key = ("people", scene.folded[token.i])
    if key not in scene.called:
        is_person = token.xpos not in PLURAL and token.lemma not in scene.reference.things
        kind: EntityKind = "person" if is_person else "generic"
        scene.called[key] = scene.cast.new_entity(_phrase_name(scene, token), kind).id
    return scene.called[key]


def somebody(scene: Scene, token: Token) -> str:
    """Somebody, or something, known by a word alone that may be anything that acts or is acted on."""
    return scene.cast.new_entity(_phrase_name(scene, token) or token.form, "generic").id


def _phrase_name(scene: Scene, token: Token) -> str:
    start = noun_phrase(scene.annotation, token)[0]
    words = (scene.annotation.tokens[i] for i in range(start, token.i + 1))
    return " ".join(word.form for word in words if word.upos in _NAMING)


def _generic(scene: Scene, noun: Nominal) -> str:
    """Somebody whom only this report knows; the same noun with the same modifiers is the same again."""
    key = ("generic", *noun.modifiers, noun.role.noun)
    if key not in scene.called:
        named = bool(noun.modifiers) and noun.role.kind in {"group", "body"}
        kind: EntityKind = "generic"
        if noun.role.kind == "person" and not noun.plural:
            kind = "person"
        if named:
            kind = "body" if noun.role.kind == "body" else "group"
        entity = scene.cast.new_entity(_name(scene, noun), kind, sectors=noun.role.sectors)
        scene.called[key] = entity.id
    entity_id = scene.called[key]
    scene.nouns.setdefault(entity_id, set()).add(noun.role.noun)
    return entity_id


def _name(scene: Scene, noun: Nominal, owner: str | None = None) -> str:
    """What an entity of this report is called: the owner, the modifiers and the noun."""
    tokens = scene.annotation.tokens
    words = [
        tokens[i].form
        for i in range(noun.start, noun.token.i + 1)
        if (tokens[i].upos in _NAMING or tokens[i].xpos == "HYPH")
        and scene.folded[i] not in scene.reference.vague
    ]
    if owner is not None and (
        len(noun.owners) > 1 or noun.start == noun.token.i or not _names_owner(scene, noun)
    ):
        if scene.cast.entities[owner].kind == "person":
            return f"{' '.join(words)} of {scene.cast.entities[owner].name}"
        state = scene.gazetteer.knowledge.states.get(scene.country_of(owner) or "")
        adjective = state.adjectives[0] if state and state.adjectives else scene.cast.entities[owner].name
        words = (
            [adjective, *words[-1 - len(noun.modifiers) :]]
            if len(noun.owners) == 1
            else [adjective, words[-1]]
        )
    return " ".join(words)


def _names_owner(scene: Scene, noun: Nominal) -> bool:
    """Whether the owner stands in the phrase by name, not as a pronoun."""
    between = (scene.cast.at(scene.annotation.tokens[i]) for i in range(noun.start, noun.token.i))
    return any(mention is not None and mention.form != "pronoun" for mention in between)


def _counterpart(scene: Scene, history: History, noun: Nominal) -> tuple[str, ...]:
    """Who holds, in the owner's state, the office of the person before ("his Turkish counterpart")."""
    held = _office_before(scene, history, noun.token)
    found: list[str] = []
    for owner in noun.owners:
        entity = scene.cast.entities[owner]
        if entity.kind != "state" or held is None:
            continue
        person = holder(scene, held, entity.country)
        if person is not None:
            scene.enter(person)
            found.append(person)
    return tuple(found) or tuple(
        _own_entity(scene, noun, o, scene.country_of(o), noun.role.sectors) for o in noun.owners[:1]
    )


def note_peer(scene: Scene, history: History, noun: Nominal, person: str) -> None:
    """Note the office that "his Turkish counterpart, Hakan Fidan" gives a person: that of the one before."""
    known, held = scene.gazetteer.person(person), _office_before(scene, history, noun.token)
    if known is None or held is None:
        return
    same = {held, *scene.reference.counterparts.get(held, ())}
    term = next((term for term in reversed(known.terms) if term.office in same), None)
    if term is not None:
        hold(scene, person, Held(term.office, term.of))


def _office_before(scene: Scene, history: History, token: Token) -> str | None:
    """The office of the last person before a word in its sentence."""
    for mention in reversed(history.mentions):
        if scene.annotation.tokens[mention.head].sentence != token.sentence:
            break
        offices = current(scene, mention.entities[0]) if is_person(scene, mention) else []
        if offices:
            return offices[0].office
    return None
