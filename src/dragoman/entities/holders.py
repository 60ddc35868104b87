"""Who holds an office: by the report's own words, else by the gazetteer's terms at its date."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.entities.cast import Known
from dragoman.entities.scene import Held, Scene
from dragoman.reading import Entity


def hold(scene: Scene, person: str, held: Held) -> None:
    """Remember that a person of this report holds an office, and the nouns that take him up by it."""
    if held not in scene.held.setdefault(person, []):
        scene.held[person].append(held)
    scene.nouns.setdefault(person, set()).update(scene.gazetteer.office(held.office).anaphors)


def choose(scene: Scene, offices: Iterable[str], of: str | None) -> str | None:
    """The one of several offices of the same name that a state or body has."""
    best, best_score = None, -1
    for key in offices:
        office = scene.gazetteer.office(key)
        if office.only and of is not None and of not in office.only:
            continue
        score = 2 if of is not None and of in office.only else 0 if office.only else 1
        if of is not None and (of in scene.gazetteer.knowledge.states) == (office.of == "state"):
            score += 1
        if score > best_score:
            best, best_score = key, score
    return best


def holder(scene: Scene, office: str, of: str | None) -> str | None:
    """Who has an office: a person of this report, else the only holder at the report's date."""
    if office in scene.reference.heads:
        ranks = [holder(scene, rank, of) for rank in scene.reference.heads[office]]
        return next((person for person in ranks if person is not None), None)
    same = {office, *scene.reference.counterparts.get(office, ())} if of else {office}
    for person, held in scene.held.items():
        if any(h.office in same and not h.former and of in {None, h.of} for h in held):
            return person
    if of is None:
        return None
    here = [entity for entity in scene.cast.entities if _held_here(scene, entity, same, of)]
    if len(here) == 1:
        return here[0]
    if not scene.dated:
        return None
    found = [
        p for key in sorted(same) for p in scene.gazetteer.holders(key, of, scene.earliest, scene.latest)
    ]
    return found[0] if len(set(found)) == 1 else None


def _held_here(scene: Scene, entity: str, offices: set[str], of: str) -> bool:
    person = scene.gazetteer.person(entity)
    return person is not None and any(
        term.office in offices and term.of == of and _covers(scene, term.start, term.end)
        for term in person.terms
    )


def _covers(scene: Scene, start: str, end: str | None) -> bool:
    return start <= scene.latest and (not scene.dated or scene.earliest <= (end or scene.latest))


def held_by(scene: Scene, office: str, of: str | None) -> str:
    """The person who has an office, one whom only this report knows where nobody else is."""
    key = ("office", office, of or "")
    found = holder(scene, office, of) or scene.called.get(key)
    if found is None:
        found = scene.cast.new_entity(scene.gazetteer.office_name(office, of), "person").id
        scene.called[key] = found
        hold(scene, found, Held(office, of))
    elif _has_held(scene, found, office, of):
        hold(scene, found, Held(office, of))
    return found


def _has_held(scene: Scene, entity: str, office: str, of: str | None) -> bool:
    person = scene.gazetteer.person(entity)
    return person is not None and any(term.office == office and term.of == of for term in person.terms)


def settle(scene: Scene) -> None:
    """Give every person of the cast the office, sectors and country that follow from terms and text."""
    for entity in list(scene.cast.entities.values()):
        if entity.kind == "person":
            _settle_person(scene, entity.id)


def current(scene: Scene, entity: str) -> list[Held]:
    """The offices of a person at the report's date, those that the text gives first."""
    person = scene.gazetteer.person(entity)
    now = [held for held in scene.held.get(entity, ()) if not held.former]
    now.sort(key=lambda held: scene.gazetteer.office(held.office).vague)
    if person is None or not scene.dated:
        return now
    terms = [term for term in person.terms if _covers(scene, term.start, term.end)]
    said = {held.office for held in now}
    terms.sort(
        key=lambda term: (term.office in said, not scene.gazetteer.office(term.office).vague, term.start),
        reverse=True,
    )
    return [Held(term.office, term.of) for term in terms] or now


def _settle_person(scene: Scene, entity: str) -> None:
    person = scene.gazetteer.person(entity)
    held, now = scene.held.get(entity, []), current(scene, entity)
    fields = Known()
    if now:
        office = scene.gazetteer.office(now[0].office)
        fields["office"] = scene.gazetteer.office_name(office.id, now[0].of)
        fields["sectors"] = office.sectors or _sectors_of(scene, now[0].of)
    elif held or (person is not None and scene.dated and any(t.start <= scene.latest for t in person.terms)):
        fields["sectors"] = ("ELI",)
    country = scene.country_of(entity) or next((c for h in held if (c := _country(scene, h.of))), None)
    fields["country"] = country
    scene.update(entity, **fields)


def _country(scene: Scene, of: str | None) -> str | None:
    if of in scene.gazetteer.knowledge.states:
        return of
    return next((e.country for key in ("body", "group") if (e := _entity(scene, key, of))), None)


def _sectors_of(scene: Scene, of: str | None) -> tuple[str, ...]:
    return next((e.sectors for key in ("body", "group") if (e := _entity(scene, key, of))), ())


def _entity(scene: Scene, kind: str, of: str | None) -> Entity | None:
    entity = f"{kind}:{of}"
    return scene.cast.entities.get(entity) or scene.gazetteer.entities.get(entity)


def note_terms(scene: Scene) -> None:
    """Let the nouns of their offices take up known persons ("the minister")."""
    for entity in scene.cast.entities:
        person = scene.gazetteer.person(entity)
        for term in person.terms if person else ():
            if _covers(scene, term.start, term.end):
                scene.nouns.setdefault(entity, set()).update(scene.gazetteer.office(term.office).anaphors)
