"""Agreement between two annotators of the same texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.agreement import ONE_IN, agreement, chosen, main, passes
from dragoman.errors import StopRun

TEXT = "== 1\n[Lod]{@lod state} [shelled]{ASSAULT a=lod r=-} it, [he]{@he person} [said]{cue 1 by=he}.\n"
SAID = TEXT.replace("[Lod]", "[[Lod]").replace(" it,", " it]{content 1},")


def two(tmp_path: Path, first: str, second: str) -> Path:
    for name, text in (("first", first), ("second", second)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "mine.txt").write_text(text, encoding="utf-8")
    return tmp_path


def test_the_same_annotation_agrees_wholly(tmp_path: Path) -> None:
    scores = agreement(*passes(two(tmp_path, SAID, SAID)))
    assert {name: c.f1 for name, c in scores.counts.items() if c.gold and c.f1 != 1} == {}


def test_differences_cost(tmp_path: Path) -> None:
    other = SAID.replace("ASSAULT a=lod", "COERCE a=lod")
    scores = agreement(*passes(two(tmp_path, SAID, other)))
    assert (scores.counts["trigger"].f1, scores.counts["event"].f1, scores.counts["entity"].f1) == (1, 0, 1)


@pytest.mark.parametrize(
    ("other", "reason"), [(SAID.replace("== 1", "== 2"), "only in one"), ("== 1\nIt.\n", "other words")]
)
def test_passes_are_of_the_same_texts(tmp_path: Path, other: str, reason: str) -> None:
    with pytest.raises(StopRun, match=reason):
        passes(two(tmp_path, SAID, other))


def test_about_a_tenth_is_chosen() -> None:
    share = sum(chosen(f"text-{i}") for i in range(2000)) / 2000
    assert 0.7 < share * ONE_IN < 1.3


def test_the_corpus_tells_its_agreement(capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == 0
    assert "event status" in capsys.readouterr().out
