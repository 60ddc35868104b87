import io
import json

import pytest

from dragoman.errors import SkipReport
from dragoman.reading import Document, Published
from dragoman.sources.jsonlines import lines_of, read_lines

TEXT = "The envoy left Tunis on Friday."


def read(data: str | bytes) -> list[Document | SkipReport]:
    stream = io.BytesIO(data if isinstance(data, bytes) else data.encode())
    return list(read_lines(lines_of(stream), "a.jsonl"))


def test_all_fields() -> None:
    record = {"text": TEXT, "title": "Envoy leaves", "outlet": "Post", "url": "http://p.example", "n": 1}
    (report,) = read(json.dumps(record | {"published": "2011-03-04T05:06:07Z"}))
    day = Published("2011-03-04", "2011-03-04", "given")
    assert report == Document(TEXT, "Envoy leaves", "Post", "http://p.example", published=day)


def test_a_line_without_a_date_is_a_report_without_a_date() -> None:
    (report,) = read(json.dumps({"text": TEXT, "published": None, "title": ""}))
    assert report == Document(TEXT)


def test_line_ends_and_mark() -> None:
    (report,) = read(b"\xef\xbb\xbf" + json.dumps({"text": "One.\r\nTwo."}).encode() + b"\r\n\r\n")
    assert report == Document("One.\nTwo.")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("1" * 5_000, "not"),
        ("[1]", "not a JSON object"),
        ("{}", "no text"),
        ('{"text": 3}', "text is not a string"),
        ('{"text": " "}', "empty"),
        ('{"text": "a\\ud800"}', "lone surrogate"),
        ('{"text": "a\\u0000"}', "binary"),
        ('{"text": "a", "title": 3}', "title is not a string"),
        ('{"text": "a", "outlet": "\\udfff"}', "lone surrogate"),
        ('{"text": "a", "published": "5 May"}', "'5 May'"),
        ('{"text": "a", "published": 2018}', "published is not a string"),
        (json.dumps({"text": "a" * 10_000_001}), "over 10 MB"),
        (json.dumps({"text": "a" * 71_000_000}), "over 10 MB"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_is_read(line: str, words: str) -> None:
    good = json.dumps({"text": TEXT})
    first, bad, last = read(f"{good}\n\n{line}\n{good}\n")
    assert first == last == Document(TEXT)
    assert isinstance(bad, SkipReport)
    assert bad.where == "a.jsonl:3"
    assert words in bad.reason


def test_wrong_encoding_names_the_line() -> None:
    (bad,) = read(b'{"text": "caf\xe9"}')
    assert str(bad).startswith("a.jsonl:1: wrong encoding")


def test_no_lines() -> None:
    (bad,) = read("\n \n")
    assert str(bad) == "a.jsonl: empty"
