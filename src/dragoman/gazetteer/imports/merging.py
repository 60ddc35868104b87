"""What was found, put into a folder of the user's own: new entries, and more of those that are known.

An entry is known where somebody of its kind and country has its name, whatever the case and the accents. It
then keeps its id and its facts, and gets the names and terms that are new; what is left open is filled in.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from anyascii import anyascii

from dragoman.gazetteer.imports.found import Found
from dragoman.gazetteer.imports.tables import Row, Table
from dragoman.gazetteer.imports.terms import add_terms
from dragoman.gazetteer.index import Gazetteer
from dragoman.gazetteer.knowledge import Organisation, Person, Sponsor, Term
from dragoman.gazetteer.loading import BODY_COLUMNS, GROUP_COLUMNS
from dragoman.gazetteer.lookup import key_of
from dragoman.gazetteer.register import PERSON_COLUMNS, TERM_COLUMNS, Knowledge


@dataclass(slots=True)
class Tally:
    """How much of each came in: new entries, known ones that something was added to, new terms."""

    new: dict[str, int] = field(default_factory=lambda: {"person": 0, "body": 0, "group": 0})
    changed: dict[str, int] = field(default_factory=lambda: {"person": 0, "body": 0, "group": 0})
    terms: int = 0


class Merge:
    """An import into a folder: entries are added one by one and written at the end."""

    def __init__(self, known: Gazetteer, folder: Path) -> None:
        """`known` has the folder as its last layer, if the folder is there."""
        self.tally = Tally()
        self.known = known
        # The gazetteer is others' too: what is added is added to a copy.
        self._all_persons = dict(known.knowledge.persons)
        self._knowledge = replace(known.knowledge, organisations=dict(known.knowledge.organisations))
        self._folder = folder
        self._terms: dict[str, list[Term]] = defaultdict(list)
        for term in known.knowledge.terms:
            self._terms[term.person].append(term)
        self._persons, self._organisations = _by_name(known.knowledge)
        self._changed: dict[str, set[str]] = {"person": set(), "body": set(), "group": set()}
        self._further_terms: dict[str, list[Term]] = defaultdict(list)
        self._new: set[str] = set()
        self._counted: set[str] = set()
        self._vague = frozenset(one.id for one in known.knowledge.offices.values() if one.vague)
        self._changed_terms: dict[tuple[str, ...], None] = {}

    def add(self, found: Found) -> str:
        """Take an entry in; its id is that of the known one that it is, or a new one."""
        if found.kind == "person":
            return f"person:{self._add_person(found)}"
        return f"{found.kind}:{self._add_organisation(found, found.kind)}"

    def write(self) -> None:
        """Write what is new into the folder's tables. Raises StopRun where that cannot be done."""
        for person in self._further_terms:
            self._add_terms(person)
        knowledge = self._knowledge
        for kind, columns in (("body", BODY_COLUMNS), ("group", GROUP_COLUMNS)):
            rows: dict[tuple[str, ...], Iterable[Row]] = {
                (key,): [_organisation_row(knowledge.organisations[key], columns)]
                for key in sorted(self._changed[kind])
            }
            self._table("bodies" if kind == "body" else "groups", columns).write(rows)
        persons: dict[tuple[str, ...], Iterable[Row]] = {
            (key,): [_person_row(self._all_persons[key])] for key in sorted(self._changed["person"])
        }
        self._table("persons", PERSON_COLUMNS).write(persons)
        terms: dict[tuple[str, ...], Iterable[Row]] = {
            key: [_term_row(term) for term in self._terms[key[2]] if term[:3] == key]
            for key in self._changed_terms
        }
        Table(self._folder, "terms", TERM_COLUMNS, lambda row: row[:3]).write(terms)

    def _table(self, name: str, columns: Row) -> Table:
        return Table(self._folder, name, columns, lambda row: row[:1])

    def _add_person(self, found: Found) -> str:
        persons = self._all_persons
        ids = self._persons.get(key_of(found.name), ())
        key = next((i for i in ids if found.country in {None, persons[i].country}), None)
        key = key or next((i for i in ids if persons[i].country is None), None)
        if key is None:
            key = _new_id(found, persons)
            persons[key] = Person(key, found.name, (), found.name.rsplit(" ", 1)[-1], None, None, None, ())
            self._persons.setdefault(key_of(found.name), []).append(key)
            self._new.add(key)
            self._note("person", key)
        old = persons[key]
        names = self._further(found.names, (old.name, *old.names), self._persons, key)
        new = old._replace(
            names=(*old.names, *names),
            gender=old.gender or found.gender,
            country=old.country or found.country,
            born=old.born or found.born,
        )
        if new != old:
            persons[key] = new
            self._note("person", key)
        self._further_terms[key] += [
            Term(term.office, term.of, key, term.since, term.until, term.host) for term in found.terms
        ]
        return key

    def _add_terms(self, person: str) -> None:
        before = self._terms[person]
        after = add_terms(before, self._further_terms[person], self._vague)
        if after != before:
            self.tally.terms += len(after) - len(before)
            self._terms[person] = after
            self._changed_terms |= {one[:3]: None for one in after if one not in before}
            self._count("person", person)

    def _add_organisation(self, found: Found, kind: Literal["body", "group"]) -> str:
        known = self._knowledge.organisations
        ids = [i for i in self._organisations.get(key_of(found.name), ()) if known[i].kind == kind]
        key = next((i for i in ids if found.country in {None, known[i].country}), None)
        if key is None:
            key = _new_id(found, known)
            known[key] = Organisation(
                key, kind, found.name, (), (), found.country, found.sectors, (), (), (), None, None,
                found.since, found.until,
            )  # fmt: skip
            self._organisations.setdefault(key_of(found.name), []).append(key)
            self._new.add(key)
            self._note(kind, key)
        old = known[key]
        called = (old.name, *old.names, *old.acronyms)
        names = self._further(found.names, called, self._organisations, key)
        acronyms = self._further(found.acronyms, called, self._organisations, key)
        new = old._replace(
            names=(*old.names, *names),
            acronyms=(*old.acronyms, *acronyms),
            sectors=old.sectors or found.sectors,
            since=old.since or found.since,
            until=old.until or found.until,
        )
        if new != old:
            known[key] = new
            self._note(kind, key)
        return key

    def _further(
        self, names: Iterable[str], called: Iterable[str], index: dict[str, list[str]], key: str
    ) -> list[str]:
        """The names that are new, and nobody else's."""
        seen, found = {key_of(name) for name in called}, list[str]()
        for name in names:
            folded = key_of(name)
            if folded and folded not in seen and not set(index.get(folded, ())) - {key}:
                seen.add(folded)
                found.append(name)
                index.setdefault(folded, []).append(key)
        return found

    def _note(self, kind: str, key: str) -> None:
        """An entry's row is to be written."""
        self._changed[kind].add(key)
        self._count(kind, key)

    def _count(self, kind: str, key: str) -> None:
        """Count an entry once, as new or as one that something was added to."""
        if key not in self._counted:
            self._counted.add(key)
            (self.tally.new if key in self._new else self.tally.changed)[kind] += 1


def _by_name(knowledge: Knowledge) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The ids of persons, and of bodies and groups, by the folded words of their names."""
    persons: dict[str, list[str]] = {}
    for person in knowledge.persons.values():
        for key in {key_of(name) for name in (person.name, *person.names)}:
            persons.setdefault(key, []).append(person.id)
    organisations: dict[str, list[str]] = {}
    for one in knowledge.organisations.values():
        for key in {key_of(name) for name in (one.name, *one.names, *one.acronyms)}:
            organisations.setdefault(key, []).append(one.id)
    return persons, organisations


def _new_id(found: Found, taken: Container[str]) -> str:
    """A slug of the name; with the year of birth, the country or a number where somebody has it."""
    slug = re.sub(r"[^a-z0-9]+", "-", anyascii(found.name).lower().replace("'", "")).strip("-") or found.kind
    further = [str(found.born)] if found.born else []
    further += [found.country.lower()] if found.country else []
    keys = [slug, *(f"{slug}-{part}" for part in further), *(f"{slug}-{i}" for i in range(2, 1000))]
    return next(key for key in keys if key not in taken)


def _person_row(person: Person) -> Row:
    last = person.name.rsplit(" ", 1)[-1]
    surname = "-" if not person.surname else "" if person.surname == last else person.surname
    born = str(person.born or "")
    names = "|".join(person.names)
    return person.id, person.name, names, surname, person.gender or "", person.country or "", born


def _organisation_row(one: Organisation, columns: Row) -> Row:
    fields = one._asdict()
    fields["sponsors"] = tuple(map(_told, one.sponsors))
    return tuple("|".join(f) if isinstance(f := fields[column], tuple) else f or "" for column in columns)


def _told(sponsor: Sponsor) -> str:
    if sponsor.since is None and sponsor.until is None:
        return sponsor.country
    return f"{sponsor.country} {sponsor.since or ''}..{sponsor.until or ''}"


def _term_row(term: Term) -> Row:
    return tuple(field or "" for field in term)
