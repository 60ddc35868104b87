"""Which files a folder of the gazetteer has."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.errors import StopRun
from dragoman.gazetteer.sources import PERSONS, TERMS, read_sources


def test_the_shipped_files_are_all_there() -> None:
    held = {source.holds for source in read_sources(None)}
    assert held == {"states.yaml", "offices.yaml", "bodies.tsv", "groups.tsv", PERSONS, TERMS}


def test_persons_and_terms_are_a_file_or_a_folder(tmp_path: Path) -> None:
    (tmp_path / "persons").mkdir()
    for name in ("persons.tsv", "persons/north.tsv", "persons/south.tsv", "persons/notes.txt", "terms.tsv"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    found = [(source.holds, source.text) for source in read_sources(tmp_path)]
    assert found == [
        (PERSONS, "persons.tsv"),
        (PERSONS, "persons/north.tsv"),
        (PERSONS, "persons/south.tsv"),
        (TERMS, "terms.tsv"),
    ]


def test_an_empty_folder_says_nothing(tmp_path: Path) -> None:
    assert read_sources(tmp_path) == []


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match="none: no such folder"):
        read_sources(tmp_path / "none")


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "terms.tsv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(StopRun, match=r"terms\.tsv"):
        read_sources(tmp_path)
