"""Known entities that somebody of an unknown name may be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, select

from dragoman.gazetteer.index import Gazetteer
from dragoman.gazetteer.lookup import Names, key_of
from dragoman.record.keys import NameKey
from dragoman.record.presenting import active
from dragoman.record.tables import judgements

_MOST = 5


@dataclass(frozen=True, slots=True)
class Similar:
    """A known entity; `matched` says by what its name is similar (name, acronym, surname, misspelt …)."""

    id: str
    name: str
    country: str | None
    matched: str


class Likenesses:
    """Whom names may stand for, by a gazetteer and by what was accepted in the record."""

    def __init__(self, connection: Connection, known: Gazetteer) -> None:
        self._connection, self._known, self._names = connection, known, Names(known)

    def of(self, key: NameKey, name: str) -> tuple[Similar, ...]:
        """Those who were accepted under this name, are called so or nearly so in the gazetteer, or have the
        surname where the first names begin alike."""
        found: dict[str, Similar] = {}
        for one in (*self._accepted(key), *self._called(key.kind, name)):
            found.setdefault(one.id, one)
        return tuple(found.values())[:_MOST]

    def _accepted(self, key: NameKey) -> Iterator[Similar]:
        query = (
            select(judgements.c.target, judgements.c.data)
            .where(active(), judgements.c.target_folded == key.folded)
            .order_by(judgements.c.key)
        )
        for target, data in self._connection.execute(query):
            yield Similar(target, data["name"], data["country"], "judgement")

    def _called(self, kind: str, name: str) -> Iterator[Similar]:
        matches = self._names.find(name)
        for match in matches:
            entity = self._known.entities[match.entity]
            if (entity.kind == "person") == (kind == "person"):
                yield Similar(entity.id, entity.name, entity.country, match.matched)
        words = key_of(name).split()
        if kind == "person" and not matches and len(words) > 1:
            for match in self._names.exactly(words[-1]):
                entity = self._known.entities[match.entity]
                if match.matched == "surname" and key_of(entity.name)[:1] == words[0][0]:
                    yield Similar(entity.id, entity.name, entity.country, "surname")
