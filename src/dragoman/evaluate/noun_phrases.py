"""The noun phrase around a mention, as annotators of coreference mark it: with all that modifies its head."""

from __future__ import annotations

from bisect import bisect_left

from dragoman.language.annotation import Annotation, Token
from dragoman.reading import Span

_OUTSIDE = frozenset(
    {"advcl", "advmod", "appos", "aux", "aux:pass", "case", "cc", "cc:preconj", "conj", "cop", "csubj", "dep"}
    | {"discourse", "dislocated", "expl", "list", "mark", "nmod:unmarked", "nsubj", "nsubj:outer"}
    | {"nsubj:pass", "orphan", "parataxis", "punct", "reparandum", "vocative"}
)
"""Relations of words that hang on a noun and do not belong to its phrase: they join it to something else, or
say something of which the noun is the predicate."""


class NounPhrases:
    """The noun phrases of a report."""

    def __init__(self, annotation: Annotation) -> None:
        self._annotation = annotation
        self._ends = [token.end for token in annotation.tokens]

    def head(self, span: Span) -> Token | None:
        """The first word of a span whose head stands outside it; None where the span holds no word."""
        tokens = self._annotation.tokens
        first = bisect_left(self._ends, span.start + 1)
        last = first
        while last < len(tokens) and tokens[last].start < span.end:
            last += 1
        inside = tokens[first:last]
        return next((t for t in inside if t.head == t.i or not first <= t.head < last), None)

    def around(self, span: Span) -> Span | None:
        """The whole phrase of the word that heads a span: with articles, adjectives, complements, relative
        clauses and the possessive ending, without appositions and what is coordinated with it.

        None where an adjective ("Syrian" in "Syrian towns") or no word heads the span.
        """
        head = self.head(span)
        if head is None or head.upos == "ADJ":
            return None
        if head.xpos in {"PRP", "PRP$"}:
            return span
        inside = {head.i}
        for child in self._annotation.children(head):
            if child.deprel not in _OUTSIDE or (child.deprel == "case" and child.i > head.i):
                inside.update(self._annotation.subtree(child))
        first, last = min(inside), max(inside)
        tokens = self._annotation.tokens
        while first < head.i and tokens[first].upos == "PUNCT":
            first += 1
        while last > head.i and tokens[last].xpos in {",", ".", ":"}:
            last -= 1
        return self._annotation.span(first, last + 1)
