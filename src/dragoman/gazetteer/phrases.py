"""Phrases found in running words whatever their accents, hyphens, full stops and, where it is right, case."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from anyascii import anyascii

from dragoman.language.annotation import Token
from dragoman.language.tokenizer import tokenize

T = TypeVar("T")
_INITIALS = re.compile(r"(\b[A-Z]\.) (?=[A-Z]\.)")
_ARTICLES = frozenset({"The", "the", "THE"})
_DROP = str.maketrans("", "", ".'`’‘ʿʾ")
_HYPHENS = frozenset("-‐‑–[")  # and the bracket of "Bashar [al-Assad]"


def fold(form: str) -> str:
    """A word without case, accents, full stops and apostrophes.

    >>> fold("Çavuşoğlu"), fold("U.S."), fold("d’Affaires")
    ('cavusoglu', 'us', 'daffaires')
    """
    if not form.isascii():
        form = anyascii(form)
    return form.lower() if form.isalnum() else form.lower().translate(_DROP)


def words_of(phrase: str) -> tuple[str, ...]:
    """The words of a phrase that count, unfolded: no article at its head, no hyphens."""
    if phrase.replace(" ", "").isalpha():
        words = tuple(phrase.split())
    else:
        words = tuple([word.form for word in tokenize(phrase) if word.form not in _HYPHENS])
    return words[1:] if len(words) > 1 and words[0].lower() == "the" else words


def first_word(phrase: str) -> str:
    """The first word of a phrase that counts, folded, mostly without cutting the rest into words."""
    word = phrase.partition(" ")[0]
    if word.isalpha():
        lower = word.lower()
        if lower != "the" or word == phrase:
            return lower if word.isascii() else fold(word)
    words = words_of(phrase)
    return fold(words[0]) if words else ""


@dataclass(slots=True)
class _Phrase(Generic[T]):
    """Folded words; whether each must be capitalised; the exact form of an acronym; what it stands for."""

    words: tuple[str, ...]
    capitals: tuple[bool, ...]
    exact: str | None
    values: list[T]


@dataclass(slots=True)
class Phrases(Generic[T]):
    """An index from the first word to all phrases, longest first.

    The phrases of a first word are made out when a text has it: most texts have few of all the names.
    """

    _added: dict[str, list[tuple[str, T, bool]]] = field(default_factory=dict)
    _first: dict[str, dict[str, list[_Phrase[T]]]] = field(default_factory=dict)
    """By the first word and then by the second, which is empty where there is none; the longest first."""

    def add(self, phrase: str, value: T, acronym: bool = False) -> None:
        """Let a phrase stand for a value; an acronym (or any single word in capitals) is matched by case.

        A phrase without a word stands for nothing. Initials may stand close together: "V.P." for "V. P.".
        """
        if phrase[1:3] == ". " and (close := _INITIALS.sub(r"\1", phrase)) != phrase:
            self.add(close, value)
        word = first_word(phrase)
        if word in self._added:
            self._first.pop(word, None)
            self._added[word].append((phrase, value, acronym))
        elif word:
            self._added[word] = [(phrase, value, acronym)]

    def add_names(self, names: Iterable[str], value: T, acronyms: bool = False) -> None:
        """Let several phrases stand for one value, as `add` does one."""
        added = self._added
        for name in names:
            word = name.partition(" ")[0]
            if acronyms or not (word.isascii() and word.isalpha()) or word in _ARTICLES:
                self.add(name, value, acronyms)
                continue
            word = word.lower()
            if word in added:
                added[word].append((name, value, False))
            else:
                added[word] = [(name, value, False)]
            if self._first:
                self._first.pop(word, None)

    def get(self, words: tuple[str, ...]) -> list[T] | None:
        """What a phrase of folded words stands for."""
        second = words[1] if len(words) > 1 else ""
        for phrase in (self._of(words[0]) or {}).get(second, ()):
            if phrase.words == words and phrase.exact is None:
                return phrase.values
        return None

    def starting(self, word: str) -> Iterator[T]:
        """What the phrases that begin with a folded word stand for."""
        for phrases in (self._of(word) or {}).values():
            for phrase in phrases:
                yield from phrase.values

    def _of(self, word: str) -> dict[str, list[_Phrase[T]]] | None:
        found = self._first.get(word)
        if found is None and word in self._added:
            found = self._first[word] = _made_out(self._added[word])
        return found

    def find(self, tokens: list[Token], folded: list[str]) -> Iterator[tuple[int, int, list[T]]]:
        """Longest phrases from left to right, without overlap: tokens `[start, end)` and values."""
        i = 0
        while i < len(tokens):
            phrases = self._of(folded[i])
            found = self._longest(tokens, folded, i, phrases) if phrases else None
            if found:
                yield i, found[0], found[1]
                i = found[0]
            else:
                i += 1

    def at(self, tokens: list[Token], folded: list[str], i: int) -> tuple[int, list[T]] | None:
        """The longest phrase that begins at a token: where it ends, and its values."""
        phrases = self._of(folded[i])
        return self._longest(tokens, folded, i, phrases) if phrases else None

    @staticmethod
    def _longest(
        tokens: list[Token], folded: list[str], start: int, phrases: dict[str, list[_Phrase[T]]]
    ) -> tuple[int, list[T]] | None:
        sentence, second = tokens[start].sentence, start + 1
        while second < len(tokens) and tokens[second].form in _HYPHENS:
            second += 1
        longer = phrases.get(folded[second], ()) if second < len(tokens) else ()
        for phrase in (*longer, *phrases.get("", ())):
            i = start - 1
            for word, capital in zip(phrase.words, phrase.capitals, strict=True):
                i += 1
                while i < len(tokens) and i > start and tokens[i].form in _HYPHENS:
                    i += 1
                if i >= len(tokens) or folded[i] != word or tokens[i].sentence != sentence:
                    break
                if capital and not tokens[i].form[0].isupper():
                    break
            else:
                if phrase.exact is None or tokens[start].form.replace(".", "") == phrase.exact:
                    return i + 1, phrase.values
        return None


def _made_out(added: list[tuple[str, T, bool]]) -> dict[str, list[_Phrase[T]]]:
    """The phrases of a first word by their second, each with all that it stands for, longest first."""
    found: dict[tuple[tuple[str, ...], str | None], _Phrase[T]] = {}
    for text, value, acronym in added:
        words = words_of(text)
        folded = tuple(map(fold, words))
        bare = words[0].replace(".", "") if len(words) == 1 else ""
        exact = bare if (acronym and bare) or (bare.isupper() and len(bare) > 1) else None
        phrase = found.get((folded, exact))
        if phrase is None:
            capitals = tuple([word[:1].isupper() for word in words])
            phrase = found[folded, exact] = _Phrase(folded, capitals, exact, [])
        if value not in phrase.values:
            phrase.values.append(value)
    by_second: dict[str, list[_Phrase[T]]] = {}
    for phrase in sorted(found.values(), key=lambda phrase: -len(phrase.words)):
        by_second.setdefault(phrase.words[1] if len(phrase.words) > 1 else "", []).append(phrase)
    return by_second
