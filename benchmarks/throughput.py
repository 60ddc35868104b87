"""Words per second of reading, from reports to JSON, as a share of the bare encoder's.

`python -m benchmarks.throughput [--reports 1000] [--threads 1] [--rounds 5]`

Four runs over the same made reports: the bare encoder on the very batches that the reader builds, made
beforehand; the language model, all heads and what decodes them included; the reader in this process, with
every reading turned into its line of JSON; and `dragoman read --json` as a process of its own over a folder
of text files, start and loading included. The runs take turns and the best of all rounds counts. Words are
separated by white space.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.bare_encoder import BareEncoder
from benchmarks.reports import made_reports
from dragoman.language.model import LanguageModel
from dragoman.reader import Reader
from dragoman.reading import Document
from dragoman.serialise import dumps
from dragoman.sources.cleaning import notes

Run = Callable[[], None]


def encoder_run(reports: Sequence[Document], threads: int) -> Run:
    """What runs the bare encoder over the reports' batches."""
    model, encoder = LanguageModel.load(), BareEncoder(threads)
    batches = [
        batch for r in reports for batch in model.batches(r.text, [n.span for n in notes(r.text, r.title)])
    ]

    def run() -> None:
        encoder.run(batches)

    return run


def language_run(reports: Sequence[Document], threads: int) -> Run:
    """What annotates the reports: words, tags, trees, names, links, and the scores of events and roles."""
    model = LanguageModel.load(threads=threads)

    def run() -> None:
        for report in reports:
            model.annotate(report.text, [note.span for note in notes(report.text, report.title)])

    return run


def reader_run(reports: Sequence[Document], threads: int) -> Run:
    """What reads the reports in this process and writes their readings to nowhere."""
    reader = Reader(threads=threads)

    def run() -> None:
        with Path(os.devnull).open("w", encoding="utf-8") as sink:
            for reading in reader.read_many(reports):
                sink.write(dumps(reading) + "\n")

    return run


def process_run(reports: Sequence[Document], folder: Path) -> Run:
    """What reads the reports, laid out as text files, in a process of its own (which takes one thread)."""
    for number, report in enumerate(reports):
        (folder / f"{number:06}.txt").write_text(report.text, encoding="utf-8")
    command = [sys.executable, "-m", "dragoman", "read", "--json", "--published", "2015-07-15", str(folder)]

    def run() -> None:
        done = subprocess.run(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False
        )
        if done.returncode:
            raise SystemExit(f"{' '.join(command)}: exit status {done.returncode}\n{done.stderr}")

    return run


def best_times(runs: dict[str, Run], rounds: int) -> dict[str, float]:
    """The shortest time of each run in seconds, the runs taking turns."""
    best = dict.fromkeys(runs, float("inf"))
    for number in range(rounds):
        for name, run in runs.items():
            start = time.perf_counter()
            run()
            taken = time.perf_counter() - start
            best[name] = min(best[name], taken)
            print(f"round {number + 1} of {rounds}: {name} {taken:.2f} s", file=sys.stderr)
    return best


def main() -> None:
    """Measure, and print one JSON object: words per second, and each as a share of the bare encoder's."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    reports = made_reports(arguments.reports)
    words = sum(len(report.text.split()) for report in reports)
    with tempfile.TemporaryDirectory() as folder:
        runs = {
            "encoder": encoder_run(reports, arguments.threads),
            "language": language_run(reports, arguments.threads),
            "reader": reader_run(reports, arguments.threads),
            "process": process_run(reports, Path(folder)),
        }
        best = best_times(runs, arguments.rounds)
    speed = {name: words / seconds for name, seconds in best.items()}
    result = {
        "reports": len(reports),
        "words": words,
        "threads": arguments.threads,
        "rounds": arguments.rounds,
        "words_per_second": {name: round(value) for name, value in speed.items()},
        "share_of_encoder": {
            name: round(speed[name] / speed["encoder"], 4) for name in speed if name != "encoder"
        },
    }
    print(json.dumps(result))


if __name__ == "__main__":
    main()
