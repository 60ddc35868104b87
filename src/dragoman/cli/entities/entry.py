"""An accepted name as an entry of the user's own gazetteer, so that the next reading knows it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any, get_args

from dragoman.errors import StopRun
from dragoman.gazetteer.imports.entries import remove, rows_of
from dragoman.gazetteer.imports.found import Found, FoundTerm, Kind
from dragoman.gazetteer.imports.merging import Merge
from dragoman.gazetteer.index import Gazetteer
from dragoman.gazetteer.questions import Questions
from dragoman.record import Accepted
from dragoman.record.filters import fold

KINDS_OF_ENTRIES: tuple[Kind, ...] = get_args(Kind)
"""The kinds that a gazetteer folder takes; states and places cannot be added."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An id, and what was written for it into which folder, if anything was."""

    id: str
    folder: Path | None = None
    term: FoundTerm | None = None

    def written(self) -> dict[str, Any] | None:
        """What is kept with the judgement, so that it can be taken out again."""
        if self.folder is None:
            return None
        return {"folder": str(self.folder.resolve()), "rows": rows_of(self.folder, self.id)}

    def take_out(self) -> None:
        """Take it out of the folder again."""
        if self.folder is not None:
            remove(self.folder, self.id)


def write_entry(
    known: Gazetteer, folder: Path, accepted: Accepted, called: str, days: tuple[str | None, str | None]
) -> Entry:
    """Write a person, body or group into a folder, a person with the term of the office, if that is known.

    `known` has the folder as its last layer, if it is there; `called` is what readings call it, `days` the
    first and the last in the office. Raises StopRun where the gazetteer knows the name already.
    """
    kind = next((kind for kind in KINDS_OF_ENTRIES if kind == accepted.kind), None)
    if kind is None:
        return Entry(_free_id(known, accepted))
    term = _term(known, accepted, days) if kind == "person" else None
    names = () if called == accepted.name else (called,)
    sectors = () if kind == "person" else accepted.sectors
    merge = Merge(known, folder)
    found = Found(kind, accepted.name, names, (), accepted.country, sectors, terms=(term,) if term else ())
    entity = merge.add(found)
    if entity in known.entities:
        raise StopRun(
            f"{accepted.name}: the gazetteer knows {entity} by this name; accept it with --as {entity}, or "
            "tell the two apart with --country or --name"
        )
    merge.write()
    return Entry(entity, folder, term)


def _term(known: Gazetteer, accepted: Accepted, days: tuple[str | None, str | None]) -> FoundTerm | None:
    """The term of an office that the gazetteer has; without a day none, as it would last for ever."""
    if not accepted.office or days == (None, None):
        return None
    questions = Questions(known)
    for asked in (accepted.office, f"{accepted.office} of {accepted.country}"):
        try:
            question = questions.understand(asked)
        except ValueError:
            continue
        return FoundTerm(question.office.id, question.of, *days, question.host)
    return None


def _free_id(known: Gazetteer, accepted: Accepted) -> str:
    """An id that no entity has."""
    slug = "-".join(fold(accepted.name).split())
    ids = (f"{accepted.kind}:{slug}{f'-{i}' if i > 1 else ''}" for i in count(1))
    return next(one for one in ids if one not in known.entities)
