"""How far two annotators agree: `python -m corpus.agreement`.

agreement/first and agreement/second hold a random tenth of the texts as two annotators marked them, each
without looking at the other; both stay as they were, while reports/ and sentences/ hold what was settled.
The figures are F1s (which do not depend on who comes first) and, over events and statements that both
marked, shares.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path

from corpus.annotated import Annotated
from corpus.check import read
from corpus.gold import reading
from corpus.items import ROOT
from dragoman.errors import StopRun
from dragoman.evaluate.readings import ReadingScores, score_readings

FOLDER = ROOT / "agreement"
ONE_IN = 10
"""One text in so many is annotated twice."""


def chosen(item_id: str) -> bool:
    """Whether a text belongs to the tenth, by a hash of its id that has nothing to do with the splits."""
    return int(hashlib.sha256(f"twice {item_id}".encode()).hexdigest(), 16) % ONE_IN == 0


def passes(folder: Path = FOLDER) -> tuple[list[Annotated], list[Annotated]]:
    """The texts of the two passes in one order. Raises StopRun where they are not the same texts."""
    first, second = (
        {text.item.id: text for text in read(sorted((folder / name).glob("*.txt")))[0]}
        for name in ("first", "second")
    )
    if set(first) != set(second):
        raise StopRun(f"only in one pass: {', '.join(sorted(set(first) ^ set(second)))}")
    other = [name for name in first if first[name].text != second[name].text]
    if other:
        raise StopRun(f"other words in the two passes: {', '.join(other)}")
    return list(first.values()), [second[name] for name in first]


def agreement(first: Sequence[Annotated], second: Sequence[Annotated]) -> ReadingScores:
    """The figures of `dragoman.evaluate.readings` between two passes."""
    return score_readings([reading(t) for t in second], [reading(t) for t in first])


def main() -> int:
    """Print the figures for reports and for sentences."""
    try:
        first, second = passes()
    except StopRun as error:
        print(error, file=sys.stderr)
        return 1
    scores = []
    for reports in (True, False):
        pairs = [(a, b) for a, b in zip(first, second, strict=True) if a.item.is_report == reports]
        scores.append(agreement([a for a, _ in pairs], [b for _, b in pairs]))
        print(f"{len(pairs)} {'reports' if reports else 'sentences'}", end=", " if reports else "\n")
    print(f"{'F1, %':28} {'reports':>8} {'sentences':>10}")
    for name in scores[0].counts:
        print(f"{name:28} " + " ".join(f"{100 * s.counts[name].f1:9.1f}" for s in scores))
    print("\nshare, %")
    for name in scores[0].shares:
        print(f"{name:28} " + " ".join(f"{100 * s.shares[name].precision:9.1f}" for s in scores))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
