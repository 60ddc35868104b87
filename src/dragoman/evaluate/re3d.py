"""Entities against JSON lines as those made from re3d (https://github.com/dstl/re3d).

One document a line, spans in code points of `text`; other keys are passed over:

    {"id", "text", "entities": [{"start": s, "end": e, "type": "Organisation"}]}

The whole reader reads `text`. Its entities' mentions, the names and places that it finds besides and its
temporal expressions become spans of the gold's types as `data/re3d.yaml` says; types that it does not list
are not scored. Gold spans nest ("the Members of the Security Council", "Security Council"), and predicted
ones may, too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_args

from dragoman.data import load_yaml
from dragoman.errors import StopRun
from dragoman.evaluate.annotated import AnnotatedReader
from dragoman.evaluate.fields import Record, read_records
from dragoman.evaluate.typed_spans import TypedSpans
from dragoman.gazetteer.index import gazetteer
from dragoman.language.annotation import Annotation
from dragoman.places.find import find
from dragoman.reading import Document, Entity, EntityKind, EntityMention, Form, Reading, Span

_KEYS = {"types", "mentions", "adjective", "place", "date", "names", "nested_names", "with_article"}
_LABELS = frozenset({"PER", "ORG", "LOC"})
_ARTICLE = re.compile(r"\bthe\s$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class EntityDocument:
    """A text and the spans that are marked in it."""

    id: str
    text: str
    entities: TypedSpans


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """Types of spans: those scored; by kind and form of a mention; of adjectives, places, dates and names."""

    types: tuple[str, ...]
    mentions: dict[tuple[str, str], str]
    adjective: str
    place: str
    date: str
    names: dict[str, str]
    nested_names: frozenset[str]
    with_article: frozenset[str]


class EntityReader:
    """Reads texts for their entities, places and dates."""

    def __init__(self) -> None:
        self._reader = AnnotatedReader()

    def read(self, document: EntityDocument) -> EntityDocument:
        """The same text with the spans that the reader finds."""
        found = spans_of(*self._reader.read(Document(document.text)))
        return EntityDocument(document.id, document.text, found)


def read_re3d(path: Path) -> list[EntityDocument]:
    """The documents of a JSON-lines file. Raises StopRun, with file and line, where one is malformed."""
    return read_records(path, _document, "documents")


def to_line(document: EntityDocument) -> str:
    """A document as one JSON object in the form that `read_re3d` reads."""
    entities = [
        {"start": span.start, "end": span.end, "type": name, "text": span.of(document.text)}
        for span, name in sorted(document.entities)
    ]
    return json.dumps({"id": document.id, "text": document.text, "entities": entities}, ensure_ascii=False)


def spans_of(reading: Reading, annotation: Annotation) -> TypedSpans:
    """What a reading tells, and the places that its words name, as spans of the gold's types."""
    walk, text = crosswalk(), reading.document.text
    found = {
        (_extent(entity, mention, text, walk), name)
        for entity in reading.entities
        for mention in entity.mentions
        if (name := _type(entity, mention, text, walk)) is not None
    }
    taken = [span for span, _ in found]
    places = (annotation.span(place.start, place.end) for place in find(annotation))
    found |= {(place, walk.place) for place in places if not any(map(place.overlaps, taken))}
    for one in annotation.names:
        span = annotation.span(one.start, one.end)
        free = span not in taken if one.label in walk.nested_names else not any(map(span.overlaps, taken))
        if free and one.label in walk.names:
            found.add((span, walk.names[one.label]))
    known = {span for span, _ in found}
    nationalities = (annotation.span(t.start, t.end) for t in annotation.terms if t.label == "NAT")
    found |= {(span, walk.adjective) for span in nationalities if span not in known}
    return frozenset(found | {(date.span, walk.date) for date in reading.dates})


@cache
def crosswalk() -> Crosswalk:
    """From what the reader tells to re3d's types. Raises StopRun where the file names what there is not."""
    return checked(load_yaml("dragoman.evaluate", "re3d.yaml", _KEYS))


def checked(data: dict[str, Any]) -> Crosswalk:
    """The crosswalk of a data file. Raises StopRun for kinds, forms or types that there are not."""
    types, kinds, forms = data["types"], get_args(EntityKind), get_args(Form)
    mentions = {(kind, form): name for kind, row in data["mentions"].items() for form, name in row.items()}
    for kind, form in mentions:
        if kind not in kinds or form not in forms:
            raise StopRun(f"re3d.yaml: mentions: no {kind} by {form}")
    for kind in data["with_article"]:
        if kind not in kinds:
            raise StopRun(f"re3d.yaml: with_article: no {kind}")
    for label in (*data["names"], *data["nested_names"]):
        if label not in _LABELS:
            raise StopRun(f"re3d.yaml: names: no {label}")
    names = [*mentions.values(), *data["names"].values(), data["adjective"], data["place"], data["date"]]
    for name in names:
        if name not in types:
            raise StopRun(f"re3d.yaml: {name} is not among the types")
    return Crosswalk(
        types=tuple(types),
        mentions=mentions,
        adjective=data["adjective"],
        place=data["place"],
        date=data["date"],
        names=data["names"],
        nested_names=frozenset(data["nested_names"]),
        with_article=frozenset(data["with_article"]),
    )


def _type(entity: Entity, mention: EntityMention, text: str, walk: Crosswalk) -> str | None:
    if entity.kind == "state" and mention.form == "name":
        state = gazetteer().knowledge.states.get(entity.id.removeprefix("state:"))
        if state is not None and mention.span.of(text) in state.adjectives:
            return walk.adjective
    return walk.mentions.get((entity.kind, mention.form))


def _extent(entity: Entity, mention: EntityMention, text: str, walk: Crosswalk) -> Span:
    """A mention without a possessive ending, with the article if names of its kind are marked so."""
    start, end = mention.span
    ending = _POSSESSIVE.search(text, start, end) if mention.form != "pronoun" else None
    if ending is not None and ending.start() > start:
        end = ending.start()
    if mention.form == "name" and entity.kind in walk.with_article:
        article = _ARTICLE.search(text, max(0, start - 4), start)
        start = article.start() if article else start
    return Span(start, end)


def _document(record: Record, number: int) -> EntityDocument:
    text = record.string("text")

    def entity(one: Record) -> tuple[Span, str]:
        return one.span_from("start", "end", len(text)), one.string("type")

    entities: Iterator[tuple[Span, str]] = record.each("entities", entity)
    return EntityDocument(record.optional_string("id") or f"line-{number}", text, frozenset(entities))
