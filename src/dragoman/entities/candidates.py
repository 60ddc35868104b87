"""Which of several known entities of one name is meant: by date, by country, by office."""

from __future__ import annotations

from dragoman.entities.scene import Scene
from dragoman.gazetteer.index import Target


def choose(scene: Scene, targets: list[Target], start: int) -> Target | None:
    """The one target that fits the report's date and what it has named so far, if there is one."""
    if len(targets) > 1:
        targets = _of_its_time(scene, targets)
    if len(targets) > 1:
        order = {"name": 0, "acronym": 0, "adjective": 1, "people": 2, "surname": 2, "seat": 3, "capital": 4}
        best = min(order[target.aspect] for target in targets)
        targets = [target for target in targets if order[target.aspect] == best]
    if len(targets) > 1:
        here = [target for target in targets if target.entity in scene.cast.entities]
        near = here or [t for t in targets if _country_before(scene, start, t.entity)]
        targets = near if len(near) == 1 else _in_office(scene, targets)
    return targets[0] if len(targets) == 1 else None


def _of_its_time(scene: Scene, targets: list[Target]) -> list[Target]:
    """A former state's words are its own in reports of its time, and another's otherwise."""
    states = scene.gazetteer.knowledge.states
    former = [t for t in targets if t.entity[:6] == "state:" and states[t.entity[6:]].until]
    living = [
        t for t in former if scene.dated and int(scene.earliest[:4]) <= (states[t.entity[6:]].until or 0)
    ]
    return living or [target for target in targets if target not in former] or targets


def _country_before(scene: Scene, start: int, entity: str) -> bool:
    """Whether the country of a known entity stands right before its name."""
    country = scene.gazetteer.entities[entity].country
    for i in range(start - 1, max(start - 4, -1), -1):
        mention = scene.cast.at(scene.annotation.tokens[i])
        if mention is not None:
            return country is not None and scene.country_of(mention.entities[0]) == country
    return False


def _in_office(scene: Scene, targets: list[Target]) -> list[Target]:
    persons = [target for target in targets if scene.gazetteer.person(target.entity)]
    return [target for target in persons if serves(scene, target.entity)] if scene.dated else persons


def serves(scene: Scene, entity: str) -> bool:
    """Whether a known person holds any office at the report's date."""
    person = scene.gazetteer.person(entity)
    return person is not None and any(
        term.start <= scene.latest and scene.earliest <= (term.end or scene.latest) for term in person.terms
    )


def famous(scene: Scene, words: tuple[str, ...], start: int) -> str | None:
    """The only known person of a surname who fits: in office at the report's date, or of a country named
    here, and with the office that stands before the name where one does."""
    surnames = scene.gazetteer.surnames
    holders = surnames.get(" ".join(words)) or surnames.get(words[-1] if words else "", [])
    offices = _offices_before(scene, start)
    if offices:
        holders = [p for p in holders if _has_held(scene, p, offices)]
    countries = {entity.country for entity in scene.cast.entities.values() if entity.country}
    fitting = [p for p in holders if scene.gazetteer.entities[p].country in countries]
    if scene.dated and len(fitting) != 1:
        fitting = [p for p in fitting if serves(scene, p)]
    return fitting[0] if len(fitting) == 1 else None


def _offices_before(scene: Scene, start: int) -> set[str]:
    tokens = scene.annotation.tokens
    for first in range(max(start - 5, 0), start):
        office = scene.gazetteer.offices.at(tokens, scene.folded, first)
        if office and office[0] == start and tokens[first].sentence == tokens[start].sentence:
            return set(office[1])
    return set()


def _has_held(scene: Scene, person: str, offices: set[str]) -> bool:
    known = scene.gazetteer.person(person)
    return known is not None and any(
        term.office in offices and term.start <= scene.latest for term in known.terms
    )
