"""`dragoman read` from end to end, with the shipped weights."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

import dragoman
from dragoman.cli import commands

REPORT = (
    "Oslo and Copenhagen ministers meet\n\n"
    "The foreign minister of Norway met the Danish foreign minister in Oslo on Monday. "
    "The two ministers discussed fisheries and the security of the northern seas.\n\n"
    "“Denmark will support the plan,” the Danish minister told reporters after the talks.\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a report in it."""
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, standard_input: str | None = None) -> Result:
    return CliRunner().invoke(commands, arguments, input=standard_input)


def test_json_is_one_valid_reading_a_line_and_nothing_is_kept(folder: Path) -> None:
    line = json.dumps({"text": REPORT.replace("Monday", "Sunday"), "outlet": "Fjord Post"})
    (folder / "more.jsonl").write_text(f"{line}\n", encoding="utf-8")
    result = run("read", "--json", "--published", "2019-03-05", str(folder))
    assert (result.exit_code, result.stderr) == (0, "")
    schema = json.loads((Path(dragoman.__file__).parent / "reading.schema.json").read_text(encoding="utf-8"))
    readings = [json.loads(line) for line in result.stdout.splitlines()]
    for reading in readings:
        Draft202012Validator(schema).validate(reading)
    assert [reading["document"]["outlet"] for reading in readings] == ["Fjord Post", None]
    assert {reading["document"]["published"]["earliest"] for reading in readings} == {"2019-03-05"}
    assert not list(folder.glob("*.sqlite"))


def test_the_front_page_shows_what_is_printed(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    shown = (root / "README.md").read_text(encoding="utf-8").split("```")[1].strip().splitlines()
    result = run("read", str(root / "examples"), "--record", str(tmp_path / "demo.sqlite"))
    assert [line for line in shown if line not in result.stdout.splitlines()] == []


def test_tables_are_printed_and_kept(folder: Path) -> None:
    result = run("read", "report.txt", "--published", "2019-03-05", "--outlet", "Fjord Post")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Oslo and Copenhagen ministers meet" in result.stdout
    assert "Fjord Post · 2019-03-05 (given)" in result.stdout
    assert "(CONSULT)" in result.stdout
    assert "“Denmark will support the plan,”" in result.stdout
    assert result.stdout.endswith(" 1 new in dragoman.sqlite.\n")
    again = run("read", "report.txt", "--published", "2019-03-05", "--outlet", "Fjord Post")
    assert again.stdout.endswith(" 0 new in dragoman.sqlite.\n")
    assert "(CONSULT)" in run("events", "--type", "CONSULT").stdout
    assert "will support the plan" in run("statements").stdout


def test_json_is_kept_where_asked(folder: Path) -> None:
    assert run("read", "--json", "--record", "kept.sqlite", "report.txt").exit_code == 0
    assert "(CONSULT)" in run("events", "--record", "kept.sqlite").stdout


def test_standard_input(folder: Path) -> None:
    result = run("read", "--json", "-", standard_input=REPORT)
    assert json.loads(result.stdout)["document"]["text"] == REPORT


def test_what_cannot_be_read_is_named_and_the_rest_is_read(folder: Path) -> None:
    (folder / "empty.txt").touch()
    (folder / "lines.jsonl").write_text(f"{json.dumps({'text': REPORT})}\nnonsense\n", encoding="utf-8")
    result = run("read", "--json", "empty.txt", "lines.jsonl", "missing.txt")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    named = [line.split(": ")[0] for line in result.stderr.splitlines()]
    assert named == ["empty.txt", "lines.jsonl:2", "missing.txt"]
    table = run("read", "empty.txt", "report.txt")
    assert table.exit_code == 1
    assert "; 1 report skipped. 1 new in dragoman.sqlite." in table.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["read"], "Missing argument"),
        (["read", "report.txt", "--published", "soon"], "not a date"),
        (["read", "report.txt", "--record", "report.txt"], "report.txt: is not an SQLite database"),
        (["read", "report.txt", "--record", "none/record.sqlite"], "folder does not exist"),
    ],
)
def test_what_cannot_be_done_stops_the_run(folder: Path, arguments: list[str], message: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stdout == ""
