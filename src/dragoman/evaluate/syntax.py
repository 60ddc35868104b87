"""How well words, tags, lemmas and trees are read, against Universal Dependencies.

The figures are F1s as in the CoNLL 2018 shared task, whose scorer gives the same on a predictions file:

- **tokens**, **sentences**: the same characters are covered, white space aside.
- **words**: aligned words (see `alignment`), over all predicted and all gold words.
- **upos**, **xpos**, **lemma**: aligned words with the same value; a gold lemma `_` accepts any.
- **uas**: aligned words whose heads are aligned with one another, or that are both roots.
- **las**: the same, and the universal relations (before the colon) are the same.
- **las_full**: the same, and the whole labels (`nsubj:pass`) are the same.

Punctuation counts, and empty nodes do not. Over gold words every word is aligned with itself, so that an F1
is the accuracy. Figures are over all words together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from dragoman.errors import StopRun
from dragoman.evaluate.alignment import Piece, align
from dragoman.evaluate.conllu import GoldDocument, GoldSentence, GoldWord
from dragoman.evaluate.matching import Counts
from dragoman.language.annotation import Annotation, Token
from dragoman.language.model import LanguageModel

METRICS = ("tokens", "sentences", "words", "upos", "xpos", "lemma", "uas", "las", "las_full")


@dataclass(slots=True)
class SyntaxScores:
    """Counts by metric, in the order of METRICS."""

    counts: dict[str, Counts] = field(default_factory=lambda: {name: Counts() for name in METRICS})

    def to_json(self) -> dict[str, dict[str, float]]:
        """All figures, as fractions of one, with their counts."""
        return {name: counts.to_json() for name, counts in self.counts.items()}


def read_words(model: LanguageModel, document: GoldDocument) -> list[GoldSentence]:
    """The document's own words and sentences, read in windows as running text is."""
    return _over_gold(model, document.sentences, [s.starts_paragraph for s in document.sentences])


def read_sentences(model: LanguageModel, document: GoldDocument) -> list[GoldSentence]:
    """The document's own words, each sentence read alone."""
    return [s for gold in document.sentences for s in _over_gold(model, [gold], [True])]


def read_raw(model: LanguageModel, document: GoldDocument) -> list[GoldSentence]:
    """The document's text, read as any report."""
    return as_sentences(model.annotate(document.text))


def as_sentences(annotation: Annotation) -> list[GoldSentence]:
    """An annotation in the shape of gold sentences; words that share a contraction become one token."""
    found = []
    for number, sentence in enumerate(annotation.sentences):
        tokens = annotation.tokens[sentence.start : sentence.end]
        text = annotation.sentence_span(number).of(annotation.text)
        surface = tuple(_surface(tokens, annotation.text))
        words = tuple(_words(tokens, annotation.text))
        found.append(GoldSentence(words, surface, text, sentence.starts_paragraph))
    return found


def score_syntax(
    predicted: Iterable[Sequence[GoldSentence]], gold: Iterable[Sequence[GoldSentence]]
) -> SyntaxScores:
    """The figures for documents in the same order on both sides.

    Raises StopRun where a document's characters differ, since nothing can then be aligned.
    """
    scores = SyntaxScores()
    for one, other in zip(predicted, gold, strict=True):
        _score_document(_Flat(one), _Flat(other), scores.counts)
    return scores


class _Flat:
    """A document's sentences laid out over its characters, white space left out; heads are places here."""

    def __init__(self, sentences: Sequence[GoldSentence]) -> None:
        self.words: list[GoldWord] = []
        self.heads: list[int] = []
        self.pieces: list[Piece] = []
        self.tokens: set[tuple[int, int]] = set()
        self.characters = "".join(_solid(form) for s in sentences for form, _ in s.tokens)
        at = 0
        bounds = [0]
        for sentence in sentences:
            first = len(self.words)
            self.heads += [-1 if w.head < 0 else first + w.head for w in sentence.words]
            self.words += sentence.words
            for form, size in sentence.tokens:
                end = at + len(_solid(form))
                self.tokens.add((at, end))
                new = self.words[len(self.pieces) : len(self.pieces) + size]
                self.pieces += [Piece(w.form, at, end, size > 1) for w in new]
                at = end
            bounds.append(at)
        self.sentences = set(pairwise(bounds))


def _score_document(predicted: _Flat, gold: _Flat, counts: dict[str, Counts]) -> None:
    _check_characters(predicted.characters, gold.characters)
    counts["tokens"].add(len(predicted.tokens & gold.tokens), len(predicted.tokens), len(gold.tokens))
    shared = len(predicted.sentences & gold.sentences)
    counts["sentences"].add(shared, len(predicted.sentences), len(gold.sentences))
    aligned = align(gold.pieces, predicted.pieces)
    gold_of = {p: g for g, p in aligned}
    agreed = dict.fromkeys(METRICS[2:], 0)
    for g, p in aligned:
        true, ours = gold.words[g], predicted.words[p]
        head = predicted.heads[p]
        attached = gold.heads[g] == (-1 if head < 0 else gold_of.get(head))
        agreed["words"] += 1
        agreed["upos"] += true.upos == ours.upos
        agreed["xpos"] += true.xpos == ours.xpos
        agreed["lemma"] += true.lemma in ("_", ours.lemma)
        agreed["uas"] += attached
        agreed["las"] += attached and universal(true.deprel) == universal(ours.deprel)
        agreed["las_full"] += attached and true.deprel == ours.deprel
    for name, number in agreed.items():
        counts[name].add(number, len(predicted.words), len(gold.words))


def universal(relation: str) -> str:
    """A relation without its subtype: `nsubj` for `nsubj:pass`."""
    return relation.partition(":")[0]


def _check_characters(predicted: str, gold: str) -> None:
    if predicted == gold:
        return
    place = next(
        (i for i, (p, g) in enumerate(zip(predicted, gold, strict=False)) if p != g),
        min(len(predicted), len(gold)),
    )
    around = slice(max(0, place - 20), place + 20)
    raise StopRun(f"predicted words leave the text: {predicted[around]!r} where gold has {gold[around]!r}")


def _over_gold(
    model: LanguageModel, sentences: Sequence[GoldSentence], starts: Sequence[bool]
) -> list[GoldSentence]:
    annotation = model.annotate_words([[w.form for w in s.words] for s in sentences], starts)
    bounds = list(accumulate((len(s.words) for s in sentences), initial=0))
    found = []
    for gold, start in zip(sentences, bounds[:-1], strict=True):
        tokens = annotation.tokens[start : start + len(gold.words)]
        words = tuple(_word(t, start, w.misc) for t, w in zip(tokens, gold.words, strict=True))
        found.append(GoldSentence(words, gold.tokens, gold.text, gold.starts_paragraph))
    return found


def _words(tokens: Sequence[Token], text: str) -> Iterator[GoldWord]:
    for token in tokens:
        joined = token.end < len(text) and not text[token.end].isspace()
        yield _word(token, tokens[0].i, "SpaceAfter=No" if joined else "_")


def _word(token: Token, start: int, misc: str) -> GoldWord:
    """A token of a sentence whose first token is `start`."""
    head = -1 if token.head == token.i else token.head - start
    return GoldWord(token.form, token.lemma, token.upos, token.xpos, head, token.deprel, misc)


def _surface(tokens: Sequence[Token], text: str) -> Iterator[tuple[str, int]]:
    """The tokens as written, each with its number of words."""
    first = 0
    for i, token in enumerate(tokens):
        if i + 1 == len(tokens) or not _contracted(token, tokens[i + 1]):
            yield text[tokens[first].start : token.end], i + 1 - first
            first = i + 1


def _contracted(left: Token, right: Token) -> bool:
    """Whether two words stand in one token: no space between, letters or an apostrophe where they meet."""
    if left.end != right.start or not left.form[-1].isalpha():
        return False
    letters = right.form[0].isalpha() or (right.form[0] in "'’`" and right.form[1:].isalpha())
    return letters or right.xpos == "POS"


def _solid(form: str) -> str:
    """A form without white space."""
    return "".join(form.split())
