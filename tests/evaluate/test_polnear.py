"""Standoff attributions."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.errors import StopRun
from dragoman.evaluate.polnear import Attribution, ann_lines, read_articles, read_polnear
from dragoman.reading import Span

TEXT = "The mayor said rain, not snow, was due. Follow us here."
MARKS = """\
E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1
T1\tSource 0 9\tThe mayor
T2\tCue 10 14\tsaid
T3\tContent 15 19;21 38\train not snow, was due
T4\tAttribution 10 14\tsaid
T5\tDiscard 40 55\tFollow us here.
E2\tAttribution-no-source:T4
"""


def folder(tmp_path: Path, marks: str = MARKS, name: str = "rain_ann1.ann") -> Path:
    for part in ("text", "attributions"):
        (tmp_path / part).mkdir()
    (tmp_path / "text" / "rain.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "attributions" / name).write_text(marks, encoding="utf-8")
    return tmp_path


def test_an_attribution_is_a_statement(tmp_path: Path) -> None:
    (report,) = read_polnear(folder(tmp_path))
    (statement,) = report.statements
    assert (statement.cue, statement.source) == (Span(10, 14), Span(0, 9))
    assert statement.speakers == ("The mayor",)
    assert statement.content == (Span(15, 19), Span(21, 38))
    assert report.set_aside == (Span(40, 55),)


def test_the_first_annotator_counts(tmp_path: Path) -> None:
    base = folder(tmp_path)
    (base / "attributions" / "rain_ann2.ann").write_text("", encoding="utf-8")
    assert len(read_polnear(base)[0].statements) == 1


@pytest.mark.parametrize(
    ("marks", "reason"),
    [
        ("T1\tCue 5 900\tsaid\n", "span 5 900"),
        ("T1\tCue five six\tsaid\n", "invalid literal"),
        ("E1\tAttribution:T1 Cue:T9\n", "no span 'T9'"),
    ],
)
def test_malformed_marks_are_named_with_their_line(marks: str, reason: str, tmp_path: Path) -> None:
    with pytest.raises(StopRun, match=reason) as caught:
        read_polnear(folder(tmp_path, marks))
    assert "rain_ann1.ann:1: " in str(caught.value)


def test_a_text_without_marks_and_a_folder_without_texts_stop_the_run(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match="not a PolNeAR folder"):
        read_polnear(tmp_path)
    with pytest.raises(StopRun, match=r"no attributions/rain_\*\.ann"):
        read_polnear(folder(tmp_path, name="snow_ann1.ann"))


def test_all_pieces_and_attributions_without_a_cue_are_kept(tmp_path: Path) -> None:
    marks = MARKS.replace("T2\tCue 10 14\tsaid", "T2\tCue 4 9;10 14\tmayor said").replace("\n", "\r\n")
    marks += "E3\tAttribution:T4 Content:T3 Content2:T1\r\n"
    (article,) = read_articles(folder(tmp_path, marks, "rain.ann"))
    second, first = article.attributions
    assert first.cue == (Span(4, 9), Span(10, 14))
    assert second == Attribution((), (), (Span(0, 9), Span(15, 19), Span(21, 38)))
    assert len(read_polnear(tmp_path)[0].statements) == 1


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    (article,) = read_articles(folder(tmp_path))
    lines = ann_lines(article)
    assert "T1\tCue 10 14\tsaid" in lines
    assert "T3\tContent 15 19;21 38\train not snow, was due" in lines
    (tmp_path / "attributions" / "rain_ann1.ann").write_text("\n".join(lines), encoding="utf-8")
    assert read_articles(tmp_path)[0].attributions == article.attributions


def test_a_text_without_attributions_is_read(tmp_path: Path) -> None:
    (article,) = read_articles(folder(tmp_path, "\n\n"))
    assert article.attributions == ()
