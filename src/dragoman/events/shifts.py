"""Shifts: the type that an act has while it is only to come, is refused, or sends those who keep a peace.

They are PLOVER's rules for PLOVER's types: a type that the user has defined keeps its name, and nothing is
shifted to a type that was left out or replaced.
"""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.events.ontology import Ontology
from dragoman.language.annotation import Token

_REFUSALS = {"CONSULT": "meet", "AID": "assist", "CONCEDE": "yield", "RETREAT": "yield"}


def to_come(types: Ontology, kind: str, mode: str | None) -> tuple[str, str | None]:
    """Cooperation to come is AGREE, a concession to come CONCEDE; what else is planned keeps its type."""
    if kind == "RETREAT":
        shifted = "CONCEDE"
    elif kind != "CONCEDE" and types.types[kind].cooperative:
        shifted = "AGREE"
    else:
        return kind, mode
    return (shifted, None) if types.ships(kind) and types.ships(shifted) else (kind, mode)


_SENDING = frozenset({"send", "deploy", "redeploy", "dispatch", "station", "contribute", "deployment"})
_KEEPING_PEACE = frozenset({"peacekeeper", "peacekeeping", "peace-keeping"})


def keeps_peace(types: Ontology, kind: str, trigger: Token, clause: Iterable[Token]) -> bool:
    """Whether forces are sent to keep a peace, by the words of the clause: help to those whom they protect.

    Their own moves ("landed", "took up positions") stay MOBILIZE.
    """
    ships = types.ships(kind) and types.ships("AID")
    sent = kind == "MOBILIZE" and ships and trigger.lemma in _SENDING
    return sent and any(word.lemma in _KEEPING_PEACE for word in clause)


def refused(types: Ontology, kind: str) -> tuple[str, str | None] | None:
    """Who will not cooperate or concede rejects it; None for acts that are not shifted so."""
    if types.types[kind].cooperative and types.ships(kind) and types.ships("REJECT"):
        return "REJECT", _REFUSALS.get(kind)
    return None
