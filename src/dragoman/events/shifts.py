"""Shifts: the type that an act has while it is only to come, or is refused."""

from __future__ import annotations

from dragoman.events.ontology import ontology

_REFUSALS = {"CONSULT": "meet", "AID": "assist", "CONCEDE": "yield", "RETREAT": "yield"}


def is_cooperation(kind: str) -> bool:
    """Whether a type is cooperation, in words or in deeds."""
    return ontology().types[kind].quad.endswith("cooperation")


def is_deed(kind: str) -> bool:
    """Whether a type is done, not said."""
    return not ontology().types[kind].verbal


def to_come(kind: str, mode: str | None) -> tuple[str, str | None]:
    """Cooperation to come is AGREE, a concession to come CONCEDE; what else is planned keeps its type."""
    if kind == "RETREAT":
        return "CONCEDE", None
    if kind != "CONCEDE" and is_cooperation(kind):
        return "AGREE", None
    return kind, mode


def refused(kind: str) -> tuple[str, str | None]:
    """Who will not cooperate or concede rejects it."""
    return "REJECT", _REFUSALS.get(kind)
