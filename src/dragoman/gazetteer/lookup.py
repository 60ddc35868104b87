"""Whom a name may stand for when somebody asks: case and accents do not matter, a slip is borne."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Literal, NamedTuple

from dragoman.gazetteer.index import Gazetteer
from dragoman.gazetteer.knowledge import Aspect, Term
from dragoman.gazetteer.phrases import fold, words_of
from dragoman.gazetteer.register import Knowledge

Matched = Literal[Aspect, "misspelt"]
SHORTEST_MISSPELT = 6
"""Letters of a word; in a shorter one, one wrong letter makes another name."""
_ORDER: tuple[Matched, ...] = (
    *("name", "acronym", "adjective", "people", "surname", "seat", "capital", "misspelt"),
)


class Match(NamedTuple):
    """An entity that a name may stand for, and as what."""

    entity: str
    matched: Matched


class Names:
    """All that anybody is called, by its folded words with spaces between."""

    def __init__(self, known: Gazetteer) -> None:
        self._called: dict[str, list[Match]] = defaultdict(list)
        for name, match in _called(known.knowledge):
            words = key_of(name)
            if words and match not in self._called[words]:
                self._called[words].append(match)
        for surname, persons in known.surnames.items():
            self._called[surname] += [Match(person, "surname") for person in persons]
        self._words: dict[str, list[str]] | None = None

    def find(self, name: str) -> list[Match]:
        """Those of a name, the likeliest aspect first and each once; else those of a name one slip away."""
        return self.exactly(name) or self._misspelt(key_of(name).split())

    def exactly(self, name: str) -> list[Match]:
        """Those who are called just so."""
        best: dict[str, Match] = {}
        matches = self._called.get(key_of(name), ())
        for match in sorted(matches, key=lambda match: _ORDER.index(match.matched)):
            best.setdefault(match.entity, match)
        return list(best.values())

    def _misspelt(self, words: list[str]) -> list[Match]:
        """One slip in one word, which is no known name as it stands."""
        found: dict[str, Match] = {}
        for i, word in enumerate(words):
            for meant in self._meant(word) if len(word) >= SHORTEST_MISSPELT else ():
                for match in self._called.get(" ".join([*words[:i], meant, *words[i + 1 :]]), ()):
                    found.setdefault(match.entity, Match(match.entity, "misspelt"))
        return list(found.values())

    def _meant(self, word: str) -> list[str]:
        """The words one slip away from one that nobody is called by."""
        if self._words is None:
            self._words = defaultdict(list)
            for known in sorted({known for name in self._called for known in name.split()}):
                for end in _ends(known):
                    self._words[end].append(known)
        # One slip in six letters leaves the first two or the last two as they are.
        near = sorted({known for end in _ends(word) for known in self._words.get(end, ())})
        return [] if word in near else [known for known in near if one_slip(word, known)]


def _ends(word: str) -> tuple[str, str]:
    """The first and the last two letters of a word."""
    return f"{word[:2]}-", f"-{word[-2:]}"


def key_of(name: str) -> str:
    """The folded words of a name.

    >>> key_of("the Çavuşoğlu-Fidan"), key_of("U.S.")
    ('cavusoglu fidan', 'us')
    """
    return " ".join(filter(None, map(fold, words_of(name))))


def one_slip(word: str, meant: str) -> bool:
    """Whether a word is another with one letter too many, missing or wrong, or with two changed about.

    >>> one_slip("erdgoan", "erdogan"), one_slip("erdogann", "erdogan"), one_slip("erdogan", "erdogan")
    (True, True, False)
    """
    if word == meant:
        return False
    start = 0
    while start < min(len(word), len(meant)) and word[start] == meant[start]:
        start += 1
    left, right = word[start:], meant[start:]
    if len(left) == len(right):
        return left[1:] == right[1:] or (left[:2] == right[1::-1] and left[2:] == right[2:])
    return left[1:] == right or left == right[1:]


def in_office(term: Term, earliest: str, latest: str) -> bool:
    """Whether a term lies in a range of days, if only in part."""
    return term.start <= latest and earliest <= (term.end or latest)


def _called(knowledge: Knowledge) -> Iterator[tuple[str, Match]]:
    entries = [(f"state:{state.id}", state.called()) for state in knowledge.states.values()]
    entries += [(f"{one.kind}:{one.id}", one.called()) for one in knowledge.organisations.values()]
    for entity, called in entries:
        for aspect, names in called:
            for name in names:
                yield name, Match(entity, aspect)
    for person in knowledge.persons.values():
        for name in (person.name, *person.names):
            yield name, Match(f"person:{person.id}", "name")
