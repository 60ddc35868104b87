"""As many reports as are wanted, made from the paragraphs of the examples."""

from __future__ import annotations

import random
from pathlib import Path

from dragoman.reading import Document, Published
from dragoman.sources import documents
from dragoman.sources.cleaning import notes

EXAMPLES = Path(__file__).parent.parent / "examples"
WORDS = 300
"""Words (white-space separated) from which on a report is long enough."""
SHORTEST_PARAGRAPH = 12


def made_reports(count: int) -> list[Document]:
    """`count` dated reports of about WORDS words, always the same ones.

    Each is the headline of one example over paragraphs drawn from all of them, none twice in a report.
    """
    headlines, paragraphs = _material()
    draw = random.Random(20150714)
    return [_report(draw.choice(headlines), draw.sample(paragraphs, len(paragraphs))) for _ in range(count)]


def _material() -> tuple[list[str], list[str]]:
    """The examples' headlines and the paragraphs of their prose."""
    headlines: list[str] = []
    paragraphs: list[str] = []
    for report in documents([EXAMPLES]):
        if not isinstance(report, Document):
            raise report
        headlines.append(report.title or "")
        noted = {n.span.of(report.text).strip() for n in notes(report.text, report.title)}
        paragraphs += [
            line.strip()
            for line in report.text.split("\n")
            if len(line.split()) >= SHORTEST_PARAGRAPH and line.strip() not in {report.title, *noted}
        ]
    return headlines, paragraphs


def _report(headline: str, paragraphs: list[str]) -> Document:
    parts = [headline]
    words = 0
    for paragraph in paragraphs:
        if words >= WORDS:
            break
        parts.append(paragraph)
        words += len(paragraph.split())
    text = "\n\n".join(parts) + "\n"
    return Document(text, title=headline, published=Published("2015-07-15", "2015-07-15", "given"))
