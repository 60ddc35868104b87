"""The gazetteer's offices, persons, bodies and groups as they ship: ids, names, and what they refer to."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterable

import pytest

from dragoman.gazetteer.index import gazetteer
from dragoman.gazetteer.knowledge import Organisation

SECTORS = {
    *("GOV", "MIL", "COP", "SPY", "JUD", "LEG", "PTY", "PRM", "REB", "UAF", "UNK", "AGR", "BUS", "CRM"),
    *("CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC", "IGO", "NGO", "MNC"),
}
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
KNOWN = gazetteer().knowledge
OFFICES, PERSONS = list(KNOWN.offices.values()), list(KNOWN.persons.values())
ORGANISATIONS = list(KNOWN.organisations.values())


def ambiguous(named: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """The names that several ids have."""
    holders = defaultdict(set)
    for name, holder in named:
        holders[name].add(holder)
    return {name: ids for name, ids in holders.items() if len(ids) > 1}


@pytest.mark.parametrize("ids", [KNOWN.offices, KNOWN.persons, KNOWN.organisations])
def test_ids_are_slugs(ids: dict[str, object]) -> None:
    assert [key for key in ids if not SLUG.fullmatch(key)] == []


@pytest.mark.parametrize("entries", [OFFICES, PERSONS, ORGANISATIONS])
def test_names_have_no_doubles_or_edges(entries: list[Organisation]) -> None:
    for entry in entries:
        names = [entry.name, *entry.names, *getattr(entry, "acronyms", ())]
        assert all(n and n == n.strip() and "  " not in n for n in names), entry.id
        assert len(names) == len(set(names)), entry.id


@pytest.mark.parametrize("entries", [OFFICES, ORGANISATIONS])
def test_sectors_are_those_of_the_ontology(entries: list[Organisation]) -> None:
    assert {entry.id for entry in entries if not set(entry.sectors) <= SECTORS} == set()


def test_bodies_without_a_country_say_what_they_are() -> None:
    for entry in ORGANISATIONS:
        if entry.kind == "body":
            assert entry.sectors, entry.id
            if entry.country is None:
                assert {"IGO", "NGO", "MNC", "PRE", "REL"} & set(entry.sectors), entry.id


def test_parents_are_bodies() -> None:
    parents = {entry.parent for entry in ORGANISATIONS if entry.parent}
    assert {key for key in parents if KNOWN.organisations[key].kind != "body"} == set()


def test_a_name_stands_for_one_body_or_group() -> None:
    named = ((n.casefold(), one.id) for one in ORGANISATIONS for n in (one.name, *one.names))
    assert ambiguous(named) == {}


def test_an_acronym_stands_for_one_body_or_group() -> None:
    assert ambiguous((n, one.id) for one in ORGANISATIONS for n in one.acronyms) == {}


def test_offices_that_share_a_name_are_told_apart_by_where_it_is_used() -> None:
    holders = defaultdict(list)
    for office in OFFICES:
        for name in {x.casefold() for x in (office.name, *office.names)}:
            holders[name].append(office)
    for name, offices in holders.items():
        assert sum(not o.only and o.of == "state" for o in offices) <= 1, name
        assert sum(not o.only and o.of == "body" for o in offices) <= 1, name


def test_full_names_stand_for_one_person() -> None:
    named = ((n.casefold(), p.id) for p in PERSONS for n in (p.name, *p.names) if " " in n)
    assert ambiguous(named) == {}


def test_persons_have_a_gender_and_a_plausible_year_of_birth() -> None:
    for person in PERSONS:
        assert person.gender, person.id
        assert 1800 < (person.born or 1950) < 2020, person.id


def test_surnames_are_part_of_the_name() -> None:
    for person in PERSONS:
        names = [name.casefold() for name in (person.name, *person.names)]
        assert any(person.surname.casefold() in name for name in names), person


def test_offices_are_held_of_what_has_them() -> None:
    for term in KNOWN.terms:
        office = KNOWN.offices[term.office]
        # A spokesman is a body's or a whole government's.
        assert term.of in KNOWN.states or office.of == "body", term
        assert not office.only or term.of in office.only, term


def test_nobody_holds_an_office_twice_at_a_time() -> None:
    for person in PERSONS:
        held = defaultdict(list)
        for term in person.terms:
            held[term.office, term.of, term.host].append(term)
        for terms in held.values():
            terms.sort(key=lambda term: term.start)
            for one, other in itertools.pairwise(terms):
                assert one.until is not None, (person.id, one)
                assert one.until[:4] <= (other.since or one.until)[:4], (person.id, other)
