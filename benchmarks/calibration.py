"""How far an event's confidence can be believed: of all with a confidence near p, is a share of p right?

`python -m benchmarks.calibration GOLD.jsonl [--bins 10]`

Every trigger that was weighed counts, those left out too: right is one where the gold has an event of its
type. Prints, for each bin of confidence, how many there are, their mean confidence and the share that is
right; the expected calibration error, the mean distance of the two by the bins' sizes (Naeini et al., AAAI
2015); the Brier score; and what precision and recall a threshold would give.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dragoman.evaluate.matching import overlap, pair
from dragoman.evaluate.readings import read_readings
from dragoman.reader import Reader
from dragoman.reading import Reading, Span

Floats = NDArray[np.float64]

_THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
_Weighed = tuple[Span, str, float]
"""A trigger that was weighed: where it stands, its type and its confidence."""


def weighed(reading: Reading) -> Iterator[_Weighed]:
    """What was coded, and what was left out for being unlikely or nobody's."""
    for event in reading.events:
        for mention in event.mentions:
            yield mention.trigger, mention.type, mention.confidence
    for left in reading.abstained:
        yield left.span, left.type, left.confidence


def judged(reading: Reading, gold: Reading) -> Iterator[tuple[float, bool]]:
    """The confidence of everything weighed, and whether the gold has it."""
    ours = list(weighed(reading))
    theirs = [(m.trigger, m.type) for event in gold.events for m in event.mentions]
    found = pair(ours, theirs, lambda one, other: overlap(one[0], other[0]) * (one[1] == other[1]))
    right = {id(one) for one, _ in found}
    for one in ours:
        yield one[2], id(one) in right


def reliability(confidence: Floats, right: Floats, bins: int) -> list[dict[str, float]]:
    """The bins that hold anything: from where on, how many, mean confidence and share that is right."""
    numbers = np.minimum((confidence * bins).astype(int), bins - 1)
    return [
        {
            "from": number / bins,
            "events": int(inside.sum()),
            "confidence": round(float(confidence[inside].mean()), 3),
            "right": round(float(right[inside].mean()), 3),
        }
        for number in range(bins)
        if (inside := numbers == number).any()
    ]


def calibration(readings: Sequence[Reading], gold: Sequence[Reading], bins: int) -> dict[str, Any]:
    """The figures that the module describes."""
    rows = [row for one, other in zip(readings, gold, strict=True) for row in judged(one, other)]
    confidence, right = (np.array(column, float) for column in zip(*rows, strict=True))
    curve = reliability(confidence, right, bins)
    wanted = sum(len(event.mentions) for one in gold for event in one.events)
    error = sum(one["events"] * abs(one["confidence"] - one["right"]) for one in curve) / len(rows)
    return {
        "weighed": len(rows),
        "gold": wanted,
        "expected_calibration_error": round(error, 4),
        "brier": round(float(((confidence - right) ** 2).mean()), 4),
        "bins": curve,
        "thresholds": [
            {
                "from": at,
                "precision": round(float(right[kept].mean()), 3)
                if (kept := confidence >= at).any()
                else None,
                "recall": round(float(right[kept].sum()) / wanted, 3),
            }
            for at in _THRESHOLDS
        ],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("gold", type=Path, help="JSON lines of gold readings")
    parser.add_argument("--bins", type=int, default=10)
    arguments = parser.parse_args()
    gold = [one.reading for one in read_readings(arguments.gold)]
    reader = Reader()
    readings = [reader.read(one.document) for one in gold]
    print(json.dumps(calibration(readings, gold, arguments.bins), indent=1))


if __name__ == "__main__":
    main()
