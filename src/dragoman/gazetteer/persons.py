"""What persons are called: their full names as phrases, and the words that stand alone for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.gazetteer.collecting import no_collection
from dragoman.gazetteer.phrases import Called, first_word, fold, words_of
from dragoman.gazetteer.register import Persons
from dragoman.gazetteer.targets import Target


class PersonNames:
    """The full names of persons, surnames of several words, and what stands alone for a person."""

    def __init__(self, persons: Persons) -> None:
        self._persons = persons
        self._surnames: dict[str, list[str]] | None = None

    @property
    def surnames(self) -> dict[str, list[str]]:
        """The ids of the persons whom a folded word, or several with spaces between, stands for: their
        surname, its last word, and further names of one word."""
        if self._surnames is None:
            with no_collection():
                for _ in self.all_phrases():
                    pass
        return self._surnames or {}

    def all_phrases(self) -> Iterator[Iterable[str]]:
        """The phrases of each in turn, and words that stand alone; with the last, the surnames are known."""
        alone: dict[str, list[str]] = {}
        for line in self._persons.lines():
            key, name, further, surname, _ = line.split("\t", 4)
            names = [name, *further.split("|")] if further else [name]
            short = surname or name.rpartition(" ")[2]
            words = [short.lower()] if short.isascii() and short.isalpha() else _surnames(short)
            if further:
                words += [first_word(one) for one in names[1:] if " " not in one and _is_word(one)]
            if len(words) > 1:
                words = list(dict.fromkeys(words))
                names.append(short)
            for word in words:
                if word in alone:
                    alone[word].append("person:" + key)
                else:
                    alone[word] = ["person:" + key]
            yield names
        self._surnames = alone

    def called(self, number: int) -> Iterator[Called[Target]]:
        """The phrases of one with what they stand for."""
        key, name, further, surname, _ = self._persons.lines()[number].split("\t", 4)
        entity, short = "person:" + key, surname or name.rpartition(" ")[2]
        if not short.isalpha() and len(_surnames(short)) > 1:
            yield short, Target(entity, "surname"), False
        target = Target(entity, "name")
        for one in [name, *further.split("|")] if further else [name]:
            if " " in one or not _is_word(one):
                yield one, target, False


def _surnames(surname: str) -> list[str]:
    """What stands alone for a person: the folded surname, and its last word where it has several."""
    if surname.isalpha():
        return [fold(surname)]
    words = [fold(word) for word in words_of(surname)] if surname != "-" else []
    return [" ".join(words), words[-1]] if len(words) > 1 else words


def _is_word(name: str) -> bool:
    return name.isalpha() or len(words_of(name)) == 1
