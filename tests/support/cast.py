"""The cast of a hand-made annotation, with the small gazetteer of tests/gazetteer/known."""

from __future__ import annotations

from pathlib import Path

from dragoman.entities.cast import Cast
from dragoman.entities.resolution import resolve
from dragoman.gazetteer.index import gazetteer
from dragoman.reading import Published
from tests.support.grammar import annotate

KNOWN = Path(__file__).parents[1] / "gazetteer" / "known"


def cast_of(lines: str, *names: tuple[str, str], date: str | None = "2014-03-03") -> Cast:
    """The cast of lines in the form of `annotate`, read as published on a date."""
    published = Published(date, date, "given") if date else Published()
    return resolve(annotate(lines, *names), published, "0" * 64, gazetteer(KNOWN, shipped=False))


def mentions(cast: Cast) -> list[tuple[str, str, tuple[str, ...]]]:
    """Every mention in the order of the text: words, form, entities."""
    text = cast.annotation.text
    ordered = sorted(cast.mentions, key=lambda mention: (mention.start, -mention.end))
    return [(cast.span_of(m).of(text), m.form, m.entities) for m in ordered]
