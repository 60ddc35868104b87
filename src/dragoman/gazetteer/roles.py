"""Nouns that stand for people, and what a state has one of: its troops, its government, its parliament."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from dragoman.data import load_yaml
from dragoman.errors import StopRun
from dragoman.gazetteer.phrases import fold, words_of

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
    raw = load_yaml(_PACKAGE, "actors.yaml", {"actors", "fillers", "articles"})
    actors = {key: Actor(e["name"], e["kind"], tuple(e["sectors"])) for key, e in raw["actors"].items()}
    nouns: dict[str, Role] = {}
    for entry in load_yaml(_PACKAGE, "roles.yaml"):
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
                entry.get("loose", False),
                entry.get("relation"),
                entry.get("general", False),
            )
    sets = (frozenset(raw[key]) for key in ("fillers", "articles"))
    return Roles(nouns, actors, *sets)


def _check(entry: dict[str, Any], actors: dict[str, Actor]) -> None:
    where = f"{_PACKAGE}/data/roles.yaml: {entry.get('nouns')}"
    if entry.keys() - _ROLE_KEYS or not {"kind", "sectors", "nouns"} <= entry.keys():
        raise StopRun(f"{where}: keys {sorted(entry)}")
    if entry["kind"] not in _KINDS:
        raise StopRun(f"{where}: unknown kind {entry['kind']}")
    if entry.get("relation") not in _RELATIONS:
        raise StopRun(f"{where}: unknown relation {entry['relation']}")
    if entry.get("actor") is not None and entry["actor"] not in actors:
        raise StopRun(f"{where}: unknown actor {entry['actor']}")
