"""Annotations and examples in, gold data out: `python -m corpus.compile` writes corpus/examples.jsonl.

An annotation quotes the words of its report; here they become spans, and what breaks the rules of README.md
is told with file and paragraph. Nothing is written unless everything compiles.
"""

from __future__ import annotations

import datetime
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_args

import yaml

from corpus.snippets import find, paragraphs
from dragoman.data import load_yaml
from dragoman.errors import DragomanError, StopRun
from dragoman.reading import Document, Quotation, Span
from dragoman.sources import documents

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
ANNOTATIONS = ROOT / "corpus" / "annotations"
COMPILED = ROOT / "corpus" / "examples.jsonl"
LICENCE = "CC BY 4.0"
REPORT = "report"
"""The voice of what the outlet itself vouches for."""

_TOP = {"report", "document", "published", "paragraphs"}
_PARAGRAPH = {"number", "events", "statements"}
_EVENT = {"trigger", "type", "mode", "status", "voice", "actors", "recipients", "place", "date"}
_STATEMENT = {"cue", "source", "speaker", "content", "quotation", "attitude"}

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of a report, and how to speak of it in an error."""

    where: str
    text: str
    span: Span

    def find(self, snippet: Any, key: str) -> Span:
        """The words that an annotation quotes under a key. Raises StopRun where they cannot be told."""
        if not isinstance(snippet, str):
            raise StopRun(f"{self.where}: {key}: {snippet!r} is not a quotation; put it in quotation marks")
        try:
            return find(self.text, self.span, snippet)
        except ValueError as error:
            raise StopRun(f"{self.where}: {key}: {error}") from error

    def find_optional(self, snippet: Any, key: str) -> Span | None:
        """The same, where the key may be absent or null."""
        return None if snippet is None else self.find(snippet, key)


def compile_all(annotations: Path = ANNOTATIONS, examples: Path = EXAMPLES) -> list[Record]:
    """Every annotation of a folder, in the order of names. Raises StopRun where one does not compile."""
    return [compile_file(path, examples) for path in sorted(annotations.glob("*.yaml"))]


def compile_file(path: Path, examples: Path = EXAMPLES) -> Record:
    """One annotation as a record of gold data. Raises StopRun with file, paragraph and reason."""
    try:
        value = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise StopRun(f"{path.name}: {error}") from error
    _check_keys(path.name, value, _TOP, {"report", "paragraphs"})
    document = _document(path.name, examples / str(value["report"]), value.get("document", 1))
    events: list[Record] = []
    statements: list[Record] = []
    for passage, annotated in _passages(path.name, document.text, value["paragraphs"]):
        said = [_statement(passage, item) for item in annotated.get("statements") or []]
        events += [_event(passage, item, said) for item in annotated.get("events") or []]
        statements += said
    _check_repeats(path.name, document.text, [(e["type"], e["trigger"]) for e in events])
    _check_repeats(path.name, document.text, [(s["speaker"], s["cue"]) for s in statements])
    return {
        "id": path.stem,
        "of": f"examples/{value['report']}",
        "licence": LICENCE,
        "published": _published(path.name, value.get("published")),
        "text": document.text,
        "events": sorted(events, key=lambda event: event["trigger"]),
        "statements": sorted(statements, key=lambda statement: statement["cue"]),
    }


def dumps(records: list[Record]) -> str:
    """The records as JSON lines."""
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def _document(where: str, path: Path, number: Any) -> Document:
    try:
        found = list(documents([path]))
    except DragomanError as error:
        raise StopRun(f"{where}: {error}") from error
    if not isinstance(number, int) or not 1 <= number <= len(found):
        raise StopRun(f"{where}: {path.name} has {len(found)} documents, none of them is number {number!r}")
    document = found[number - 1]
    if not isinstance(document, Document):
        raise StopRun(f"{where}: {document}")
    return document


def _published(where: str, value: Any) -> str | None:
    if value is None:
        return None
    if not isinstance(value, datetime.date) or isinstance(value, datetime.datetime):
        raise StopRun(f"{where}: published: {value!r} is not a date")
    return value.isoformat()


def _passages(where: str, text: str, annotated: Any) -> Iterator[tuple[Passage, Record]]:
    spans = paragraphs(text)
    seen: set[int] = set()
    for item in annotated or []:
        _check_keys(f"{where}: paragraph", item, _PARAGRAPH, {"number"})
        number = item["number"]
        if not isinstance(number, int) or not 1 <= number <= len(spans):
            raise StopRun(f"{where}: there is no paragraph {number!r}: the report has {len(spans)}")
        if number in seen:
            raise StopRun(f"{where}: paragraph {number} stands there twice")
        seen.add(number)
        yield Passage(f"{where}: paragraph {number}", text, spans[number - 1]), item


def _event(passage: Passage, item: Any, said: list[Record]) -> Record:
    _check_keys(f"{passage.where}: event", item, _EVENT, {"trigger", "type"})
    trigger = passage.find(item["trigger"], "trigger")
    where = f"{passage.where}: {item['trigger']!r}"
    kind, mode, status = item["type"], item.get("mode"), item.get("status", "occurred")
    types, statuses = _ontology()
    if kind not in types:
        raise StopRun(f"{where}: no type {kind!r}")
    if mode is not None and mode not in types[kind]:
        raise StopRun(f"{where}: {kind} has no mode {mode!r}")
    if status not in statuses:
        raise StopRun(f"{where}: no status {status!r}")
    return {
        "trigger": trigger,
        "type": kind,
        "mode": mode,
        "status": status,
        "voice": _voice(where, trigger, item.get("voice"), said),
        "actors": _participants(passage, item, "actors"),
        "recipients": _participants(passage, item, "recipients"),
        "place": passage.find_optional(item.get("place"), f"place of {item['trigger']!r}"),
        "date": passage.find_optional(item.get("date"), f"date of {item['trigger']!r}"),
    }


def _voice(where: str, trigger: Span, given: Any, said: list[Record]) -> str:
    """Who vouches: unless given, the speaker of the innermost reported words around the trigger."""
    around = [
        (s.end - s.start, said_by["speaker"])
        for said_by in said
        for s in said_by["content"]
        if s.covers(trigger)
    ]
    speakers = [speaker for _, speaker in sorted(around, key=lambda pair: pair[0])]
    voice = given if given is not None else (speakers or [REPORT])[0]
    if voice not in {REPORT, *speakers}:
        raise StopRun(f"{where}: voice: {voice!r} does not say this")
    return str(voice)


def _participants(passage: Passage, item: Record, key: str) -> list[Record]:
    given, of = item.get(key) or {}, f"{key} of {item['trigger']!r}"
    if not isinstance(given, dict):
        raise StopRun(f"{passage.where}: {of}: names with the words that stand for them, not {given!r}")
    return [
        {"name": str(name), "span": passage.find_optional(snippet, f"{of}: {name}")}
        for name, snippet in given.items()
    ]


def _statement(passage: Passage, item: Any) -> Record:
    _check_keys(f"{passage.where}: statement", item, _STATEMENT, {"cue", "source", "speaker", "content"})
    cue = passage.find(item["cue"], "cue")
    where = f"{passage.where}: {item['cue']!r}"
    given = item["content"] if isinstance(item["content"], list) else [item["content"]]
    content = [passage.find(snippet, f"content of {item['cue']!r}") for snippet in given]
    quotation, attitude = item.get("quotation", "indirect"), item.get("attitude", False)
    if any(cue.overlaps(span) for span in content):
        raise StopRun(f"{where}: the cue lies in the content")
    if quotation not in get_args(Quotation):
        raise StopRun(f"{where}: no quotation {quotation!r}")
    if not isinstance(item["speaker"], str):
        raise StopRun(f"{where}: speaker: {item['speaker']!r} is not a name")
    if not isinstance(attitude, bool):
        raise StopRun(f"{where}: attitude: {attitude!r} is neither true nor false")
    return {
        "cue": cue,
        "source": passage.find_optional(item["source"], f"source of {item['cue']!r}"),
        "speaker": item["speaker"],
        "content": content,
        "quotation": quotation,
        "attitude": attitude,
    }


@cache
def _ontology() -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    """The modes of each type of event, and the statuses."""
    data = load_yaml("dragoman.events", "ontology.yaml")
    modes = {name: frozenset(kind["modes"]) for name, kind in data["types"].items()}
    return modes, frozenset(data["statuses"])


def _check_keys(where: str, value: Any, allowed: set[str], required: set[str]) -> None:
    if not isinstance(value, dict):
        raise StopRun(f"{where}: keys and values, not {value!r}")
    if unknown := sorted(map(str, value.keys() - allowed)):
        raise StopRun(f"{where}: unknown keys {unknown}")
    if missing := sorted(required - value.keys()):
        raise StopRun(f"{where}: without {missing}")


def _check_repeats(where: str, text: str, found: list[tuple[str, Span]]) -> None:
    seen: set[tuple[str, Span]] = set()
    for kind, span in found:
        if (kind, span) in seen:
            raise StopRun(f"{where}: {span.of(text)!r} ({kind}) is annotated twice")
        seen.add((kind, span))


def main() -> int:
    """Compile, write and say how much there is. Exit status 2 where something does not compile."""
    try:
        records = compile_all()
    except StopRun as error:
        print(error, file=sys.stderr)
        return 2
    COMPILED.write_text(dumps(records), encoding="utf-8")
    events, statements = (sum(len(record[key]) for record in records) for key in ("events", "statements"))
    print(f"{COMPILED.relative_to(ROOT)}: {len(records)} reports, {events} events, {statements} statements")
    return 0


if __name__ == "__main__":
    sys.exit(main())
