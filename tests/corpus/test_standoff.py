"""Marks without texts: laid into a treebank's sentences and lifted off again."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.items import Line
from corpus.markup import parse
from corpus.slips import Slip
from corpus.standoff import (
    ACTS,
    Lifted,
    LiftedMark,
    laid_items,
    lay,
    lay_file,
    lift,
    lift_file,
    main,
    read_lifted,
)
from dragoman.errors import StopRun
from dragoman.evaluate.conllu import GoldDocument, GoldSentence

SENTENCES = ("Kenya [sic] met them.", "Nairobi \\ said so.")
DOCUMENTS = {
    "news-1": GoldDocument("news-1", [GoldSentence((), (), text, i == 0) for i, text in enumerate(SENTENCES)])
}


def laid(*marks: LiftedMark) -> list[str]:
    return [
        line.text
        for line in lay(Lifted(1, "1", "2004-05-01", "news-1", 1, 2, list(marks)), DOCUMENTS, "a.tsv").lines
    ]


def test_marks_stand_in_the_text_and_its_own_brackets_are_escaped() -> None:
    marked = laid(LiftedMark(1, 0, 5, "@KEN"), LiftedMark(1, 12, 15, "CONSULT a=KEN r=-"))
    assert marked == [r"[Kenya]{@KEN} \[sic\] [met]{CONSULT a=KEN r=-} them.", r"Nairobi \\ said so."]


def test_nested_marks_keep_their_order_and_equal_spans_share_a_bracket() -> None:
    marked = laid(
        LiftedMark(2, 0, 7, "@KEN"), LiftedMark(2, 0, 14, "content 1"), LiftedMark(2, 0, 7, "source 1")
    )
    assert marked[1] == r"[[Nairobi]{@KEN; source 1} \\ said]{content 1} so."


spans = st.tuples(st.integers(0, len(SENTENCES[0])), st.integers(0, len(SENTENCES[0])))


@given(spans)
def test_what_is_laid_can_be_lifted(span: tuple[int, int]) -> None:
    start, end = sorted(span)
    if start == end:
        return
    mark = LiftedMark(1, start, end, "@x group")
    slips: list[Slip] = []
    passage = parse([Line(i, text) for i, text in enumerate(laid(mark), start=1)], "a.txt", slips)
    assert not slips
    assert list(lift(passage)) == [mark]


def test_sentences_that_a_treebank_lacks_are_named() -> None:
    with pytest.raises(StopRun, match="news-1 2-3: not in the treebanks"):
        lay(Lifted(1, "1", "-", "news-1", 2, 3), DOCUMENTS, "a.tsv")


@pytest.mark.parametrize(
    "marks",
    [
        [LiftedMark(1, 0, 8, "@x group"), LiftedMark(1, 6, 15, "@y group")],
        [LiftedMark(1, 90, 95, "@x group")],
        [LiftedMark(3, 0, 5, "@x group")],
    ],
)
def test_marks_that_cross_or_are_nowhere_are_an_error(marks: list[LiftedMark]) -> None:
    with pytest.raises(StopRun, match=r"a\.tsv:1: marks of item 1"):
        laid(*marks)


def test_marks_are_laid_mended_and_lifted(tmp_path: Path) -> None:
    acts, text = tmp_path / "acts.tsv", tmp_path / "laid.txt"
    acts.write_text("== 1 - news-1 1-2\n1\t0\t5\t@KEN\n")
    lay_file(text, DOCUMENTS, acts)
    text.write_text(text.read_text().replace("met", "[met]{CONSULT a=KEN r=-}"))
    lift_file(text, DOCUMENTS, acts)
    assert acts.read_text().splitlines()[1:] == ["1\t0\t5\t@KEN", "1\t12\t15\tCONSULT a=KEN r=-"]


@pytest.mark.parametrize(
    ("old", "new", "error"),
    [("met", "left", "the text was changed"), ("== 1", "== 7", "no items"), ("== 1 -", "", "no items")],
)
def test_what_cannot_be_lifted_changes_nothing(tmp_path: Path, old: str, new: str, error: str) -> None:
    acts, text = tmp_path / "acts.tsv", tmp_path / "laid.txt"
    acts.write_text("== 1 - news-1 1-2\n1\t0\t5\t@KEN\n")
    lay_file(text, DOCUMENTS, acts)
    text.write_text(text.read_text().replace(old, new))
    before = acts.read_text()
    with pytest.raises(StopRun, match=error):
        lift_file(text, DOCUMENTS, acts)
    assert acts.read_text() == before


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "acts.tsv"
    path.write_text("== 1 2004-05-01 news-1 1-2\n1\t0\tfive\t@KEN\n")
    with pytest.raises(StopRun, match=r"acts\.tsv:2"):
        read_lifted(path)


def test_what_ships_can_be_read() -> None:
    items = read_lifted(ACTS)
    assert len({item.number for item in items}) == len(items) > 0
    assert all(mark.start < mark.end for item in items for mark in item.marks)


def test_a_folder_without_the_treebanks_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["lay", str(tmp_path / "out.txt"), "--treebanks", str(tmp_path)]) == 1
    assert "not in the treebanks" in capsys.readouterr().err


SENTENCE = "1\tTroops\ttroop\tNOUN\tNNS\t_\t0\troot\t_\t_\n\n"


def test_items_go_to_the_part_of_the_treebank_that_has_their_text(tmp_path: Path) -> None:
    acts = tmp_path / "acts.tsv"
    acts.write_text("== 1 - old-1 1-1\n1\t0\t6\t@x group\n== 2 - new-1 1-1\n")
    (tmp_path / "web-train.conllu").write_text(f"# newdoc id = old-1\n{SENTENCE}")
    (tmp_path / "web-dev.conllu").write_text(f"# newdoc id = new-1\n{SENTENCE}")
    laid = laid_items(tmp_path, acts)
    assert {part: [item.id for item in items] for part, items in laid.items()} == {
        "train": ["acts-1"],
        "dev": ["acts-2"],
    }
    acts.write_text("== 1 - lost-1 1-1\n")
    with pytest.raises(StopRun, match="lost-1"):
        laid_items(tmp_path, acts)
