"""The gazetteer's offices, persons, bodies and groups, as files: keys, ids, terms and what they refer to."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from functools import cache
from typing import Any

import pytest

from dragoman.data import load_yaml

REQUIRED = {
    "offices.yaml": {"id", "name", "names", "sectors", "of", "only", "anaphors"},
    "persons.yaml": {"id", "name", "names", "gender", "country", "terms"},
    "bodies.yaml": {"id", "name", "names", "country", "sectors"},
    "groups.yaml": {"id", "name", "names", "country", "sectors"},
}
OPTIONAL = {
    "offices.yaml": {"vague"},
    "persons.yaml": {"born", "surname"},
    "bodies.yaml": {"acronyms", "seats", "adjectives", "parent", "host", "until"},
    "groups.yaml": {"acronyms", "adjectives", "until"},
}
SECTORS = {
    *("GOV", "MIL", "COP", "SPY", "JUD", "LEG", "PTY", "PRM", "REB", "UAF", "UNK", "AGR", "BUS", "CRM"),
    *("CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC", "IGO", "NGO", "MNC"),
}
FILES = sorted(REQUIRED)
CODE = re.compile(r"[A-Z]{3}(?:[A-Z]{2})?|[A-Z]{4}")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@cache
def entries(name: str) -> list[dict[str, Any]]:
    value = load_yaml("dragoman.entities", name)
    assert isinstance(value, list)
    return value


def names_of(entry: dict[str, Any]) -> list[str]:
    return [entry["name"], *entry["names"], *entry.get("acronyms", [])]


def day(value: date | str | int, *, last: bool) -> tuple[int, int, int]:
    """The first or the last day of a date, a month ("2014-08") or a year."""
    if isinstance(value, date):
        return value.year, value.month, value.day
    if isinstance(value, int):
        return (value, 12, 31) if last else (value, 1, 1)
    year, month = value.split("-")
    return int(year), int(month), 31 if last else 1


@pytest.mark.parametrize("name", FILES)
def test_entries_have_the_keys_of_their_file(name: str) -> None:
    for entry in entries(name):
        missing, further = REQUIRED[name] - set(entry), set(entry) - REQUIRED[name] - OPTIONAL[name]
        assert (missing, further) == (set(), set()), entry["id"]


@pytest.mark.parametrize("name", FILES)
def test_ids_are_slugs_and_unique(name: str) -> None:
    ids = [entry["id"] for entry in entries(name)]
    assert all(SLUG.fullmatch(i) for i in ids)
    assert len(ids) == len(set(ids))


def test_no_id_is_both_a_body_and_a_group() -> None:
    assert not {e["id"] for e in entries("bodies.yaml")} & {e["id"] for e in entries("groups.yaml")}


@pytest.mark.parametrize("name", FILES)
def test_names_are_strings_without_doubles_or_edges(name: str) -> None:
    for entry in entries(name):
        names = names_of(entry)
        assert all(isinstance(n, str) and n and n == n.strip() and "  " not in n for n in names), entry["id"]
        assert len(names) == len(set(names)), entry["id"]


@pytest.mark.parametrize("name", ["offices.yaml", "bodies.yaml", "groups.yaml"])
def test_sectors_are_those_of_the_ontology(name: str) -> None:
    for entry in entries(name):
        assert set(entry["sectors"]) <= SECTORS, entry["id"]


@pytest.mark.parametrize("name", ["persons.yaml", "bodies.yaml", "groups.yaml"])
def test_countries_are_iso_shaped(name: str) -> None:
    for entry in entries(name):
        for code in (entry["country"], entry.get("host")):
            assert code is None or CODE.fullmatch(code), entry["id"]


def test_bodies_without_a_country_say_what_they_are() -> None:
    for entry in entries("bodies.yaml"):
        assert entry["sectors"], entry["id"]
        if entry["country"] is None:
            assert {"IGO", "NGO", "MNC", "PRE", "REL"} & set(entry["sectors"]), entry["id"]


def test_parents_are_bodies() -> None:
    bodies = entries("bodies.yaml")
    ids = {e["id"] for e in bodies}
    assert {e["parent"] for e in bodies if "parent" in e} <= ids


@pytest.mark.parametrize("name", ["bodies.yaml", "groups.yaml"])
def test_a_name_stands_for_one_body_or_group(name: str) -> None:
    holders = defaultdict(set)
    for entry in entries(name):
        for n in [entry["name"], *entry["names"]]:
            holders[n.casefold()].add(entry["id"])
    assert {n: ids for n, ids in holders.items() if len(ids) > 1} == {}


def test_an_acronym_stands_for_one_body_or_group() -> None:
    holders = defaultdict(set)
    for name in ("bodies.yaml", "groups.yaml"):
        for entry in entries(name):
            for n in entry.get("acronyms", []):
                holders[n].add(entry["id"])
    assert {n: ids for n, ids in holders.items() if len(ids) > 1} == {}


def test_offices_that_share_a_name_are_told_apart_by_where_it_is_used() -> None:
    holders: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for office in entries("offices.yaml"):
        for n in {x.casefold() for x in [office["name"], *office["names"]]}:
            holders[n].append(office)
    for n, offices in holders.items():
        assert sum(not o["only"] and o["of"] == "state" for o in offices) <= 1, n
        assert sum(not o["only"] and o["of"] == "body" for o in offices) <= 1, n


def test_full_names_stand_for_one_person() -> None:
    holders = defaultdict(set)
    for person in entries("persons.yaml"):
        for n in [person["name"], *person["names"]]:
            holders[n.casefold()].add(person["id"])
    assert {n: ids for n, ids in holders.items() if len(ids) > 1} == {}


def test_persons_have_a_gender_and_a_year_of_birth() -> None:
    for person in entries("persons.yaml"):
        assert person["gender"] in {"m", "f"}, person["id"]
        assert 1850 < person.get("born", 1950) < 2005, person["id"]


def test_surnames_are_part_of_the_name() -> None:
    for person in entries("persons.yaml"):
        if surname := person.get("surname"):
            assert any(surname.casefold() in n.casefold() for n in [person["name"], *person["names"]]), person


def test_terms_name_offices_and_what_they_belong_to() -> None:
    offices = {e["id"]: e for e in entries("offices.yaml")}
    bodies = {e["id"] for name in ("bodies.yaml", "groups.yaml") for e in entries(name)}
    for person in entries("persons.yaml"):
        for term in person["terms"]:
            where = person["id"], term
            assert set(term) <= {"office", "of", "from", "to", "host"}, where
            office = offices[term["office"]]
            belongs = CODE.fullmatch(term["of"]) if office["of"] == "state" else term["of"] in bodies
            assert belongs, where
            assert not office["only"] or term["of"] in office["only"], where
            assert CODE.fullmatch(term.get("host", "USA")), where


def test_terms_end_after_they_begin_and_do_not_overlap_in_one_office() -> None:
    for person in entries("persons.yaml"):
        held: dict[tuple[str, str, str], list[tuple[int, int, int]]] = defaultdict(list)
        for term in person["terms"]:
            begin = day(term["from"], last=False)
            end = day(term.get("to", 9999), last=True)
            assert begin <= end, (person["id"], term)
            held[term["office"], term["of"], term.get("host", "")].append(begin)
        for begins in held.values():
            assert begins == sorted(begins), person["id"]
