"""How well attributions are read: who (source) is said to have said (cue) what (content), by their words.

Words are runs of letters and digits, and each other character but white space by itself; a word belongs to a
span that shares a character with it. A role of an attribution is the set of the words of all its pieces.

- **source**, **cue**, **content**: the roles that are exactly the same, among the distinct ones of an
  article: two attributions with one source have one.
- **source words**, **cue words**, **content words**: the words of an article that are in such a role.
- **linked**: attributions whose contents and whose sources agree, each with a Jaccard index (words shared by
  the two over words of either) of 0.5 or more, paired one to one, the most alike first. Attributions without
  a source agree in it with one another; without a content they agree with none. Cues do not matter.

PolNeAR's contents hold the conjunction "that" and the quotation marks, with the stop or comma before the
closing one; a reading's do not. Where these stand right beside the reader's content they are added to it.

Attributions of the reader whose cue (or content, where there is no cue) lies in a region that the annotators
set aside are left out. Figures are over all articles together.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from dragoman.evaluate.matching import Counts, pair
from dragoman.evaluate.polnear import Article, Attribution
from dragoman.reading import Reading, Span

ENOUGH = 0.5
"""The Jaccard index from which on two contents, or two sources, agree."""

_OPENING = re.compile(r"(?:\b[Tt]hat,?\s+)?(?:``|''|[\"“„«‘'])?\Z")
_CLOSING = re.compile(r"[,.!?]?(?:''|[\"”“»’'])(?!\w)")
_FAR = 20
"""Characters before a content in which its conjunction is sought."""
_WORD = re.compile(r"\w+|[^\w\s]")
_Words = frozenset[int]


@dataclass(frozen=True, slots=True)
class _Roles:
    """An attribution's roles as the places of their words."""

    source: _Words
    cue: _Words
    content: _Words


_ROLES: dict[str, Callable[[_Roles], _Words]] = {
    "source": lambda a: a.source,
    "cue": lambda a: a.cue,
    "content": lambda a: a.content,
}


def score_attributions(predicted: Iterable[Article], gold: Iterable[Article]) -> dict[str, Counts]:
    """The figures by name, for articles in the same order on both sides."""
    names = [*_ROLES, *(f"{role} words" for role in _ROLES), "linked"]
    counts = {name: Counts() for name in names}
    for one, other in zip(predicted, gold, strict=True):
        judged = [a for a in one.attributions if not _is_set_aside(a, other.set_aside)]
        words = _WordFinder(other.text)
        _score_article(words.roles(judged), words.roles(other.attributions), counts)
    return counts


def from_reading(reading: Reading, article_id: str) -> Article:
    """A reading's statements as attributions."""
    text = reading.document.text
    found = tuple(
        Attribution(
            (s.cue,),
            (s.speaker_span,) if s.speaker_span else (),
            tuple(_with_marks(piece, text) for piece in s.content),
        )
        for s in reading.statements
    )
    return Article(article_id, text, found)


def to_json(counts: dict[str, Counts]) -> dict[str, Any]:
    """The figures as fractions of one, with their counts; keys with underscores."""
    return {name.replace(" ", "_"): figures.to_json() for name, figures in counts.items()}


def _with_marks(piece: Span, text: str) -> Span:
    """A piece of content with the conjunction and the quotation marks beside it."""
    before = _OPENING.search(text, max(0, piece.start - _FAR), piece.start)
    after = _CLOSING.match(text, piece.end)
    return Span(before.start() if before else piece.start, after.end() if after else piece.end)


class _WordFinder:
    """Finds the words of one text that spans touch."""

    def __init__(self, text: str) -> None:
        found = [match.span() for match in _WORD.finditer(text)]
        self._starts = [start for start, _ in found]
        self._ends = [end for _, end in found]

    def roles(self, attributions: Iterable[Attribution]) -> list[_Roles]:
        return [_Roles(self._at(a.source), self._at(a.cue), self._at(a.content)) for a in attributions]

    def _at(self, spans: Iterable[Span]) -> _Words:
        return frozenset(
            word
            for span in spans
            for word in range(bisect_right(self._ends, span.start), bisect_left(self._starts, span.end))
        )


def _is_set_aside(attribution: Attribution, regions: Iterable[Span]) -> bool:
    spans = attribution.cue or attribution.content
    return any(region.overlaps(span) for region in regions for span in spans)


def _score_article(predicted: list[_Roles], gold: list[_Roles], counts: dict[str, Counts]) -> None:
    for role, words in _ROLES.items():
        ours, theirs = ({words(a) for a in side} - {frozenset()} for side in (predicted, gold))
        counts[role].add(len(ours & theirs), len(ours), len(theirs))
        our_words, their_words = frozenset().union(*ours), frozenset().union(*theirs)
        counts[f"{role} words"].add(len(our_words & their_words), len(our_words), len(their_words))
    linked = sum(1 for _ in pair(predicted, gold, _likeness))
    counts["linked"].add(linked, len(predicted), len(gold))


def _likeness(predicted: _Roles, gold: _Roles) -> float:
    """The sum of the two Jaccard indices where both are enough, else 0."""
    if not predicted.content or not gold.content:
        return 0.0
    content, source = _jaccard(predicted.content, gold.content), _jaccard(predicted.source, gold.source)
    return content + source if min(content, source) >= ENOUGH else 0.0


def _jaccard(one: _Words, other: _Words) -> float:
    either = len(one | other)
    return len(one & other) / either if either else 1.0
