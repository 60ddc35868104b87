"""Every slip in the corpus: `python -m corpus.check [--hints] [FILE …]`."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path

from corpus.annotated import Annotated, annotate
from corpus.checks import check, hints
from corpus.items import Item, corpus_files, read_items
from corpus.slips import Slip
from dragoman.errors import StopRun


def read(files: Sequence[Path]) -> tuple[list[Annotated], list[Slip]]:
    """The texts of files, and the slips in and between them."""
    slips: list[Slip] = []
    items = [item for path in files for item in read_items(path, slips)]
    return _annotate(items, slips)


def _annotate(items: Iterable[Item], slips: list[Slip]) -> tuple[list[Annotated], list[Slip]]:
    texts = [annotate(item, slips) for item in items]
    return texts, sorted({*slips, *check(texts)}, key=lambda s: (s.file, s.line))


def read_clean(files: Sequence[Path]) -> list[Annotated]:
    """The texts of files. Raises StopRun, naming the first slip, where there is one."""
    texts, slips = read(files)
    if slips:
        raise StopRun(f"{slips[0]} ({len(slips)} slips in all; python -m corpus.check tells them)")
    return texts


def annotate_clean(items: Iterable[Item]) -> list[Annotated]:
    """Items annotated. Raises StopRun, telling all slips, where there are any."""
    texts, slips = _annotate(items, [])
    if slips:
        raise StopRun("\n".join(map(str, slips)))
    return texts


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the slips, and with --hints what may be missing. Exit status 1 where there are slips."""
    parser = argparse.ArgumentParser(prog="python -m corpus.check", description="Check annotations.")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--hints", action="store_true", help="name pronouns and states without a mark, too")
    options = parser.parse_args(arguments)
    texts, slips = read(options.files or corpus_files())
    for slip in slips:
        print(slip)
    if options.hints:
        for text in texts:
            for hint in hints(text):
                print(f"{hint} (hint)")
    triggers, statements = sum(len(t.events) for t in texts), sum(len(t.cues) for t in texts)
    print(f"{len(texts)} texts, {triggers} triggers, {statements} statements, {len(slips)} slips")
    return 1 if slips else 0


if __name__ == "__main__":
    raise SystemExit(main())
