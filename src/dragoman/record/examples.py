"""Sentences in which reports name somebody whom nobody knows."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, Table, case, func, select

from dragoman.reading import Span
from dragoman.record.keys import NameKey
from dragoman.record.tables import texts

_SHOWN = 3
_REACH = 400
"""Code points on either side of a name in which its sentence is sought."""
_END = re.compile(r"(?:\b[a-z]\w*|\w{5,}|[\d)\]”\"’])[.!?]+[”\"’)\]]*(?=\s+[“\"‘(\[]?[A-Z\d])|\n")
"""A line's end, or a full stop that is no abbreviation's: those of titles (Gen., Lt.) have a capital."""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with the name: its report, when that appeared, the spans of name and sentence, the words."""

    document: str
    published: str | None
    span: Span
    sentence: Span
    words: str


def examples(connection: Connection, rows: Table, keys: Collection[NameKey]) -> dict[NameKey, list[Example]]:
    """Up to three for each suggestion, from the reports that mention it most, in the order of time.

    They are found in the gathered rows that the suggestions have.
    """
    whose = (rows.c.folded, rows.c.kind, rows.c.of)
    order = (rows.c.mentions.desc(), rows.c.key)
    place = func.row_number().over(partition_by=whose, order_by=order).label("place")
    ranked = select(rows, place).subquery("ranked")
    start = case((ranked.c.name_start > _REACH, ranked.c.name_start - _REACH), else_=0)
    length = ranked.c.name_end - start + _REACH
    query = (
        select(ranked, start.label("start"), func.substr(texts.c.text, start + 1, length).label("around"))
        .join(texts, texts.c.id == ranked.c.text_id)
        .where(ranked.c.place <= _SHOWN)
    )
    found: dict[NameKey, list[Example]] = {key: [] for key in keys}
    for row in connection.execute(query):
        shown = found.get(NameKey(row.folded, row.kind, row.of))
        if shown is not None and all(row.text_id != one.document for one in shown):
            name = Span(row.name_start, row.name_end)
            inner = sentence_around(row.around, Span(name.start - row.start, name.end - row.start))
            sentence = Span(inner.start + row.start, inner.end + row.start)
            shown.append(Example(row.text_id, row.earliest, name, sentence, inner.of(row.around)))
    for shown in found.values():
        shown.sort(key=lambda one: (one.published or "", one.document))
    return found


def sentence_around(text: str, span: Span) -> Span:
    """The sentence that a span stands in, as full stops and line ends tell it.

    >>> text = "It rained. Gen. Ali Demir left on Monday. Nobody saw it."
    >>> sentence_around(text, Span(16, 25)).of(text)
    'Gen. Ali Demir left on Monday.'
    """
    start, end = 0, len(text)
    for stop in _END.finditer(text):
        if stop.end() <= span.start:
            start = stop.end()
        elif stop.end() >= span.end:
            end = stop.end()
            break
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))
