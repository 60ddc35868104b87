"""Labelled reports in and out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dragoman.errors import StopRun
from dragoman.evaluate.labelled import from_reading, read_labelled, to_line
from dragoman.reading import Span
from dragoman.serialise import dumps
from tests.support.readings import TEXT, hand_made, span_of

REPORT: dict[str, Any] = {
    "id": "oslo",
    "published": "2019-03-05",
    "text": TEXT,
    "events": [
        {
            "trigger": span_of("met"),
            "type": "CONSULT",
            "mode": None,
            "status": "occurred",
            "voice": "report",
            "actors": [{"name": "Kari Lund", "span": span_of("Kari Lund")}],
            "recipients": [{"name": "Jens Holm", "span": None}],
        }
    ],
    "statements": [
        {"cue": span_of("told"), "source": None, "speaker": None, "content": [], "quotation": "direct"}
    ],
}


def write(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def test_a_report_is_read_with_its_labels(tmp_path: Path) -> None:
    (report,) = read_labelled(write(tmp_path, json.dumps(REPORT), ""))
    assert report.document.published.earliest == "2019-03-05"
    assert report.events[0].trigger == span_of("met")
    assert report.events[0].recipients[0].span is None
    assert report.statements[0].speakers == ()


def test_an_undated_report_with_one_kind_of_labels(tmp_path: Path) -> None:
    (report,) = read_labelled(write(tmp_path, json.dumps({"text": "Nothing.", "statements": []})))
    assert report.document.published.earliest is None
    assert (report.id, report.events) == ("line-1", ())


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"text": None}, "text: missing"),
        ({"published": "last year"}, "published: not a date"),
        ({"events": [{**REPORT["events"][0], "trigger": [5, 5]}]}, r"events\[0\]: trigger: not a span"),
        ({"events": [{**REPORT["events"][0], "trigger": [5, 5000]}]}, r"events\[0\]: trigger: not a span"),
        ({"events": [{**REPORT["events"][0], "type": 4}]}, r"events\[0\]: type: not a string"),
        ({"events": [{**REPORT["events"][0], "actors": [{}]}]}, r"events\[0\]: actors\[0\]: name: missing"),
        ({"statements": ["said"]}, r"statements\[0\]: not a JSON object"),
        ({"statements": {}}, "statements: not a list"),
        ({"statements": 3}, "statements: not a list"),
    ],
)
def test_a_malformed_report_is_named_with_its_line(
    change: dict[str, Any], reason: str, tmp_path: Path
) -> None:
    path = write(tmp_path, json.dumps(REPORT), json.dumps({**REPORT, **change}))
    with pytest.raises(StopRun, match=reason) as caught:
        read_labelled(path)
    assert f"{path}:2: " in str(caught.value)


@pytest.mark.parametrize("lines", [["{"], ["[]"], [""]])
def test_a_file_without_reports_stops_the_run(lines: list[str], tmp_path: Path) -> None:
    with pytest.raises(StopRun, match="gold"):
        read_labelled(write(tmp_path, *lines))


def test_a_reading_as_labels_survives_being_written(tmp_path: Path) -> None:
    labels = from_reading(hand_made(), "oslo")
    assert [e.type for e in labels.events] == ["CONSULT", "AID"]
    assert labels.events[0].actors[0].name == "Kari Lund"
    assert labels.statements[0].speakers == ("Jens Holm",)
    assert labels.statements[0].source == Span(span_of("Holm told").start, span_of(" told").start)
    assert read_labelled(write(tmp_path, to_line(labels))) == [labels]


def test_a_line_may_be_a_reading(tmp_path: Path) -> None:
    reading = hand_made()
    (report,) = read_labelled(write(tmp_path, dumps(reading)))
    assert report == from_reading(reading, "line-1")
