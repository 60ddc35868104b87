"""The corpus: what is committed is what the annotations say, and mistakes in annotations are told."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.compile import ANNOTATIONS, COMPILED, EXAMPLES, compile_all, compile_file, dumps
from corpus.snippets import find, paragraphs
from dragoman.errors import StopRun
from dragoman.reading import Document, Span
from dragoman.sources import documents

REPORT = "Envoys meet\n\nThe envoy met the king. He met the queen and asked her to pay, he said.\n"
HEAD = "report: report.txt\npublished: 2001-02-03\nparagraphs:\n- number: 2\n"


@pytest.fixture(scope="module")
def records() -> list[dict[str, Any]]:
    return [json.loads(line) for line in COMPILED.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def annotate(tmp_path: Path) -> Any:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")

    def compiled(annotation: str) -> dict[str, Any]:
        path = tmp_path / "mine.yaml"
        path.write_text(annotation, encoding="utf-8")
        return compile_file(path, tmp_path)

    return compiled


def test_the_committed_file_is_what_the_annotations_compile_to() -> None:
    assert COMPILED.read_text(encoding="utf-8") == dumps(compile_all())


def test_every_example_is_annotated_once(records: list[dict[str, Any]]) -> None:
    texts = [report.text for report in documents([EXAMPLES]) if isinstance(report, Document)]
    assert sorted(record["text"] for record in records) == sorted(texts)
    assert [record["id"] for record in records] == sorted(path.stem for path in ANNOTATIONS.glob("*.yaml"))


def test_spans_are_words_of_the_text(records: list[dict[str, Any]]) -> None:
    for record in records:
        text = record["text"]
        for start, end in spans(record):
            words = text[start:end]
            assert 0 <= start < end <= len(text)
            assert words == words.strip()


def test_contents_leave_out_that_and_the_final_stop(records: list[dict[str, Any]]) -> None:
    for record in records:
        for statement in record["statements"]:
            for start, end in statement["content"]:
                words = record["text"][start:end]
                assert not words.startswith("that ")
                assert not words.endswith((",", ".")) or words.endswith("p.m.")


def test_a_small_annotation(annotate: Any) -> None:
    record = annotate(
        HEAD + "  events:\n"
        "  - {trigger: met#1, type: CONSULT, actors: {envoy: The envoy}, recipients: {king: ~}}\n"
        "  - {trigger: asked, type: REQUEST, mode: yield, actors: {envoy: He}, recipients: {queen: her}}\n"
        "  statements:\n"
        "  - {cue: said, source: he, speaker: envoy, content: He met ... pay}\n"
    )
    met, asked = record["events"]
    (said,) = record["statements"]
    assert (record["id"], record["of"]) == ("mine", "examples/report.txt")
    assert (record["published"], record["text"]) == ("2001-02-03", REPORT)
    assert (met["voice"], met["status"], met["mode"]) == ("report", "occurred", None)
    assert met["recipients"] == [{"name": "king", "span": None}]
    assert asked["voice"] == "envoy"
    assert Span(*said["content"][0]).of(REPORT) == "He met the queen and asked her to pay"


@pytest.mark.parametrize(
    ("annotation", "reason"),
    [
        ("  events:\n  - {trigger: left, type: CONSULT}", "'left' is not there"),
        ("  events:\n  - {trigger: met, type: CONSULT}", "'met' is there 2 times"),
        ("  events:\n  - {trigger: met#3, type: CONSULT}", "'met' is there only 2 times"),
        ("  events:\n  - {trigger: asked, type: TALK}", "no type 'TALK'"),
        ("  events:\n  - {trigger: asked, type: REQUEST, mode: visit}", "REQUEST has no mode 'visit'"),
        ("  events:\n  - {trigger: asked, type: REQUEST, status: done}", "no status 'done'"),
        ("  events:\n  - {trigger: asked, type: REQUEST, voice: king}", "'king' does not say this"),
        ("  events:\n  - {trigger: asked, type: REQUEST, place: 7}", "7 is not a quotation"),
        ("  events:\n  - {trigger: asked, type: REQUEST, actors: envoy}", "not 'envoy'"),
        ("  events:\n  - {trigger: asked, kind: REQUEST}", "unknown keys ['kind']"),
        ("  events:\n  - {trigger: asked}", "without ['type']"),
        ("  events:\n  - asked", "keys and values, not 'asked'"),
        (
            "  events:\n  - {trigger: asked, type: REQUEST}\n  - {trigger: asked, type: REQUEST}",
            "'asked' (REQUEST) is annotated twice",
        ),
        (
            "  statements:\n  - {cue: asked, source: He, speaker: envoy, content: asked her}",
            "the cue lies in the content",
        ),
        (
            "  statements:\n  - {cue: said, source: he, speaker: envoy, content: He ... soon}",
            "'soon' does not follow 'He'",
        ),
        (
            "  statements:\n  - {cue: said, source: he, speaker: envoy, content: He, quotation: loud}",
            "no quotation 'loud'",
        ),
        (
            "  statements:\n  - {cue: said, source: he, speaker: envoy, content: He, attitude: some}",
            "neither true nor false",
        ),
        ("  statements:\n  - {cue: said, source: he, speaker: ~, content: He}", "None is not a name"),
        ("- number: 2", "paragraph 2 stands there twice"),
        ("- number: 3", "there is no paragraph 3: the report has 2"),
    ],
)
def test_mistakes_are_told_with_file_and_paragraph(annotate: Any, annotation: str, reason: str) -> None:
    with pytest.raises(StopRun) as raised:
        annotate(HEAD + annotation + "\n")
    assert str(raised.value).startswith("mine.yaml: ")
    assert reason in str(raised.value)


@pytest.mark.parametrize(
    ("annotation", "reason"),
    [
        ("report: other.txt\nparagraphs: []", "other.txt"),
        ("report: report.txt\ndocument: 2\nparagraphs: []", "none of them is number 2"),
        ("report: report.txt\npublished: soon\nparagraphs: []", "'soon' is not a date"),
        ("report: [", "while parsing"),
    ],
)
def test_mistakes_at_the_top(annotate: Any, annotation: str, reason: str) -> None:
    with pytest.raises(StopRun, match=reason):
        annotate(annotation)


def test_a_snippet_ends_at_the_edge_of_a_word() -> None:
    assert find("with it, item", Span(0, 13), "it") == Span(5, 7)


@given(st.text(alphabet="ab .\n", max_size=60))
def test_paragraphs_hold_all_words_in_order(text: str) -> None:
    found = paragraphs(text)
    assert "".join(span.of(text) for span in found).split() == "".join(found_words(text)).split()
    assert all(one.end < two.start for one, two in pairwise(found))


def found_words(text: str) -> list[str]:
    """The stretches between lines without words, told line by line."""
    stretches: list[list[str]] = [[]]
    for line in text.split("\n"):
        stretches[-1].append(line) if line.strip() else stretches.append([])
    return ["\n".join(lines).strip() for lines in stretches]


def spans(record: dict[str, Any]) -> list[list[int]]:
    found: list[list[int]] = []
    for event in record["events"]:
        found += [event["trigger"], *(event[key] for key in ("place", "date") if event[key])]
        found += [p["span"] for key in ("actors", "recipients") for p in event[key] if p["span"]]
    for statement in record["statements"]:
        found += [
            statement["cue"],
            *statement["content"],
            *([statement["source"]] if statement["source"] else []),
        ]
    return found
