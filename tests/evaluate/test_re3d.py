"""Entities against JSON lines as those made from re3d."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dragoman.data import load_yaml
from dragoman.errors import StopRun
from dragoman.evaluate.re3d import EntityDocument, EntityReader, checked, read_re3d, spans_of, to_line
from dragoman.evaluate.typed_spans import TypedSpans
from dragoman.language.annotation import Annotation
from dragoman.reading import (
    DateMention,
    Document,
    Entity,
    EntityKind,
    EntityMention,
    Form,
    Reading,
    Span,
)
from tests.support.grammar import annotate
from tests.support.readings import MADE_BY

TEXT = "The Syrian envoy met the Harbour Council's staff in Norway on 5 May 2019. He and the fishers left it."


def entity(id_: str, kind: EntityKind, form: Form, words: str) -> Entity:
    start = TEXT.index(words)
    return Entity(id_, words, kind, mentions=(EntityMention(Span(start, start + len(words)), form),))


def words_of(found: TypedSpans, text: str = TEXT) -> set[tuple[str, str]]:
    return {(span.of(text), name) for span, name in found}


def test_mentions_and_dates_become_spans_of_the_golds_types() -> None:
    entities = (
        entity("state:SYR", "state", "name", "Syrian"),
        entity("state:NOR", "state", "name", "Norway"),
        entity("person:x", "person", "office", "The Syrian envoy"),
        entity("person:x", "person", "pronoun", "He"),
        entity("body:harbour-council", "body", "name", "Harbour Council's"),
        entity("body:x", "body", "nominal", "staff"),
        entity("generic:x", "generic", "nominal", "the fishers"),
        entity("state:NOR", "state", "pronoun", "it"),
    )
    date = Span(TEXT.index("5 May"), TEXT.index(". He"))
    reading = Reading(MADE_BY, Document(TEXT), entities, dates=(DateMention(date),))
    assert words_of(spans_of(reading, Annotation(TEXT, [], [], []))) == {
        ("Syrian", "Nationality"),
        ("Norway", "Location"),
        ("The Syrian envoy", "Person"),
        ("He", "Person"),
        ("the Harbour Council", "Organisation"),
        ("staff", "Organisation"),
        ("the fishers", "Organisation"),
        ("5 May 2019", "Temporal"),
    }


def test_names_that_no_mention_has_are_told_and_those_of_organisations_nest() -> None:
    annotation = annotate(
        "The the DET DT 3 det\nHarbour harbour PROPN NNP 3 compound\nCouncil council PROPN NNP 4 nsubj\n"
        "met meet VERB VBD 0 root\nKari Kari PROPN NNP 4 obj\nLund Lund PROPN NNP 5 flat",
        ("Harbour Council", "ORG"),
        ("Kari Lund", "PER"),
    )
    text = annotation.text

    def body(words: str) -> Entity:
        start = text.index(words)
        return Entity(
            "body:x", "x", "body", mentions=(EntityMention(Span(start, start + len(words)), "nominal"),)
        )

    found = spans_of(
        Reading(MADE_BY, Document(text), (body("The Harbour Council"), body("Lund"))), annotation
    )
    assert words_of(found, text) == {
        ("The Harbour Council", "Organisation"),
        ("Harbour Council", "Organisation"),
        ("Lund", "Organisation"),
    }
    assert ("Kari Lund", "Person") in words_of(spans_of(Reading(MADE_BY, Document(text)), annotation), text)


def test_a_text_is_read() -> None:
    text = "Norway said on Monday that Kari Lund had reached Bergen."
    found = words_of(EntityReader().read(EntityDocument("a", text, frozenset())).entities, text)
    assert found == {
        ("Norway", "Location"),
        ("Monday", "Temporal"),
        ("Kari Lund", "Person"),
        ("Bergen", "Location"),
    }


def test_documents_are_read_as_they_are_written(tmp_path: Path) -> None:
    document = EntityDocument(
        "a", "Čapek in Oslo", frozenset({(Span(0, 5), "Person"), (Span(9, 13), "Location")})
    )
    path = tmp_path / "gold.jsonl"
    path.write_text(to_line(document) + '\n\n{"text": "nobody"}\n', encoding="utf-8")
    assert read_re3d(path) == [document, EntityDocument("line-3", "nobody", frozenset())]


@pytest.mark.parametrize(
    ("one", "reason"),
    [
        ({"start": 0, "end": 9, "type": "Person"}, "start, end: not a span"),
        ({"start": "0", "end": 3, "type": "Person"}, "start, end: not a span"),
        ({"start": 0, "end": 3}, "type: missing"),
    ],
)
def test_malformed_entities_stop_the_run(one: dict[str, Any], reason: str, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({"text": "Oslo", "entities": [one]}), encoding="utf-8")
    with pytest.raises(StopRun, match=rf"gold\.jsonl:1: entities\[0\]: {reason}"):
        read_re3d(path)


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("mentions", {"planet": {"name": "Person"}}, "no planet by name"),
        ("mentions", {"person": {"song": "Person"}}, "no person by song"),
        ("mentions", {"person": {"name": "Planet"}}, "Planet is not among the types"),
        ("names", {"PLANET": "Person"}, "names: no PLANET"),
        ("names", {"PER": "Planet"}, "Planet is not among the types"),
        ("nested_names", ["PLANET"], "names: no PLANET"),
        ("date", "Planet", "Planet is not among the types"),
        ("with_article", ["planet"], "no planet"),
    ],
)
def test_the_crosswalk_names_only_what_there_is(key: str, value: Any, reason: str) -> None:
    data = load_yaml("dragoman.evaluate", "re3d.yaml")
    with pytest.raises(StopRun, match=reason):
        checked({**data, key: value})
