"""Names against IOB2 files."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.errors import StopRun
from dragoman.evaluate.names import iob2_lines, read_iob2, score_names
from dragoman.language.model import LanguageModel

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


def test_documents_sentences_and_labels_are_read(tmp_path: Path) -> None:
    path = tmp_path / "gold.iob2"
    path.write_text(GOLD, encoding="utf-8")
    (document,) = read_iob2(path)
    assert document.id == "a"
    assert [[label for _, label in s] for s in document.sentences] == [
        ["B-PER", "I-PER", "O", "B-LOC", "O"],
        ["O", "O", "O", "O"],
    ]


def test_a_name_counts_by_its_words_and_its_label(tmp_path: Path) -> None:
    path = tmp_path / "gold.iob2"
    path.write_text(GOLD, encoding="utf-8")
    gold = read_iob2(path)
    counts, found = score_names(gold, LanguageModel.load())
    assert (counts["PER"].agreed, counts["PER"].gold) == (1, 1)
    assert (counts["all"].agreed, counts["all"].gold) == (2, 2)
    again = tmp_path / "found.iob2"
    again.write_text("\n".join(iob2_lines(gold[0], found[0])), encoding="utf-8")
    assert score_names(read_iob2(again), LanguageModel.load())[0]["all"].f1 == 1.0


@pytest.mark.parametrize("content", ["1\tword\n", "1\tword\tX-PER\n", "", "# newdoc id = a\n"])
def test_what_is_no_iob2_stops_the_run(tmp_path: Path, content: str) -> None:
    path = tmp_path / "bad.iob2"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(StopRun, match=r"bad\.iob2"):
        read_iob2(path)
