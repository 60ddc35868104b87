"""Cue words of a type of the user's own: a list of words, or words with the senses of our own lexicon."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from dragoman.errors import StopRun
from dragoman.events.entries import prepositions, strings
from dragoman.events.ontology import EventType


def listed(where: str, value: Any, verbal: bool) -> list[tuple[str, str, list[dict[str, Any]]]]:
    """Where, lemma and entries of each word of a list of words or of a mapping of entries by word."""
    if isinstance(value, list):
        words = strings(where, value)
        return [(f"{where}: {word}", *_phrase(f"{where}: {word}", word, verbal)) for word in words]
    found = []
    for key, entry in mapping(where, value).items():
        at = f"{where}: {key}"
        entries = [entry] if isinstance(entry, dict) else entry
        if not isinstance(entries, list) or not entries or not all(isinstance(e, dict) for e in entries):
            raise StopRun(f"{at}: not a list of senses, or an empty one")
        found += [(at, _word(at, lemma), entries) for lemma in str(key).split("/")]
    return found


def _phrase(where: str, phrase: str, verbal: bool) -> tuple[str, list[dict[str, Any]]]:
    """The entries of a word that stands alone, or of a verb with its particle or preposition."""
    lemma, *others = phrase.split() or [""]
    if not others:
        return _word(where, lemma), [{"fills": "any"}]
    other = others[0].lower()
    if not verbal or len(others) > 1:
        raise StopRun(
            f"{where}: needs one word, or a verb and a particle; else write a sense with conditions"
        )
    entries: list[dict[str, Any]] = [{"fills": "any", "when": {"adv": [other]}}]
    if other in prepositions():
        entries.insert(0, {"fills": "any", "recipient": [other], "when": {other: "*"}})
    return _word(where, lemma), entries


def default_frame(verbal: bool, event_type: EventType) -> dict[str, Any]:
    """The slots of actor and recipient where a sense names none."""
    if verbal:
        return {"recipient": ["with", "obj"]} if event_type.symmetric else {}
    if event_type.symmetric:
        return {"actor": ["poss", "between", "among", "by"], "recipient": ["with"], "fills": "any"}
    return {"actor": ["poss", "by", "from"], "recipient": ["of", "against", "on", "to"], "fills": "any"}


def _word(where: str, word: str) -> str:
    if not word or re.search(r"\s", word):
        raise StopRun(f"{where}: {word!r} is not one word")
    return word.lower()


def mapping(where: str, value: Any, *, empty: bool = False) -> Mapping[str, Any]:
    """A value that is a mapping, and not an empty one unless it may be. Raises StopRun."""
    if not isinstance(value, dict) or not (value or empty):
        raise StopRun(f"{where}: not a mapping, or an empty one")
    return value
