"""How well the reader tells who is the same, against CoNLL-U files with `Entity=`.

Gold are the clusters that `entity_marks` reads; predicted are the reader's entities over the document's raw
text (see `conllu`), each mention widened to its whole noun phrase (see `noun_phrases`), since that is what
annotators mark, and laid over the gold words that it touches; adjectives ("Syrian") are no mentions here. A
mention that stands for several entities at once ("the two ministers") belongs to a cluster of its own, that
of those entities together. Of predicted mentions with the same words the first counts. Clusters of a single
mention are left out on both sides, as in CoNLL-2012, unless they are asked for.

The measures are those of `clusters`, summed over documents. Two mentions are the same

- **exact**: where they have the same words, no fewer and no more;
- **head**: where they have the same head, the first word of the mention whose own head (in the gold tree)
  lies outside of it; of several with one head those with most words in common are paired, one to one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from dragoman.evaluate.annotated import AnnotatedReader
from dragoman.evaluate.clusters import ClusterScores
from dragoman.evaluate.conllu import GoldDocument
from dragoman.evaluate.entity_marks import GoldMention, MarkedDocument, mention_head, word_heads
from dragoman.evaluate.matching import pair
from dragoman.evaluate.noun_phrases import NounPhrases
from dragoman.reading import Document, Reading, Span


@dataclass(frozen=True, slots=True)
class Cluster:
    """An entity of a document: its kind (of `reading.EntityKind`), and its mentions by their words."""

    kind: str
    mentions: tuple[GoldMention, ...]


@dataclass(slots=True)
class CoreferenceScores:
    """The measures with mentions compared by all their words, and by their heads."""

    exact: ClusterScores = field(default_factory=ClusterScores)
    head: ClusterScores = field(default_factory=ClusterScores)

    def to_json(self) -> dict[str, Any]:
        """The exact figures, and those by heads under `head`."""
        return self.exact.to_json() | {"head": self.head.to_json()}


class CoreferenceReader:
    """Reads who is the same in documents of gold words."""

    def __init__(self) -> None:
        self._reader = AnnotatedReader()

    def read(self, document: GoldDocument) -> list[Cluster]:
        """The entities of a document, by first mention, each with its mentions in the order of the text."""
        reading, annotation = self._reader.read(Document(document.text))
        return clusters_of(reading, NounPhrases(annotation), word_spans(document))


def clusters_of(reading: Reading, phrases: NounPhrases, words: Sequence[Span]) -> list[Cluster]:
    """The entities of a reading with their mentions widened to noun phrases, over words at these places."""
    meant: dict[Span, list[int]] = {}
    kinds: list[str] = [entity.kind for entity in reading.entities]
    for number, entity in enumerate(reading.entities):
        for mention in entity.mentions:
            meant.setdefault(mention.span, []).append(number)
    for number, thing in enumerate(reading.things, start=len(kinds)):
        kinds.append(thing.kind)
        for span in thing.mentions:
            meant.setdefault(span, [number])
    taken: dict[GoldMention, tuple[int, ...]] = {}
    for span, numbers in sorted(meant.items()):
        phrase = phrases.around(span)
        touched = _touched(phrase, words) if phrase else frozenset()
        if touched:
            taken.setdefault(touched, tuple(numbers))
    clusters: dict[tuple[int, ...], list[GoldMention]] = {}
    for mention_words, key in taken.items():
        clusters.setdefault(key, []).append(mention_words)
    return [Cluster(kinds[key[0]], tuple(mentions)) for key, mentions in clusters.items()]


def word_spans(document: GoldDocument) -> list[Span]:
    """Where the words of a document stand in its text; those of a contraction share its characters out among
    them where their forms make it up, and have all of them otherwise."""
    spans: list[Span] = []
    at = 0
    for sentence in document.sentences:
        word = 0
        for form, size in sentence.tokens:
            start = document.text.index(form, at)
            at = start + len(form)
            parts = [w.form for w in sentence.words[word : word + size]]
            whole = "".join(parts) != form
            for part in parts:
                spans.append(Span(start, at) if whole else Span(start, start + len(part)))
                start += 0 if whole else len(part)
            word += size
    return spans


def score_coreference(
    predicted: Iterable[Sequence[Cluster]], gold: Iterable[MarkedDocument], *, singletons: bool = False
) -> CoreferenceScores:
    """The figures for documents in the same order on both sides; `singletons` keeps clusters of one."""
    scores = CoreferenceScores()
    for clusters, marked in zip(predicted, gold, strict=True):
        ours: list[tuple[GoldMention, ...]] = [cluster.mentions for cluster in clusters]
        theirs = list(marked.clusters)
        if not singletons:
            ours, theirs = ([c for c in side if len(c) > 1] for side in (ours, theirs))
        scores.exact.add(ours, theirs)
        same = _same_heads(marked.document, ours, theirs)
        scores.head.add([[same.get(m, m) for m in c] for c in ours], [[(m,) for m in c] for c in theirs])
    return scores


def _same_heads(
    document: GoldDocument, predicted: Sequence[Sequence[GoldMention]], gold: Sequence[Sequence[GoldMention]]
) -> dict[GoldMention, Hashable]:
    """For predicted mentions the gold ones of the same head, marked off from all that are predicted."""
    heads = word_heads(document)
    by_head: dict[int, tuple[list[GoldMention], list[GoldMention]]] = {}
    for side, clusters in enumerate((predicted, gold)):
        for mention in (m for cluster in clusters for m in cluster):
            by_head.setdefault(mention_head(mention, heads), ([], []))[side].append(mention)
    found: dict[GoldMention, Hashable] = {}
    for ours, theirs in by_head.values():
        found |= {p: (g,) for p, g in pair(ours, theirs, lambda p, g: len(p & g) / len(p | g))}
    return found


def _touched(span: Span, words: Sequence[Span]) -> GoldMention:
    """The places of the words that share a character with a span."""
    first = bisect_right(words, span.start, key=lambda word: word.end)
    end = first
    while end < len(words) and words[end].start < span.end:
        end += 1
    return frozenset(range(first, end))
