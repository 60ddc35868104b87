"""What a definite role noun takes up: "the minister", "the two countries", "the army"."""

from __future__ import annotations

from collections.abc import Callable

from dragoman.entities.binding import barred
from dragoman.entities.cast import Mention
from dragoman.entities.coreference import History
from dragoman.entities.parties import several, state_of
from dragoman.entities.rolephrases import PLURAL, Nominal
from dragoman.entities.scene import Scene

_FAR = 3


def take_up(scene: Scene, history: History, noun: Nominal) -> tuple[str, ...]:
    """What a definite noun takes up: "the minister", "the two countries", "the group"."""

    def fits(entity: str) -> bool:
        return _can_be(scene, noun, entity)

    if noun.plural or noun.count:
        restricted = noun.modifiers or (noun.role.loose and noun.end > noun.token.i + 1)
        return () if restricted else _take_up_several(scene, history, noun, fits)
    if noun.modifiers and noun.role.kind not in {"person", "state"}:
        return ()
    far = 8
    if noun.role.kind == "state":
        others = {scene.country_of(entity) for entity in barred(scene, noun.token)}
        found = history.best(noun.token, lambda m: _is_of_one_state(scene, m, fits, others), far)
        state = state_of(scene, found.entities[0]) if found else None
        return (state,) if state else ()
    found = history.best(noun.token, lambda m: len(m.entities) == 1 and fits(m.entities[0]), far)
    return found.entities if found else ()


def _is_of_one_state(
    scene: Scene, mention: Mention, fits: Callable[[str], bool], others: set[str | None]
) -> bool:
    state = state_of(scene, mention.entities[0]) if len(mention.entities) == 1 else None
    return state is not None and scene.country_of(mention.entities[0]) not in others and fits(state)


def _take_up_several(
    scene: Scene, history: History, noun: Nominal, fits: Callable[[str], bool]
) -> tuple[str, ...]:
    """What a plural takes up: as many as are counted, or what was a plural before."""
    role = noun.role
    of_states = role.kind in {"state", "side"} or (role.kind == "group" and role.relation == "other")
    if of_states and (noun.count or role.kind == "side") and noun.definite:
        return _states(scene, history, noun, noun.count or 2)
    if noun.count == 2 and noun.definite and role.actor is not None and role.kind != "person":
        actors = [
            scene.gazetteer.state_actor(country, role.actor).id
            for country in map(scene.country_of, _states(scene, history, noun, 2))
            if country in scene.gazetteer.knowledge.states
        ]
        return tuple(actors) if len(actors) == 2 else ()
    if noun.count and noun.definite:
        return several(scene, history, noun.token, lambda e: _somebody(scene, e, fits), noun.count)
    found = history.best(
        noun.token,
        lambda m: m.form != "name" and all(map(fits, m.entities)) and _was_plural(scene, m),
        far=8,
    )
    return found.entities if found and role.kind != "state" else ()


def _somebody(scene: Scene, entity: str, fits: Callable[[str], bool]) -> str | None:
    return entity if fits(entity) and scene.cast.entities[entity].kind != "generic" else None


def _states(scene: Scene, history: History, noun: Nominal, count: int) -> tuple[str, ...]:
    """The states, and for "sides" the groups, that are counted."""

    def stands(entity: str) -> str | None:
        if noun.role.kind == "side" and scene.cast.entities[entity].kind == "group":
            return state_of(scene, entity) or (entity if scene.cast.entities[entity].known else None)
        return state_of(scene, entity)

    found = several(scene, history, noun.token, stands, count)
    for entity in found:
        scene.enter(entity)
    return found


def _was_plural(scene: Scene, mention: Mention) -> bool:
    return len(mention.entities) > 1 or scene.annotation.tokens[mention.head].xpos in PLURAL


def _can_be(scene: Scene, noun: Nominal, entity: str) -> bool:
    """Whether a noun can take up an entity."""
    known, nouns, role = scene.cast.entities[entity], scene.nouns.get(entity, ()), noun.role
    if role.kind == "state":
        realms = scene.reference.realms.get(role.noun, ())
        country = scene.country_of(entity)
        return known.kind == "state" and (
            not realms
            or any(scene.gazetteer.knowledge.terms.has_office(office, str(country)) for office in realms)
        )
    if role.kind == "side":
        return known.kind in {"state", "group"}
    if known.kind == "group" and role.general:
        return True
    names = scene.reference.synonyms.get(role.noun, (role.noun,))
    return any(name in nouns for name in names) or scene.folded[noun.token.i] in nouns


def salient_state(scene: Scene, history: History, noun: Nominal) -> str | None:
    """The state whose army "the army" is: the only one in the nearest sentence that speaks of any, but not
    one that does something to it; persons speak to the army of their own state.

    Abstains where the noun is modified or in the plural, and where two states are near.
    """
    kinds = {"group"} if noun.plural else {"group", "body"}
    if noun.modifiers or noun.role.kind not in kinds or noun.end > noun.token.i + 1:
        return None
    tokens, here = scene.annotation.tokens, set[str]()
    beside = (scene.cast.entities[entity] for entity in barred(scene, noun.token))
    others = {entity.country for entity in beside if entity.kind != "person"}
    sentence = noun.token.sentence
    for mention in reversed(history.mentions):
        other = tokens[mention.head].sentence
        if other != sentence and here:
            break
        sentence = other
        if noun.token.sentence - other > _FAR:
            break
        here.update(
            known.country
            for known in (scene.cast.entities[entity] for entity in mention.entities)
            if known.country is not None and known.country not in others and known.kind != "place"
        )
    found = here & scene.gazetteer.knowledge.states.keys()
    return found.pop() if len(found) == 1 else None
