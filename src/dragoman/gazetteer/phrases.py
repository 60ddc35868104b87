"""Phrases found in running words whatever their accents, hyphens, full stops and, where it is right, case."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Generic, Protocol, TypeVar

from anyascii import anyascii

from dragoman.gazetteer.collecting import no_collection
from dragoman.language.annotation import Token
from dragoman.language.tokenizer import tokenize

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
_INITIALS = re.compile(r"(\b[A-Z]\.) (?=[A-Z]\.)")
_DROP = str.maketrans("", "", ".'`’‘ʿʾ")
_HYPHENS = frozenset("-‐‑–[")  # and the bracket of "Bashar [al-Assad]"
_EDGE = "".join(_HYPHENS)
_SHELF = 1 << 32
"""More entries than any shelf has: an entry's number tells its shelf."""


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
    words = tuple(phrase.split()) if phrase.replace(" ", "").isalpha() else _cut(phrase)
    return words[1:] if len(words) > 1 and words[0].lower() == "the" else words


@lru_cache(maxsize=4096)
def _cut(phrase: str) -> tuple[str, ...]:
    return tuple([word.form for word in tokenize(phrase) if word.form not in _HYPHENS])


def first_word(phrase: str) -> str:
    """The first word of a phrase that counts, folded, mostly without cutting the rest into words."""
    head, _, rest = phrase.partition(" ")
    if head.isalpha() and (not rest or head.lower() != "the"):
        return head.lower() if head.isascii() else fold(head)
    if head[:3].lower() == "the" or not head.strip(_EDGE):
        return _first_of(phrase)
    # No word crosses a space, but the letter after it may tell what a full stop is ("J. Smith").
    return _first_of(f"{head} {rest.lstrip()[:1]}" if "." in head else head)


@lru_cache(maxsize=4096)
def _first_of(phrase: str) -> str:
    before = phrase.partition("-")[0]
    # What is no prefix ("anti-") is a word, whatever follows the hyphen.
    if phrase.replace("-", "").isalpha() and before.lower() not in {"", "the"}:
        word = fold(before)
        if phrase == f"{before}-x" or _first_of(f"{before}-x") == word:
            phrase = f"{before}-x"
    words = words_of(phrase)
    return fold(words[0]) if words else ""


Called = tuple[str, T, bool]
"""A phrase, what it stands for, and whether it is an acronym, which is matched by case."""


class Shelf(Protocol[T_co]):
    """Entries by number with the phrases that stand for them."""

    def all_phrases(self) -> Iterable[Iterable[str]]:
        """The phrases of each entry in turn; there may be more than `called` tells."""

    def called(self, number: int) -> Iterable[Called[T_co]]:
        """The phrases of an entry with what they stand for."""


@dataclass(slots=True)
class _Single(Generic[T]):
    """A shelf of phrases that stand alone."""

    entries: list[Called[T]]

    def all_phrases(self) -> Iterable[Iterable[str]]:
        return ((phrase,) for phrase, _, _ in self.entries)

    def called(self, number: int) -> Iterable[Called[T]]:
        return (self.entries[number],)


@dataclass(slots=True)
class _Phrase(Generic[T]):
    """Folded words; whether each must be capitalised; the exact form of an acronym; what it stands for."""

    words: tuple[str, ...]
    capitals: tuple[bool, ...]
    exact: str | None
    values: list[T]


class Phrases(Generic[T]):
    """An index from the first word to all phrases, longest first.

    It is made when the first text is searched, and the phrases of a first word are made out when a text has
    it: most texts have few of all the names.
    """

    def __init__(self) -> None:
        self._single = _Single[T]([])
        self._shelves: list[Shelf[T]] = [self._single]
        self._numbers: dict[str, list[int]] | None = None
        """By the first word, the entries that may have a phrase; None until a text is to be searched."""
        self._first: dict[str, dict[str, list[_Phrase[T]]]] = {}
        """By the first word and then by the second, which is empty where there is none; the longest first."""

    def add(self, phrase: str, value: T, acronym: bool = False) -> None:
        """Let a phrase stand for a value; an acronym (or any single word in capitals) is matched by case.

        A phrase without a word stands for nothing. Initials may stand close together: "V.P." for "V. P.".
        """
        self._single.entries.append((phrase, value, acronym))
        self._forget()

    def add_shelf(self, shelf: Shelf[T]) -> None:
        """Let the phrases of all entries of a shelf stand for what it says; they come after earlier ones."""
        self._shelves.append(shelf)
        self._forget()

    def _forget(self) -> None:
        self._numbers = None
        self._first.clear()

    def _index(self) -> dict[str, list[int]]:
        numbers: dict[str, list[int]] = {}
        with no_collection():
            for i, shelf in enumerate(self._shelves):
                _put(numbers, i * _SHELF, shelf.all_phrases())
        # Only what is complete is shared: threads may come here at once.
        self._numbers = numbers
        return numbers

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
        if found is None:
            index = self._numbers if self._numbers is not None else self._index()
            if word not in index:
                return None
            numbers = sorted(set(index[word]))
            called = (self._shelves[number // _SHELF].called(number % _SHELF) for number in numbers)
            found = self._first[word] = _made_out(word, chain.from_iterable(called))
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


def _put(index: dict[str, list[int]], first: int, entries: Iterable[Iterable[str]]) -> None:
    """Put the phrases of entries under their first words; the entries are numbered from `first` on."""
    for number, phrases in enumerate(entries, first):
        for phrase in phrases:
            word = phrase.partition(" ")[0].lower()
            if not (word.isascii() and word.isalpha()) or word == "the":
                word = first_word(phrase)
                if (close := _closed_up(phrase)) and (other := first_word(close)):
                    index.setdefault(other, []).append(number)
            if word in index:
                index[word].append(number)
            elif word:
                index[word] = [number]


def _closed_up(phrase: str) -> str | None:
    """A phrase that begins with initials, without the spaces between them; None where it has none."""
    close = _INITIALS.sub(r"\1", phrase) if phrase[1:3] == ". " else phrase
    return close if close != phrase else None


def _made_out(first: str, called: Iterable[Called[T]]) -> dict[str, list[_Phrase[T]]]:
    """The phrases of a first word by their second, each with all that it stands for, longest first."""
    found: dict[tuple[tuple[str, ...], str | None], _Phrase[T]] = {}
    for text, value, acronym in called:
        close = _closed_up(text)
        if close and first_word(close) == first:
            _make_out(found, close, value, False)
        if first_word(text) == first:
            _make_out(found, text, value, acronym)
    by_second: dict[str, list[_Phrase[T]]] = {}
    for phrase in sorted(found.values(), key=lambda phrase: -len(phrase.words)):
        by_second.setdefault(phrase.words[1] if len(phrase.words) > 1 else "", []).append(phrase)
    return by_second


def _make_out(
    found: dict[tuple[tuple[str, ...], str | None], _Phrase[T]], text: str, value: T, acronym: bool
) -> None:
    """Let a phrase among those found stand for one thing more."""
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
