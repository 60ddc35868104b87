"""What a question to the record asks for. An empty filter lets everything through."""

from __future__ import annotations

import re
from dataclasses import dataclass

from anyascii import anyascii


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Events of one of the types and statuses whose parties and dates fit.

    `actor` and `recipient` (either side of a symmetric event fits both) and `voice` name an entity: its id, a
    country's three letters (everybody of that country), or words of its name; `voice` may also be `report`.
    `since` and `until` are ISO dates, both included: an event fits whose range of dates touches theirs; one
    without a date does not.
    """

    types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    actor: str | None = None
    recipient: str | None = None
    voice: str | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class StatementFilter:
    """Statements whose speaker (named as in EventFilter) and date fit.

    A statement without a date of its own counts as made when its report appeared.
    """

    speaker: str | None = None
    since: str | None = None
    until: str | None = None


def fold(name: str) -> str:
    """A name without accents, case and punctuation, between spaces, so that words of it can be sought."""
    return f" {' '.join(re.findall(r'[a-z0-9]+', anyascii(name).lower()))} "
