"""Which of several known entities of one name is meant: by date, by country, by office."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.entities.scene import Scene
from dragoman.gazetteer.index import Target
from dragoman.gazetteer.knowledge import Term
from dragoman.gazetteer.lookup import SHORTEST_MISSPELT, one_slip
from dragoman.gazetteer.phrases import fold, words_of

_GROWN_UP = 18
_LEADING = frozenset({"head of state", "head of government", "foreign minister", "de facto leader"})


def choose(scene: Scene, targets: list[Target], start: int) -> Target | None:
    """The one target that fits the report's date and what it has named so far, if there is one."""
    targets = [target for target in targets if not _is_too_young(scene, target.entity)]
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


def _is_too_young(scene: Scene, entity: str) -> bool:
    """Whether somebody was not yet grown up when the report was written: then it is about another."""
    person = scene.gazetteer.person(entity)
    born = person.born if person else None
    return born is not None and scene.dated and int(scene.latest[:4]) < born + _GROWN_UP


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
    return person is not None and any(_covers(scene, term) for term in person.terms)


def famous(scene: Scene, words: tuple[str, ...], start: int) -> str | None:
    """The only known person of a surname who fits: of a country named here, or at the head of a state at the
    report's date; and with the office that stands before the name where one does."""
    surnames = scene.gazetteer.surnames
    holders = surnames.get(" ".join(words)) or surnames.get(words[-1] if words else "", [])
    holders = [p for p in holders if not _is_too_young(scene, p)]
    offices = _offices_before(scene, start)
    if offices:
        holders = [p for p in holders if _has_held(scene, p, offices)]
    return _of_country(scene, holders) or _prominent(scene, holders)


def _of_country(scene: Scene, holders: list[str]) -> str | None:
    """The only one of a country named in the report."""
    countries = {entity.country for entity in scene.cast.entities.values() if entity.country}
    fitting = [p for p in holders if scene.gazetteer.entities[p].country in countries]
    if scene.dated and len(fitting) != 1:
        fitting = [p for p in fitting if serves(scene, p)]
    return fitting[0] if len(fitting) == 1 else None


def _prominent(scene: Scene, holders: list[str]) -> str | None:
    """The only one in office who leads a state or speaks for it abroad: "Putin met Xi" needs no country.

    Those in office beside him must all be of his state: "Obama" is not the first lady.
    """
    serving = [p for p in holders if serves(scene, p)] if scene.dated else holders
    leading = [p for p in serving if _leads(scene, p)]
    states = {scene.gazetteer.entities[p].country for p in serving}
    alone = len(serving) == 1 or (scene.dated and len(states) == 1)
    return leading[0] if alone and len(leading) == 1 else None


def _leads(scene: Scene, entity: str) -> bool:
    person = scene.gazetteer.person(entity)
    return person is not None and any(
        scene.gazetteer.office(term.office).kind in _LEADING and (not scene.dated or _covers(scene, term))
        for term in person.terms
    )


def _covers(scene: Scene, term: Term) -> bool:
    return term.start <= scene.latest and scene.earliest <= (term.end or scene.latest)


def misspelt(scene: Scene, words: tuple[str, ...], start: int) -> str | None:
    """The only known person whose name is one slip away: of a full name in one word, of a last name alone
    only behind an office that he holds at the report's date. A word that is a known name is no slip."""
    if len(words) == 1:
        return _misspelt_holder(scene, words[0], start)
    found = {
        entity
        for i, word in enumerate(words)
        if len(word) >= SHORTEST_MISSPELT and word not in scene.gazetteer.surnames
        for entity in _alike(scene, words, i)
    }
    return found.pop() if len(found) == 1 else None


def _alike(scene: Scene, words: tuple[str, ...], i: int) -> Iterator[str]:
    """The persons called by these words but for a slip in the word at `i`."""
    for entity in scene.gazetteer.surnames.get(words[-1], ()) if i < len(words) - 1 else ():
        if _is_called(scene, entity, words, i):
            yield entity
    if i:
        for entity in scene.gazetteer.named_first(words[0]):
            if _is_called(scene, entity, words, i):
                yield entity


def _is_called(scene: Scene, entity: str, words: tuple[str, ...], i: int) -> bool:
    person = scene.gazetteer.person(entity)
    names = (person.name, *person.names) if person and not _is_too_young(scene, entity) else ()
    for name in names:
        known = tuple(map(fold, words_of(name)))
        if len(known) == len(words) and known[:i] == words[:i] and known[i + 1 :] == words[i + 1 :]:
            return one_slip(words[i], known[i])
    return False


def _misspelt_holder(scene: Scene, word: str, start: int) -> str | None:
    offices = _offices_before(scene, start)
    if not scene.dated or not offices or len(word) < SHORTEST_MISSPELT or word in scene.gazetteer.surnames:
        return None
    countries = {entity.country for entity in scene.cast.entities.values() if entity.country}
    found = {
        person
        for office in offices
        for country in sorted(countries)
        for person in scene.gazetteer.holders(office, country, scene.earliest, scene.latest)
        if one_slip(word, fold(scene.gazetteer.entities[person].name.split()[-1]))
    }
    return found.pop() if len(found) == 1 else None


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
