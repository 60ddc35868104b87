"""What lexicon and heads buy in reading events: the reader without the heads, without the lexicon, and whole.

`python -m benchmarks.parts GOLD.jsonl [--every N]`

Each part alone is weighed with the coefficients of both; statements, and with them voices, are those of the
whole reader. Prints figures of `dragoman evaluate readings`, in percent. The gold readings must be none that
the weights were trained on.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from dragoman.evaluate.readings import GoldReading, read_readings, score_readings
from dragoman.events.lexicon import load
from dragoman.reader import Reader, Setting
from dragoman.reading import Document


class Unhearing(Reader):
    """A reader that does not ask the heads for events."""

    def setting(self, document: Document) -> Setting:
        """The report with the heads' say on events taken away."""
        setting = super().setting(document)
        setting.annotation.acts = None
        return setting


def figures(reader: Reader, gold: Sequence[GoldReading]) -> dict[str, float]:
    """Precision and recall of events and participants, and the share of statuses that are right."""
    scores = score_readings([reader.read(g.reading.document) for g in gold], [g.reading for g in gold])
    events, participants = scores.counts["event"], scores.counts["participant"]
    found = {
        "event precision": events.precision,
        "event recall": events.recall,
        "participant precision": participants.precision,
        "participant recall": participants.recall,
        "status": scores.shares["event status"].precision,
    }
    return {name: round(100 * value, 1) for name, value in found.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("gold", type=Path, help="JSON lines of gold readings")
    parser.add_argument("--every", type=int, default=1, help="read every Nth only")
    arguments = parser.parse_args()
    gold = read_readings(arguments.gold)[:: arguments.every]
    readers = {
        "lexicon alone": Unhearing(),
        "heads alone": Reader(lexicon=replace(load(), verbs={}, nouns={})),
        "both": Reader(),
    }
    print(json.dumps({name: figures(reader, gold) for name, reader in readers.items()}, indent=1))


if __name__ == "__main__":
    main()
