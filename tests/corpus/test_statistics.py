"""What the corpus holds is counted, and texts that are much alike are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.check import read
from corpus.gold import reading
from corpus.statistics import column, main, near_duplicates

TEXTS = """\
== 1 2018-09-05
[Lod]{@lod state} [shelled]{ASSAULT/aerial a=lod r=- at=mirov} [Mirov]{@mirov place} [Tuesday]{=2018-09-04}.
== 2
[He]{@he person} [said]{cue 1 by=he} [so]{content 1}.
== 3
The soup of the day was hot, and the bread was warm.
== 4
The soup of the day was hot, and the bread was cold.
"""


def test_counts(tmp_path: Path) -> None:
    path = tmp_path / "mine.txt"
    path.write_text(TEXTS, encoding="utf-8")
    texts, slips = read([path])
    assert not slips
    figures = column([reading(text) for text in texts])
    assert figures["texts"] == 4
    assert figures["texts without an event"] == 3
    assert figures["words"] == 4 + 3 + 12 + 12
    assert (figures["type ASSAULT"], figures["mode ASSAULT/aerial"], figures["status occurred"]) == (
        1,
        1,
        1,
    )
    assert (figures["statements"], figures["distinct cues"], figures["temporal expressions"]) == (1, 1, 1)
    assert [(a, b) for a, b, _ in near_duplicates(texts)] == [("mine-3", "mine-4")]


def test_the_corpus_has_no_near_duplicates(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    out = capsys.readouterr().out
    assert "0 near-duplicates" in out
    assert "type THREATEN" in out
