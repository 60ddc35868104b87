"""What the gazetteer costs: milliseconds to load it, and its matching as a share of reading.

`python -m benchmarks.gazetteer [--reports 200] [--rounds 5]`

Loading is timed in processes of its own, without the imports and with them; the median of all rounds is
given. So is the first use: names, surnames and terms are put in order when the first report asks for them.
Matching finds every known name, surname and office in the words of made reports; its time is divided
by that of reading the same reports in the same process, one thread, the best of all rounds each.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time

from benchmarks.reports import made_reports
from dragoman.gazetteer.index import gazetteer
from dragoman.gazetteer.phrases import fold
from dragoman.language.model import LanguageModel
from dragoman.reader import Reader

_LOADING = """
import time
start = time.perf_counter()
from dragoman.gazetteer.index import gazetteer
imported = time.perf_counter()
known = gazetteer()
loaded = time.perf_counter()
known.names.get(("nobody",)), known.surnames.get("nobody"), known.knowledge.terms.of_person("nobody")
used = time.perf_counter()
print(1000 * (loaded - imported), 1000 * (loaded - start), 1000 * (used - loaded))
"""


def loading(rounds: int) -> tuple[float, float, float]:
    """Milliseconds to load the gazetteer, without and with the imports, and for its first use."""
    times = []
    for _ in range(rounds):
        done = subprocess.run([sys.executable, "-c", _LOADING], capture_output=True, text=True, check=True)
        times.append([float(value) for value in done.stdout.split()])
    load, with_imports, first_use = (statistics.median(column) for column in zip(*times, strict=True))
    return load, with_imports, first_use


def matching(reports: int, rounds: int) -> float:
    """The time of matching as a share of the time of reading."""
    documents, model, reader, known = made_reports(reports), LanguageModel.load(), Reader(), gazetteer()
    annotated = [model.annotate(document.text) for document in documents]
    best = {"matching": float("inf"), "reading": float("inf")}
    for _ in range(rounds):
        start = time.perf_counter()
        for annotation in annotated:
            folded = [fold(token.lower) for token in annotation.tokens]
            for phrases in (known.names, known.offices):
                for _ in phrases.find(annotation.tokens, folded):
                    pass
            surnames = known.surnames
            for word in folded:
                surnames.get(word)
        best["matching"] = min(best["matching"], time.perf_counter() - start)
        start = time.perf_counter()
        for _ in reader.read_many(documents):
            pass
        best["reading"] = min(best["reading"], time.perf_counter() - start)
    return best["matching"] / best["reading"]


def main() -> None:
    """Measure, and print one JSON object."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--reports", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    load, with_imports, first_use = loading(arguments.rounds)
    known = gazetteer().knowledge
    result = {
        "persons": len(known.persons),
        "terms": len(known.terms),
        "organisations": len(known.organisations),
        "load_ms": round(load),
        "load_with_imports_ms": round(with_imports),
        "first_use_ms": round(first_use),
        "matching_share_of_reading": round(matching(arguments.reports, arguments.rounds), 4),
    }
    print(json.dumps(result))


if __name__ == "__main__":
    main()
