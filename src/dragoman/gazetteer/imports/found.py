"""What an import finds in a file, and how it reads countries, dates and lists."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Literal, NamedTuple, TypeAlias

from dragoman.data import load_yaml
from dragoman.gazetteer.index import Gazetteer
from dragoman.gazetteer.lookup import Names
from dragoman.gazetteer.sources import PACKAGE

Kind = Literal["person", "body", "group"]
_KEYS = {"alpha2", "sectors", "organisations", "small", "qualifiers", "given", "petrarch", "wikidata"}
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)


class FoundTerm(NamedTuple):
    """A term of office, of a known office and a known state, body or group."""

    office: str
    of: str
    since: str | None
    until: str | None
    host: str | None = None


class Found(NamedTuple):
    """Somebody as a file tells of him; `since` and `until` are a body's or group's own."""

    kind: Kind
    name: str
    names: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    country: str | None = None
    sectors: tuple[str, ...] = ()
    gender: str | None = None
    born: int | None = None
    since: str | None = None
    until: str | None = None
    terms: tuple[FoundTerm, ...] = ()


class Skipped(NamedTuple):
    """A line that was not taken over, and why."""

    line: int
    reason: str


class Remark(NamedTuple):
    """Something about a file as a whole."""

    text: str


Told: TypeAlias = Found | Skipped | Remark


@cache
def settings() -> dict[str, Any]:
    """imports.yaml."""
    found: dict[str, Any] = load_yaml(PACKAGE, "imports.yaml", _KEYS)
    return found


def country(known: Gazetteer, names: Names, value: str) -> str:
    """The code of a state by its code of three or two letters or its name.

    Raises ValueError where there is no such state.
    """
    code = value.upper()
    code = str(settings()["alpha2"].get(code, code))
    if code in known.knowledge.states:
        return code
    for match in names.exactly(value):
        if match.entity.startswith("state:") and match.matched == "name":
            return match.entity.partition(":")[2]
    raise ValueError(f"no state {value!r}")


def date_of(value: str) -> str | None:
    """A year, a month or a day; None for nothing.

    Raises ValueError where it is none of these.
    """
    if value.lower() in {"", "present", "-"}:
        return None
    if not _DATE.fullmatch(value):
        raise ValueError(f"{value!r} is not a year, a month or a day (YYYY, YYYY-MM, YYYY-MM-DD)")
    return value


def split_list(value: str) -> tuple[str, ...]:
    """The items of a list with `|` or `;` between them.

    >>> split_list("Hakan Fidan; H. Fidan|")
    ('Hakan Fidan', 'H. Fidan')
    """
    return tuple(filter(None, (" ".join(item.split()) for item in re.split(r"[|;]", value))))
