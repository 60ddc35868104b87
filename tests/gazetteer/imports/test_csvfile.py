"""Tables with a header."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.errors import StopRun
from dragoman.gazetteer.imports.csvfile import read_csv
from dragoman.gazetteer.imports.found import Found, FoundTerm, Remark, Skipped, Told
from dragoman.gazetteer.index import gazetteer


def read(text: str, folder: Path) -> list[Told]:
    path = folder / "x.csv"
    path.write_text(text, encoding="utf-8")
    return list(read_csv(path, gazetteer()))


def test_a_person_with_a_term(tmp_path: Path) -> None:
    text = (
        "name,aliases,kind,country,office,of,from,to,gender,born\n"
        '"Ada  Bern","A. Bern|Ada M. Bern",,FRA,Foreign Minister,France,2031-05,2032,f,1980-02-01\n'
    )
    term = FoundTerm("foreign-minister", "FRA", "2031-05", "2032")
    assert read(text, tmp_path) == [
        Found("person", "Ada Bern", ("A. Bern", "Ada M. Bern"), (), "FRA", (), "f", 1980, terms=(term,))
    ]


@pytest.mark.parametrize("delimiter", ["\t", ";"])
def test_other_delimiters_and_other_kinds(delimiter: str, tmp_path: Path) -> None:
    row = ["Zenda Front", "group", "TR", "REB", "ZF", "1999", ""]
    header = ["\ufeffName", "Kind", "Country", "Sectors", "Acronyms", "Start", "End"]
    text = "\n".join(delimiter.join(fields) for fields in (header, row))
    assert read(text, tmp_path) == [Found("group", "Zenda Front", (), ("ZF",), "TUR", ("REB",), since="1999")]


@pytest.mark.parametrize(
    ("office", "of", "country", "term"),
    [
        ("prime minister", "", "Germany", ("chancellor", "DEU")),
        ("president of France", "", "", ("president", "FRA")),
        ("president of France", "", "FRA", ("president", "FRA")),
        ("foreign-minister", "TUR", "", ("foreign-minister", "TUR")),
        ("Secretary General", "NATO", "NOR", ("secretary-general", "nato")),
        ("secretary of state", "", "USA", ("us-secretary-of-state", "USA")),
    ],
)
def test_offices_are_found_by_their_names(
    office: str, of: str, country: str, term: tuple[str, str], tmp_path: Path
) -> None:
    (found,) = read(f"name,office,of,country\nAda Bern,{office},{of},{country}\n", tmp_path)
    assert isinstance(found, Found)
    key, owner = found.terms[0][:2]
    known = gazetteer()
    assert owner == term[1]
    assert known.office(key).of == known.office(term[0]).of or known.office(key).only


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",FRA,,,,", "no name"),
        ("Ada,Ruritania,,,,", "no state 'Ruritania'"),
        ("Ada,FRA,wizard,,,", "no office is known in 'wizard'"),
        ("Ada,,president,,,", "no state, body or group"),
        ("Ada,FRA,president,soon,,", "'soon' is not a year"),
        ("Ada,FRA,president,2002,2001,", "since 2002 until 2001"),
        ("Ada,FRA,,,,dwarf", "kind 'dwarf'"),
        ("Ada,FRA,president,,,group", "a group with an office"),
        ("Ada,FRA,,,,person,7", "7 fields, but 6 columns"),
    ],
)
def test_what_cannot_be_understood_is_skipped(row: str, reason: str, tmp_path: Path) -> None:
    text = f"name,country,office,since,until,kind\n\nEva Lind,FRA\n{row}\n"
    found, skipped = read(text, tmp_path)
    assert found == Found("person", "Eva Lind", country="FRA")
    assert isinstance(skipped, Skipped)
    assert skipped.line == 4
    assert reason in skipped.reason


def test_unknown_columns_are_told_once(tmp_path: Path) -> None:
    told = read("name,colour,size\nAda,red,1\nEva,blue,2\n", tmp_path)
    assert told[0] == Remark("unknown columns are ignored: colour, size")
    assert len(told) == 3


def test_a_table_without_names_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match=r"x\.csv:1: no column `name`"):
        read("person,office\nAda,president\n", tmp_path)
