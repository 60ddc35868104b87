"""TimeML files, read and written."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.dates.timex import Timex
from dragoman.errors import StopRun
from dragoman.evaluate.timeml import TimedText, read_timeml, timeml
from dragoman.reading import Published, Span

DCT = (
    '<DCT><TIMEX3 tid="t0" type="DATE" value="2018-09-05" functionInDocument="CREATION_TIME">'
    "Today</TIMEX3></DCT>"
)
TEXT = (
    '<TEXT>Oslo <EVENT eid="e1">shut</EVENT> &lt;all&gt; on <TIMEX3 tid="t1" type="DATE" value="2018-09-04">'
    ' Tue<b>sday</b> </TIMEX3>.<TIMEX3 tid="t2" type="DURATION" value="P1D"/></TEXT>'
)


def one(tmp_path: Path, *parts: str) -> TimedText:
    path = tmp_path / "a.tml"
    path.write_bytes(f"<TimeML>{''.join(parts)}</TimeML>".encode())
    (found,) = read_timeml(path)
    return found


def test_text_expressions_and_date(tmp_path: Path) -> None:
    found = one(tmp_path, "<DOCID>a</DOCID>", DCT, TEXT)
    assert found.text == "Oslo shut <all> on  Tuesday ."
    assert found.timexes == (Timex(Span(20, 27), "DATE", "2018-09-04"),)
    assert found.document.published == Published("2018-09-05", "2018-09-05", "given")
    assert found.set_aside == ()


def test_the_date_may_stand_in_the_text(tmp_path: Path) -> None:
    found = one(tmp_path, DCT, "It rained ", '<TIMEX3 type="DATE">today</TIMEX3>.')
    assert found.text == "TodayIt rained today."
    assert found.set_aside == (Span(0, 5),)
    assert found.timexes == (Timex(Span(15, 20), "DATE", ""),)


UNKNOWN_YEAR = "X" * 4
"""How TimeML writes a year that nobody knows."""


@pytest.mark.parametrize(
    ("value", "earliest"),
    [("2018-09-05T10:00", "2018-09-05"), ("2018-09", "2018-09-01"), (UNKNOWN_YEAR, None), ("", None)],
)
def test_dates_of_texts(value: str, earliest: str | None, tmp_path: Path) -> None:
    found = one(tmp_path, DCT.replace("2018-09-05", value), TEXT)
    assert found.document.published.earliest == earliest


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", ":1: not XML"),
        ("plain words", ":1: not XML"),
        ("\n\n<TimeML>\n<TEXT></TimeML>", ":4: not XML"),
        ("<TimeML>&later;</TimeML>", ":1: not XML"),
        ('<!DOCTYPE a [\n<!ENTITY b "c">]>\n<TimeML>&b;</TimeML>', ":2: declares entities"),
    ],
)
def test_what_is_no_timeml_stops_the_run(content: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "a.tml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(StopRun) as caught:
        read_timeml(path)
    assert str(caught.value).startswith(f"{path}{reason}")


def test_files_as_they_come(tmp_path: Path) -> None:
    content = (
        '\ufeff\r\n<?xml version="1.0" encoding="latin-1"?>\r\n<!DOCTYPE TimeML SYSTEM "x.dtd">'
        "<TimeML>ü\r\n</TimeML>"
    )
    (tmp_path / "b.tml").write_bytes(content.encode())
    (tmp_path / "a.tml").write_bytes(b"<TimeML/>")
    (tmp_path / "notes.txt").write_bytes(b"")
    found = read_timeml(tmp_path)
    assert [(f.name, f.text, f.timexes) for f in found] == [("a.tml", "", ()), ("b.tml", "ü\n", ())]


def test_a_folder_without_files(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match=r"no \*\.tml files"):
        read_timeml(tmp_path)


@given(st.text(st.sampled_from("a<>&\"' é\n"), min_size=8), st.sampled_from(["P1D", '<"&>', ""]))
def test_what_is_written_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, text: str, value: str
) -> None:
    timexes = tuple(
        Timex(Span(i, i + 2), "DATE", value) for i in (1, 5) if text[i : i + 2].split() == [text[i : i + 2]]
    )
    path = tmp_path_factory.mktemp("t") / "a.tml"
    document = TimedText("a.tml", text, "2018-09", timexes)
    path.write_text(timeml(document, reversed(timexes)), encoding="utf-8")
    assert read_timeml(path) == [document]
