"""`dragoman evaluate coreference` from end to end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dragoman.cli import commands

CONLLU = """\
# newdoc id = lund
# global.Entity = eid-etype
1\tKari\tKari\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=(e1-person
2\tLund\tLund\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=e1)
3\tcame\tcome\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

1\tLund\tLund\tPROPN\tNNP\t_\t2\tnsubj\t_\tEntity=(e1-person)
2\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_
3\therders\therder\tNOUN\tNNS\t_\t2\tobj\t_\tEntity=(e2-person)|SpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(commands, ["evaluate", "coreference", *map(str, arguments)])


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    return path


def test_figures_as_json(gold: Path) -> None:
    found = json.loads(run(gold, "--json").stdout)
    assert found["evaluate"] == "coreference"
    assert (found["documents"], found["singletons"]) == (1, False)
    assert found["scores"]["conll"] == found["scores"]["head"]["conll"] == 1
    assert found["scores"]["mentions"]["gold"] == 2
    kept = json.loads(run(gold, "--json", "--singletons").stdout)
    assert kept["scores"]["mentions"]["gold"] == 3


def test_figures_as_tables(gold: Path) -> None:
    lines = run(gold).stdout.splitlines()
    names = [line.split()[0] for line in lines if line]
    assert names == ["figure", "mentions", "muc", "b3", "ceafe", "conll", "head", *names[:6]]
    assert lines[5].split() == ["conll", "100.00"]


@pytest.mark.parametrize("option", [(), ("--singletons",)])
def test_predictions_as_gold_are_read_without_a_fault(
    option: tuple[str, ...], gold: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.conllu"
    assert run(gold, "--predictions", out, *option).exit_code == 0
    scores = json.loads(run(out, "--json", *option).stdout)["scores"]
    assert scores["conll"] == scores["head"]["conll"] == 1


def test_a_file_that_is_no_gold_ends_the_run(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("nothing of the kind\n", encoding="utf-8")
    result = run(path)
    assert result.exit_code == 2
    assert f"{path}:1: " in result.stderr
