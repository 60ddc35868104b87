"""Predicted clusters as the gold's CoNLL-U with other marks: every line is the gold's, but for `Entity=`.

A mark is `(eid-etype-head`: an id that no other cluster of the file has, the reader's kind of entity, and the
place of the mention's head among its words, counted from 1. What belongs to the gold's marks (`Bridge=`,
`SplitAnte=`, `# global.Entity`) gives way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from dragoman.evaluate.coreference import Cluster
from dragoman.evaluate.entity_marks import MarkedDocument, mention_head, word_heads
from dragoman.evaluate.gold import read_gold

GLOBAL = "# global.Entity = eid-etype-head"
_REPLACED = ("Entity=", "Bridge=", "SplitAnte=")


def marked_lines(
    path: Path,
    documents: Sequence[MarkedDocument],
    found: Sequence[Sequence[Cluster]],
    *,
    singletons: bool = False,
) -> Iterator[str]:
    """The lines of the gold file at `path`, without line ends, with the marks of the clusters `found` in its
    documents; clusters of one mention only with `singletons`."""
    marks = _marks(documents, found, singletons)
    lines = read_gold(path).replace("\r\n", "\n").removesuffix("\n").split("\n")
    if not any(_is_global(line) for line in lines):
        yield GLOBAL
    word = 0
    for line in lines:
        cells = line.split("\t")
        if line.startswith("#") or len(cells) < 2:
            yield GLOBAL if _is_global(line) else line
            continue
        kept = [a for a in cells[9].strip().split("|") if a != "_" and not a.startswith(_REPLACED)]
        if cells[0].isdecimal():
            mark = marks.get(word)
            kept += [f"Entity={mark}"] if mark else []
            word += 1
        yield "\t".join([*cells[:9], "|".join(kept) or "_"])


def _is_global(line: str) -> bool:
    return line.startswith("#") and line[1:].lstrip().startswith("global.Entity")


def _marks(
    documents: Sequence[MarkedDocument], found: Sequence[Sequence[Cluster]], singletons: bool
) -> dict[int, str]:
    """The marks at each word of the file that has any."""
    opened: dict[int, list[tuple[int, str]]] = {}
    closed: dict[int, list[tuple[int, str]]] = {}
    alone: dict[int, list[str]] = {}
    first = number = 0
    for marked, clusters in zip(documents, found, strict=True):
        heads = word_heads(marked.document)
        for cluster in clusters:
            if len(cluster.mentions) == 1 and not singletons:
                continue
            number += 1
            for mention in cluster.mentions:
                start, last = min(mention), max(mention)
                head = mention_head(mention, heads) - start + 1
                mark = f"(e{number}-{cluster.kind}-{head}"
                if start == last:
                    alone.setdefault(first + start, []).append(f"{mark})")
                    continue
                opened.setdefault(first + start, []).append((-last, mark))
                closed.setdefault(first + last, []).append((-start, f"e{number})"))
        first += len(heads)
    return {word: _at(word, opened, closed, alone) for word in opened.keys() | closed.keys() | alone.keys()}


def _at(
    word: int,
    opened: dict[int, list[tuple[int, str]]],
    closed: dict[int, list[tuple[int, str]]],
    alone: dict[int, list[str]],
) -> str:
    """The marks at one word: those that open the longest first, those that close the shortest first.

    What closes comes after what is open and shut here, which lies inside it, but before what opens here.
    """
    opening = [mark for _, mark in sorted(opened.get(word, ()))]
    closing = [mark for _, mark in sorted(closed.get(word, ()))]
    single = alone.get(word, [])
    return "".join([*closing, *opening, *single] if opening else [*single, *closing])
