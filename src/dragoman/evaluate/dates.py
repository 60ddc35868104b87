"""How well temporal expressions are read, as TempEval-3 measured it (https://aclanthology.org/S13-2001).

- **strict**: expressions with exactly the gold's words (white space at their ends aside);
- **relaxed**: expressions that share a character with one of the gold, paired one to one, most overlap first;
- **value**, **type**: relaxed pairs with the gold's `value`, or its `type`. An empty value agrees with none.

Each is precision, recall and F1 over all expressions of all texts together. The date of the text itself is
not scored; the reader is given it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.dates.expressions import find
from dragoman.dates.timex import Timex, timexes
from dragoman.evaluate.matching import Counts, overlap, pair
from dragoman.evaluate.timeml import TimedText
from dragoman.reading import Reading


def from_reading(reading: Reading) -> tuple[Timex, ...]:
    """A reading's temporal expressions as TIMEX3, in the order of the text."""
    text = reading.document.text
    ranges = {
        d.span: (d.earliest, d.latest) if d.earliest and d.latest else None
        for d in sorted(reading.dates, key=lambda d: d.span)
    }
    return tuple(
        timex
        for expression in find(text)
        if expression.span in ranges
        for timex in timexes(expression, text, ranges[expression.span])
    )


def score_dates(predicted: Iterable[Sequence[Timex]], gold: Iterable[TimedText]) -> dict[str, Counts]:
    """The figures by name, for texts in the same order on both sides."""
    counts = {name: Counts() for name in ("strict", "relaxed", "value", "type")}
    for found, text in zip(predicted, gold, strict=True):
        judged = [t for t in found if not any(t.span.overlaps(s) for s in text.set_aside)]
        pairs = list(pair(judged, text.timexes, lambda p, g: overlap(p.span, g.span)))
        agreed = {
            "strict": len({t.span for t in judged} & {t.span for t in text.timexes}),
            "relaxed": len(pairs),
            "value": sum(p.value == g.value != "" for p, g in pairs),
            "type": sum(p.type == g.type for p, g in pairs),
        }
        for name, figures in counts.items():
            figures.add(agreed[name], len(judged), len(text.timexes))
    return counts
