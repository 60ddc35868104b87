"""How well whole readings agree with gold readings, layer by layer (`dragoman.reading/1`, one a line).

Two figures a layer, where they make sense: of **mentions**, paired one to one where their spans share a
character, the most alike first, and of **records**, the set of a report's distinct facts without any
spans, so that what is told twice counts once.

- **entity**: mentions whose spans overlap; *exact*: whose spans are the same; *kind*: that overlap and
  have one kind; *linked*: mentions of states, and of persons with a name, that overlap and mean the same
  state or the same person (see `linking`). Record: distinct names of entities that a mention names.
- **event** (and trigger, actor, recipient, participant, strict): as `evaluate.events` defines them.
  Record: distinct (type, status, names of actors, names of recipients). *Context*, *place*: those of the
  events whose mentions are paired; places agree where their spans share a character or their names are the
  same.
- **event coreference**: which mentions tell one event, over those that both sides have, as
  `evaluate.retold` defines it.
- **statement** (cue, speaker, whole): as `evaluate.statements` defines them. Record: distinct (names of
  speakers, names of addressees, attitude).
- **figure**: mentions that overlap and have one measure; *value*: that also have the same ends. Record:
  distinct (measure, ends).
- **date**: temporal expressions that overlap; *value*: that also mean the same days. Record: distinct
  ranges.
- **agreement**: mentions that overlap. Record: distinct names.

Shares are of pairs in which both sides agree. Over paired events: status, mode, voice (the outlet's own
or not; *and speaker*: also of the same speakers, outermost and innermost), and, where the gold has one,
date and place. Over statements whose cues are paired: quotation, attitude, attribution, addressees, and,
where the gold has one, channel. Figures are over all reports together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from dragoman.deserialise import from_json
from dragoman.evaluate.events import EventScores, score_events
from dragoman.evaluate.fields import Record, read_records
from dragoman.evaluate.labelled import from_reading
from dragoman.evaluate.linking import is_same, linked_mentions
from dragoman.evaluate.matching import Counts, overlap, pair, plain_name
from dragoman.evaluate.retold import RetoldScores
from dragoman.evaluate.statements import StatementScores, score_statements
from dragoman.reading import REPORT_VOICE, EventMention, Reading, Span, Statement

T = TypeVar("T")

_Valued = tuple[Span, str, tuple[float | str | None, float | str | None]]
"""Where a quantity stands, what it measures, and its two ends."""


@dataclass(frozen=True, slots=True)
class GoldReading:
    """A gold reading with the name of its text."""

    id: str
    reading: Reading


@dataclass(slots=True)
class ReadingScores:
    """The figures that the module describes, by name; `shares` count pairs as predicted and as gold."""

    counts: defaultdict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    shares: defaultdict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    by_type: dict[str, Counts] = field(default_factory=dict)
    retold: RetoldScores = field(default_factory=RetoldScores)

    def to_json(self) -> dict[str, Any]:
        """All figures, as fractions of one, with their counts."""
        return {
            **{name: counts.to_json() for name, counts in self.counts.items()},
            "event coreference": self.retold.to_json(),
            "shares": {name: round(c.precision, 6) for name, c in self.shares.items()},
            "by_type": {name: c.to_json() for name, c in sorted(self.by_type.items())},
        }


def read_readings(path: Path) -> list[GoldReading]:
    """The readings of a JSON-lines file. Raises StopRun, with file and line, where one is malformed."""
    return read_records(path, _gold, "readings")


def _gold(record: Record, number: int) -> GoldReading:
    return GoldReading(record.optional_string("id") or f"line-{number}", from_json(record.value))


def score_readings(predicted: Sequence[Reading], gold: Sequence[Reading]) -> ReadingScores:
    """The figures for readings of the same texts in the same order."""
    scores = ReadingScores()
    ours, theirs = ([from_reading(r, "") for r in side] for side in (predicted, gold))
    events, statements = score_events(ours, theirs), score_statements(ours, theirs)
    for one, other in zip(predicted, gold, strict=True):
        _score_entities(one, other, scores)
        _score_quantities(one, other, scores)
        _share_events(one, other, scores)
        _share_statements(one, other, scores)
        scores.retold.add(one, other)
    _take_over(events, statements, scores)
    return scores


def _take_over(events: EventScores, statements: StatementScores, scores: ReadingScores) -> None:
    """The figures of the two scorers that stand alone, under the names that they have here."""
    for name, counts in events.overall().items():
        scores.counts[name if name != "record" else "event record"] = counts
    for name, counts in statements.overall().items():
        scores.counts[f"statement {name}" if name != "whole" else "statement"] = counts
    scores.shares["event status"] = events.status
    scores.by_type = dict(events.by_type)


def _score_entities(predicted: Reading, gold: Reading, scores: ReadingScores) -> None:
    ours, theirs = ([(m.span, e.kind) for e in r.entities for m in e.mentions] for r in (predicted, gold))
    _count_pairs(scores.counts["entity"], ours, theirs, lambda p, g: overlap(p[0], g[0]))
    _count_pairs(scores.counts["entity exact"], ours, theirs, lambda p, g: float(p[0] == g[0]))
    _count_pairs(
        scores.counts["entity kind"], ours, theirs, lambda p, g: overlap(p[0], g[0]) * (p[1] == g[1])
    )
    linked = [linked_mentions(r) for r in (predicted, gold)]
    _count_pairs(
        scores.counts["entity linked"], linked[0], linked[1],
        lambda p, g: overlap(p.span, g.span) * is_same(p, g),
    )  # fmt: skip
    names = [
        {plain_name(e.name) for e in r.entities if any(m.form == "name" for m in e.mentions)}
        for r in (predicted, gold)
    ]
    _count_sets(scores.counts["entity record"], *names)


def _score_quantities(predicted: Reading, gold: Reading, scores: ReadingScores) -> None:
    """Figures, dates and agreements."""
    _score_valued(
        "figure",
        [(f.span, f.measure, (f.low, f.high)) for f in predicted.figures],
        [(f.span, f.measure, (f.low, f.high)) for f in gold.figures],
        scores,
    )
    _score_valued(
        "date",
        [(d.span, "", (d.earliest, d.latest)) for d in predicted.dates],
        [(d.span, "", (d.earliest, d.latest)) for d in gold.dates],
        scores,
    )
    ours, theirs = ([span for a in r.agreements for span in a.mentions] for r in (predicted, gold))
    _count_pairs(scores.counts["agreement"], ours, theirs, overlap)
    names = [{plain_name(a.name) for a in r.agreements} for r in (predicted, gold)]
    _count_sets(scores.counts["agreement record"], *names)


def _score_valued(
    name: str, predicted: Sequence[_Valued], gold: Sequence[_Valued], scores: ReadingScores
) -> None:
    counts = scores.counts
    _count_pairs(counts[name], predicted, gold, lambda p, g: overlap(p[0], g[0]) * (p[1] == g[1]))
    _count_pairs(
        counts[f"{name} value"], predicted, gold, lambda p, g: overlap(p[0], g[0]) * (p[1:] == g[1:])
    )
    _count_sets(counts[f"{name} record"], {p[1:] for p in predicted}, {g[1:] for g in gold})


def _share_events(predicted: Reading, gold: Reading, scores: ReadingScores) -> None:
    ours, theirs = ([m for e in r.events for m in e.mentions] for r in (predicted, gold))
    our_speakers, their_speakers = _speakers(predicted), _speakers(gold)
    contexts = {id(m): set(e.contexts) for r in (predicted, gold) for e in r.events for m in e.mentions}
    for p, g in pair(ours, theirs, lambda p, g: overlap(p.trigger, g.trigger) * (p.type == g.type)):
        _count_sets(scores.counts["event context"], contexts[id(p)], contexts[id(g)])
        _share(scores, "event mode", p.mode == g.mode)
        same_voice = (p.voice == REPORT_VOICE) == (g.voice == REPORT_VOICE)
        _share(scores, "event voice", same_voice)
        same_speakers = all(our_speakers[p.voice[i]] == their_speakers[g.voice[i]] for i in (0, -1))
        _share(scores, "event voice and speaker", same_voice and same_speakers)
        if g.date.earliest or g.date.latest:
            _share(scores, "event date", (p.date.earliest, p.date.latest) == (g.date.earliest, g.date.latest))
        placed = bool(p.place.name), bool(g.place.name)
        scores.counts["event place"].add(all(placed) and _same_place(p, g), *placed)
        if g.place.name:
            _share(scores, "event place", _same_place(p, g))


def _same_place(predicted: EventMention, gold: EventMention) -> bool:
    p, g = predicted.place, gold.place
    if p.span and g.span and p.span.overlaps(g.span):
        return True
    return plain_name(p.name or "") == plain_name(g.name or "")


def _speakers(reading: Reading) -> dict[str, frozenset[str]]:
    """Who vouches, by a part of a voice: the plain names of a statement's speakers, none for the report."""
    names = {e.id: plain_name(e.name) for e in reading.entities}
    said = {s.id: frozenset(names.get(i, i) for i in s.speakers) for s in reading.statements}
    return defaultdict(frozenset, said)


def _share_statements(predicted: Reading, gold: Reading, scores: ReadingScores) -> None:
    for p, g in pair(predicted.statements, gold.statements, lambda p, g: overlap(p.cue, g.cue)):
        _share(scores, "statement quotation", p.quotation == g.quotation)
        _share(scores, "statement attitude", p.attitude == g.attitude)
        _share(scores, "statement attribution", p.attribution == g.attribution)
        _share(scores, "statement addressees", _told(predicted, p) == _told(gold, g))
        if g.channel:
            _share(scores, "statement channel", p.channel is not None and p.channel.kind == g.channel.kind)
    records = [
        {(_names(r, s.speakers), _told(r, s), s.attitude) for s in r.statements} for r in (predicted, gold)
    ]
    _count_sets(scores.counts["statement record"], *records)


def _told(reading: Reading, statement: Statement) -> frozenset[str]:
    return _names(reading, statement.addressees)


def _names(reading: Reading, ids: Iterable[str]) -> frozenset[str]:
    names = {e.id: plain_name(e.name) for e in reading.entities}
    return frozenset(names.get(i, i) for i in ids)


def _count_pairs(
    counts: Counts, predicted: Sequence[T], gold: Sequence[T], likeness: Callable[[T, T], float]
) -> None:
    counts.add(sum(1 for _ in pair(predicted, gold, likeness)), len(predicted), len(gold))


def _count_sets(counts: Counts, predicted: Collection[Hashable], gold: Collection[Hashable]) -> None:
    counts.add(len(set(predicted) & set(gold)), len(predicted), len(gold))


def _share(scores: ReadingScores, name: str, agreed: bool) -> None:
    scores.shares[name].add(agreed, 1, 1)
