"""Which office of whom is meant by "foreign minister of Turkey", "Turkish foreign minister", "NATO chief"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dragoman.gazetteer.index import Gazetteer
from dragoman.gazetteer.kinds import BOTH, GOVERNMENT, STATE, Held, held
from dragoman.gazetteer.knowledge import Office
from dragoman.gazetteer.lookup import Names, key_of

_OWNING = frozenset({"of", "for", "at", "in"})
_HEADS = frozenset({STATE, GOVERNMENT, BOTH})
_DE_FACTO = "de facto leader"


class Question(NamedTuple):
    """An office of a state, body or group; `called` is its wording, `host` the state that an envoy is in."""

    office: Office
    called: str
    of: str
    host: str | None


class Questions:
    """Questions to a gazetteer for the holders of an office."""

    def __init__(self, known: Gazetteer) -> None:
        self._known, self._names = known, Names(known)
        self._offices: dict[str, list[Office]] = defaultdict(list)
        for office in known.knowledge.offices.values():
            for key in {key_of(name) for name in (office.name, *office.names)}:
                self._offices[key].append(office)

    def understand(self, text: str) -> Question:
        """The office and its owner.

        Raises ValueError, saying what was not understood, where the office or whose it is is unknown.
        """
        words = [word for word in key_of(text).split() if word != "s"]
        for left, right in _around(words, {"to"}):
            hosts = [code for code in self._owners(right) if code in self._known.knowledge.states]
            question = self._question(left, hosts[0]) if hosts else None
            if question:
                return question
        question = self._question(words, None)
        if question is None:
            raise ValueError(self._not_understood(words, text))
        return question

    def answer(self, question: Question) -> list[Held]:
        """Who held it, or an office of its kind or rank there, in the order of time."""
        terms = [
            one
            for one in held(self._known.knowledge)
            if one.term.of == question.of and question.host in {None, one.term.host}
        ]
        found = [one for one in terms if self._is_asked(question, one)]
        if not found or question.office.vague:
            asked = {key_of(name) for name in (question.office.name, *question.office.names)}
            found += [one for one in terms if one not in found and asked & self._nouns(one)]
        return sorted(found, key=lambda one: (one.term.start, one.term.end or "9999"))

    def office(self, text: str) -> str | None:
        """The office of a wording without an owner; of several the one that any state has."""
        offices = sorted(self._offices.get(key_of(text), ()), key=lambda office: bool(office.only))
        return offices[0].id if offices else None

    def same_office(self, key: str, of: str) -> str | None:
        """The office of a state or body that has the name of another; None where it has none."""
        office = self._known.office(key)
        found = self._choose(self._offices[key_of(office.name)], of)
        return found.id if found else None

    def _is_asked(self, question: Question, one: Held) -> bool:
        office = self._known.office(one.term.office)
        if question.called in _HEADS:
            return one.kind in _HEADS and question.called in one.kind
        if office.id == question.office.id:
            return True
        # A prime minister may be a chancellor, but no president is a king.
        kind = office.kind_in(question.of)
        return kind != STATE and kind == question.office.kind_in(question.of)

    def _nouns(self, one: Held) -> set[str]:
        """The nouns for a holder; of those who serve a state, its heads alone lead it."""
        if one.term.of in self._known.knowledge.states and one.kind not in {*_HEADS, _DE_FACTO}:
            return set()
        return {key_of(noun) for noun in self._known.office(one.term.office).anaphors}

    def _question(self, words: list[str], host: str | None) -> Question | None:
        # A capital before the office is its state ("Ankara's foreign minister"), one after it is a town.
        splits = [(called, owner, False) for called, owner in _around(words, _OWNING)]
        splits += [(words[i:], words[:i], True) for i in range(1, len(words))]
        for called, owner, metonyms in splits:
            offices = self._offices.get(" ".join(called), ())
            for of in self._owners(owner, metonyms) if offices else ():
                office = self._choose(offices, of)
                if office:
                    return Question(office, " ".join(called), of, host)
        # "The pope", "the taoiseach": offices that one state has.
        for office in self._offices.get(" ".join(words), ()):
            if len(office.only) == 1:
                return Question(office, " ".join(words), min(office.only), host)
        return None

    def _owners(self, words: list[str], metonyms: bool = False) -> list[str]:
        """The states, bodies and groups of a name; codes and ids are names too."""
        matches = self._names.exactly(" ".join(words)) if words else []
        found = [one.entity for one in matches if metonyms or one.matched not in {"capital", "seat"}]
        owners = [entity.partition(":")[2] for entity in found if not entity.startswith("person:")]
        code, key, known = "".join(words).upper(), "-".join(words), self._known.knowledge
        owners += [code] if code in known.states else []
        return [*owners, key] if key in known.organisations else owners

    def _choose(self, offices: Iterable[Office], of: str) -> Office | None:
        """The one of several offices of a name that a state or body has, the most particular first."""
        is_state = of in self._known.knowledge.states
        fitting = [office for office in offices if not office.only or of in office.only]
        fitting.sort(key=lambda office: (of not in office.only, (office.of == "state") != is_state))
        return fitting[0] if fitting else None

    def _not_understood(self, words: list[str], text: str) -> str:
        parts = [words[i:j] for i in range(len(words)) for j in range(len(words), i, -1)]
        parts.sort(key=len, reverse=True)
        office = next((part for part in parts if " ".join(part) in self._offices), None)
        if office is None:
            return f"no office is known in {text!r}"
        owner = next((part for part in parts if part != office and self._owners(part)), None)
        if owner is None:
            return f"no state, body or group is known in {text!r} whose {' '.join(office)} is meant"
        left = [word for word in words if word not in {*office, *owner, *_OWNING, "the"}]
        if left:
            return f"{' '.join(left)!r} was not understood in {text!r}"
        return f"{' '.join(owner)!r} has no {' '.join(office)}"


def _around(words: list[str], marks: Iterable[str]) -> Iterator[tuple[list[str], list[str]]]:
    """What stands before and after a preposition, for the last one first."""
    for i in range(len(words) - 2, 0, -1):
        if words[i] in marks:
            yield words[:i], words[i + 1 :]
