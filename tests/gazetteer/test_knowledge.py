"""The checks that the gazetteer's files go through."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dragoman.errors import StopRun
from dragoman.gazetteer.knowledge import load_knowledge

KNOWN = Path(__file__).parent / "known"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(KNOWN, tmp_path / "data"))


def test_terms_are_days_whatever_they_are_written_as() -> None:
    persons = load_knowledge(KNOWN).persons
    assert [(t.start, t.end) for t in persons["jean-petit"].terms] == [("2010-01-01", "2012-06-30")]
    assert [(t.start, t.end) for t in persons["çelik-demirtaş"].terms] == [("2011-05-01", None)]
    assert [(t.start, t.end) for t in persons["mary-stone"].terms] == [("2011-01-01", "2015-12-31")]


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
        ("states.yaml", "- {id: NOR, name: Norway, until: now}", "NOR: until is a year"),
        ("states.yaml", "- {id: NOR, name: Norway, capital: {name: Oslo, lat: 60}}", "NOR: .*'lon'"),
        ("states.yaml", "- {id: NOR, name: Norway, name: Norge}", "a key that is no text or stands twice"),
        ("states.yaml", "- {name: Norway}", "an entry without an id"),
        ("offices.yaml", "- {id: x, name: X, names: [], sectors: [], of: town}", "x: of town"),
        (
            "offices.yaml",
            "- {id: x, name: X, names: [], sectors: [], of: state, only: [QQQ]}",
            "unknown state",
        ),
        ("bodies.yaml", "- {id: x, name: X, country: QQQ, sectors: []}", "x: unknown country QQQ"),
        ("groups.yaml", "- {id: northern-league, name: X, sectors: []}", "the id is a body's too"),
        ("persons.yaml", "- {id: x, name: X, country: FRA, gender: n}", "x: gender n"),
        (
            "persons.yaml",
            "- {id: x, name: X, country: FRA, terms: [{office: tsar, of: FRA, from: 2000-01-01}]}",
            "x: unknown office tsar",
        ),
        (
            "persons.yaml",
            "- {id: x, name: X, country: FRA, terms: [{office: president, of: FRA, from: 2002, to: 2001}]}",
            "x: a term from 2002-01-01 to 2001-12-31",
        ),
    ],
)
def test_a_broken_entry_is_named(folder: Path, file: str, entry: str, reason: str) -> None:
    path = folder / file
    path.write_text(path.read_text(encoding="utf-8") + entry + "\n", encoding="utf-8")
    with pytest.raises(StopRun, match=rf"{file}.*{reason}"):
        load_knowledge(folder)


def test_a_missing_or_broken_file_is_named(folder: Path) -> None:
    (folder / "groups.yaml").write_text("- [", encoding="utf-8")
    with pytest.raises(StopRun, match=r"groups\.yaml"):
        load_knowledge(folder)
    (folder / "groups.yaml").unlink()
    with pytest.raises(StopRun, match=r"groups\.yaml"):
        load_knowledge(folder)
