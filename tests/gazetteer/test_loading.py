"""The checks that the gazetteer's files go through, and the later folder over the earlier."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dragoman.errors import StopRun
from dragoman.gazetteer.knowledge import Sponsor
from dragoman.gazetteer.loading import load_knowledge
from dragoman.gazetteer.register import Knowledge
from dragoman.gazetteer.sources import read_sources

KNOWN = Path(__file__).parent / "known"
PERSONS = "id\tname\tnames\tsurname\tgender\tcountry\tborn\n"
TERMS = "office\tof\tperson\tfrom\tto\thost\tcapacity\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(KNOWN, tmp_path / "data"))


def load(*folders: Path) -> Knowledge:
    return load_knowledge((read_sources(folder), False) for folder in folders)


def test_what_ships_is_right() -> None:
    assert len(load_knowledge([(read_sources(None), False)]).terms) > 20_000


def append(path: Path, line: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")


def test_terms_are_days_whatever_they_are_written_as() -> None:
    persons = load(KNOWN).persons
    assert [(t.start, t.end) for t in persons["jean-petit"].terms] == [("2010-01-01", "2012-06-30")]
    assert [(t.start, t.end) for t in persons["çelik-demirtaş"].terms] == [("2011-05-01", None)]
    assert [(t.start, t.end) for t in persons["mary-stone"].terms] == [("2011-01-01", "2015-12-31")]


def test_a_surname_is_the_last_word_another_one_or_none(folder: Path) -> None:
    append(folder / "persons.tsv", "king\tKing Ubu\t\t-\tm\tFRA")
    persons = load(folder).persons
    assert [persons[key].surname for key in ("jean-petit", "omar-bin-rashid", "king")] == [
        "Petit",
        "bin Rashid",
        "",
    ]


def test_capacities_vacancies_and_sponsors(folder: Path) -> None:
    append(folder / "terms.tsv", "president\tFRA\tjean-petit\t2013\t2014\t\tacting")
    append(folder / "terms.tsv", "president\tFRA\t-\t2014\t2015-02")
    append(folder / "groups.tsv", "red-hand\tRed Hand\t\t\tTUR\tREB\tFRA 2011..2013-05|USA|RUS 2015..")
    known = load(folder)
    assert [term.capacity for term in known.persons["jean-petit"].terms] == [None, "acting"]
    assert [(term.person, term.start, term.end) for term in known.terms.vacancies] == [
        ("-", "2014-01-01", "2015-02-31")
    ]
    assert known.organisations["red-hand"].sponsors == (
        Sponsor("FRA", "2011", "2013-05"),
        Sponsor("USA", None, None),
        Sponsor("RUS", "2015", None),
    )


@pytest.mark.parametrize(
    ("file", "entry", "reason"),
    [
        ("states.yaml", "- {id: DEU, name: Germany, colour: red}", "DEU: unknown key colour"),
        ("states.yaml", "- {id: FRA, name: France}", "FRA: the id stands twice"),
        ("states.yaml", "- {id: NOR}", "NOR: no name"),
        (
            "states.yaml",
            "- {id: NOR, name: Norway, adjectives: Norse}",
            "NOR: adjectives is no list of texts",
        ),
        ("states.yaml", "- {id: NOR, name: Norway, until: now}", "NOR: years and degrees are numbers"),
        ("states.yaml", "- {id: NOR, name: Norway, capital: {name: Oslo, lat: 60}}", "NOR: .*'lon'"),
        ("states.yaml", "- {id: NOR, name: Norway, name: Norge}", "a key that is no text or stands twice"),
        ("states.yaml", "- {name: Norway}", "an entry without an id"),
        ("offices.yaml", "- {id: x, name: X, names: [], sectors: [], of: town}", "x: of town"),
        ("offices.yaml", "- {id: x, name: X, names: [], sectors: [], of: state, single: yes}", "x: single"),
        (
            "offices.yaml",
            "- {id: x, name: X, names: [], sectors: [], of: state, only: [QQQ]}",
            "unknown state",
        ),
        ("bodies.tsv", "x\tX\t\t\tQQQ\tGOV", "x: unknown country QQQ"),
        ("bodies.tsv", "x\tX\t\t\tFRA\tGOV\t\t\t\tQQQ", "x: unknown host QQQ"),
        ("bodies.tsv", "x\tX\t\t\tFRA\tGOV\t\t\t\t\tlately", "x: lately is not a year, a month or a day"),
        ("bodies.tsv", "x\tX\t\t\tFRA\tGOV\nx\tX\t\t\tFRA\tGOV", "x: the id stands twice"),
        ("groups.tsv", "x\tX\t\t\tFRA\tREB\tUSA 2011..lately", "x: sponsor 'USA 2011..lately'"),
        ("groups.tsv", "x\tX\t\t\tFRA\tREB\tUSA 2011-13..", "x: 2011-13 is not a year"),
        ("groups.tsv", "northern-league\tX", "the id is a body's too"),
        ("groups.tsv", "x\tX\t\t\tFRA\tREB\tQQQ 2011..", "x: unknown sponsor QQQ"),
        ("groups.tsv", "x\tX\t\t\tFRA\tREB\tUSA since 2011", "x: sponsor 'USA since 2011'"),
        ("persons.tsv", "x\tX\t\t\tn\tFRA", "x: gender n"),
        ("persons.tsv", "x\tX\t\t\tm\tQQQ", "x: unknown country QQQ"),
        ("persons.tsv", "x\tX\t\t\tm\tFRA\tlong ago", "x: born long ago, not a year"),
        ("persons.tsv", "x", "x: no name"),
        ("persons.tsv", "jean-petit\tJean Petit", "jean-petit: the id stands twice"),
        ("terms.tsv", "tsar\tFRA\tjean-petit\t2000-01-01", "7: jean-petit: unknown office tsar"),
        ("terms.tsv", "president\tQQQ\tjean-petit\t2000-01-01", "unknown state or body QQQ"),
        ("terms.tsv", "president\tFRA\tnobody\t2000-01-01", "7: nobody: unknown person"),
        ("terms.tsv", "president\tFRA\tjean-petit\t2000-13", "2000-13 is not a year, a month or a day"),
        ("terms.tsv", "president\tFRA\tjean-petit\t2002\t2001", "a term from 2002 to 2001"),
        ("terms.tsv", "president\tFRA\tjean-petit\t2002\t\tQQQ", "unknown host QQQ"),
        ("terms.tsv", "president\tFRA\tjean-petit\t2002\t\t\tinterim", "capacity interim"),
    ],
)
def test_a_broken_entry_is_named(folder: Path, file: str, entry: str, reason: str) -> None:
    append(folder / file, entry)
    with pytest.raises(StopRun, match=rf"{file}.*{reason}"):
        load(folder)


def test_a_broken_file_is_named(folder: Path) -> None:
    (folder / "states.yaml").write_text("- [", encoding="utf-8")
    with pytest.raises(StopRun, match=r"states\.yaml"):
        load(folder)


def test_a_term_within_a_year_may_be_known_to_the_month_only_at_one_end(folder: Path) -> None:
    append(folder / "terms.tsv", "president\tFRA\tjean-petit\t2014-05\t2014")
    assert load(folder).persons["jean-petit"].terms[-1].end == "2014-12-31"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder of the user's own, still empty."""
    path = tmp_path / "own"
    path.mkdir()
    return path


def test_a_later_folder_adds(own: Path) -> None:
    (own / "persons.tsv").write_text(PERSONS + "ana-lind\tAna Lind\t\t\tf\tFRA\t1970\n", encoding="utf-8")
    (own / "terms.tsv").write_text(
        TERMS + "president\tFRA\tana-lind\t2020\nforeign-minister\tFRA\tmary-stone\t2021\n", encoding="utf-8"
    )
    known = load(KNOWN, own)
    assert len(known.persons) == len(load(KNOWN).persons) + 1
    assert [term.office for term in known.persons["ana-lind"].terms] == ["president"]
    assert [term.office for term in known.persons["mary-stone"].terms] == [
        "us-secretary-of-state",
        "foreign-minister",
    ]
    assert len(known.terms) == len(load(KNOWN).terms) + 2


def test_a_later_folder_replaces_what_is_told_of_a_person_and_keeps_the_terms(own: Path) -> None:
    (own / "persons.tsv").write_text(
        PERSONS + "jean-petit\tJean Petit\tJean-Marie Petit\t\tm\tFRA\t1961\n", encoding="utf-8"
    )
    person = load(KNOWN, own).persons["jean-petit"]
    assert (person.names, person.born) == (("Jean-Marie Petit",), 1961)
    assert [term.office for term in person.terms] == ["foreign-minister"]


def test_a_later_folder_replaces_the_terms_of_the_same_office(own: Path) -> None:
    (own / "terms.tsv").write_text(
        TERMS + "foreign-minister\tFRA\tjean-petit\t2010-01\t2012-05\n", encoding="utf-8"
    )
    known = load(KNOWN, own)
    assert [(t.since, t.until) for t in known.persons["jean-petit"].terms] == [("2010-01", "2012-05")]
    assert [t.since for t in known.terms if t.person == "jean-petit"] == ["2010-01"]
    assert [t.since for t in known.persons["claire-grand"].terms] == ["2012-07-01"]


def test_a_later_folder_replaces_a_group(own: Path) -> None:
    columns = "id\tname\tnames\tacronyms\tcountry\tsectors\tsponsors\tadjectives\tsince\tuntil\n"
    (own / "groups.tsv").write_text(columns + "green-hand\tGreen Hand\tHarakat\t\tFRA\tREB\n", "utf-8")
    assert load(KNOWN, own).organisations["green-hand"].country == "FRA"
