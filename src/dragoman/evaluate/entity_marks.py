"""Who is the same in a CoNLL-U file: the mentions that `Entity=` in its last column marks, by cluster.

The format is that of GUM and CorefUD (https://ufal.mff.cuni.cz/corefud): `(id-field-field…` opens a mention
at a word, `id)` closes it, `(id-…)` does both; `id[1/2]` is the first of two parts of one mention. The line
`# global.Entity` names the fields; the cluster is the one called `eid` or `GRP`, the first where neither is
named. Ids hold within a document. What else stands there (types, bridging, split antecedents, the identity of
an entity) does not make mentions the same and is passed over, and so are mentions of nothing but empty nodes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path

from dragoman.errors import StopRun
from dragoman.evaluate.conllu import GoldDocument, read_conllu
from dragoman.evaluate.gold import read_gold

GoldMention = frozenset[int]
"""A mention by the places of its words in the document."""

_MARK = re.compile(r"\([^()]*\)?|[^()]*\)")
_PART = re.compile(r"(.*)\[(\d+)/(\d+)\]")
_FIELDS = re.compile(r"#\s*global\.Entity\s*=\s*(\S+)")
_CLUSTER_FIELDS = ("eid", "GRP")


@dataclass(frozen=True, slots=True)
class MarkedDocument:
    """A document's words, and its gold clusters: mentions in the order in which they end, by cluster."""

    document: GoldDocument
    clusters: tuple[tuple[GoldMention, ...], ...]


@dataclass(slots=True)
class _Open:
    """What is open and what was closed, in a document that begins with word `first` of the file."""

    first: int
    open: dict[str, list[int]] = field(default_factory=dict)
    parts: dict[tuple[str, str], set[int]] = field(default_factory=dict)
    closed: dict[str, dict[GoldMention, None]] = field(default_factory=dict)

    def begin(self, key: str, word: int) -> None:
        self.open.setdefault(key, []).append(word)

    def end(self, key: str, word: int) -> None:
        if not self.open.get(key):
            raise ValueError(f"Entity: {key}) closes what was not opened")
        words = set(range(self.open[key].pop() - self.first, word - self.first))
        part = _PART.fullmatch(key)
        if part is None:
            self._close(key, words)
            return
        cluster, number, count = part.groups()
        gathered = self.parts.setdefault((cluster, count), set())
        gathered |= words
        if int(number) >= int(count):
            self._close(cluster, self.parts.pop((cluster, count)))

    def _close(self, cluster: str, words: set[int]) -> None:
        if words:
            self.closed.setdefault(cluster, {}).setdefault(frozenset(words))

    def clusters(self) -> tuple[tuple[GoldMention, ...], ...]:
        left = [key for key, words in self.open.items() if words] + [cluster for cluster, _ in self.parts]
        if left:
            raise ValueError(f"Entity: ({left[0]} is never closed")
        taken: set[GoldMention] = set()
        found = []
        for mentions in self.closed.values():
            own = tuple(m for m in mentions if m not in taken)
            taken.update(own)
            if own:
                found.append(own)
        return tuple(found)


class _Walk:
    """A walk over the lines of a file whose documents end at these words."""

    def __init__(self, ends: list[int]) -> None:
        self.found: list[tuple[tuple[GoldMention, ...], ...]] = []
        self._ends = ends
        self._state, self._word, self._place = _Open(0), 0, 0

    def line(self, line: str) -> None:
        if line.startswith("#"):
            named = _FIELDS.match(line)
            self._place = _place(named[1].split("-")) if named else self._place
            return
        cells = line.split("\t")
        if len(cells) < 2 or "-" in cells[0]:
            return
        empty = "." in cells[0]
        if self._word == self._ends[len(self.found)] and (not empty or cells[0].startswith("0.")):
            self.close()
        after = self._word + (not empty)
        _take(self._state, _attribute(cells[9]), self._place, self._word, after)
        self._word = after

    def close(self) -> None:
        """End a document."""
        self.found.append(self._state.clusters())
        self._state = _Open(self._word)


def read_marked(path: Path) -> list[MarkedDocument]:
    """The documents of a CoNLL-U file with their clusters; words that stand in two clusters' mentions of the
    same extent belong to the cluster that comes first.

    Raises StopRun, with file and line, where the file is no CoNLL-U or a bracket has no partner.
    """
    documents = read_conllu(path)
    sizes = (sum(len(sentence.words) for sentence in document.sentences) for document in documents)
    walk = _Walk(list(accumulate(sizes)))
    lines = read_gold(path).replace("\r\n", "\n").split("\n")
    for number, line in enumerate(lines, start=1):
        try:
            walk.line(line)
            if number == len(lines):
                walk.close()
        except ValueError as error:
            raise StopRun(f"{path}:{number}: {error}") from error
    return [MarkedDocument(d, found) for d, found in zip(documents, walk.found, strict=True)]


def word_heads(document: GoldDocument) -> list[int]:
    """The head of each word by its place in the document; -1 for a root."""
    heads: list[int] = []
    for sentence in document.sentences:
        first = len(heads)
        heads += [first + word.head if word.head >= 0 else -1 for word in sentence.words]
    return heads


def mention_head(mention: GoldMention, heads: Sequence[int]) -> int:
    """The first word of a mention whose head, in `heads`, lies outside of it."""
    return next((word for word in sorted(mention) if heads[word] not in mention), min(mention))


def _place(names: list[str]) -> int:
    """Which field of a mark names the cluster."""
    return next((names.index(name) for name in _CLUSTER_FIELDS if name in names), 0)


def _attribute(misc: str) -> str:
    return next((a.removeprefix("Entity=") for a in misc.strip().split("|") if a.startswith("Entity=")), "")


def _take(state: _Open, value: str, place: int, start: int, end: int) -> None:
    """Open and close what the marks at a word `[start, end)` say; an empty node has no words."""
    if "".join(_MARK.findall(value)) != value:
        raise ValueError(f"Entity: not brackets: {value!r}")
    for mark in _MARK.findall(value):
        fields = mark.strip("()").split("-")
        opens = mark.startswith("(")
        # A closing bracket has the cluster alone behind it, or (as in older files) the fields again.
        key = fields[place] if place < len(fields) and (opens or len(fields) > 1) else fields[0]
        if not key:
            raise ValueError(f"Entity: no cluster in {mark!r}")
        if opens:
            state.begin(key, start)
        if mark.endswith(")"):
            state.end(key, end)
