"""How well events are linked across reports.

Gold are JSON lines, one report a line, spans in code points of `text`, other keys passed over:

    {"id", "published": date or null, "text", "events": [{"trigger": [s, e], "cluster": name}]}

All mentions with one name in the whole file are one event; one without a name is an event of its own. Lines
as `corpus.compile` writes them are read as well: there text and date stand in `document`, and the names in
`clusters` in place of `events`.

A predicted and a gold mention of a report are the same where their triggers share a character, paired one to
one, most overlap first, whatever their types. On the mentions of all reports together the measures of
`clusters` are taken, in one sum: a gold mention without a partner is missing from the predicted clusters, a
predicted one without a partner is a mention more in its own, and each costs what the measure's definition
says. Events of a single mention in the whole file are left out on both sides unless they are asked for.
"""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from dragoman.evaluate.clusters import ClusterScores
from dragoman.evaluate.fields import Record, read_records
from dragoman.evaluate.labelled import from_reading, to_line
from dragoman.evaluate.matching import overlap, pair
from dragoman.reading import Document, Published, Reading, Span

EventGroups = Sequence[Sequence[tuple[int, int]]]
"""Events of readings, each by its place in them, in groups that are one event; all events, each once."""


class Trigger(NamedTuple):
    """A mention of an event, and the name of the event; None where it is told once."""

    span: Span
    cluster: str | None


@dataclass(frozen=True, slots=True)
class LinkedReport:
    """A report with the mentions of its events."""

    id: str
    document: Document
    triggers: tuple[Trigger, ...]


def read_linked(path: Path) -> list[LinkedReport]:
    """The reports of a JSON-lines file. Raises StopRun, with file and line, where one is malformed."""
    return read_records(path, _report, "reports")


def as_linked(gold: LinkedReport, number: int, reading: Reading, groups: EventGroups) -> LinkedReport:
    """A report with the mentions that its reading tells; `number` is the reading's place in the groups."""
    names = {told: f"e{n}" for n, group in enumerate(groups) for told in group}
    triggers = (
        Trigger(mention.trigger, names[number, place])
        for place, event in enumerate(reading.events)
        for mention in event.mentions
    )
    return LinkedReport(gold.id, gold.document, tuple(sorted(triggers, key=lambda t: t.span)))


def linked_line(found: LinkedReport, reading: Reading) -> str:
    """A report as one JSON object in the form that `read_linked` reads, with all that its reading tells."""
    value = json.loads(to_line(from_reading(reading, found.id)))
    # Both lists are in the order of the triggers, and of the reading where triggers are the same.
    for event, trigger in zip(value["events"], found.triggers, strict=True):
        event["cluster"] = trigger.cluster
    return json.dumps(value, ensure_ascii=False)


def score_links(
    predicted: Sequence[LinkedReport], gold: Sequence[LinkedReport], *, singletons: bool = False
) -> ClusterScores:
    """The figures for reports in the same order on both sides; `singletons` keeps events told once."""
    ours: list[tuple[Hashable, str | None]] = []
    theirs: list[tuple[Hashable, str | None]] = []
    for number, (one, other) in enumerate(zip(predicted, gold, strict=True)):
        partner = _partners(one.triggers, other.triggers)
        theirs += [((number, g), trigger.cluster) for g, trigger in enumerate(other.triggers)]
        for p, trigger in enumerate(one.triggers):
            key = (number, partner[p]) if p in partner else (number, "predicted", p)
            ours.append((key, trigger.cluster))
    scores = ClusterScores()
    least = 1 if singletons else 2
    scores.add(*([c for c in _clusters(side) if len(c) >= least] for side in (ours, theirs)))
    return scores


def _partners(predicted: Sequence[Trigger], gold: Sequence[Trigger]) -> dict[int, int]:
    """The place of the gold trigger for each predicted one that has a partner."""
    pairs = pair(
        range(len(predicted)), range(len(gold)), lambda p, g: overlap(predicted[p].span, gold[g].span)
    )
    return dict(pairs)


def _clusters(mentions: Sequence[tuple[Hashable, str | None]]) -> list[list[Hashable]]:
    found: dict[Hashable, list[Hashable]] = {}
    for key, name in mentions:
        found.setdefault(("alone", key) if name is None else name, []).append(key)
    return list(found.values())


def _report(record: Record, number: int) -> LinkedReport:
    inner = record.optional_object("document")
    about = inner or record
    text = about.string("text")
    dates = inner.optional_object("published") if inner else None
    day = dates.optional_date("earliest") if dates else None if inner else record.optional_date("published")
    triggers: Iterator[Trigger] = record.each(
        "clusters" if inner else "events",
        lambda r: Trigger(r.span("trigger", len(text)), r.optional_string("cluster")),
    )
    published = Published(day, day, "given") if day else Published()
    name = record.optional_string("id") or f"line-{number}"
    return LinkedReport(name, Document(text, published=published), tuple(triggers))
