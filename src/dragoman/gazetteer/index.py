"""Who is known: the checked data files as look-up tables, loaded once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from dragoman.data import read_text
from dragoman.gazetteer.collecting import no_collection
from dragoman.gazetteer.knowledge import Office, Person
from dragoman.gazetteer.loading import load_knowledge
from dragoman.gazetteer.persons import PersonNames
from dragoman.gazetteer.phrases import Phrases, fold, words_of
from dragoman.gazetteer.register import Knowledge, Register
from dragoman.gazetteer.roles import Roles, load_roles
from dragoman.gazetteer.sources import PACKAGE, Source, read_sources
from dragoman.gazetteer.targets import OrganisationNames, StateNames, Target
from dragoman.reading import Entity

__all__ = ["Entities", "Gazetteer", "Target", "gazetteer"]


class Entities(MutableMapping[str, Entity]):
    """Known entities by id, made when somebody asks for one."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._made: dict[str, Entity] = {}

    def __getitem__(self, entity: str) -> Entity:
        made = self._made.get(entity)
        if made is None:
            made = self._made[entity] = self._make(entity)
        return made

    def _make(self, entity: str) -> Entity:
        kind, _, key = entity.partition(":")
        if kind == "person":
            person = self._knowledge.persons[key]
            return Entity(entity, person.name, "person", person.country, known=True)
        if kind == "state":
            return Entity(entity, self._knowledge.states[key].name, "state", key, known=True)
        one = self._knowledge.organisations[key]
        if one.kind != kind:
            raise KeyError(entity)
        return Entity(entity, one.name, one.kind, one.country, one.sectors, known=True)

    def __setitem__(self, entity: str, made: Entity) -> None:
        self._made[entity] = made

    def __delitem__(self, entity: str) -> None:
        del self._made[entity]

    def __iter__(self) -> Iterator[str]:
        known = self._knowledge
        ids = [f"state:{key}" for key in known.states]
        ids += [f"{one.kind}:{one.id}" for one in known.organisations.values()]
        ids += [entity for entity in self._made if not entity.startswith("person:")]
        yield from dict.fromkeys(ids)
        yield from (f"person:{key}" for key in known.persons)

    def __len__(self) -> int:
        return sum(1 for _ in self)


@dataclass(slots=True)
class Gazetteer:
    """All known entities by id, and what phrases, surnames and offices lead to."""

    knowledge: Knowledge
    roles: Roles
    version: str
    entities: Entities
    persons: PersonNames
    names: Phrases[Target] = field(default_factory=Phrases)
    offices: Phrases[str] = field(default_factory=Phrases)
    bodies: dict[str, list[str]] = field(default_factory=dict)
    actors: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def surnames(self) -> dict[str, list[str]]:
        """The persons whom a folded word, or several with spaces between, stands for alone."""
        return self.persons.surnames

    def person(self, entity: str) -> Person | None:
        """What is known of a person entity."""
        kind, _, key = entity.partition(":")
        return self.knowledge.persons.get(key) if kind == "person" else None

    def named_first(self, word: str) -> list[str]:
        """The persons who have a full name that begins with a folded word."""
        return [t.entity for t in self.names.starting(word) if t.entity.startswith("person:")]

    def office(self, key: str) -> Office:
        """An office by its id."""
        return self.knowledge.offices[key]

    def holders(self, office: str, of: str, earliest: str, latest: str) -> list[str]:
        """The persons who held an office on any day of a range of ISO dates."""
        return [
            f"person:{term.person}"
            for term in self.knowledge.terms.of_office(office, of)
            if term.start <= latest and earliest <= (term.end or "9999-12-31")
        ]

    def office_name(self, office: str, of: str | None) -> str:
        """An office in full: Minister of Foreign Affairs of Turkey."""
        name = self.knowledge.offices[office].name
        whole = self.place_name(of)
        return f"{name} of {whole}" if whole and whole not in name else name

    def place_name(self, of: str | None) -> str | None:
        """The name of a state (with its article) or body as it stands after "of"."""
        if of in self.knowledge.states:
            name = self.knowledge.states[of].name
            return f"the {name}" if of in self.roles.articles else name
        organisation = self.knowledge.organisations.get(of or "")
        return organisation.name if organisation else None

    def state_actor(self, country: str, key: str) -> Entity:
        """What a state has one of (its government, its armed forces): the gazetteer's own body where it
        has one, else `<kind>:<code>-<key>`."""
        known = self._actors_of(country).get(key)
        if known is None:
            actor, state = self.roles.actors[key], self.knowledge.states[country]
            known = f"{actor.kind}:{country.lower()}-{key}"
            self.actors[country][key] = known
            if known in self.entities:
                return self.entities[known]
            adjective = state.adjectives[0] if state.adjectives else state.name
            name = actor.name.format(state=self.place_name(country), adjective=adjective)
            self.entities[known] = Entity(known, name, actor.kind, country, actor.sectors, known=True)
        return self.entities[known]

    def _actors_of(self, country: str) -> dict[str, str]:
        """What "the Turkish army" and the like lead to: the bodies and groups that are called so."""
        found = self.actors.get(country)
        if found is None:
            found = self.actors[country] = {}
            adjectives = self.knowledge.states[country].adjectives
            for one in map(self.knowledge.organisations.__getitem__, self.bodies.get(country, ())):
                for name in (one.name, *one.names):
                    actor = self._actor_in(name, adjectives)
                    if actor:
                        found.setdefault(actor, f"{one.kind}:{one.id}")
        return found

    def _actor_in(self, name: str, adjectives: tuple[str, ...]) -> str | None:
        """What a state has one of that a name says with its adjective and a noun."""
        if not name.startswith(adjectives):
            return None
        first, *between = [fold(word) for word in words_of(name)]
        if not between or first not in map(fold, adjectives):
            return None
        role = self.roles.role(between.pop())
        fits = role is not None and all(word in self.roles.fillers for word in between)
        return role.actor if role is not None and fits else None


def gazetteer(*folders: Path, shipped: bool = True) -> Gazetteer:
    """The gazetteer that ships in the package, with what the user's own folders add or replace.

    It is loaded once, and again where a file of the folders has changed. Raises StopRun where a file cannot
    be read or is wrong.
    """
    return _load(tuple((folder.absolute(), _stamp(folder)) for folder in folders), shipped)


def _stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """What changes when a file of a folder does."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return tuple((str(path), path.stat().st_mtime_ns, path.stat().st_size) for path in files)


@lru_cache(maxsize=8)
def _load(folders: tuple[tuple[Path, tuple[tuple[str, int, int], ...]], ...], shipped: bool) -> Gazetteer:
    own = [read_sources(folder) for folder, _ in folders]
    layers = [read_sources(None), *own] if shipped else own
    checked = [shipped and i == 0 for i in range(len(layers))]
    with no_collection():
        register = Register()
        knowledge = load_knowledge(zip(layers, checked, strict=True), register)
        built = Gazetteer(
            knowledge,
            load_roles(),
            _version(layers),
            Entities(knowledge),
            PersonNames(register.persons),
            bodies=register.organisations.by_country(),
        )
        built.names.add_shelf(StateNames(knowledge.states.values()))
        built.names.add_shelf(OrganisationNames(register.organisations))
        built.names.add_shelf(built.persons)
        for office in knowledge.offices.values():
            for name in (office.name, *office.names):
                built.offices.add(name if name.isupper() else name.lower(), office.id)
    return built


def _version(layers: list[list[Source]]) -> str:
    """A short hash of the data."""
    digest = hashlib.sha256()
    for source in (source for layer in layers for source in layer):
        digest.update(source.digest)
    for name in ("roles.yaml", "actors.yaml"):
        digest.update(read_text(PACKAGE, name).encode())
    return digest.hexdigest()[:12]
