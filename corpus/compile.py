"""The corpus as gold data: `python -m corpus.compile OUT [--labelled FILE …] [--treebanks FOLDER]`, by split.

OUT/train.jsonl, dev.jsonl and test.jsonl hold one reading a line (`dragoman.reading/1`) with three more
keys: `id` (of the text), `kind` ("report" or "sentence") and `clusters` (for each trigger, the name of
its event, the same in all reports of one story). The split is decided by a hash of the id, or of the
story where several reports tell one; the examples are always in train. Nothing is written while there are
slips.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from corpus.annotated import Annotated
from corpus.check import annotate_clean, read_clean
from corpus.gold import clusters, reading
from corpus.items import corpus_files
from corpus.labelled import reading as labelled_reading
from corpus.standoff import laid_items
from dragoman.errors import StopRun
from dragoman.evaluate.labelled import read_labelled
from dragoman.serialise import to_json

SPLITS = {"train": 70, "dev": 15, "test": 15}
"""Shares in percent."""


def split(text: Annotated) -> str:
    """The split of a text; the examples, on which rules are tried, are for training."""
    if text.item.example:
        return "train"
    place = int(hashlib.sha256((text.item.story or text.item.id).encode()).hexdigest(), 16) % 100
    for name, share in SPLITS.items():
        if place < share:
            return name
        place -= share
    raise AssertionError("the shares make a hundred")


def record(text: Annotated) -> dict[str, Any]:
    """One text as gold."""
    named = clusters(text)
    return {
        "id": text.item.id,
        "kind": "report" if text.item.is_report else "sentence",
        **to_json(reading(text)),
        "clusters": [{"trigger": list(span), "cluster": name} for span, name in named.items()],
    }


def write(path: Path, records: Iterable[dict[str, Any]]) -> None:
    """Records as JSON lines."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(json.dumps(r, ensure_ascii=False, allow_nan=False) + "\n" for r in records)


def main(arguments: Sequence[str] | None = None) -> int:
    """Compile and say how much there is. Exit status 1 where there are slips."""
    parser = argparse.ArgumentParser(
        prog="python -m corpus.compile", description="Make gold data of the corpus."
    )
    parser.add_argument("out", type=Path, metavar="OUT", help="folder to write to")
    parser.add_argument(
        "--labelled",
        action="append",
        default=[],
        type=Path,
        metavar="FILE",
        help="write the labelled reports of this JSON-lines file as readings, too",
    )
    parser.add_argument(
        "--treebanks",
        type=Path,
        metavar="FOLDER",
        help="write the texts of its CoNLL-U files that carry marks of ours to OUT/treebanks-*.jsonl, too",
    )
    options = parser.parse_args(arguments)
    out: Path = options.out
    try:
        texts = read_clean(corpus_files())
        labelled = {
            path.name: [(r.id, labelled_reading(r)) for r in read_labelled(path)] for path in options.labelled
        }
        laid = laid_items(options.treebanks) if options.treebanks else {}
        borrowed = {part: annotate_clean(items) for part, items in laid.items()}
        out.mkdir(parents=True, exist_ok=True)
    except (StopRun, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    for name in SPLITS:
        chosen = [text for text in texts if split(text) == name]
        write(out / f"{name}.jsonl", map(record, chosen))
        reports = sum(text.item.is_report for text in chosen)
        print(f"{out / name}.jsonl: {reports} reports, {len(chosen) - reports} sentences")
    for name, readings in labelled.items():
        write(out / name, ({"id": i, "kind": "report", **to_json(r)} for i, r in readings))
        print(f"{out / name}: {len(readings)} reports")
    for part, marked in borrowed.items():
        path = out / f"treebanks-{part}.jsonl"
        write(path, map(record, marked))
        print(f"{path}: {len(marked)} texts")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
