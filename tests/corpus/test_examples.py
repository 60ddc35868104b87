"""Every report of examples/ is annotated, word for word."""

from __future__ import annotations

from pathlib import Path

from corpus.check import read_clean
from corpus.items import REPORTS
from dragoman.reading import Document
from dragoman.sources import documents

ROOT = Path(__file__).parents[2]


def examples() -> dict[str, Document]:
    """The reports by what an annotation's `origin` calls them."""
    found = {}
    for path in sorted((ROOT / "examples").iterdir()):
        if path.suffix != ".md":
            inside = [report for report in documents([path]) if isinstance(report, Document)]
            for number, report in enumerate(inside, start=1):
                found[f"examples/{path.name}" + (f"#{number}" if len(inside) > 1 else "")] = report
    return found


def test_every_example_is_annotated_as_it_stands() -> None:
    texts = {
        text.item.example: text for text in read_clean(sorted(REPORTS.glob("*.txt"))) if text.item.example
    }
    reports = examples()
    assert set(texts) == set(reports)
    assert {name for name, text in texts.items() if text.text != reports[name].text.rstrip()} == set()
