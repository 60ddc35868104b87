"""Patterns of verb dictionaries as frames: the words around a verb as conditions on its slots.

A frame has a slot for a subject, an object, an infinitive, a particle and each preposition, and asks of each
for one word among several. A pattern that needs more (a phrase of several words, a word somewhere before the
verb, a negation, which is grammar here) cannot be expressed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise, product
from typing import Any

from dragoman.events.entries import prepositions
from dragoman.events.own.cameo import cameo
from dragoman.events.own.petrarch import is_single

Members = Callable[[str], list[str]]
"""The words of a set by its name."""

_PART = re.compile(r"\{[^{}]*\}|\([^()]*\)|[^\s(){}]+|[(){}]")
_ROLES = {"$": "actor", "+": "recipient"}
_INDIRECT = ("iobj", "to", "against", "with", "on")


class CannotExpressError(Exception):
    """A frame cannot say what the pattern asks for; the message says what."""


@dataclass(slots=True)
class Frame:
    """A pattern as it is read: who stands where, and the words that slots must hold."""

    actor: list[str] = field(default_factory=list)
    recipient: list[str] = field(default_factory=list)
    mutual: bool = False
    when: dict[str, Any] = field(default_factory=dict)

    def put(self, role: str, slot: str) -> None:
        """Somebody of a role stands in a slot."""
        (self.actor if role == "actor" else self.recipient).append(slot)

    def ask(self, slot: str, words: Any) -> None:
        """A slot must hold one of the words, or anything (`*`)."""
        if slot in self.when:
            raise CannotExpressError("asks for two words in one place")
        self.when[slot] = words


def frames_of(pattern: str, members: Members) -> list[dict[str, Any]]:
    """The entries of our lexicon that say what a pattern does, without their type.

    Raises CannotExpressError with the reason where there is none.
    """
    parts = list(_parts(pattern))
    if parts.count("*") != 1:
        raise CannotExpressError("needs one * for the verb")
    at = parts.index("*")
    frame = Frame()
    _before(frame, parts[:at], members)
    _After(frame, members).read(parts[at + 1 :])
    return [_entry(frame, when) for when in _alternatives(frame.when)]


def _parts(pattern: str) -> Iterator[str]:
    """The parts of a pattern; what is joined to the verb or to a preposition stands apart."""
    for part in _PART.findall(pattern):
        if (part[0] in "({" and len(part) == 1) or part in {")", "}"}:
            raise CannotExpressError("brackets that do not match")
        joined = part[0] not in "({&" and ("*" in part or _opens_phrase(part))
        if joined:
            yield from (piece for piece in re.split(r"_|(\*)", part) if piece)
        else:
            yield part


def _opens_phrase(part: str) -> bool:
    """Whether words that are joined begin with a preposition or particle (`TO_LEAVE`)."""
    first, mark, _ = part.lower().partition("_")
    return bool(mark) and (first in prepositions() or first in cameo().particles)


def _before(frame: Frame, parts: list[str], members: Members) -> None:
    """What stands before the verb: who acts, or one word that is the subject."""
    roles = [part for part in parts if part in {"$", "+", "%"}]
    words = [part for part in parts if part not in {"$", "+", "%", "^"}]
    if len(roles) > 1 or (roles and words) or len(words) > 1:
        raise CannotExpressError("asks for more than a subject before the verb")
    if words:
        if words[0].startswith("("):
            raise CannotExpressError("asks for a phrase before the verb")
        frame.ask("subj", _one_of(words[0], members))
    elif roles == ["%"]:
        frame.mutual = True
    elif roles:
        frame.put(_ROLES[roles[0]], "subj")


class _After:
    """Reads what stands after the verb; `pending` is a preposition whose noun is to come."""

    def __init__(self, frame: Frame, members: Members) -> None:
        self._frame, self._members = frame, members
        self._pending: str | None = None

    def read(self, parts: list[str]) -> None:
        for part, following in pairwise((*parts, "")):
            if part in _ROLES:
                self._frame.put(_ROLES[part], self._pending or "obj")
                self._pending = None
            elif part == "^":
                self._close()
            elif part == "%":
                raise CannotExpressError("asks for both sides after the verb")
            elif part.startswith("("):
                self._close()
                self._prepositional(part[1:-1].split())
            else:
                self._word(part, following)
        self._close()

    def _word(self, part: str, following: str) -> None:
        word = part.strip("_").lower()
        if self._is_particle(word, following):
            self._close()
            self._frame.ask("adv", [word])
        elif word in prepositions():
            self._close()
            self._pending = word
        else:
            self._fill(_one_of(part, self._members))

    def _is_particle(self, word: str, following: str) -> bool:
        """Whether a bare word is part of the verb: not if what follows stands under it."""
        known = cameo()
        if following in _ROLES or following == "^":
            return False
        last = not following or following.startswith("(") or following.lower() in prepositions()
        return word in known.particles or (word in known.either and last)

    def _prepositional(self, words: list[str]) -> None:
        """A phrase in round brackets: a preposition or particle, and what stands under it."""
        words = [word for word in words if word.lower() not in cameo().articles]
        if not words:
            raise CannotExpressError("empty brackets")
        first, others = words[0].strip("_").lower(), words[1:]
        if len(others) > 1:
            raise CannotExpressError("asks for a phrase of several words")
        if first not in prepositions() or first in cameo().particles:
            if first not in cameo().particles:
                raise CannotExpressError(f"{words[0]} is no preposition")
            self._frame.ask("adv", [first])
            if others:
                self._fill(_one_of(others[0], self._members))
        elif others and others[0] in _ROLES:
            self._frame.put(_ROLES[others[0]], first)
        else:
            self._pending = first
            if others and others[0] != "^":
                self._fill(_one_of(others[0], self._members))
            self._close()

    def _fill(self, words: list[str]) -> None:
        if self._pending is not None:
            self._frame.ask(self._pending, words)
            self._pending = None
        elif "obj" in self._frame.recipient or "obj" in self._frame.actor:
            # "urge them restrain": what comes after whom it is done to is what he is to do.
            self._frame.ask("xcomp", words)
        else:
            self._frame.ask("obj", words)

    def _close(self) -> None:
        """A preposition with nothing under it asks for anything."""
        if self._pending is not None:
            self._frame.ask(self._pending, "*")
            self._pending = None


def _one_of(part: str, members: Members) -> list[str]:
    """The words that a word, a set or a noun phrase of one word stands for."""
    inner = part.strip("{} ").strip()
    words = members(inner) if inner.startswith("&") else [inner]
    if inner.startswith("&") and not words and " " not in inner:
        raise CannotExpressError(f"there is no set {inner}")
    single = [word.strip("_").lower() for word in words if is_single(word)]
    if not single:
        raise CannotExpressError("asks for a phrase of several words")
    for word in single:
        if word in cameo().grammar:
            raise CannotExpressError(f"{word.upper()} is grammar, not a noun")
    return list(dict.fromkeys(single))


def _alternatives(when: dict[str, Any]) -> list[dict[str, Any]]:
    """What `to` governs is a noun or an infinitive, which are two frames."""
    choices = [
        [("xcomp", words), ("to", words)] if slot == "to" and words != "*" else [(slot, words)]
        for slot, words in when.items()
    ]
    return [dict(chosen) for chosen in product(*choices)]


def _entry(frame: Frame, when: dict[str, Any]) -> dict[str, Any]:
    """A frame as an entry; where nobody is marked, who acts is the subject and on whom, the rest."""
    open_slots = [slot for slot, words in when.items() if words == "*"]
    recipient = frame.recipient or [*open_slots, *(_INDIRECT if "obj" in when else ("obj",))]
    actor = frame.actor or (["subj"] if "subj" not in frame.recipient else ["by", "from"])
    entry: dict[str, Any] = {"actor": actor, "recipient": list(dict.fromkeys(recipient)), "fills": "any"}
    if frame.mutual:
        entry |= {"recipient": [], "symmetric": True}
    return entry | ({"when": when} if when else {})
