"""Types and words of the user's own from end to end, with the shipped weights."""

from __future__ import annotations

import json
import re
from pathlib import Path
from textwrap import dedent

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

import dragoman
from dragoman.cli import commands
from dragoman.deserialise import from_json

REPORT = (
    "Germany extradited a suspected bomber to Turkey on Monday.\n\n"
    "Russia imposed sanctions on Turkey on Tuesday.\n\n"
    "Turkey condemned Syria on Wednesday. France condemned the raid on Syria on Thursday.\n"
)
ONTOLOGY = """
    types:
      EXTRADITE:
        quad: material-cooperation
        intensity: 4
        verbs:
          extradite: {recipient: [to], third: [obj], fills: any}
        nouns:
          extradition: {actor: [poss, by, from], recipient: [to], third: [of], fills: any}
        examples:
        - {text: Germany extradited a suspected bomber to Turkey., actors: [Germany], recipients: [Turkey]}
        - {text: Spain will extradite the man to France., status: planned}
"""
VERBS = """
    --- CONDEMN [112] ---
    CONDEMN
    - * {SOME RAID} [190]
    - * RAID [090]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a report, an ontology file and a verb dictionary in it."""
    for name, text in (("report.txt", REPORT), ("own.yaml", ONTOLOGY), ("verbs.txt", VERBS)):
        (tmp_path / name).write_text(dedent(text), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(commands, arguments)


def coded(result: Result) -> dict[str, list[str]]:
    """The words of the events of each type."""
    reading = from_json(json.loads(result.stdout))
    found: dict[str, list[str]] = {}
    for event in reading.events:
        found.setdefault(event.type, []).append(event.mentions[0].trigger.of(reading.document.text))
    return found


def test_a_type_of_ones_own_is_coded(folder: Path) -> None:
    result = run("read", "--json", "--ontology", "own.yaml", "report.txt")
    assert (result.exit_code, result.stderr) == (0, "")
    schema = json.loads((Path(dragoman.__file__).parent / "reading.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(json.loads(result.stdout))
    reading = from_json(json.loads(result.stdout))
    (extradited,) = (event for event in reading.events if event.type == "EXTRADITE")
    assert (extradited.actors, extradited.recipients) == (("state:DEU",), ("state:TUR",))
    assert extradited.intensity == 4
    assert "SANCTION" in coded(result)
    assert reading.made_by.ontology.startswith("plover-2021+")


def test_a_record_holds_what_was_read_last(folder: Path) -> None:
    assert run("read", "report.txt").stdout.endswith(" 1 new in dragoman.sqlite.\n")
    refused = run("events", "--type", "EXTRADITE")
    assert refused.exit_code == 2
    assert "'EXTRADITE' is not one of AGREE" in refused.stderr
    assert run("read", "--ontology", "own.yaml", "report.txt").stdout.endswith(" 1 new in dragoman.sqlite.\n")
    assert "1 event in" in run("events", "--type", "extradite").stdout
    assert run("read", "--ontology", "own.yaml", "report.txt").stdout.endswith(" 0 new in dragoman.sqlite.\n")
    # The same with what ships: that reading is there already, and counts again.
    assert run("read", "report.txt").stdout.endswith(" 0 new in dragoman.sqlite.\n")
    assert run("events", "--type", "EXTRADITE").exit_code == 2


def test_only_leaves_nothing_else(folder: Path) -> None:
    text = (folder / "own.yaml").read_text(encoding="utf-8")
    (folder / "own.yaml").write_text(f"only: true\n{text}", encoding="utf-8")
    assert coded(run("read", "--json", "--ontology", "own.yaml", "report.txt")) == {
        "EXTRADITE": ["extradited"]
    }


def test_a_verb_dictionary_that_is_no_text(folder: Path) -> None:
    (folder / "verbs.txt").write_bytes(b"\x89PNG\r\n\0\0")
    result = run("read", "--verbs", "verbs.txt", "report.txt")
    assert result.exit_code == 2
    assert "verbs.txt: not a text file" in result.stderr


def test_a_verb_dictionary(folder: Path) -> None:
    result = run("read", "--json", "--verbs", "verbs.txt", "report.txt")
    assert result.exit_code == 0
    assert result.stderr == "verbs.txt: 1 verb and 1 pattern used, 1 line not (-v names them).\n"
    accused = [e.mode for e in from_json(json.loads(result.stdout)).events if e.type == "ACCUSE"]
    assert accused == ["allege", "investigate"]
    named = run("read", "--json", "--verbs", "verbs.txt", "-v", "report.txt")
    assert named.stderr.splitlines() == [
        "verbs.txt:4: cannot be expressed: asks for a phrase of several words",
        "verbs.txt: 1 verb and 1 pattern used, 1 line not.",
    ]


def test_a_mistake_stops_the_run(folder: Path) -> None:
    (folder / "own.yaml").write_text("types: {SPY: {quad: none}}", encoding="utf-8")
    for arguments in (("read", "--ontology", "own.yaml", "report.txt"), ("ontology", "show", "own.yaml")):
        result = run(*arguments)
        assert result.exit_code == 2
        assert "own.yaml: SPY: needs intensity" in result.stderr
        assert result.stdout == ""


def test_check(folder: Path) -> None:
    result = run("ontology", "check", "own.yaml")
    assert (result.exit_code, result.stdout) == (0, "2 of 2 examples are coded as they should be.\n")
    text = (folder / "own.yaml").read_text(encoding="utf-8").replace("status: planned", "status: denied")
    (folder / "own.yaml").write_text(text, encoding="utf-8")
    result = run("ontology", "check", "own.yaml")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "EXTRADITE, example 2: coded as EXTRADITE planned: Spain > France",
        "    Spain will extradite the man to France.",
        "1 of 2 examples are coded as they should be.",
    ]


def test_the_example_of_the_documentation(folder: Path) -> None:
    text = (Path(__file__).parents[2] / "docs" / "ontologies.md").read_text(encoding="utf-8")
    example, *_ = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    (folder / "example.yaml").write_text(example, encoding="utf-8")
    result = run("ontology", "check", "example.yaml")
    assert result.exit_code == 0
    assert result.stdout in text


def test_show(folder: Path) -> None:
    result = run("ontology", "show")
    assert result.exit_code == 0
    assert "16 types, plover-2021.\n" in result.stdout
    assert "visit 2, third-party 2.5" in result.stdout
    own = run("ontology", "show", "own.yaml")
    assert re.search(r" EXTRADITE +material +4 +– +1 verb\n \(own\) +cooperation +1 noun\n", own.stdout)
    rows = [json.loads(line) for line in run("ontology", "show", "own.yaml", "--json").stdout.splitlines()]
    assert len(rows) == 17
    assert rows[-1] == {
        "type": "EXTRADITE",
        "own": True,
        "quad": "material-cooperation",
        "symmetric": False,
        "intensity": 4.0,
        "modes": {},
        "verbs": 1,
        "nouns": 1,
    }
