"""Golden readings: what two of the examples are read as, in short, so that a change shows as a difference.

They say what the reader does, not what it should do; each event and statement therefore says how it differs
from the annotation in corpus/, and what is missing is listed.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from corpus import check
from corpus.gold import reading as gold_reading
from corpus.items import REPORTS as REPORTS_FOLDER
from dragoman.evaluate.events import parties_agree
from dragoman.evaluate.labelled import (
    LabelledEvent,
    LabelledReport,
    LabelledStatement,
    Party,
    from_reading,
)
from dragoman.evaluate.matching import overlap, pair, set_f1, words_at
from dragoman.evaluate.statements import ENOUGH_CONTENT, speakers_agree
from dragoman.reading import Document, Reading
from dragoman.sources import documents
from tests.support.quality import reader

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden"
REPORTS = ("minsk", "vienna")


def read_report(name: str) -> Reading:
    """One of the examples, read."""
    (document,) = documents([ROOT / "examples" / f"{name}.txt"])
    assert isinstance(document, Document)
    return reader().read(document)


def outline(name: str) -> dict[str, Any]:
    """The events and statements of an example in the order of the text, set against its annotation."""
    told = from_reading(read_report(name), name)
    (annotated,), _ = check.read([REPORTS_FOLDER / f"{name}.txt"])
    gold = from_reading(gold_reading(annotated), name)
    assert told.text.rstrip() == gold.text
    events = dict(pair(told.events, gold.events, lambda p, g: overlap(p.trigger, g.trigger)))
    statements = dict(pair(told.statements, gold.statements, lambda p, g: overlap(p.cue, g.cue)))
    return {
        "published": told.published,
        "events": [_event(e, events.get(e), told) for e in told.events],
        "statements": [_statement(s, statements.get(s), told) for s in told.statements],
        "missed events": [
            f"{g.type} {g.trigger.of(gold.text)}" for g in gold.events if g not in events.values()
        ],
        "missed statements": [g.cue.of(gold.text) for g in gold.statements if g not in statements.values()],
    }


def dumps(value: dict[str, Any]) -> str:
    """JSON with one line for each event and statement."""
    parts = []
    for key, part in value.items():
        if isinstance(part, list) and part:
            lines = ",\n".join(f"  {json.dumps(item, ensure_ascii=False)}" for item in part)
            parts.append(f' "{key}": [\n{lines}\n ]')
        else:
            parts.append(f' "{key}": {json.dumps(part)}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _event(told: LabelledEvent, gold: LabelledEvent | None, report: LabelledReport) -> dict[str, Any]:
    return {
        "trigger": told.trigger.of(report.text),
        "type": f"{told.type}-{told.mode}" if told.mode else told.type,
        "status": told.status,
        "actors": [p.name for p in told.actors],
        "recipients": [p.name for p in told.recipients],
        **_verdict(_differences(told, gold) if gold else ["not annotated"]),
    }


def _differences(told: LabelledEvent, gold: LabelledEvent) -> list[str]:
    same = {
        gold.type: told.type == gold.type,
        gold.mode or "no mode": told.mode == gold.mode,
        gold.status: told.status == gold.status,
        _named("actors", gold.actors): _agree(told.actors, gold.actors),
        _named("recipients", gold.recipients): _agree(told.recipients, gold.recipients),
    }
    return [what for what, agrees in same.items() if not agrees]


def _agree(told: tuple[Party, ...], gold: tuple[Party, ...]) -> bool:
    return parties_agree(told, gold) == len(told) == len(gold)


def _named(role: str, parties: tuple[Party, ...]) -> str:
    return f"{role} {', '.join(p.name for p in parties)}" if parties else f"no {role}"


def _statement(
    told: LabelledStatement, gold: LabelledStatement | None, report: LabelledReport
) -> dict[str, Any]:
    differences = ["not annotated"]
    if gold:
        contents = [words_at(report.text, s.content) for s in (told, gold)]
        speaker = [] if speakers_agree(told, gold) else [f"speaker {', '.join(gold.speakers)}"]
        differences = speaker + ([] if set_f1(*contents) >= ENOUGH_CONTENT else ["content"])
    return {
        "speakers": list(told.speakers),
        "cue": told.cue.of(report.text),
        "content": " … ".join(span.of(report.text) for span in told.content),
        **_verdict(differences),
    }


def _verdict(differences: list[str]) -> dict[str, Any]:
    return {"annotated otherwise": differences} if differences else {}
