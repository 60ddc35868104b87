"""Runs of six words that two texts share: `python -m corpus.overlap [--against PATH …] [FILE …]`.

No text of the corpus may share one with another, nor with texts that are not ours; runs made up
mostly of names and numbers are let pass.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from corpus.check import read
from corpus.items import corpus_files
from corpus.vocabulary import vocabulary

LENGTH = 6
"""Words in a run."""
NAMES = 4
"""So many capitalised words or numbers among them make a run one of names."""
TITLE = 0.7
"""A line in which more of the words than this have capitals is a headline, and capitals say nothing in it."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_TAG = re.compile(r"<[^>]*>")


def runs(text: str) -> Iterator[str]:
    """Every run of six words, in lower case, that is not mostly names."""
    for line in text.split("\n"):
        words = _WORD.findall(line)
        capitalised = sum(word[0].isupper() for word in words) > TITLE * len(words)
        for i in range(len(words) - LENGTH + 1):
            run = words[i : i + LENGTH]
            if capitalised or not _is_of_names(run):
                yield " ".join(run).lower()


def _is_of_names(run: Sequence[str]) -> bool:
    """Whether a run is mostly capitals and numbers, or nothing else but function words."""
    small = [word for word in run if not (word[0].isupper() or word[0].isdigit())]
    return len(run) - len(small) >= NAMES or all(word in vocabulary().function_words for word in small)


def shared_runs(texts: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The runs that stand in more than one text, with the names of those texts; texts are (name, text)."""
    where: defaultdict[str, list[str]] = defaultdict(list)
    for name, text in texts:
        for run in sorted(set(runs(text))):
            where[run].append(name)
    return {run: names for run, names in where.items() if len(names) > 1}


def foreign_texts(path: Path) -> Iterator[str]:
    """The running text of a file or of every file in a folder: plain, JSON lines, CoNLL-U, tab-separated."""
    files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
    for file in files:
        content = file.read_text(encoding="utf-8", errors="replace")
        if file.suffix == ".jsonl":
            yield from (json.loads(line)["text"] for line in content.splitlines() if line.strip())
        elif file.suffix in {".conllu", ".iob2"}:
            yield "\n".join(line[9:] for line in content.splitlines() if line.startswith("# text = "))
        elif file.suffix == ".tsv":
            yield from (_TAG.sub("", cell) for line in content.splitlines() for cell in line.split("\t"))
        elif file.suffix == ".txt":
            yield content


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the shared runs. Exit status 1 where there are some."""
    parser = argparse.ArgumentParser(
        prog="python -m corpus.overlap", description="Find words that texts share."
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="judge only these (default: all)")
    parser.add_argument(
        "--against", action="append", default=[], type=Path, metavar="PATH", help="texts of others"
    )
    options = parser.parse_args(arguments)
    missing = [path for path in (*options.files, *options.against) if not path.exists()]
    if missing:
        print(f"{missing[0]}: no such file", file=sys.stderr)
        return 2
    texts, _ = read(corpus_files())
    judged = {path.name for path in options.files or corpus_files()}
    by_file = {text.item.id: text.item.file for text in texts}
    found = 0
    for run, names in shared_runs((text.item.id, text.text) for text in texts).items():
        if any(by_file[name] in judged for name in names):
            print(f"{', '.join(names)}: {run}")
            found += 1
    foreign = {run for path in options.against for text in foreign_texts(path) for run in runs(text)}
    for text in texts:
        if text.item.file in judged:
            for run in sorted(foreign.intersection(runs(text.text))):
                print(f"{text.item.id}, a text of others: {run}")
                found += 1
    print(f"{found} shared runs of {LENGTH} words")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
