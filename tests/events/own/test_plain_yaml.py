"""YAML as a person writes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.errors import StopRun
from dragoman.events.own.plain_yaml import read_plain_yaml


def test_words_are_words(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text("on: [no, off, NO, yes, true, false, 3, -1.5]", encoding="utf-8-sig")
    assert read_plain_yaml(path) == {"on": ["no", "off", "NO", "yes", True, False, 3, -1.5]}


@pytest.mark.parametrize("text", ["a: 1\na: 2\n", "b:\n  on: 1\n  on: 2\n", "a: [", "\x00", "{[a]: 1}"])
def test_what_is_broken_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(StopRun, match=r"own\.yaml"):
        read_plain_yaml(path)


def test_what_is_no_text_is_named(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_bytes(b"\xff\xfe\xff")
    with pytest.raises(StopRun, match=r"own\.yaml"):
        read_plain_yaml(path)
