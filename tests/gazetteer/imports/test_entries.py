"""One entry of a folder of one's own, and taking it out again."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.gazetteer.imports.entries import is_named_elsewhere, remove, rows_of
from dragoman.gazetteer.imports.found import Found, FoundTerm
from dragoman.gazetteer.imports.merging import Merge
from dragoman.gazetteer.index import gazetteer
from tests.support.cast import KNOWN

TERMS = (FoundTerm("president", "FRA", "2031", "2032"), FoundTerm("foreign-minister", "FRA", "2030", "2031"))
FOUND = [
    Found("person", "Ada Bern", country="FRA", terms=TERMS),
    Found("person", "Eva Lind", country="FRA", terms=TERMS[:1]),
    Found("group", "Vell Front", country="FRA"),
    Found("body", "Vell Board", country="FRA"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    merge = Merge(gazetteer(KNOWN, shipped=False), tmp_path)
    ids = [merge.add(found) for found in FOUND]
    assert ids == ["person:ada-bern", "person:eva-lind", "group:vell-front", "body:vell-board"]
    merge.write()
    return tmp_path


def test_the_rows_of_an_entry(folder: Path) -> None:
    rows = rows_of(folder, "person:ada-bern")
    assert [row[:2] for row in rows["persons"]] == [("ada-bern", "Ada Bern")]
    assert {row[:5] for row in rows["terms"]} == {
        ("president", "FRA", "ada-bern", "2031", "2032"),
        ("foreign-minister", "FRA", "ada-bern", "2030", "2031"),
    }
    assert [row[:2] for row in rows_of(folder, "group:vell-front")["groups"]] == [
        ("vell-front", "Vell Front")
    ]
    assert rows_of(folder, "body:nobody") == {"bodies": []}


def test_an_entry_is_taken_out_and_the_others_stay(folder: Path) -> None:
    others = ["person:eva-lind", "body:vell-board"]
    before = [rows_of(folder, other) for other in others]
    for entity in ("person:ada-bern", "group:vell-front"):
        remove(folder, entity)
        assert not any(rows_of(folder, entity).values())
    assert [rows_of(folder, other) for other in others] == before
    known = gazetteer(KNOWN, folder, shipped=False)
    assert "person:ada-bern" not in known.entities
    assert "person:eva-lind" in known.entities


def test_taking_out_what_is_not_there_changes_nothing(tmp_path: Path) -> None:
    remove(tmp_path, "person:nobody")
    assert list(tmp_path.iterdir()) == []


def test_whether_others_rest_on_an_entry(folder: Path) -> None:
    assert not is_named_elsewhere(folder, "body:vell-board")
    assert not is_named_elsewhere(folder, "person:ada-bern")
    with (folder / "bodies.tsv").open("a", encoding="utf-8") as file:
        file.write("vell-part\tVell Part\t\t\t\t\t\t\tvell-board\n")
    assert is_named_elsewhere(folder, "body:vell-board")
