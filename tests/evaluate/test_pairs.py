"""Types between marked parties: the table, the crosswalk, and the figures worked out by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import StopRun
from dragoman.evaluate.pairs import (
    MarkedSentence,
    macro_f1,
    predict,
    prediction_lines,
    read_pairs,
    school_type,
    score_pairs,
)
from dragoman.reader import Reader
from dragoman.reading import EventMention, Span, Status


def table(tmp_path: Path, *lines: str, header: str = "marked_sentence\tgold_root", end: str = "\n") -> Path:
    path = tmp_path / "pairs.tsv"
    path.write_bytes(end.join([header, *lines]).encode())
    return path


def row(gold: str) -> MarkedSentence:
    return MarkedSentence("", (), (), gold)


def test_marks_are_stripped_and_remembered(tmp_path: Path) -> None:
    (one,) = read_pairs(table(tmp_path, "The <s>mayor</s> praised <t>Oslo</t> and <t>Bergen</t>.\tSUPPORT"))
    assert one.text == "The mayor praised Oslo and Bergen."
    assert [s.of(one.text) for s in (*one.doer, *one.other)] == ["mayor", "Oslo", "Bergen"]
    assert one.gold == "SUPPORT"


@pytest.mark.parametrize("sentence", ["<s>Oslo left.", "Oslo</s> left.", "<s></s>Oslo left.", "Oslo left."])
def test_a_mark_without_its_counterpart_marks_nothing(sentence: str, tmp_path: Path) -> None:
    (one,) = read_pairs(table(tmp_path, f"{sentence}\tRETREAT"))
    assert one == MarkedSentence("Oslo left.", (), (), "RETREAT")


def test_one_party_may_stand_inside_the_words_of_the_other(tmp_path: Path) -> None:
    (one,) = read_pairs(table(tmp_path, "<s>The mayor of <t>Oslo</t></s> left.\tRETREAT"))
    assert (one.doer, one.other) == ((Span(0, 17),), (Span(13, 17),))


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_columns_stand_in_any_order_and_cells_may_be_missing(end: str, tmp_path: Path) -> None:
    header = "\ufeffn\tgold_root\tx\tmarked_sentence"
    path = table(
        tmp_path, "1\tAID\t\t<s>A</s> b", "", "2\tAGREE", '3\taid\t\t"a ""b"""', "", header=header, end=end
    )
    assert [(r.text, r.gold) for r in read_pairs(path)] == [("A b", "AID"), ("", "AGREE"), ('a "b"', "AID")]


@pytest.mark.parametrize("cell", ['"Go", <s>she</s> said', '"Go" and "stay"', '"'])
def test_quotation_marks_of_the_sentence_stay(cell: str, tmp_path: Path) -> None:
    (one,) = read_pairs(table(tmp_path, f"{cell}\tAID"))
    assert one.text == cell.replace("<s>", "").replace("</s>", "")


@pytest.mark.parametrize(
    ("header", "lines", "reason"),
    [
        ("sentence\tgold_root", ["a\tAID"], "1: no column 'marked_sentence'"),
        ("marked_sentence\ttype", ["a\tAID"], "1: no column 'gold_root'"),
        ("", [], "1: no column"),
        ("marked_sentence\tgold_root", [""], "no rows"),
    ],
)
def test_a_file_that_is_no_such_table(header: str, lines: list[str], reason: str, tmp_path: Path) -> None:
    with pytest.raises(StopRun, match=reason):
        read_pairs(table(tmp_path, *lines, header=header))


@given(st.lists(st.sampled_from(["a", " ", "<s>", "</s>", "<t>", "</t>"])))
def test_any_marks_can_be_read(tmp_path_factory: pytest.TempPathFactory, parts: list[str]) -> None:
    (one,) = read_pairs(table(tmp_path_factory.mktemp("t"), f"{''.join(parts)}\tAID"))
    assert all(0 <= s.start < s.end <= len(one.text) for s in (*one.doer, *one.other))
    assert "<" not in one.text


@pytest.mark.parametrize(
    ("kind", "mode", "status", "expected"),
    [
        ("CONCEDE", None, "occurred", "YIELD"),
        ("RETREAT", "release", "denied", "YIELD"),
        ("RETREAT", "release", "planned", "AGREE"),
        ("CONCEDE", None, "planned", "AGREE"),
        ("SANCTION", "convict", "occurred", "ACCUSE"),
        ("SANCTION", "expel", "planned", "SANCTION"),
        ("AID", None, "planned", "AID"),
    ],
)
def test_the_crosswalk(kind: str, mode: str | None, status: Status, expected: str) -> None:
    assert school_type(EventMention(Span(0, 1), Span(0, 9), kind, mode, status), "acts") == expected


def test_a_commitment_to_concede_is_an_agreement_in_the_school_of_cameo() -> None:
    concession = EventMention(Span(0, 6), Span(0, 9), "CONCEDE", None, "occurred")
    assert [school_type(concession, word) for word in ("agreed", "Willing", "accepted", "lifted")] == [
        *("AGREE", "AGREE", "YIELD", "YIELD")
    ]


def test_figures_by_hand() -> None:
    gold = [row(g) for g in ("AID", "AID", "YIELD", "RETREAT", "ACCUSE", "", "ODD")]
    scores = score_pairs(["AID", "COOPERATE", "YIELD", "", "REQUEST", "AID", "AID"], gold)
    assert (scores.rows.agreed, scores.rows.predicted, scores.rows.gold) == (2, 5, 6)
    # AID 1 of 2 found, 2 predicted; YIELD 1 of 2, 1 predicted; ACCUSE and ODD none: (1/2 + 2/3) / 4.
    assert macro_f1(scores.types) == pytest.approx((1 / 2 + 2 / 3) / 4)
    # Material cooperation: 3 of 4, 4 predicted; verbal conflict 1 of 1; ODD none.
    assert scores.to_json()["quad_accuracy"] == pytest.approx(4 / 6, abs=1e-6)
    assert macro_f1(scores.quads) == pytest.approx((3 / 4 + 1 + 0) / 3)
    assert scores.to_json()["by_type"]["COOPERATE"]["predicted"] == 1


def test_figures_of_nothing() -> None:
    figures = score_pairs([""], [row("")]).to_json()
    assert (figures["accuracy"], figures["macro_f1"], figures["rows"]) == (0, 0, 0)


def test_the_reader_says_what_the_one_does_to_the_other(tmp_path: Path) -> None:
    rows = read_pairs(
        table(
            tmp_path,
            "<s>Norway</s> condemned <t>Denmark</t> on Monday.\tACCUSE",
            "<t>Denmark</t> was condemned by <s>Norway</s> on Monday.\tACCUSE",
            "Norway condemned Denmark on Monday.\tACCUSE",
            "\tACCUSE",
            "<s>Norway</s> is north of <t>Denmark</t>.\tACCUSE",
        )
    )
    found = predict(rows, Reader().read)
    assert prediction_lines(found) == ["0\tACCUSE", "1\tACCUSE", "2\t", "3\t", "4\t"]
