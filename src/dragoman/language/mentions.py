"""What may stand for somebody or something, and how two such mentions compare: the features of coreference.

A mention is known by its head word; what its phrase is, the tree tells (word-level coreference: Dobrovolskii,
EMNLP 2021). Features are classes, so that scoring them is a look-up in small tables.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from dragoman.data import load_yaml
from dragoman.language.annotation import Token

Ints = NDArray[np.int64]

_PHRASES = ("pointing", "definite", "owned", "indefinite", "plural", "singular", "name", "number", "other")
_PARTS = frozenset({"amod", "compound", "flat", "nummod", "nmod:poss", "nmod:desc", "goeswith", "fixed"})
_NAMING = frozenset({"flat", "compound", "goeswith"})
_KEYS = {"pronouns", "plural", "pointing", "definite", "indefinite"}

SENTENCE_STEPS = (0, 1, 2, 3, 5, 8)
"""Distances in sentences that make a difference; the last stands for all above."""
MENTION_STEPS = (1, 2, 3, 4, 6, 9, 14, 24, 48)
"""The same in mentions."""
MATCHES, PLACES, NUMBERS, NESTS = 4, 3, 3, 4
_ALL = slice(None)


@dataclass(slots=True)
class Mentions:
    """Mentions in the order of their heads, one row of every array each.

    `kinds` is the class of a mention (one of `kinds_of_mention`); `whole`, `last` and `first` are numbers of
    its words without determiners, of its head word and of its first word: equal where the words are;
    `modified` tells whether it has modifiers, `place` whether it is a subject (0), an object (1) or
    neither (2); `clauses` is the word that it hangs on.
    """

    heads: Ints
    starts: Ints
    ends: Ints
    kinds: Ints
    whole: Ints
    last: Ints
    first: Ints
    modified: Ints
    number: Ints
    place: Ints
    sentences: Ints
    clauses: Ints


@cache
def _lexicon() -> tuple[dict[str, int], dict[str, str], int]:
    raw = load_yaml("dragoman.language", "mentions.yaml", _KEYS)
    pronouns = {word: i for i, words in enumerate(raw["pronouns"].values()) for word in words}
    determiners = {word: key for key in ("pointing", "definite", "indefinite") for word in raw[key]}
    return pronouns, determiners, len(raw["pronouns"])


@cache
def _plural() -> frozenset[int]:
    """The classes of pronouns for several."""
    raw = load_yaml("dragoman.language", "mentions.yaml", _KEYS)
    return frozenset(i for i, name in enumerate(raw["pronouns"]) if name in raw["plural"])


def kinds_of_mention() -> int:
    """How many classes of mentions there are."""
    return _lexicon()[2] + len(_PHRASES)


def describe(tokens: Sequence[Token], heads: Sequence[int]) -> Mentions:
    """The mentions headed by these tokens."""
    numbers: dict[str, int] = {}
    rows = [_row(tokens, tokens[i], numbers) for i in heads]
    columns = np.array(rows, np.int64).reshape(len(rows), 11).T
    return Mentions(np.array(heads, np.int64), *columns)


def _row(tokens: Sequence[Token], head: Token, numbers: dict[str, int]) -> tuple[int, ...]:
    parts = [tokens[i] for i in head.children if tokens[i].deprel in _PARTS]
    naming = [t for t in parts if t.deprel in _NAMING and t.upos == "PROPN"] if head.upos == "PROPN" else []
    words = _in_order(head, parts)
    names = _in_order(head, naming)
    last = names[-1].lower if head.upos == "PROPN" else head.lemma.lower()

    def key(text: str) -> int:
        return numbers.setdefault(text, len(numbers))

    return (
        min(words[0].i, *(i for i in head.children if i < head.i and tokens[i].deprel == "det"), head.i),
        words[-1].i + 1,
        _kind(tokens, head),
        key(" ".join(t.lower if t.upos == "PROPN" else t.lemma.lower() for t in words if t.xpos != "POS")),
        key(last),
        key(names[0].lower),
        int(len(words) > len(names)),
        _number(tokens, head),
        0 if head.deprel.startswith("nsubj") else 1 if head.deprel in {"obj", "iobj"} else 2,
        head.sentence,
        head.head,
    )


def _in_order(head: Token, others: list[Token]) -> list[Token]:
    """A word among words that are in order."""
    if not others:
        return [head]
    before = [t for t in others if t.i < head.i]
    return [*before, head, *others[len(before) :]]


def _kind(tokens: Sequence[Token], head: Token) -> int:
    pronouns, _, count = _lexicon()
    if head.upos in {"PRON", "DET"} and head.lower in pronouns:
        return pronouns[head.lower]
    return count + _PHRASES.index(phrase_of(tokens, head))


def phrase_of(tokens: Sequence[Token], head: Token) -> str:
    """What sort of phrase a word heads that is no pronoun, one of `_PHRASES`."""
    determiners = _lexicon()[1]
    if head.upos == "PROPN":
        return "name"
    if head.upos == "NUM":
        return "number"
    if head.upos != "NOUN":
        return "other"
    for i in head.children:
        if tokens[i].deprel == "nmod:poss":
            return "owned"
        if tokens[i].deprel == "det" and tokens[i].lower in determiners:
            return determiners[tokens[i].lower]
    return "plural" if head.xpos == "NNS" else "singular"


def _number(tokens: Sequence[Token], head: Token) -> int:
    """0 singular, 1 plural, 2 either."""
    if head.xpos in {"NNS", "NNPS"} or head.lower in {
        "they",
        "them",
        "their",
        "we",
        "us",
        "our",
        "these",
        "those",
    }:
        return 1
    if head.xpos in {"NN", "NNP"} or head.lower in {
        "he",
        "she",
        "it",
        "his",
        "her",
        "its",
        "him",
        "i",
        "this",
    }:
        return 0
    return 2


@dataclass(slots=True)
class Pairs:
    """Features of every mention (row) with every other (column), as indices into the tables of the scorer."""

    compared: Ints
    near: Ints
    apart: Ints
    numbers: Ints
    nested: Ints


def table_sizes() -> dict[str, int]:
    """How many entries the scorer's tables have."""
    kinds = kinds_of_mention()
    return {
        "compared": kinds * kinds * MATCHES,
        "near": kinds * len(SENTENCE_STEPS) * PLACES,
        "apart": kinds * (len(MENTION_STEPS) + 1) * 2,
        "numbers": kinds * NUMBERS * NUMBERS,
        "nested": kinds * NESTS,
    }


def compare(mentions: Mentions, rows: slice = _ALL, columns: slice = _ALL) -> Pairs:
    """How mentions compare, all or those of these places: rows take up, columns are taken up."""
    m, kinds = mentions, kinds_of_mention()

    def here(values: Ints) -> Ints:
        return values[rows, None]

    def there(values: Ints) -> Ints:
        return values[None, columns]

    same_last = here(m.last) == there(m.last)
    same_last |= (here(m.last) == there(m.first)) & (here(m.modified) == 0)
    same_last |= (here(m.first) == there(m.last)) & (there(m.modified) == 0)
    differ = (here(m.modified) == 1) & (there(m.modified) == 1)
    match = np.where(here(m.whole) == there(m.whole), 2, np.where(same_last, np.where(differ, 3, 1), 0))
    distance = np.abs(here(m.sentences) - there(m.sentences))
    steps = np.searchsorted(np.array(SENTENCE_STEPS), distance, side="right") - 1
    order = np.arange(len(m.heads))
    apart = np.searchsorted(np.array(MENTION_STEPS), np.abs(here(order) - there(order)), side="left")
    inside = (here(m.starts) >= there(m.starts)) & (here(m.heads) < there(m.ends))
    around = (here(m.starts) <= there(m.starts)) & (there(m.heads) < here(m.ends))
    beside = here(m.clauses) == there(m.clauses)
    nested = np.where(inside, 1, np.where(around, 2, np.where(beside, 3, 0)))
    kind = here(m.kinds)
    return Pairs(
        compared=(kind * kinds + there(m.kinds)) * MATCHES + match,
        near=(kind * len(SENTENCE_STEPS) + steps) * PLACES + there(m.place),
        apart=(kind * (len(MENTION_STEPS) + 1) + apart) * 2 + (distance == 0),
        numbers=(kind * NUMBERS + here(m.number)) * NUMBERS + there(m.number),
        nested=kind * NESTS + nested,
    )
