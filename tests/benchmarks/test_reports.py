"""The reports that the benchmarks read."""

from __future__ import annotations

from benchmarks.reports import made_reports


def test_reports_are_always_the_same() -> None:
    assert made_reports(5) == made_reports(8)[:5]


def test_reports_differ_from_one_another_and_are_long_enough() -> None:
    reports = made_reports(50)
    assert len({report.id for report in reports}) == 50
    assert all(300 <= len(report.text.split()) <= 420 for report in reports)


def test_no_paragraph_stands_twice_in_a_report() -> None:
    for report in made_reports(20):
        paragraphs = report.text.strip().split("\n\n")
        assert len(set(paragraphs)) == len(paragraphs)


def test_no_line_of_another_kind_is_drawn() -> None:
    text = "\n".join(report.text for report in made_reports(50))
    assert "Published:" not in text
    assert "Read more" not in text
