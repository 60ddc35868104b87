"""`dragoman events`, `statements` and `show`, and how the command line as a whole behaves."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

import dragoman
from dragoman.cli import commands
from dragoman.record import Record
from dragoman.serialise import to_json
from tests.support.readings import hand_made


@pytest.fixture
def record(tmp_path: Path) -> str:
    path = tmp_path / "record.sqlite"
    with Record.open(str(path)) as store:
        store.add(hand_made())
    return str(path)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(commands, arguments)


def test_events(record: str) -> None:
    result = run("events", "--record", record)
    assert result.exit_code == 0
    assert "Kari Lund ↔ Jens Holm" in result.stdout
    assert "says the report" in result.stdout
    assert "says Jens Holm" in result.stdout
    assert "Fjord Post, 2019-03-05" in result.stdout
    assert result.stdout.endswith(f"2 events in {record}.\n")
    assert max(map(len, result.stdout.splitlines()[:-1])) <= 100
    assert not any(line.endswith(" ") for line in result.stdout.splitlines())


def test_events_that_fit(record: str) -> None:
    result = run("events", "--record", record, "--type", "aid", "--since", "2019-03", "--until", "2019")
    assert "send aid (AID)" in result.stdout
    assert result.stdout.endswith(f"1 event in {record}.\n")
    nothing = run(
        "events", "--record", record, "--actor", "Nobody", "--status", "denied", "--voice", "report"
    )
    assert nothing.stdout == f"0 events in {record}.\n"


def test_events_as_json(record: str) -> None:
    lines = run("events", "--record", record, "--json").stdout.splitlines()
    assert [json.loads(line)["type"] for line in lines] == ["CONSULT", "AID"]
    assert json.loads(lines[1])["voice"][0]["speakers"][0]["name"] == "Jens Holm"


def test_statements(record: str) -> None:
    result = run("statements", "--record", record, "--speaker", "Holm")
    assert "“Denmark will send aid next week,”" in result.stdout
    assert "to reporters" in result.stdout
    (line,) = run("statements", "--record", record, "--json").stdout.splitlines()
    assert json.loads(line)["cue_words"] == "told"


@pytest.mark.parametrize("place", [0, 1])
def test_show_event(record: str, place: int) -> None:
    event = hand_made().events[place]
    result = run("show", event.id[:7], "--record", record)
    assert f"Event {event.id}" in result.stdout
    assert "Norway hosts talks" in result.stdout
    shown = json.loads(run("show", event.id, "--record", record, "--json").stdout)
    assert shown["mentions"][0]["trigger"] == list(event.mentions[0].trigger)


def test_why_an_event_was_coded(tmp_path: Path) -> None:
    made, report = str(tmp_path / "made.sqlite"), tmp_path / "report.txt"
    report.write_text("Turkey attacked Greece on Monday. Its army will not release the prisoners.", "utf-8")
    run("read", str(report), "--record", made, "--published", "2020-02-04")
    (first, *_) = (json.loads(x) for x in run("events", "--record", made, "--json").stdout.splitlines())
    told = run("show", first["id"], "--record", made, "--why").stdout
    assert "trigger “attacked”: the lexicon says ASSAULT by “attack: actor " in told
    assert ", the heads ASSAULT" in told
    assert "log-odds: " in told
    assert "Intensity: -" in told


def test_why_is_not_told_of_readings_that_do_not_say(record: str) -> None:
    event = hand_made().events[0]
    assert "read the report again" in run("show", event.id, "--record", record, "--why").stdout
    assert "read the report again" not in run("show", event.id, "--record", record).stdout


def test_show_statement(record: str) -> None:
    said = hand_made().statements[0]
    assert "Events that rest on it:" in run("show", said.id, "--record", record).stdout
    assert len(json.loads(run("show", said.id, "--record", record, "--json").stdout)["events"]) == 1


def test_show_entity(record: str) -> None:
    result = run("show", "person:kari-lund", "--record", record)
    assert "Minister of Foreign Affairs of Norway" in result.stdout
    assert "met (CONSULT)" in result.stdout
    shown = json.loads(run("show", "person:kari-lund", "--record", record, "--json").stdout)
    assert (shown["name"], len(shown["events"])) == ("Kari Lund", 1)


def test_show_report(record: str) -> None:
    reading = hand_made()
    result = run("show", reading.document.id[:12], "--record", record)
    assert "person:kari-lund" in result.stdout
    shown = json.loads(run("show", reading.document.id, "--record", record, "--json").stdout)
    assert shown == to_json(reading)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["show", "zzz"], "zzz: nothing in the record has this id"),
        (["events", "--type", "PARTY"], "Invalid value for '--type'"),
        (["events", "--since", "yesterday"], "not a date"),
        (["shew"], "No such command"),
        (["show"], "Missing argument"),
    ],
)
def test_what_cannot_be_done_is_said(record: str, arguments: list[str], message: str) -> None:
    if arguments[0] in {"show", "events"} and len(arguments) > 1:
        arguments = [*arguments, "--record", record]
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stdout == ""


def test_no_record(tmp_path: Path) -> None:
    result = run("events", "--record", str(tmp_path / "none.sqlite"))
    assert result.exit_code == 2
    assert "no record there" in result.stderr


def test_help_is_quick() -> None:
    script = (
        "import sys\n"
        "from dragoman.cli import commands\n"
        "commands.main(['--help'], standalone_mode=False)\n"
        "print({'onnxruntime', 'sqlalchemy', 'numpy', 'rich'} & set(sys.modules))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("set()\n")
    for command in ("read", "events", "statements", "show", "evaluate"):
        assert f"\n  {command} " in done.stdout


def test_version() -> None:
    assert run("--version").stdout.startswith("dragoman ")


def test_whoever_stops_reading_ends_the_run_in_silence(record: str) -> None:
    done = subprocess.run(
        f'"{sys.executable}" -m dragoman events --record "{record}" --json | head -n 0',
        shell=True,
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(dragoman.__file__).parents[2],
    )
    assert (done.stdout, done.stderr) == ("", "")


def test_shown_report_is_valid(record: str) -> None:
    schema = json.loads((Path(dragoman.__file__).parent / "reading.schema.json").read_text(encoding="utf-8"))
    shown = run("show", hand_made().document.id, "--record", record, "--json").stdout
    Draft202012Validator(schema).validate(json.loads(shown))
