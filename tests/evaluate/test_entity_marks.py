"""`Entity=` in CoNLL-U files."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.errors import StopRun
from dragoman.evaluate.entity_marks import GoldMention, read_marked


def conllu(path: Path, *documents: str, fields: str = "eid-etype") -> Path:
    """A file of documents, each given as words with their marks: `Oslo:(a-place) fell`."""
    lines = [f"# global.Entity = {fields}"]
    for number, words in enumerate(documents):
        lines.append(f"# newdoc id = d{number}")
        place = 0
        for word in words.split():
            form, _, marks = word.partition(":")
            empty = form.startswith("*")
            place += not empty
            id_ = f"{place}.1" if empty else str(place)
            misc = f"Entity={marks}|SpaceAfter=No" if marks else "_"
            lines.append(f"{id_}\t{form}\t_\tX\tX\t_\t{place - 1}\tdep\t_\t{misc}")
        lines.append("")
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def clusters(path: Path, *documents: str, fields: str = "eid-etype") -> list[list[list[list[int]]]]:
    def words(mention: GoldMention) -> list[int]:
        return sorted(mention)

    found = read_marked(conllu(path / "gold.conllu", *documents, fields=fields))
    return [[[words(m) for m in cluster] for cluster in one.clusters] for one in found]


def test_mentions_open_and_close_and_nest(tmp_path: Path) -> None:
    text = "the:(a-person minister of Norway:(b-place)a) and he:(a-person) of:(b-place it:b)"
    assert clusters(tmp_path, text) == [[[[3], [6, 7]], [[0, 1, 2, 3], [5]]]]


def test_a_mention_of_two_parts_is_one(tmp_path: Path) -> None:
    text = "both:(a[1/2]-person)(b-person in Oslo old:(a[2/2]-person men:a[2/2])b) they:(a-person)"
    assert clusters(tmp_path, text) == [[[[0, 3, 4], [5]], [[0, 1, 2, 3, 4]]]]


def test_mentions_of_one_cluster_nest_in_each_other(tmp_path: Path) -> None:
    assert clusters(tmp_path, "a:(a-x b:(a-x c:a) d:a)") == [[[[1, 2], [0, 1, 2, 3]]]]


def test_the_cluster_is_the_field_that_the_file_says(tmp_path: Path) -> None:
    text = "Oslo:(place-7) it:(place-7)"
    assert clusters(tmp_path, text, fields="etype-GRP") == [[[[0], [1]]]]
    assert clusters(tmp_path, text, fields="name-kind") == [[[[0], [1]]]]


def test_ids_hold_within_a_document(tmp_path: Path) -> None:
    assert clusters(tmp_path, "a:(1-x) b", "c d:(1-x)") == [[[[0]]], [[[1]]]]


def test_a_document_may_have_no_marks(tmp_path: Path) -> None:
    assert clusters(tmp_path, "a b", "c:(1-x)") == [[], [[[0]]]]


def test_empty_nodes_are_not_words_and_make_no_mention_alone(tmp_path: Path) -> None:
    assert clusters(tmp_path, "a:(1-x) *gone:(1-x) b:(1-x *gone:1)") == [[[[0], [1]]]]


def test_the_same_words_are_one_mention_of_the_first_cluster(tmp_path: Path) -> None:
    assert clusters(tmp_path, "a:(1-x)(2-x)(1-x) b:(2-x)") == [[[[0]], [[1]]]]


@pytest.mark.parametrize(
    ("marks", "reason"),
    [
        ("(1-x", r":\d+: Entity: \(1 is never closed"),
        ("(1[1/2]-x)", r":\d+: Entity: \(1 is never closed"),
        ("1)", r":3: Entity: 1\) closes what was not opened"),
        ("1-x", ":3: Entity: not brackets"),
        ("()", ":3: Entity: no cluster"),
    ],
)
def test_brackets_without_a_partner_stop_the_run(marks: str, reason: str, tmp_path: Path) -> None:
    with pytest.raises(StopRun, match=rf"gold\.conllu{reason}"):
        clusters(tmp_path, f"word:{marks}")
