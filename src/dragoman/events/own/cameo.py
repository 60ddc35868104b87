"""CAMEO's codes in the types of an ontology: data/cameo.yaml, after PLOVER's crosswalk."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.data import load_yaml
from dragoman.errors import StopRun
from dragoman.events.ontology import PACKAGE, Ontology, ontology

_CODE = re.compile(r"\d{2,4}[A-Z]?")


class UnknownCodeError(Exception):
    """A code stands for nothing that the ontology has; the message says why."""


@dataclass(frozen=True, slots=True)
class Act:
    """What a code says is done; `swapped` where its source is the recipient, `mutual` where both do it."""

    type: str
    mode: str | None
    swapped: bool = False
    mutual: bool = False


@dataclass(frozen=True, slots=True)
class Cameo:
    """The mapping of codes, and the words that its verb dictionaries use for grammar."""

    codes: Mapping[str, str | None]
    swapped: frozenset[str]
    particles: frozenset[str]
    either: frozenset[str]
    articles: frozenset[str]
    grammar: frozenset[str]


@cache
def cameo() -> Cameo:
    """The shipped mapping. Raises StopRun where its file names no type of PLOVER's."""
    lists = ("swapped", "particles", "either", "articles", "grammar")
    data: dict[str, Any] = load_yaml(PACKAGE, "cameo.yaml", {"codes", *lists})
    for code, name in data["codes"].items():
        if name is not None and _named(name, ontology()) is None:
            raise StopRun(f"{PACKAGE}/data/cameo.yaml: {code}: unknown type or mode {name!r}")
    return Cameo(data["codes"], *(frozenset(data[name]) for name in lists))


def act_of(code: str, types: Ontology) -> Act | None:
    """What a code between brackets says is done; None where that is no event.

    A code is CAMEO's ("1056", "043:042": what the source and what the target does), or a type of the ontology
    with or without a mode ("ASSAULT-aerial"). Raises UnknownCodeError with the reason where it is neither.
    """
    own, colon, others = code.strip().partition(":")
    if not own.strip("-"):
        return None
    act = _named(own, types)
    if act is not None:
        return act
    if not _CODE.fullmatch(own):
        raise UnknownCodeError(f"unknown code [{code}]")
    beginnings = (own[:length] for length in range(len(own), 1, -1))
    known = next((beginning for beginning in beginnings if beginning in cameo().codes), None)
    if known is None:
        raise UnknownCodeError(f"unknown code [{code}]")
    name = cameo().codes[known]
    if name is None:
        return None
    kind, _, mode = name.partition("-")
    if kind not in types.types:
        raise UnknownCodeError(f"code [{code}] is of type {kind}, which is left out")
    swapped = any(own.startswith(beginning) for beginning in cameo().swapped)
    found = mode if mode in types.types[kind].modes else None
    return Act(kind, found, swapped, bool(colon) and own == others)


def _named(name: str, types: Ontology) -> Act | None:
    """A type, or a type and its mode; a type's own name may have hyphens."""
    if name in types.types:
        return Act(name, None)
    for kind in types.types.values():
        if name.startswith(f"{kind.name}-") and name.removeprefix(f"{kind.name}-") in kind.modes:
            return Act(kind.name, name.removeprefix(f"{kind.name}-"))
    return None
