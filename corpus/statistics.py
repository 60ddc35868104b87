"""What the corpus holds: `python -m corpus.statistics [--beside FILE.jsonl …]`.

Counts of reports and of sentences stand side by side, with those of further files of readings or labelled
reports. Near-duplicates are texts of the corpus that share a third of their runs of three words or more.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from statistics import mean, quantiles

from corpus.annotated import Annotated
from corpus.check import read_clean
from corpus.gold import reading
from corpus.items import corpus_files
from corpus.labelled import reading as labelled_reading
from dragoman.errors import StopRun
from dragoman.evaluate.labelled import read_labelled
from dragoman.reading import EventMention, Reading

ALIKE = 1 / 3
"""The Jaccard similarity of two texts' runs of three words from which on they are near-duplicates."""
_COMMON = 40
"""Runs in more texts than this say nothing of two of them."""

_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")

Column = Mapping[str, float | int | str]


def column(readings: Sequence[Reading]) -> dict[str, float | int | str]:
    """The statistics of some readings by their names, in the order of the table."""
    events = [(r, m) for r in readings for e in r.events for m in e.mentions]
    lengths = [
        len(_WORD.findall(s)) for r in readings for s in _SENTENCE.findall(r.document.text) if _WORD.search(s)
    ]
    statements = [(r, s) for r in readings for s in r.statements]
    entities = [e for r in readings for e in r.entities]
    figures: dict[str, float | int | str] = {
        "texts": len(readings),
        "words": sum(lengths),
        "words a sentence, mean": round(mean(lengths), 1),
        "words a sentence, quartiles": "/".join(f"{q:.0f}" for q in quantiles(lengths, n=4)),
        "texts without an event": sum(not r.events for r in readings),
        "triggers": len(events),
        "events": sum(len(r.events) for r in readings),
        "statements": len(statements),
        "entities": len(entities),
        "mentions": sum(len(e.mentions) for e in entities),
        "distinct names": len({e.name for e in entities if any(m.form == "name" for m in e.mentions)}),
        "temporal expressions": sum(len(r.dates) for r in readings),
        "figures": sum(len(r.figures) for r in readings),
        "agreements": sum(len(r.agreements) for r in readings),
    }
    spans = [p.span for _, m in events for p in (*m.actors, *m.recipients)]
    figures |= {"participants": len(spans), "not named at the act": spans.count(None)}
    figures |= _counted("type", (m.type for _, m in events))
    figures |= _counted("status", (m.status for _, m in events))
    figures |= _counted("mode", (f"{m.type}/{m.mode}" for _, m in events if m.mode))
    figures |= _counted("voice", ("report" if m.voice == ("report",) else "somebody" for _, m in events))
    figures |= _distinct(events)
    figures |= {"distinct cues": len({s.cue.of(r.document.text).lower() for r, s in statements})}
    figures |= _counted("quotation", (s.quotation for _, s in statements))
    figures |= _counted("attribution", (s.attribution for _, s in statements))
    figures |= _counted("channel", (s.channel.kind for _, s in statements if s.channel))
    figures |= _counted("kind", (e.kind for e in entities))
    figures |= _counted("form", (m.form for e in entities for m in e.mentions))
    figures |= _counted("measure", (f.measure for r in readings for f in r.figures))
    return figures


def near_duplicates(texts: Sequence[Annotated]) -> Iterator[tuple[str, str, float]]:
    """Pairs of texts that are much alike, by their ids, with their similarity."""
    runs = [_runs(text.text) for text in texts]
    where: defaultdict[str, list[int]] = defaultdict(list)
    for i, own in enumerate(runs):
        for run in own:
            where[run].append(i)
    shared = Counter(
        pair for found in where.values() if 1 < len(found) <= _COMMON for pair in combinations(found, 2)
    )
    for (i, j), count in sorted(shared.items()):
        alike = count / (len(runs[i]) + len(runs[j]) - count)
        if alike >= ALIKE:
            yield texts[i].item.id, texts[j].item.id, alike


def _runs(text: str) -> set[str]:
    words = _WORD.findall(text.lower())
    return {" ".join(words[i : i + 3]) for i in range(len(words) - 2)}


def _counted(name: str, values: Iterable[str]) -> dict[str, float | int | str]:
    return {f"{name} {value}": n for value, n in sorted(Counter(values).items())}


def _distinct(events: Iterable[tuple[Reading, EventMention]]) -> dict[str, float | int | str]:
    """How many different words trigger each type."""
    words: defaultdict[str, set[str]] = defaultdict(set)
    for r, mention in events:
        words[mention.type].add(mention.trigger.of(r.document.text).lower())
    return {f"distinct triggers {kind}": len(found) for kind, found in sorted(words.items())}


def _print(columns: Mapping[str, Column]) -> None:
    rows = list(dict.fromkeys(row for figures in columns.values() for row in figures))
    width = max(map(len, rows))
    print(" " * width, *(f"{name:>14}" for name in columns))
    for row in rows:
        print(f"{row:{width}}", *(f"{figures.get(row, 0)!s:>14}" for figures in columns.values()))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table. Exit status 1 where there are near-duplicates."""
    parser = argparse.ArgumentParser(
        prog="python -m corpus.statistics", description="Count what the corpus holds."
    )
    parser.add_argument("--beside", action="append", default=[], type=Path, metavar="FILE.jsonl")
    options = parser.parse_args(arguments)
    try:
        texts = read_clean(corpus_files())
        beside = {p.stem: column([labelled_reading(r) for r in read_labelled(p)]) for p in options.beside}
    except StopRun as error:
        print(error, file=sys.stderr)
        return 1
    columns: dict[str, Column] = {}
    for name, wanted in (("reports", True), ("sentences", False)):
        chosen = [reading(text) for text in texts if text.item.is_report == wanted]
        if chosen:
            columns[name] = column(chosen)
    _print(columns | beside)
    pairs = list(near_duplicates(texts))
    for one, other, alike in pairs:
        print(f"near-duplicates: {one}, {other} ({alike:.2f})")
    print(f"{len(pairs)} near-duplicates")
    return 1 if pairs else 0


if __name__ == "__main__":
    raise SystemExit(main())
