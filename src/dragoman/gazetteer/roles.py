"""Nouns that stand for people, and what a state has one of: its troops, its government, its parliament."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from yaml import YAMLError

from dragoman.data import read_text
from dragoman.errors import StopRun
from dragoman.gazetteer.phrases import fold, words_of
from dragoman.gazetteer.plain import parse

RoleKind = Literal["person", "group", "body", "state", "side", "gear"]
_PACKAGE = "dragoman.gazetteer"
_ROLE_KEYS = {"kind", "sectors", "nouns", "actor", "loose", "relation", "general"}
_RELATIONS = {None, "other", "peer"}
_KINDS = {"person", "group", "body", "state", "side", "gear"}


@dataclass(frozen=True, slots=True)
class Role:
    """What a noun stands for; `loose` nouns stand for somebody only with a modifier or taking up another.

    `general` nouns ("the group") take up anybody of their kind, others only who has been called so.
    `relation` is set where the noun says who somebody is to the owner: `other` for one who is not of the
    owner ("its allies"), `peer` for who holds the same office in another state ("his Turkish counterpart").
    """

    noun: str
    kind: RoleKind
    sectors: tuple[str, ...]
    actor: str | None
    loose: bool
    relation: Literal["other", "peer"] | None = None
    general: bool = False


@dataclass(frozen=True, slots=True)
class Actor:
    """What a state has one of; `name` is a pattern with {state} and {adjective}."""

    name: str
    kind: Literal["body", "group"]
    sectors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Roles:
    """Role nouns by their folded words, and the actors of a state by key."""

    nouns: dict[str, Role]
    actors: dict[str, Actor]
    fillers: frozenset[str]
    articles: frozenset[str]

    def role(self, word: str) -> Role | None:
        """The role of a folded noun, singular or regular plural, or of several with spaces between."""
        found = self.nouns.get(word)
        if found is None and word.endswith("s"):
            found = self.nouns.get(word[:-1])
            if found is None and word.endswith("ies"):
                found = self.nouns.get(word[:-3] + "y")
        return found


@cache
def load_roles() -> Roles:
    """roles.yaml and actors.yaml.

    Raises StopRun where a key, kind or actor is unknown or a noun stands twice.
    """
    raw = _load("actors.yaml")
    if not isinstance(raw, dict) or set(raw) != {"actors", "fillers", "articles"}:
        raise StopRun(f"{_PACKAGE}/data/actors.yaml: not the keys actors, fillers and articles")
    actors = {key: Actor(e["name"], e["kind"], tuple(e["sectors"])) for key, e in raw["actors"].items()}
    nouns: dict[str, Role] = {}
    for entry in _load("roles.yaml"):
        _check(entry, actors)
        for noun in entry["nouns"]:
            key = " ".join(map(fold, words_of(noun)))
            if key in nouns:
                raise StopRun(f"{_PACKAGE}/data/roles.yaml: {noun}: stands twice")
            nouns[key] = Role(
                key,
                entry["kind"],
                tuple(entry["sectors"]),
                entry.get("actor"),
                entry.get("loose") == "true",
                entry.get("relation"),
                entry.get("general") == "true",
            )
    sets = (frozenset(raw[key]) for key in ("fillers", "articles"))
    return Roles(nouns, actors, *sets)


def _load(name: str) -> Any:
    try:
        return parse(read_text(_PACKAGE, name))
    except YAMLError as error:
        raise StopRun(f"{_PACKAGE}/data/{name}: {error}") from error


def _check(entry: dict[str, Any], actors: dict[str, Actor]) -> None:
    where = f"{_PACKAGE}/data/roles.yaml: {entry.get('nouns')}"
    if entry.keys() - _ROLE_KEYS or not {"kind", "sectors", "nouns"} <= entry.keys():
        raise StopRun(f"{where}: keys {sorted(entry)}")
    if entry["kind"] not in _KINDS:
        raise StopRun(f"{where}: unknown kind {entry['kind']}")
    for key in ("loose", "general"):
        if entry.get(key, "false") not in {"true", "false"}:
            raise StopRun(f"{where}: {key} {entry[key]}, neither true nor false")
    if entry.get("relation") not in _RELATIONS:
        raise StopRun(f"{where}: unknown relation {entry['relation']}")
    if entry.get("actor") is not None and entry["actor"] not in actors:
        raise StopRun(f"{where}: unknown actor {entry['actor']}")
