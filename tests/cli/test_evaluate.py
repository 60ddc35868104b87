"""`dragoman evaluate` from end to end, on small gold of our own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dragoman.cli import commands
from dragoman.evaluate.conllu import read_conllu
from dragoman.evaluate.labelled import read_labelled

CONLLU = """\
# newdoc id = harbour
# newpar
1\tNorway\tNorway\tPROPN\tNNP\t_\t4\tnsubj\t_\t_
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tclose\tclose\tVERB\tVB\t_\t0\troot\t_\t_
5\tits\tits\tPRON\tPRP$\t_\t6\tnmod:poss\t_\t_
6\tharbour\tharbour\tNOUN\tNN\t_\t4\tobj\t_\tSpaceAfter=No
7\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

1\tShips\tship\tNOUN\tNNS\t_\t2\tnsubj\t_\t_
2\tcame\tcome\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""
TEXT = "Norway condemned the attack on the harbour. Denmark said that its ships were safe."


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(commands, ["evaluate", *map(str, arguments)])


def scores(result: Result) -> dict[str, Any]:
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


@pytest.fixture
def conllu(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    return path


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    def span(words: str) -> list[int]:
        return [TEXT.index(words), TEXT.index(words) + len(words)]

    accused = {
        "trigger": span("condemned"),
        "type": "ACCUSE",
        "status": "occurred",
        "actors": [{"name": "Norway", "span": span("Norway")}],
        "recipients": [],
    }
    said = {
        "cue": span("said"),
        "source": span("Denmark"),
        "speaker": "Denmark",
        "content": [span("its ships were safe")],
    }
    report = {"id": "a", "text": TEXT, "published": "2019-03-05", "events": [accused], "statements": [said]}
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(report) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("option", "mode"), [((), "words"), (("--raw",), "raw"), (("--sentences",), "sentences")]
)
def test_syntax(option: tuple[str, ...], mode: str, conllu: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.conllu"
    found = scores(run("syntax", conllu, "--json", "--predictions", out, *option))
    assert found["mode"] == mode
    assert found["scores"]["words"]["gold"] == 10
    assert found["scores"]["words"]["f1"] == 1
    assert found["scores"]["upos"]["f1"] >= 0.8
    (document,) = read_conllu(out)
    assert [w.form for w in document.sentences[0].words][:3] == ["Norway", "did", "n't"]


def test_syntax_as_a_table(conllu: Path) -> None:
    lines = run("syntax", conllu).stdout.splitlines()
    assert [line.split()[0] for line in lines[1:4]] == ["tokens", "sentences", "words"]


def test_syntax_reads_either_raw_text_or_single_sentences(conllu: Path) -> None:
    assert run("syntax", conllu, "--raw", "--sentences").exit_code == 2


def test_events(labelled: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    found = scores(run("events", labelled, "--json", "--predictions", out))
    assert found["scores"]["event"]["gold"] == 1
    assert found["scores"]["by_type"]["ACCUSE"]["f1"] == 1
    (report,) = read_labelled(out)
    assert (report.id, report.text) == ("a", TEXT)
    assert "ACCUSE" in {event.type for event in report.events}


def test_predictions_as_gold_are_read_without_a_fault(labelled: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    run("events", labelled, "--predictions", out)
    for command in ("events", "statements"):
        figures = [f for f in scores(run(command, out, "--json"))["scores"].values() if isinstance(f, dict)]
        counts = [(f["agreed"], f["predicted"], f["gold"]) for f in figures if "agreed" in f]
        assert len(counts) >= 3
        assert all(agreed == predicted == gold for agreed, predicted, gold in counts)


def test_statements(labelled: Path) -> None:
    found = scores(run("statements", labelled, "--json"))["scores"]
    assert found["whole"]["agreed"] == 1


@pytest.fixture
def polnear(tmp_path: Path) -> Path:
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "a.txt").write_text(TEXT, encoding="utf-8")
    start = TEXT.index("said")
    marks = f"T1\tCue {start} {start + 4}\tsaid\nE1\tAttribution-no-source: Cue:T1\n"
    (tmp_path / "attributions" / "a_x.ann").write_text(marks, encoding="utf-8")
    return tmp_path


def test_statements_of_a_polnear_folder(polnear: Path) -> None:
    assert scores(run("statements", polnear, "--json"))["scores"]["cue"]["agreed"] == 1


def test_attribution(polnear: Path) -> None:
    out = polnear / "out"
    found = scores(run("attribution", polnear, "--json", "--predictions", out))["scores"]
    assert found["cue"]["agreed"] == found["cue_words"]["agreed"] == found["linked"]["gold"] == 1
    again = scores(run("attribution", out, "--json"))["scores"]
    assert all(figures["f1"] == 1 for figures in again.values())
    assert [line.split()[0] for line in run("attribution", polnear).stdout.splitlines()][-1] == "linked"


@pytest.mark.parametrize("command", ["syntax", "events", "pairs", "statements", "dates"])
def test_a_file_that_is_no_gold_ends_the_run(command: str, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("nothing of the kind\n", encoding="utf-8")
    result = run(command, path)
    assert result.exit_code == 2
    assert f"{path}:1: " in result.stderr


@pytest.mark.parametrize("command", ["events", "statements"])
def test_tables(command: str, labelled: Path) -> None:
    result = run(command, labelled)
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("figure")


@pytest.fixture
def marked(tmp_path: Path) -> Path:
    path = tmp_path / "pairs.tsv"
    rows = ["<s>Norway</s> condemned <t>Denmark</t>.\tACCUSE", "Norway slept.\tAID"]
    path.write_text("\n".join(["marked_sentence\tgold_root", *rows]), encoding="utf-8")
    return path


def test_pairs(marked: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.tsv"
    found = scores(run("pairs", marked, "--json", "--predictions", out))["scores"]
    assert (found["accuracy"], found["rows"], found["predicted"]) == (0.5, 2, 1)
    assert found["by_quad"]["verbal-conflict"]["f1"] == 1
    assert out.read_text(encoding="utf-8") == "0\tACCUSE\n1\t\n"


def test_pairs_as_a_table(marked: Path) -> None:
    lines = run("pairs", marked).stdout.splitlines()
    assert lines[-2:] == [
        "types: accuracy 50.00 %, macro F1 50.00",
        "quad classes: accuracy 50.00 %, macro F1 50.00",
    ]


def test_dates(tmp_path: Path) -> None:
    gold = tmp_path / "gold"
    gold.mkdir()
    created = '<DCT><TIMEX3 functionInDocument="CREATION_TIME" value="2018-09-05"/></DCT>'
    day = '<TIMEX3 type="DATE" value="2018-09-04">Tuesday</TIMEX3>'
    for name in ("a.tml", "b.tml"):
        text = f"<TimeML>{created}<TEXT>Norway condemned the raid on {day}.</TEXT></TimeML>"
        (gold / name).write_text(text, encoding="utf-8")
    out = tmp_path / "out"
    assert scores(run("dates", gold, "--json", "--predictions", out))["scores"]["value"]["agreed"] == 2
    assert scores(run("dates", out, "--json"))["documents"] == 2
    run("dates", gold / "a.tml", "--predictions", tmp_path / "c.tml")
    assert (tmp_path / "c.tml").read_bytes() == (out / "a.tml").read_bytes()
    assert run("dates", gold).stdout.splitlines()[-1].split()[:2] == ["type", "100.00"]


def test_predictions_that_cannot_be_written_are_told_first(tmp_path: Path) -> None:
    gold = tmp_path / "pairs.tsv"
    gold.write_text("marked_sentence\tgold_root\n<s>Lod</s> met <t>Varn</t>.\tCONSULT\n", encoding="utf-8")
    result = run("pairs", gold, "--predictions", tmp_path / "none" / "out.tsv")
    assert result.exit_code == 2
    assert "there is no folder" in result.stderr


def test_gold_types_that_are_none_are_noted(tmp_path: Path) -> None:
    gold = tmp_path / "pairs.tsv"
    gold.write_text("marked_sentence\tgold_root\n<s>Lod</s> met <t>Varn</t>.\tFOO\n", encoding="utf-8")
    result = run("pairs", gold, "--json")
    assert "no types of PLOVER: FOO" in result.stderr
