"""`dragoman entities` from end to end, over the gazetteer that ships and folders of our own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dragoman.cli import commands

TERM_KEYS = ["country", "office", "kind", "name", "since", "until"]
PERSONS = "id\tname\tnames\tsurname\tgender\tcountry\tborn\n"
TERMS = "office\tof\tperson\tfrom\tto\thost\tcapacity\n"
TABLE = (
    "name,names,country,office,since,until,gender,colour\n"
    "Ada Bern,Ada Maria Bern,NOR,foreign minister,2031-05,2033,f,red\n"
    "Eva Lind,,Norway,foreign minister,2033,,f,blue\n"
    "Nobody,,Ruritania,president,2031,,,\n"
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(commands, ["entities", *arguments])


def lines(result: Result) -> list[dict[str, Any]]:
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_offices(here: Path) -> None:
    found = lines(run("offices", "--json", "--of", "tur", "--kind", "head of government", "--on", "2020"))
    assert [list(one)[:6] for one in found] == [TERM_KEYS]
    assert found[0] == {
        "country": "TUR",
        "office": "President",
        "kind": "head of state and head of government",
        "name": "Recep Tayyip Erdoğan",
        "since": "2018-07-09",
        "until": None,
        "of": "TUR",
        "person": "person:recep-tayyip-erdogan",
    }


def test_offices_of_a_body_and_all(here: Path) -> None:
    found = lines(run("offices", "--json", "--of", "body:nato", "--on", "2016-06-01"))
    assert {(one["country"], one["of"]) for one in found} == {(None, "nato")}
    everything = lines(run("offices", "--json"))
    assert len(everything) > 1000
    assert all(list(one)[:6] == TERM_KEYS and {"of", "person"} <= one.keys() for one in everything)


def test_offices_as_a_table(here: Path) -> None:
    result = run("offices", "--of", "TUR", "--on", "2018-07-09", "--kind", "head of state")
    assert "Recep Tayyip Erdoğan" in result.stdout
    assert "2014-08-28 to" in result.stdout
    assert result.stdout.endswith("2 terms.\n")
    assert max(map(len, result.stdout.splitlines())) <= 100


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["offices", "--of", "QQQ"], "no state, body or group QQQ"),
        (["offices", "--kind", "wizard"], "no office is of the kind 'wizard'; there are: "),
        (["offices", "--on", "soon"], "not a date"),
        (["offices", "--gazetteer", "none"], "no such folder"),
        (["import", "none.csv"], "does not exist"),
        (["lookup"], "Missing argument"),
    ],
)
def test_what_cannot_be_asked(here: Path, arguments: list[str], message: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr


def test_lookup(here: Path) -> None:
    (found,) = lines(run("lookup", "--json", "recep", "tayyip", "ERDOGAN", "--on", "2020-01-01"))
    assert list(found) == ["id", "name", "kind", "country", "sectors", "matched", "offices"]
    assert (found["id"], found["matched"]) == ("person:recep-tayyip-erdogan", "name")
    assert "GOV" in found["sectors"]
    president = {
        "office": "President",
        "of": "TUR",
        "since": "2018-07-09",
        "until": None,
        "kind": "head of state and head of government",
    }
    assert president in found["offices"]
    assert "Prime Minister" not in {office["office"] for office in found["offices"]}
    (slip,) = lines(run("lookup", "--json", "Erdoggan"))
    assert (slip["id"], slip["matched"]) == ("person:recep-tayyip-erdogan", "misspelt")
    assert len(slip["offices"]) >= 3


def test_lookup_puts_who_is_in_office_first(here: Path) -> None:
    assert lines(run("lookup", "--json", "Bush", "--on", "2005"))[0]["id"] == "person:george-w-bush"
    assert lines(run("lookup", "--json", "Bush", "--on", "1990"))[0]["id"] == "person:george-h-w-bush"


def test_lookup_of_others(here: Path) -> None:
    (nato,) = lines(run("lookup", "--json", "nato"))
    assert (nato["kind"], nato["matched"], nato["offices"]) == ("body", "acronym", [])
    assert lines(run("lookup", "--json", "ankara"))[0]["matched"] == "capital"
    result = run("lookup", "Turkish")
    assert "state:TUR" in result.stdout
    assert "adjective" in result.stdout


def test_nobody(here: Path) -> None:
    result = run("lookup", "Xyzzy Qwerty")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "Nobody is known by the name of Xyzzy Qwerty.\n"


def test_office(here: Path) -> None:
    found = lines(run("office", "--json", "Turkish foreign minister", "--on", "2024-02-03"))
    assert [one["name"] for one in found] == ["Hakan Fidan"]
    every = run("office", "UN", "secretary-general")
    assert "António Guterres" in every.stdout
    assert "Ban Ki-moon" in every.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["wizard of France"], "Not understood: no office is known in 'wizard of France'.\n"),
        (["president of Ruritania"], "Not understood: no state, body or group is known in"),
        (["president of France", "--on", "1850"], "Nobody is known who was President of France in 1850.\n"),
    ],
)
def test_office_of_nobody(here: Path, arguments: list[str], message: str) -> None:
    result = run("office", *arguments)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(message)


def test_check(here: Path) -> None:
    own = here / "own"
    own.mkdir()
    (own / "persons.tsv").write_text(f"{PERSONS}ada-bern\tAda Bern\t\t\tf\tNOR\t2030\n", "utf-8")
    (own / "terms.tsv").write_text(f"{TERMS}prime-minister\tNOR\tada-bern\t2010\t2012\n", "utf-8")
    found = lines(run("check", "--json", "--of", "NOR", "--gazetteer", "own"))
    assert {"kind": "impossible", "of": "NOR", "what": "ada-bern 2010..2012: born 2030"} in found
    assert "overlap" in {one["kind"] for one in found}
    table = run("check", "--of", "NOR", "--gazetteer", "own")
    assert table.exit_code == 0
    assert table.stdout.endswith(f"{len(found)} findings.\n")


def test_import_and_ask(here: Path) -> None:
    (here / "people.csv").write_text(TABLE, encoding="utf-8")
    result = run("import", "people.csv")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "people.csv: unknown columns are ignored: colour",
        "people.csv:4: no state 'Ruritania'",
    ]
    assert (
        result.stdout == "2 persons, 2 terms, 0 bodies, 0 groups new in dragoman-gazetteer; 1 line skipped.\n"
    )
    found = lines(run("office", "--json", "foreign minister of Norway", "--on", "2032"))
    assert [one["name"] for one in found][-1] == "Ada Bern"
    again = run("import", "people.csv")
    assert (
        again.stdout == "0 persons, 0 terms, 0 bodies, 0 groups new in dragoman-gazetteer; 1 line skipped.\n"
    )


def test_import_elsewhere_in_a_form_that_is_told(here: Path) -> None:
    (here / "x").write_text("ADA_BERN_ [NORGOV 20200101-20210101]\nZENDA_FRONT_ [NORREB]\n", encoding="utf-8")
    for form in (["--format", "petrarch"], []):
        result = run("import", "x", "--into", "other", *form)
        assert result.exit_code == 0, result.stderr
    assert sorted(path.name for path in (here / "other").iterdir()) == [
        "groups.tsv",
        "persons.tsv",
        "terms.tsv",
    ]
    assert lines(run("lookup", "--json", "Zenda Front", "--gazetteer", "other"))[0]["kind"] == "group"
    assert run("lookup", "Zenda Front").exit_code == 1


def test_at_most_twenty_lines_are_named(here: Path) -> None:
    rows = "".join(f"N{i},QQQ\n" for i in range(25))
    (here / "people.csv").write_text(f"name,country\n{rows}", encoding="utf-8")
    errors = run("import", "people.csv").stderr.splitlines()
    assert len(errors) == 21
    assert errors[-1] == "people.csv: 5 more lines skipped"


def test_a_file_of_no_known_form(here: Path) -> None:
    (here / "notes.txt").write_text("nothing of the kind\n", encoding="utf-8")
    result = run("import", "notes.txt")
    assert result.exit_code == 2
    assert "neither a table" in result.stderr


def test_a_reading_with_ones_own_gazetteer(here: Path) -> None:
    own = here / "dragoman-gazetteer"
    own.mkdir()
    (own / "persons.tsv").write_text(f"{PERSONS}ada-quist\tAda Quist\t\t\tf\tNOR\n", "utf-8")
    (here / "report.txt").write_text(
        "Ada Quist met the Danish foreign minister in Oslo on Monday.\n", "utf-8"
    )
    arguments = ["read", "--json", "--published", "2019-03-05", "report.txt"]
    mine = json.loads(CliRunner().invoke(commands, arguments).stdout)
    assert "person:ada-quist" in {one["id"] for one in mine["entities"]}
    (own / "persons.tsv").unlink()
    shipped = json.loads(CliRunner().invoke(commands, arguments).stdout)
    assert "person:ada-quist" not in {one["id"] for one in shipped["entities"]}
    assert mine["made_by"]["gazetteer"] != shipped["made_by"]["gazetteer"]
