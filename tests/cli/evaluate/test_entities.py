"""`dragoman evaluate entities` from end to end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dragoman.cli import commands

TEXT = "Kari Lund came to Norway on Monday."
FISH = {"start": 0, "end": 4, "type": "Fish"}
JSONL = json.dumps({"id": "a", "text": TEXT, "entities": [{"start": 0, "end": 9, "type": "Person"}, FISH]})
IOB2 = "1\tKari\tB-PER\n2\tLund\tI-PER\n3\tleft\tO\n\n# newdoc id = b\n1\tNobody\tB-OTH\n"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(commands, ["evaluate", "entities", *map(str, arguments)])


@pytest.fixture(params=["jsonl", "iob2"])
def gold(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / f"gold.{request.param}"
    path.write_text(JSONL if request.param == "jsonl" else IOB2, encoding="utf-8")
    return path


def test_figures_as_json(gold: Path) -> None:
    found = json.loads(run(gold, "--json").stdout)
    assert (found["evaluate"], found["form"]) == ("entities", gold.suffix[1:])
    person = "Person" if found["form"] == "jsonl" else "PER"
    assert found["scores"]["exact"][person]["f1"] == found["scores"]["overlap"][person]["f1"] == 1
    assert sum(found["scores"]["left_out"].values()) == 1


def test_figures_as_tables(gold: Path) -> None:
    lines = run(gold).stdout.splitlines()
    assert (lines[0], lines[1].split()[0], lines[2].split()[0]) == ("exact", "figure", "all")
    assert "overlap" in lines
    assert lines[-1].startswith("left out: ")


def test_every_nth_document(tmp_path: Path) -> None:
    path = tmp_path / "gold.iob2"
    path.write_text(IOB2, encoding="utf-8")
    found = json.loads(run(path, "--every", "2", "--json").stdout)
    assert (found["documents"], found["scores"]["left_out"]) == (1, {})


def test_predictions_as_gold_are_read_without_a_fault(gold: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run(gold, "--predictions", out).exit_code == 0
    scores = json.loads(run(out, "--json").stdout)["scores"]
    assert scores["exact"]["all"]["f1"] == scores["overlap"]["all"]["f1"] == 1


@pytest.mark.parametrize("content", ["nothing of the kind\n", '{"text": 1}\n'])
def test_a_file_that_is_no_gold_ends_the_run(content: str, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text(content, encoding="utf-8")
    result = run(path)
    assert result.exit_code == 2
    assert f"{path}:1: " in result.stderr
