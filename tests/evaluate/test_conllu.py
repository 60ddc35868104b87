"""CoNLL-U in and out."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.errors import StopRun
from dragoman.evaluate.conllu import read_conllu
from dragoman.evaluate.conllu_output import conllu_lines

FILE = """\
# newdoc id = lake
# newpar
# sent_id = 1
# text = They didn't swim.
1\tThey\tthey\tPRON\tPRP\t_\t4\tnsubj\t_\t_
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tswim\tswim\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# sent_id = 2
# text = They rowed.
1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\t_
1.1\tall\tall\tDET\tDT\t_\t_\t_\t_\t_
2\trowed\trow\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# newpar
# sent_id = 3
# text = Nobody saw
1\tNobody\tnobody\tPRON\tNN\t_\t2\tnsubj\t_\t_
2\tsaw\tsee\tVERB\tVBD\t_\t0\troot\t_\t_

"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "lake.conllu"
    path.write_text(FILE, encoding="utf-8")
    return path


def test_words_tokens_and_text(path: Path) -> None:
    (document,) = read_conllu(path)
    first = document.sentences[0]
    assert [w.form for w in first.words] == ["They", "did", "n't", "swim", "."]
    assert [w.head for w in first.words] == [3, 3, 3, -1, 3]
    assert first.tokens == (("They", 1), ("didn't", 2), ("swim", 1), (".", 1))
    assert document.text == "They didn't swim. They rowed.\n\nNobody saw"


def test_what_is_written_reads_the_same(path: Path, tmp_path: Path) -> None:
    (document,) = read_conllu(path)
    again = tmp_path / "again.conllu"
    again.write_text(
        "".join(f"{line}\n" for line in conllu_lines("lake", document.sentences)), encoding="utf-8"
    )
    (copy,) = read_conllu(again)
    assert copy.text == document.text
    assert [s.tokens for s in copy.sentences] == [s.tokens for s in document.sentences]
    assert [[w.head for w in s.words] for s in copy.sentences] == [
        [w.head for w in s.words] for s in document.sentences
    ]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("1\tThey\tthey\n", "3 columns"),
        ("1\tThey\tthey\tPRON\tPRP\t_\tx\tnsubj\t_\t_\n", "invalid literal"),
        ("", "no sentences"),
    ],
)
def test_a_malformed_file_is_named_with_its_line(bad: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.conllu"
    path.write_text(bad, encoding="utf-8")
    with pytest.raises(StopRun, match=reason) as caught:
        read_conllu(path)
    assert str(path) in str(caught.value)


def test_a_missing_file_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match="absent"):
        read_conllu(tmp_path / "absent.conllu")
