"""What was found, in a folder of the user's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.gazetteer.imports.found import Found, FoundTerm
from dragoman.gazetteer.imports.merging import Merge, Tally
from dragoman.gazetteer.index import Gazetteer, gazetteer

KNOWN = Path(__file__).parents[1] / "known"
ADA = Found(
    "person",
    "Ada Bërn",
    ("Ada Maria Bern", "ada bern"),
    country="FRA",
    gender="f",
    terms=(FoundTerm("president", "FRA", "2020", None),),
)


def load(folder: Path) -> Gazetteer:
    return gazetteer(KNOWN, *([folder] if folder.is_dir() else []), shipped=False)


def take(folder: Path, *found: Found) -> Tally:
    merge = Merge(load(folder), folder)
    for one in found:
        merge.add(one)
    merge.write()
    return merge.tally


def text(folder: Path, name: str) -> list[str]:
    return (folder / name).read_text(encoding="utf-8").splitlines()[1:]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "own"


def test_a_new_person(own: Path) -> None:
    tally = take(own, ADA)
    assert (tally.new["person"], tally.terms, sum(tally.changed.values())) == (1, 1, 0)
    assert text(own, "persons.tsv") == ["ada-bern\tAda Bërn\tAda Maria Bern\t\tf\tFRA"]
    assert text(own, "terms.tsv") == ["president\tFRA\tada-bern\t2020"]
    assert load(own).holders("president", "FRA", "2021-01-01", "2021-01-01") == ["person:ada-bern"]
    assert sorted(path.name for path in own.iterdir()) == ["persons.tsv", "terms.tsv"]


def test_the_same_again_changes_nothing(own: Path) -> None:
    take(own, ADA)
    before = {path: path.stat().st_mtime_ns for path in own.iterdir()}
    assert take(own, ADA) == Tally()
    assert {path: path.stat().st_mtime_ns for path in own.iterdir()} == before


def test_who_is_known_gets_what_is_new(own: Path) -> None:
    terms = (
        FoundTerm("foreign-minister", "FRA", "2010-01", "2012-06"),
        FoundTerm("president", "FRA", "2013", None),
    )
    tally = take(own, Found("person", "JEAN PETIT", ("Jean-Marie Petit",), country="FRA", terms=terms))
    assert (tally.new["person"], tally.changed["person"], tally.terms) == (0, 1, 1)
    assert text(own, "persons.tsv") == ["jean-petit\tJean Petit\tJean-Marie Petit\t\tm\tFRA\t1960"]
    assert text(own, "terms.tsv") == ["president\tFRA\tjean-petit\t2013"]
    person = load(own).knowledge.persons["jean-petit"]
    assert [term.since for term in person.terms] == ["2010-01-01", "2013"]


def test_an_end_is_added_to_a_known_term_beside_the_others_of_the_office(own: Path) -> None:
    take(own, Found("person", "Claire Grand", terms=(FoundTerm("foreign-minister", "FRA", "2005", "2007"),)))
    take(
        own, Found("person", "Claire Grand", terms=(FoundTerm("foreign-minister", "FRA", "2012-07", "2019"),))
    )
    assert text(own, "terms.tsv") == [
        "foreign-minister\tFRA\tclaire-grand\t2005\t2007",
        "foreign-minister\tFRA\tclaire-grand\t2012-07-01\t2019",
    ]
    terms = load(own).knowledge.persons["claire-grand"].terms
    assert [(term.since, term.until) for term in terms] == [("2005", "2007"), ("2012-07-01", "2019")]


def test_another_of_the_name_in_another_country_is_somebody_else(own: Path) -> None:
    take(
        own,
        Found("person", "Jean Petit", country="TUR", born=1980),
        Found("person", "Jean Petit", country="USA"),
    )
    assert [line.split("\t")[0] for line in text(own, "persons.tsv")] == ["jean-petit-1980", "jean-petit-usa"]


def test_names_of_others_are_not_taken(own: Path) -> None:
    take(own, Found("person", "Ada Bern", ("Mary Stone", "A. Bern"), country="FRA"))
    assert text(own, "persons.tsv") == ["ada-bern\tAda Bern\tA. Bern\t\t\tFRA"]


def test_bodies_and_groups(own: Path) -> None:
    found = (
        Found("group", "green hand", ("Hand of Green",), ("GHX",), "TUR"),
        Found("group", "Red Hand", (), ("RH",), "TUR", ("REB", "PTY"), since="1999"),
        Found("body", "Southern League", sectors=("IGO",)),
    )
    tally = take(own, *found)
    assert (tally.new, tally.changed["group"]) == ({"person": 0, "group": 1, "body": 1}, 1)
    assert text(own, "groups.tsv") == [
        "green-hand\tGreen Hand\tHarakat al-Yad|Hand of Green\tGH|GHX\tTUR\tREB",
        "red-hand\tRed Hand\t\tRH\tTUR\tREB|PTY\t\t\t1999",
    ]
    assert text(own, "bodies.tsv") == ["southern-league\tSouthern League\t\t\t\tIGO"]
    assert take(own, *found) == Tally()


def test_what_is_there_stays_as_it_is_written(own: Path) -> None:
    own.mkdir()
    (own / "persons").mkdir()
    columns = "id\tname\tnames\tsurname\tgender\tcountry\tborn"
    (own / "persons.tsv").write_text(f"# Mine\n{columns}\n# Bern\nada-bern\tAda Bern\t\t-\tf\tFRA\n", "utf-8")
    (own / "persons" / "more.tsv").write_text(f"{columns}\neva-lind\tEva Lind\n", "utf-8")
    take(own, ADA, Found("person", "Eva Lind", born=1970), Found("person", "Ida Holm"))
    assert (own / "persons.tsv").read_text("utf-8").splitlines() == [
        "# Mine",
        columns,
        "# Bern",
        "ada-bern\tAda Bern\tAda Maria Bern\t-\tf\tFRA",
        "ida-holm\tIda Holm",
    ]
    assert text(own / "persons", "more.tsv") == ["eva-lind\tEva Lind\t\t\t\t\t1970"]


def test_the_gazetteer_in_use_is_not_touched(own: Path) -> None:
    known = load(own)
    before = dict(known.knowledge.persons)
    take(own, ADA)
    assert known.knowledge.persons == before
