"""The language model: a report's text in, its words, sentences, trees and names out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dragoman.errors import StopRun
from dragoman.language.acts import ActLabels, Acts
from dragoman.language.agents import mend_agents
from dragoman.language.annotation import Annotation, Sentence, Token
from dragoman.language.coordination import mend_coordination
from dragoman.language.encoder import Batch, Encoder, Relations, Scores, batches
from dragoman.language.headlines import whole_after
from dragoman.language.inversion import mend_inversion
from dragoman.language.lemmas import lemma_of
from dragoman.language.links import Links
from dragoman.language.naming import NameDecoder, is_address
from dragoman.language.paragraphs import paragraph_starts
from dragoman.language.parts_of_speech import agreed
from dragoman.language.repetition import repeated
from dragoman.language.roles import RoleTables
from dragoman.language.shapes import PARAGRAPH_INITIAL, word_shape
from dragoman.language.subwords import Subwords
from dragoman.language.terms import TERMS, find_terms
from dragoman.language.tokenizer import Word, tokenize
from dragoman.language.trees import best_tree
from dragoman.language.windows import cut_windows
from dragoman.reading import Span

_WEIGHTS = (
    "model.onnx",
    "relations.onnx",
    "links.npz",
    "roles.npz",
    "names.npz",
    "tokenizer.json",
    "model.json",
)
_BY_WORD = (
    *("tags", "names", "dependents", "governors", "fresh", "anaphors", "antecedents"),
    *("acts", "asking", "filling"),
)
"""Scores with a row for every word."""


@dataclass(slots=True)
class _Words:
    """The words of a report, ready for the encoder: `ends` says where sentences may end, if that is known;
    where it is not, none does after the words of `whole`."""

    words: list[Word]
    starts: list[bool]
    ends: list[int] | None = None
    whole: NDArray[np.bool_] = field(default_factory=lambda: np.zeros(0, np.bool_))


@dataclass(slots=True)
class _Grammar:
    """What was decoded, one row a word of the report; heads are places in the report."""

    tags: NDArray[np.int32]
    heads: NDArray[np.int64]
    relations: NDArray[np.int64]
    sentence_starts: list[int]
    rows: dict[str, NDArray[Any]]
    """What the heads say of each word, by the names of Scores."""


class LanguageModel:
    """One encoder, run once over a report, and every head on it. Make one and keep it."""

    def __init__(self, weights: Path, threads: int = 1) -> None:
        """`weights` is a folder as training.export writes it. Raises StopRun where a file is missing."""
        for name in _WEIGHTS:
            if not (weights / name).is_file():
                raise StopRun(f"{weights / name}: missing from the language model's weights")
        card = json.loads((weights / "model.json").read_text(encoding="utf-8"))
        self.version: str = card["version"]
        labels = card["labels"]
        self._upos, self._xpos = labels["upos"], labels["xpos"]
        self._rules, self._deprels = labels["rules"], labels["deprel"]
        self._kinds = labels["kinds"]
        if tuple(labels.get("terms", ())) != TERMS:
            raise StopRun(f"{weights / 'model.json'}: other labels of terms than this program's")
        self._subwords = Subwords(weights / "tokenizer.json")
        self._encoder = Encoder(weights / "model.onnx", threads)
        self._scorer = Relations(weights / "relations.onnx")
        self._links = Links(weights / "links.npz")
        self._acts = ActLabels(**{name: tuple(values) for name, values in labels["acts"].items()})
        self._naming = NameDecoder(weights / "names.npz", labels["names"])
        self._roles = RoleTables(weights / "roles.npz", self._deprels)

    @classmethod
    def load(cls, path: Path | None = None, threads: int = 1) -> LanguageModel:
        """The model at `path`, or the one shipped in the package."""
        return cls(path or Path(str(files("dragoman.language") / "weights")), threads)

    def annotate(self, text: str, skip: Sequence[Span] = ()) -> Annotation:
        """The grammar of a text; words inside the spans of `skip` are left out."""
        prepared = _words_of(text, skip)
        return self._annotate(text, prepared)

    def annotate_words(self, sentences: Sequence[Sequence[str]], starts: Sequence[bool]) -> Annotation:
        """The grammar of given words and sentences of one document.

        `starts[s]` says whether sentence s begins a paragraph. Windows are those of running text.
        """
        words: list[Word] = []
        flags: list[bool] = []
        ends: list[int] = []
        at = 0
        for sentence, start in zip(sentences, starts, strict=True):
            for i, form in enumerate(sentence):
                words.append(Word(form, at, at + len(form)))
                flags.append(start and i == 0)
                at += len(form) + 1
            ends.append(len(words))
        text = " ".join(w.form for w in words)
        return self._annotate(text, _Words(words, flags, ends))

    def batches(self, text: str, skip: Sequence[Span] = ()) -> list[Batch]:
        """The batches that `annotate` gives to the encoder, for measuring it alone."""
        return [batch for batch, _ in self._batches(_words_of(text, skip))]

    def _annotate(self, text: str, prepared: _Words) -> Annotation:
        if not prepared.words:
            return Annotation(text, [], [], [])
        grammar = self._decode(prepared)
        tokens, sentences = self._tokens(prepared, grammar)
        kinds = self._find_mentions(grammar)
        rows = grammar.rows
        heads = list(kinds)
        links = self._links.antecedents(tokens, heads, rows["anaphors"], rows["antecedents"], rows["fresh"])
        taken = repeated(tokens, heads, links)
        acts = Acts(self._acts, rows["acts"], rows["asking"], rows["filling"], self._roles.among(tokens))
        found = self._naming.names(rows["names"], grammar.sentence_starts)
        names = [n for n in found if not any(is_address(t.form) for t in tokens[n.start : n.end])]
        terms = find_terms(grammar.tags[:, 5], grammar.sentence_starts)
        return Annotation(text, tokens, sentences, names, kinds, taken, acts, terms)

    def _batches(self, prepared: _Words) -> Iterator[tuple[Batch, list[tuple[int, int]]]]:
        forms = [w.form for w in prepared.words]
        pieces = self._subwords.of(forms)
        shapes = [
            word_shape(form) + (PARAGRAPH_INITIAL if start else 0)
            for form, start in zip(forms, prepared.starts, strict=True)
        ]
        windows = cut_windows(forms, prepared.starts, [len(p) for p in pieces], allowed=prepared.ends)
        for batch in batches(pieces, shapes, windows, self._subwords.start, self._subwords.end):
            yield batch, [windows[w] for w in batch.windows]

    def _decode(self, prepared: _Words) -> _Grammar:
        count = len(prepared.words)
        heads = np.zeros(count, np.int64)
        rows: dict[str, NDArray[Any]] = {}
        sentence_starts: list[int] = []
        for batch, windows in self._batches(prepared):
            scores = self._encoder.run(batch)
            for name in _BY_WORD:
                values = getattr(scores, name)
                whole = rows.setdefault(name, np.zeros((count, *values.shape[2:]), values.dtype))
                for row, (start, end) in enumerate(windows):
                    whole[start:end] = values[row, : end - start]
            for row, (start, end) in enumerate(windows):
                for a, b in _sentences(scores, row, start, end, prepared):
                    sentence_starts.append(a)
                    arcs = scores.arcs[row, a - start : b - start, a - start : b - start]
                    heads[a:b] = best_tree(arcs) + a
        relations = self._relations(rows["dependents"], rows["governors"], heads)
        return _Grammar(rows["tags"], heads, relations, sorted(sentence_starts), rows)

    def _relations(
        self, dependents: NDArray[np.float32], governors: NDArray[np.float32], heads: NDArray[np.int64]
    ) -> NDArray[np.int64]:
        """The relation of each word to its head; `root` at roots and nowhere else."""
        scores = self._scorer.run(dependents, governors[heads])
        root = self._deprels.index("root")
        at_root = heads == np.arange(len(heads))
        scores[:, root] = -np.inf
        scores[at_root, root] = np.inf
        best: NDArray[np.int64] = scores.argmax(axis=1)
        return best

    def _tokens(self, prepared: _Words, grammar: _Grammar) -> tuple[list[Token], list[Sentence]]:
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        bounds = [*grammar.sentence_starts, len(prepared.words)]
        heads, relations = grammar.heads.tolist(), grammar.relations.tolist()
        tags = grammar.tags.tolist()
        upos, xpos, rules, deprels = self._upos, self._xpos, self._rules, self._deprels
        for number in range(len(bounds) - 1):
            start, end = bounds[number], bounds[number + 1]
            sentences.append(Sentence(start, end, prepared.starts[start]))
            for i in range(start, end):
                word = prepared.words[i]
                u, x, rule, *_ = tags[i]
                part, tag = agreed(word.form, upos[u], xpos[x])
                tokens.append(
                    Token(
                        i, word.form, word.form.lower(), lemma_of(word.form, tag, rules[rule]), part, tag,
                        deprels[relations[i]], heads[i], word.start, word.end, number,
                    )
                )  # fmt: skip
        for token in tokens:
            if token.head != token.i:
                tokens[token.head].children.append(token.i)
        mend_agents(tokens)
        mend_coordination(tokens)
        mend_inversion(tokens)
        return tokens, sentences

    def _find_mentions(self, grammar: _Grammar) -> dict[int, str]:
        """The words that head mentions, with their kinds."""
        heads = np.flatnonzero(grammar.tags[:, 4])
        return {i: self._kinds[kind] for i, kind in zip(heads.tolist(), grammar.tags[heads, 3], strict=True)}


def _words_of(text: str, skip: Sequence[Span]) -> _Words:
    """The words of a text outside `skip`, and which of them begin a paragraph."""
    breaks = sorted({*paragraph_starts(text), *(s.end for s in skip)})
    words: list[Word] = []
    starts: list[bool] = []
    spans = sorted(skip)
    at_break, at_span, fresh = 0, 0, True
    for word in tokenize(text):
        while at_break < len(breaks) and breaks[at_break] <= word.start:
            fresh = True
            at_break += 1
        while at_span < len(spans) and spans[at_span].end <= word.start:
            at_span += 1
        if at_span < len(spans) and spans[at_span].start <= word.start:
            continue
        words.append(word)
        starts.append(fresh)
        fresh = False
    return _Words(words, starts, whole=whole_after(text, words))


def _sentences(scores: Scores, row: int, start: int, end: int, prepared: _Words) -> Iterator[tuple[int, int]]:
    """The sentences of a window as word ranges of the report."""
    if prepared.ends is not None:
        cuts = [e for e in prepared.ends if start < e < end]
    else:
        size = end - start
        after = (scores.ends[row, : size - 1] > 0) & ~prepared.whole[start : end - 1]
        cuts = [start + i + 1 for i in range(size - 1) if after[i] or prepared.starts[start + i + 1]]
    yield from zip([start, *cuts], [*cuts, end], strict=True)
