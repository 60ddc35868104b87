"""No text of the corpus shares its words with another."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus.overlap import foreign_texts, main, runs, shared_runs

SIX = "the harbour was shut at noon"


def test_runs_are_of_six_words_whatever_their_case() -> None:
    assert list(runs("The harbour was shut, at noon.")) == [SIX]
    assert list(runs("the harbour was shut at")) == []


def test_runs_of_names_are_let_pass() -> None:
    text = "then they met Prime Minister Ilo Prenk of Varnia in the small garden behind the house"
    assert "prime minister ilo prenk of varnia" not in set(runs(text))
    assert "small garden behind the house" in " ".join(runs(text))


def test_capitals_say_nothing_in_a_headline() -> None:
    assert list(runs("Rebels Shell Hospital In Northern Town")) == ["rebels shell hospital in northern town"]


def test_shared_runs_name_the_texts() -> None:
    found = shared_runs([("a", f"Today {SIX}."), ("b", f"{SIX} again"), ("c", "nothing of the sort at all")])
    assert found == {SIX: ["a", "b"]}


def test_texts_of_others_are_read_by_their_form(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SIX, encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(json.dumps({"text": SIX}) + "\n", encoding="utf-8")
    (tmp_path / "c.conllu").write_text(f"# text = {SIX}\n1\tx\n", encoding="utf-8")
    (tmp_path / "d.tsv").write_text(f"<s>the harbour</s> was shut at noon\t{SIX}\n", encoding="utf-8")
    (tmp_path / "e.ann").write_text(SIX, encoding="utf-8")
    found = [run for text in foreign_texts(tmp_path) for run in runs(text)]
    assert found == [SIX] * 5


def test_no_two_texts_of_the_corpus_share_a_run(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0, capsys.readouterr().out


def test_a_run_of_somebody_else_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "theirs.txt"
    path.write_text("who keeps bees on the roof of the court and how", encoding="utf-8")
    assert main(["--against", str(path)]) == 1
    assert "a text of others: keeps bees on the roof of" in capsys.readouterr().out
