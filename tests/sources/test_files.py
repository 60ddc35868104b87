import io
import json
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from dragoman.errors import SkipReport, StopRun
from dragoman.reading import Document, Published
from dragoman.sources import documents

REPORT = "The two ministers met in Vienna on Monday and agreed to reopen the border crossing.\n"
GERMAN = (
    "Die beiden Minister haben sich am Montag in Wien getroffen und über die Öffnung der Grenze gesprochen, "
    "die seit dem Frühjahr für den Verkehr gesperrt ist und nach dem Willen der Regierung nicht vor dem "
    "Herbst wieder geöffnet werden soll."
)


def write(path: Path, data: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def only(path: Path | str) -> Document | SkipReport:
    (report,) = documents([path])
    return report


def reason(path: Path | str) -> str:
    report = only(path)
    assert isinstance(report, SkipReport)
    assert str(path) in report.where
    return report.reason


def document(path: Path | str) -> Document:
    report = only(path)
    assert isinstance(report, Document)
    return report


def test_text_keeps_everything_but_line_ends(tmp_path: Path) -> None:
    text = document(write(tmp_path / "a.txt", " one \r\ntwo\rthree\u2028\tfour\n\n")).text
    assert text == " one \ntwo\nthree\u2028\tfour\n\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_with_a_mark(tmp_path: Path, encoding: str) -> None:
    assert document(write(tmp_path / "a.txt", REPORT.encode(encoding))).text == REPORT


def test_directory_is_read_whole_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.TXT", "a/y.text", ".hidden.txt", ".git/c.txt", "notes.md"):
        write(tmp_path / name, f"{name} {REPORT}")
    write(tmp_path / "c.jsonl", json.dumps({"text": "c.jsonl " + REPORT}))
    write(tmp_path / "d.html", f"<article><p>d.html {REPORT}</article>")
    reports = list(documents([tmp_path]))
    names = [report.text.split()[0] for report in reports if isinstance(report, Document)]
    assert names == ["a/y.text", "a/z.TXT", "b.txt", "c.jsonl", "d.html"]
    assert len(reports) == 5


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "binary"),
        (bytes(range(1, 256)) * 4, "binary"),
        (b"caf\xe9 society", "wrong encoding: not UTF-8 at byte 3 (0xe9)"),
        (b"\xef\xbb\xbfcaf\xe9 society", "at byte 6 (0xe9)"),
        (b"\xff\xfea", "wrong encoding: not UTF-16 at byte 2"),
        (REPORT.encode() * 130_000, "over 10 MB"),
        (GERMAN.encode(), "not in English (it reads as German)"),
    ],
)
def test_bad_files_are_skipped_with_the_reason(tmp_path: Path, data: bytes, words: str) -> None:
    assert words in reason(write(tmp_path / "bad.txt", data))


def test_the_rest_is_read(tmp_path: Path) -> None:
    paths = [write(tmp_path / "a.txt", ""), tmp_path / "missing.txt", write(tmp_path / "b.txt", REPORT)]
    kinds = [type(report) for report in documents(paths)]
    assert kinds == [SkipReport, SkipReport, Document]


def test_missing_file_and_empty_directory(tmp_path: Path) -> None:
    assert "no such file" in reason(tmp_path / "missing.txt")
    assert "without reports" in reason(tmp_path)


def test_impossible_name() -> None:
    assert "too long" in reason("a" * 5_000)


def test_broken_link_in_a_directory(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    (report,) = documents([tmp_path])
    assert isinstance(report, SkipReport)
    assert report.where == str(tmp_path / "a.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_unreadable_file(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", REPORT).chmod(0)
    assert reason(tmp_path / "a.txt") == "permission denied"


def test_reports_are_read_one_at_a_time(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", REPORT)
    reports = documents([tmp_path / "a.txt", tmp_path / "b.txt"])
    next(reports)
    write(tmp_path / "b.txt", REPORT)
    assert isinstance(next(reports), Document)


def test_given_date_and_outlet(tmp_path: Path) -> None:
    line = {"text": REPORT, "published": "2020-02-03", "outlet": "Own"}
    bare = {"text": REPORT}
    write(tmp_path / "a.jsonl", json.dumps(line) + "\n" + json.dumps(bare))
    write(tmp_path / "b.html", f'<meta property="og:site_name" content="Page"><article><p>{REPORT}</article>')
    reports = list(documents([tmp_path], published="2019-11", outlet="Told"))
    told = Published("2019-11-01", "2019-11-30", "given")
    own = Published("2020-02-03", "2020-02-03", "given")
    assert [(r.published, r.outlet) for r in reports if isinstance(r, Document)] == [
        (own, "Own"),
        (told, "Told"),
        (told, "Told"),
    ]


def test_bad_given_date_stops_at_once() -> None:
    with pytest.raises(StopRun, match="2019-02-30"):
        documents([], published="2019-02-30")


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (REPORT, [REPORT]),
        (json.dumps({"text": "One."}) + "\n" + json.dumps({"text": "Two."}), ["One.", "Two."]),
        (f"<!DOCTYPE html><title>T</title><body><p>{REPORT}", ["T\n\n" + REPORT.strip()]),
    ],
)
def test_standard_input_is_told_by_its_start(
    monkeypatch: pytest.MonkeyPatch, data: str, texts: list[str]
) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data.encode())))
    assert [report.text for report in documents(["-"]) if isinstance(report, Document)] == texts


def test_empty_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"")))
    (report,) = documents(["-"])
    assert str(report) == "standard input: empty"


def test_headline_is_the_title(tmp_path: Path) -> None:
    assert document(write(tmp_path / "a.txt", "Ministers Meet\n\n" + REPORT)).title == "Ministers Meet"
    assert document(write(tmp_path / "b.txt", REPORT)).title is None
