"""Persons and their terms: kept as the lines of their tables, made into records when somebody asks for one.

A report names a few of many thousand persons. Reading their lines takes a tenth of the time that making all
the records would.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, cast, overload

from dragoman.gazetteer.knowledge import Office, Organisation, Person, State, Term
from dragoman.gazetteer.tables import items

PERSON_COLUMNS = ("id", "name", "names", "surname", "gender", "country", "born")
TERM_COLUMNS = ("office", "of", "person", "from", "to", "host", "capacity")
NOBODY = "-"
"""Who holds a vacant office."""

Key = tuple[str, str, str]
"""Office, state or body, and person of a term."""


class Terms(Sequence[Term]):
    """All terms, by person and by office; and the times in which an office was vacant."""

    def __init__(self) -> None:
        self.vacancies: list[Term] = []
        self._held: dict[str, list[str]] = {}
        self._posts: dict[tuple[str, str], list[str]] = {}
        self._all: list[Term] | None = None

    def add(self, lines: Iterable[str]) -> None:
        """Further lines of a table of terms."""
        held, posts = self._held, self._posts
        for line in lines:
            fields = line.split("\t", 3)
            person, post = fields[2], (fields[0], fields[1])
            if person == NOBODY:
                self.vacancies.append(_term(line))
                continue
            if person in held:
                held[person].append(line)
            else:
                held[person] = [line]
            if post in posts:
                posts[post].append(line)
            else:
                posts[post] = [line]
        self._all = None

    def drop(self, keys: Iterable[Key]) -> None:
        """Forget all terms of these persons in these offices."""
        for office, of, person in set(keys):
            start = "\t".join((office, of, person))
            for lines in (self._held.get(person, []), self._posts.get((office, of), [])):
                lines[:] = [line for line in lines if not (line + "\t").startswith(start + "\t")]
        self._all = None

    def persons(self) -> Iterable[str]:
        """The ids of all who hold or held an office."""
        return self._held.keys()

    def of_person(self, key: str) -> tuple[Term, ...]:
        """The terms of a person."""
        return tuple(map(_term, self._held.get(key, ())))

    def of_office(self, office: str, of: str) -> tuple[Term, ...]:
        """The terms in an office of a state or a body."""
        return tuple(map(_term, self._posts.get((office, of), ())))

    def has_office(self, office: str, of: str) -> bool:
        """Whether anybody is known to have held an office of a state or a body."""
        return bool(self._posts.get((office, of)))

    def _made(self) -> list[Term]:
        if self._all is None:
            self._all = [_term(line) for lines in self._posts.values() for line in lines]
        return self._all

    @overload
    def __getitem__(self, index: int) -> Term: ...
    @overload
    def __getitem__(self, index: slice) -> list[Term]: ...
    def __getitem__(self, index: int | slice) -> Term | list[Term]:
        return self._made()[index]

    def __len__(self) -> int:
        return len(self._made())


class Persons(Mapping[str, Person]):
    """All persons by id, each with his terms."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._lines: dict[str, str] = {}
        self._made: dict[str, Person] = {}

    def add(self, lines: Iterable[str]) -> None:
        """Further lines of a table of persons, over earlier ones of the same id."""
        self._lines.update((line.partition("\t")[0], line) for line in lines)
        self._made.clear()

    def lines(self) -> Iterator[tuple[str, str, str, str]]:
        """The id, name, further names (with `|` between) and surname of each, as they stand in the table."""
        for line in self._lines.values():
            fields = line.split("\t", 4)
            if len(fields) < 4:
                fields += ["", ""]
            yield fields[0], fields[1], fields[2], fields[3]

    def __getitem__(self, key: str) -> Person:
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = self._make(key)
        return made

    def _make(self, key: str) -> Person:
        fields = self._lines[key].split("\t")
        fields += [""] * (len(PERSON_COLUMNS) - len(fields))
        _, name, names, surname, gender, country, born = fields
        short = "" if surname == "-" else surname or name.rsplit(" ", 1)[-1]
        return Person(
            key, name, items(names), short, gender or None, country or None,
            int(born) if born else None, self._terms.of_person(key),
        )  # fmt: skip

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)

    def __contains__(self, key: object) -> bool:
        return key in self._lines


@dataclass(slots=True)
class Register:
    """Persons and terms, as folder after folder adds to them."""

    terms: Terms = field(default_factory=Terms)
    persons: Persons = field(init=False)

    def __post_init__(self) -> None:
        self.persons = Persons(self.terms)

    def add(self, persons: Iterable[str], terms: list[str]) -> None:
        """The lines of a folder: its persons over earlier ones, its terms in place of the same person's
        earlier ones in the same office."""
        if len(self.persons):
            self.terms.drop(key_of_term(line) for line in terms)
        self.persons.add(persons)
        self.terms.add(terms)


@dataclass(slots=True)
class Knowledge:
    """All entries by id, and all terms."""

    states: dict[str, State]
    offices: dict[str, Office]
    organisations: dict[str, Organisation]
    persons: Persons
    terms: Terms


def key_of_term(line: str) -> Key:
    """Office, state or body, and person of a line of a table of terms."""
    office, of, person = line.split("\t", 3)[:3]
    return office, of, person


def _term(line: str) -> Term:
    fields = line.split("\t")
    fields += [""] * (len(TERM_COLUMNS) - len(fields))
    office, of, person, since, until, host, capacity = fields
    given = cast("Literal['acting', 'disputed'] | None", capacity or None)
    return Term(office, of, person, since or None, until or None, host or None, given)
