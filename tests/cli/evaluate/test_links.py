"""`dragoman evaluate links` from end to end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dragoman.cli import commands

TEXTS = {
    "2019-03-05": "Norway accused Denmark of piracy on Monday. Sweden praised Finland.",
    "2019-03-06": "On Monday the Norwegian government accused Denmark of piracy.",
}


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(commands, ["evaluate", "links", *map(str, arguments)])


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    lines = []
    for day, text in TEXTS.items():
        start = text.index("accused")
        events = [{"trigger": [start, start + 7], "cluster": "piracy"}]
        lines.append(json.dumps({"id": day, "published": day, "text": text, "events": events}))
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_figures_as_json(gold: Path) -> None:
    found = json.loads(run(gold, "--json").stdout)
    assert (found["evaluate"], found["documents"], found["singletons"]) == ("links", 2, False)
    assert found["scores"]["muc"]["f1"] == found["scores"]["conll"] == 1
    kept = json.loads(run(gold, "--json", "--singletons").stdout)["scores"]
    assert kept["mentions"]["predicted"] == 3
    assert kept["b3"]["recall"] == 1


def test_figures_as_a_table(gold: Path) -> None:
    lines = run(gold).stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["figure", "mentions", "muc", "b3", "ceafe", "conll"]


def test_predictions_as_gold_are_read_without_a_fault(gold: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    assert run(gold, "--predictions", out).exit_code == 0
    for option in ((), ("--singletons",)):
        assert json.loads(run(out, "--json", *option).stdout)["scores"]["conll"] == 1
    assert {"type", "cluster", "actors"} <= set(json.loads(out.read_text().splitlines()[0])["events"][0])


def test_a_file_that_is_no_gold_ends_the_run(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("nothing of the kind\n", encoding="utf-8")
    result = run(path)
    assert result.exit_code == 2
    assert f"{path}:1: " in result.stderr
