"""Names against IOB2 files."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.errors import StopRun
from dragoman.evaluate.iob2 import find_names, iob2_lines, read_iob2
from dragoman.language.model import LanguageModel
from dragoman.reading import Span

GOLD = """# newdoc id = a
# sent_id = 1
1\tAngela\tB-PER
2\tMerkel\tI-PER
3\tvisited\tO
4\tParis\tB-LOC
5\t.\tO

1\tThe\tO
2\tEuro\tB-OTH
3\tfell\tO
4\t.\tO
"""


@pytest.mark.parametrize("content", [GOLD, "\ufeff" + GOLD.replace("\n", "\r\n")])
def test_documents_sentences_and_labels_are_read(content: str, tmp_path: Path) -> None:
    path = tmp_path / "gold.iob2"
    path.write_text(content, encoding="utf-8", newline="")
    (document,) = read_iob2(path)
    assert document.id == "a"
    assert [[label for _, label in s] for s in document.sentences] == [
        ["B-PER", "I-PER", "O", "B-LOC", "O"],
        ["O", "B-OTH", "O", "O"],
    ]
    assert document.names == {(Span(0, 2), "PER"), (Span(3, 4), "LOC"), (Span(6, 7), "OTH")}


def test_names_end_where_labels_say(tmp_path: Path) -> None:
    path = tmp_path / "gold.iob2"
    path.write_text("1\ta\tI-PER\n2\tb\tB-PER\n3\tc\tI-LOC\n\n1\td\tI-LOC\n", encoding="utf-8")
    names = read_iob2(path)[0].names
    assert names == {(Span(0, 1), "PER"), (Span(1, 2), "PER"), (Span(2, 3), "LOC"), (Span(3, 4), "LOC")}


def test_names_are_found_and_written_as_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "gold.iob2"
    path.write_text(GOLD, encoding="utf-8")
    (document,) = read_iob2(path)
    found = find_names(document, LanguageModel.load())
    assert {(Span(0, 2), "PER"), (Span(3, 4), "LOC")} <= found
    path.write_text("\n".join(iob2_lines(document, found)), encoding="utf-8")
    assert read_iob2(path)[0].names == found


@pytest.mark.parametrize(
    "content", ["1\tword\n", "1\tword\tX-PER\n", "1\tword\tB\n", "", "# newdoc id = a\n"]
)
def test_what_is_no_iob2_stops_the_run(content: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.iob2"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(StopRun, match=r"bad\.iob2"):
        read_iob2(path)
