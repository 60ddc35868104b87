"""The keys of suggestions: a name and a kind, and a country where several have the name."""

from __future__ import annotations

import re
from typing import NamedTuple

KINDS = ("person", "body", "group", "state", "place")
"""The kinds of entities that are suggested."""

_KEY = re.compile(rf"([a-z0-9]+(?:-[a-z0-9]+)*)-({'|'.join(KINDS)})(?:-([a-z]{{3,4}}))?")


class NameKey(NamedTuple):
    """A folded name, a kind of entity, and a country's code or None."""

    folded: str
    kind: str
    country: str | None = None

    def __str__(self) -> str:
        """The key as it is told and asked for: ali-demir-person, ali-demir-person-tur."""
        parts = [*self.folded.split(), self.kind, *([self.country.lower()] if self.country else [])]
        return "-".join(parts)


def parse_key(key: str) -> NameKey | None:
    """What a key stands for; None where it is none.

    >>> parse_key("ali-demir-person-tur")
    NameKey(folded=' ali demir ', kind='person', country='TUR')
    """
    match = _KEY.fullmatch(key.strip().lower())
    if match is None:
        return None
    name, kind, country = match.groups()
    return NameKey(f" {name.replace('-', ' ')} ", kind, country.upper() if country else None)
