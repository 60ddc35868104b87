"""Fields of gold in JSON lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.errors import StopRun
from dragoman.evaluate.fields import Record, read_records
from dragoman.reading import Span


def test_fields_are_taken_as_what_they_should_be() -> None:
    record = Record(
        {"a": "x", "day": "2019-03-05", "s": [1, 3], "many": [[0, 1], [1, 2]], "null": None, "in": {"a": "y"}}
    )
    assert (record.string("a"), record.optional_string("b"), record.optional_string("null")) == (
        "x",
        None,
        None,
    )
    assert (record.optional_date("day"), record.optional_date("null")) == ("2019-03-05", None)
    inner = record.optional_object("in")
    assert inner is not None
    assert (inner.string("a"), record.optional_object("null")) == ("y", None)
    assert (record.span("s", 3), record.optional_span("none", 3)) == (Span(1, 3), None)
    assert list(record.spans("many", 2)) == [Span(0, 1), Span(1, 2)]
    assert (record.items("none"), list(record.each("none", lambda r: r))) == ([], [])


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "Expecting"),
        ("[" * 100_000, "recursion"),
        ("[]", "not a JSON object"),
        ("{}", "text: missing"),
        ('{"text": 3}', "text: not a string: 3"),
        (r'{"text": "a\ud800"}', "text: half a character at 1"),
        ('{"text": "", "day": "2019-02-30"}', "day: not a date"),
        ('{"text": "", "spans": 3}', "spans: not a list"),
        ('{"text": "", "spans": [[0, 0]]}', "spans: not a span"),
        ('{"text": "", "each": [{"text": ""}, {}]}', r"each\[1\]: text: missing"),
    ],
)
def test_what_is_malformed_is_named(line: str, reason: str, tmp_path: Path) -> None:
    def make(record: Record, number: int) -> int:
        record.string("text")
        record.optional_date("day")
        list(record.spans("spans", 5))
        list(record.each("each", lambda r: r.string("text")))
        return number

    path = tmp_path / "gold.jsonl"
    path.write_text(f'\ufeff{{"text": "x"}}\r\n\r\n{line}\r\n', encoding="utf-8", newline="")
    with pytest.raises(StopRun, match=rf"gold\.jsonl:3: .*{reason}"):
        read_records(path, make, "reports")


def test_a_file_without_any_stops_the_run(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text("\n \n", encoding="utf-8")
    with pytest.raises(StopRun, match="no reports"):
        read_records(path, lambda _, number: number, "reports")
