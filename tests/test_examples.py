"""The examples are what their page says they are."""

from __future__ import annotations

from pathlib import Path

from dragoman.reading import Document
from dragoman.sources import documents

EXAMPLES = Path(__file__).parent.parent / "examples"


def reports() -> list[Document]:
    found = list(documents([EXAMPLES]))
    assert all(isinstance(report, Document) for report in found), found
    return [report for report in found if isinstance(report, Document)]


def test_every_report_can_be_read() -> None:
    assert len(reports()) == 11


def test_reports_are_of_the_length_that_news_agencies_write() -> None:
    for report in reports():
        assert 200 <= len(report.text.split()) <= 400, report.title


def test_every_file_is_described() -> None:
    page = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    files = [path for path in EXAMPLES.iterdir() if path.name != "README.md"]
    assert [path.name for path in files if f"`{path.name}`" not in page] == []


def test_what_pages_and_json_lines_bring_with_them() -> None:
    brought = {r.outlet: (r.published.earliest, r.published.method) for r in reports() if r.outlet}
    assert brought == {
        "Golden Horn Gazette": ("2022-07-23", "given"),
        "Pearl Coast Times": ("2017-06-05", "given"),
        "The Strait Ledger": ("2018-06-13", "page"),
    }


def test_a_page_is_read_without_what_surrounds_the_article() -> None:
    (page,) = (r for r in reports() if r.outlet == "The Strait Ledger")
    assert "Trump met North Korean leader Kim Jong Un" in page.text
    for other in ("Subscribe", "cookies", "How Kim flew", "window.page"):
        assert other not in page.text
