"""Persons and their terms: kept as the lines of their tables, made into records when somebody asks for one.

A report names a few of many thousand persons. Reading their lines takes a tenth of the time that making all
the records would. Terms are not even sorted before somebody asks for one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Literal, cast, overload

from dragoman.gazetteer.collecting import no_collection
from dragoman.gazetteer.knowledge import Office, Organisation, Person, State, Term
from dragoman.gazetteer.organisations import Organisations
from dragoman.gazetteer.tables import items

PERSON_COLUMNS = ("id", "name", "names", "surname", "gender", "country", "born")
TERM_COLUMNS = ("office", "of", "person", "from", "to", "host", "capacity")
NOBODY = "-"
"""Who holds a vacant office."""

Key = tuple[str, str, str]
"""Office, state or body, and person of a term."""


class _ByHolder:
    """Lines of tables of terms, by person and by office; those that tell a vacancy apart."""

    def __init__(self) -> None:
        self.held: dict[str, list[str]] = {}
        self.posts: dict[tuple[str, str], list[str]] = {}
        self.vacancies: list[str] = []

    def add(self, lines: Iterable[str]) -> None:
        held, posts = self.held, self.posts
        for line in lines:
            office, of, person = line.split("\t", 3)[:3]
            if person == NOBODY:
                self.vacancies.append(line)
                continue
            if person in held:
                held[person].append(line)
            else:
                held[person] = [line]
            post = office, of
            if post in posts:
                posts[post].append(line)
            else:
                posts[post] = [line]

    def drop(self, keys: Iterable[Key]) -> None:
        for office, of, person in set(keys):
            start = "\t".join((office, of, person))
            for lines in (self.held.get(person, []), self.posts.get((office, of), [])):
                lines[:] = [line for line in lines if not (line + "\t").startswith(start + "\t")]


class Terms(Sequence[Term]):
    """All terms, by person and by office; and the times in which an office was vacant.

    Tables are only gone through when somebody asks for a term.
    """

    def __init__(self) -> None:
        self._tables: list[tuple[Iterable[str], list[Key]]] = []
        self._gone_through: _ByHolder | None = None
        self._all: list[Term] | None = None

    def add(self, lines: Iterable[str], instead_of: Iterable[Key] = ()) -> None:
        """Further lines of a table of terms, in place of all earlier ones of these persons in these offices.

        The lines may be asked for several times.
        """
        self._tables.append((lines, list(instead_of)))
        self._gone_through = self._all = None

    def _by(self) -> _ByHolder:
        by = self._gone_through
        if by is None:
            by = _ByHolder()
            with no_collection():
                for lines, instead_of in self._tables:
                    by.drop(instead_of)
                    by.add(lines)
            # Only what is complete is shared: threads may come here at once.
            self._gone_through = by
        return by

    @property
    def vacancies(self) -> list[Term]:
        """The times in which nobody held an office."""
        return list(map(_term, self._by().vacancies))

    def persons(self) -> Iterable[str]:
        """The ids of all who hold or held an office."""
        return self._by().held.keys()

    def of_person(self, key: str) -> tuple[Term, ...]:
        """The terms of a person."""
        return tuple(map(_term, self._by().held.get(key, ())))

    def of_office(self, office: str, of: str) -> tuple[Term, ...]:
        """The terms in an office of a state or a body."""
        return tuple(map(_term, self._by().posts.get((office, of), ())))

    def has_office(self, office: str, of: str) -> bool:
        """Whether anybody is known to have held an office of a state or a body."""
        return bool(self._by().posts.get((office, of)))

    def _made(self) -> list[Term]:
        if self._all is None:
            self._all = [_term(line) for lines in self._by().posts.values() for line in lines]
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
        self._tables: list[Iterable[str]] = []
        self._gone_through: tuple[dict[str, str], list[str]] | None = None
        self._made: dict[str, Person] = {}

    def add(self, lines: Iterable[str]) -> None:
        """Further lines of a table of persons, over earlier ones of the same id.

        The lines may be asked for several times.
        """
        self._tables.append(lines)
        self._gone_through = None
        self._made.clear()

    def lines(self) -> list[str]:
        """All, as they stand in the table; in each line four tabs at least."""
        return self._by_id()[1]

    def _by_id(self) -> tuple[dict[str, str], list[str]]:
        if self._gone_through is None:
            with no_collection():
                lines: dict[str, str] = {}
                for line in chain.from_iterable(self._tables):
                    tabs = line.count("\t")
                    lines[line.partition("\t")[0]] = line if tabs > 3 else line + "\t" * (4 - tabs)
                self._gone_through = lines, list(lines.values())
        return self._gone_through

    def __getitem__(self, key: str) -> Person:
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = self._make(key)
        return made

    def _make(self, key: str) -> Person:
        _, name, names, surname, rest = self._by_id()[0][key].split("\t", 4)
        gender, country, born = (rest + "\t\t").split("\t")[:3]
        short = "" if surname == "-" else surname or name.rsplit(" ", 1)[-1]
        return Person(
            key, name, items(names), short, gender or None, country or None,
            int(born) if born else None, self._terms.of_person(key),
        )  # fmt: skip

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_id()[0])

    def __len__(self) -> int:
        return len(self._by_id()[0])

    def __contains__(self, key: object) -> bool:
        return key in self._by_id()[0]


@dataclass(slots=True)
class Register:
    """Bodies, groups, persons and terms, as folder after folder adds to them."""

    organisations: Organisations = field(default_factory=Organisations)
    terms: Terms = field(default_factory=Terms)
    persons: Persons = field(init=False)

    def __post_init__(self) -> None:
        self.persons = Persons(self.terms)

    def add(self, persons: Iterable[str], terms: Iterable[str]) -> None:
        """The lines of a folder: its persons over earlier ones, its terms in place of the same person's
        earlier ones in the same office."""
        self.terms.add(terms, instead_of=map(_key, terms) if self.persons else ())
        self.persons.add(persons)


@dataclass(slots=True)
class Knowledge:
    """All entries by id, and all terms."""

    states: dict[str, State]
    offices: dict[str, Office]
    organisations: MutableMapping[str, Organisation]
    persons: Persons
    terms: Terms


def _key(line: str) -> Key:
    """Office, state or body, and person of a line of a table of terms."""
    office, of, person = line.split("\t", 3)[:3]
    return office, of, person


def _term(line: str) -> Term:
    fields = line.split("\t")
    fields += [""] * (len(TERM_COLUMNS) - len(fields))
    office, of, person, since, until, host, capacity = fields
    given = cast("Literal['acting', 'disputed'] | None", capacity or None)
    return Term(office, of, person, since or None, until or None, host or None, given)
