"""Named-entity annotation (PER, ORG, LOC in BIO) from four sources, brought to one convention.

A name is the capitalised core of a mention: titles, determiners and descriptions are outside it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from corpus.items import ROOT
from dragoman.errors import StopRun
from dragoman.evaluate.conllu import GoldDocument, GoldSentence
from dragoman.evaluate.iob2 import LABELS, NamedDocument
from dragoman.language.annotation import Annotation, Token
from dragoman.language.tokenizer import tokenize

from .acts import words_in
from .terms import UNKNOWN, re3d_terms

NAMES = ROOT / "treebanks" / "names.tsv"
"""The names of EWT's sentences, by us."""
GUM_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
RE3D_TYPES = {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}
OUR_TYPES = {"person": "PER", "body": "ORG", "group": "ORG", "place": "LOC", "state": "LOC"}
_JOINERS = "of the and for on in 's ’s - – & al bin de van der"
_INSIDE_NAME = frozenset(_JOINERS.split(" "))
_SEPARATING = frozenset({"'s", "’s", "and", "&", "in", "on", "for"})
"""Beside a name that is no part of the name around it."""


@dataclass(frozen=True, slots=True)
class Names:
    """A text's words with their BIO labels, and those of other terms where they are marked."""

    forms: list[str]
    paragraph_starts: list[bool]
    labels: list[str]
    terms: list[str] | None = None


def gum_names(document: GoldDocument) -> list[str]:
    """BIO labels of a GUM document from its nested `Entity=` spans; UNKNOWN beside a name inside another that
    is not plainly one name with it."""
    return [label for sentence in document.sentences for label in _gum_sentence(sentence)]


def _gum_sentence(sentence: GoldSentence) -> list[str]:
    labels = ["O"] * len(sentence.words)
    for start, end, kind in sorted(_gum_mentions(sentence), key=lambda m: (m[1] - m[0], m[0])):
        core = _name_core(sentence.words, start, end)
        if core and kind == "person" and _is_title(sentence.words, start, core):
            continue
        if core and _is_free(sentence.words, labels, core, GUM_TYPES[kind]):
            _mark(labels, core, GUM_TYPES[kind])
        elif core:
            for i in range(*core):
                if labels[i] == "O" and sentence.words[i].form.lower() not in _SEPARATING:
                    labels[i] = UNKNOWN
    return labels


def _is_free(words: Sequence[_Word], labels: list[str], core: tuple[int, int], kind: str) -> bool:
    """Whether a name may be marked: nothing in it is one yet, or it is a body's or a place's that has one
    other within ("Gulf of Mexico", "US Marines"), which does not own it ("Iran's Foreign Ministry")."""
    first, end = core
    inner = [i for i in range(first, end) if labels[i] not in {"O", UNKNOWN}]
    if not inner:
        return True
    if kind == "PER" or len(inner) == end - first or labels[inner[0]][0] != "B":
        return False
    if kind == "LOC" and labels[inner[0]] == "B-ORG":
        return False
    whole = inner[-1] + 1 == end or labels[inner[-1] + 1][0] != "I"
    single = sum(labels[i][0] == "B" for i in inner) == 1
    beside = (i for i in (inner[0] - 1, inner[-1] + 1) if first <= i < end)
    return whole and single and not any(words[i].form.lower() in _SEPARATING for i in beside)


def _is_title(words: Sequence[_Word], start: int, core: tuple[int, int]) -> bool:
    """Whether a person's mention names an office alone: "the President", "Director of Communications"."""
    first, end = core
    determined = start < first and words[first - 1].upos in {"DET", "PRON", "PART"}
    return determined or any(words[i].form in {"of", "and", "for"} for i in range(first, end))


def _gum_mentions(sentence: GoldSentence) -> list[tuple[int, int, str]]:
    open_spans: list[tuple[str, str, int]] = []
    closed: list[tuple[int, int, str]] = []
    for i, word in enumerate(sentence.words):
        found = re.search(r"Entity=([^|]*)", word.misc)
        if not found:
            continue
        for part in re.findall(r"\([^()]*\)?|[^()]+\)", found[1]):
            body = part.strip("()")
            if part.startswith("("):
                number, kind = [*body.split("-"), ""][:2]
                open_spans.append((number, kind, i))
            if part.endswith(")"):
                number = body.split("-")[0]
                for k in range(len(open_spans) - 1, -1, -1):
                    if open_spans[k][0] == number:
                        _, kind, start = open_spans.pop(k)
                        if kind in GUM_TYPES:
                            closed.append((start, i + 1, kind))
                        break
    return closed


class _Word(Protocol):
    """What a name is recognised by: a word of a treebank or one that the model has read."""

    @property
    def form(self) -> str: ...
    @property
    def upos(self) -> str: ...
    @property
    def xpos(self) -> str: ...
    @property
    def head(self) -> int: ...
    @property
    def deprel(self) -> str: ...


def _name_core(words: Sequence[_Word], start: int, end: int) -> tuple[int, int] | None:
    """The run of proper nouns around the mention's head, with the small words that join them."""
    heads = [i for i in range(start, end) if words[i].head == i or not start <= words[i].head < end]
    if not heads or not _is_proper(words[heads[0]]):
        return None
    first = last = heads[0]
    while first > start and _belongs(words, first - 1, start, end, heads[0]):
        first -= 1
    while last + 1 < end and _belongs(words, last + 1, start, end, heads[0]):
        last += 1
    while not _is_proper(words[first]) and first < heads[0] and not words[first].form[0].isupper():
        first += 1
    while not _is_proper(words[last]) and words[last].upos != "NUM" and last > heads[0]:
        last -= 1
    return first, last + 1


def _is_proper(word: _Word) -> bool:
    """Whether a word is a proper noun: by its Penn tag, too, as "United" is a verb in "United States"."""
    return word.upos == "PROPN" or word.xpos in {"NNP", "NNPS"}


def _belongs(words: Sequence[_Word], i: int, start: int, end: int, head: int) -> bool:
    word = words[i]
    if _is_proper(word):
        titled = word.deprel == "nmod:desc" and word.head == head
        return not titled
    if word.upos == "ADJ" and word.form[:1].isupper():
        return True
    if word.form.lower() not in _INSIDE_NAME or not start < i < end - 1:
        return False
    before = words[i - 1].form
    joined = before[:1].isupper() or (before.lower() in _INSIDE_NAME and i - 1 > start)
    return joined and any(_is_proper(words[k]) for k in range(i + 1, min(i + 3, end)))


def report_names(annotation: Annotation, entities: list[dict[str, Any]]) -> list[str]:
    """BIO labels of a gold reading's mentions by name, laid over a model's words and trees.

    Where the name within a mention is not plain, what may belong to it is UNKNOWN; so are proper nouns of
    other mentions, and peoples ("the Americans"), which are marked as states.
    """
    tokens = annotation.tokens
    ends = [token.end for token in tokens]
    labels = ["O"] * len(tokens)
    mentions = [(mention, entity["kind"]) for entity in entities for mention in entity["mentions"]]
    for mention, kind in sorted(mentions, key=lambda m: m[0]["span"][1] - m[0]["span"][0]):
        inside = words_in(annotation, ends, *mention["span"])
        named = mention["form"] in {"name", "metonym"} and kind in OUR_TYPES
        core = _name_core(tokens, inside.start, inside.stop) if named else None
        if core and not _is_people(tokens, core, kind) and _is_free(tokens, labels, core, OUR_TYPES[kind]):
            _mark(labels, core, OUR_TYPES[kind])
            continue
        for i in inside:
            capital = named and (tokens[i].form[:1].isupper() or tokens[i].form.lower() in _INSIDE_NAME)
            if labels[i] == "O" and (capital or tokens[i].upos == "PROPN"):
                labels[i] = UNKNOWN
    return labels


def _is_people(tokens: list[Token], core: tuple[int, int], kind: str) -> bool:
    first, end = core
    return kind == "state" and end - first == 1 and tokens[first].xpos == "NNPS"


def read_re3d(path: Path) -> list[Names]:
    """The texts of re3d, a JSON line each, with their character spans laid over our own words."""
    return [_re3d_names(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def _re3d_names(record: dict[str, object]) -> Names:
    text = str(record["text"])
    words = tokenize(text)
    labels = ["O"] * len(words)
    entities = record["entities"]
    assert isinstance(entities, list)
    spans: list[tuple[str, list[int]]] = []
    for entity in sorted(entities, key=lambda e: e["start"] - e["end"]):
        kind = RE3D_TYPES.get(entity["type"])
        inside = [i for i, w in enumerate(words) if entity["start"] <= w.start and w.end <= entity["end"]]
        spans.append((entity["type"], list(inside)))
        while inside and not words[inside[0]].form[:1].isupper():
            inside.pop(0)
        if inside and words[inside[0]].form == "The":
            inside.pop(0)
        if (
            not kind
            or not inside
            or not words[inside[-1]].form[:1].isupper()
            or not words[inside[0]].form[:1].isupper()
        ):
            continue
        core = (inside[0], inside[-1] + 1)
        if all(labels[i] == "O" for i in range(*core)):
            _mark(labels, core, kind)
    starts = [i == 0 or "\n" in text[words[i - 1].end : w.start] for i, w in enumerate(words)]
    forms = [w.form for w in words]
    return Names(forms, starts, labels, re3d_terms(forms, spans))


def iob2_names(document: NamedDocument) -> Names:
    """A document of Universal NER; where its paragraphs begin is not told."""
    words = [pair for sentence in document.sentences for pair in sentence]
    labels = [label if label[2:] in LABELS else "O" for _, label in words]
    return Names([form for form, _ in words], [i == 0 for i in range(len(words))], labels)


Spans = list[tuple[int, int, str]]
"""Code points of a sentence's text, with the kind of the name."""


def read_treebank_names(path: Path) -> dict[str, dict[int, Spans]]:
    """The names of a treebank's sentences, by document and number of the sentence (from 1).

    The file has a line `== DOCUMENT` before each document's rows: the number of a sentence, and between tabs
    where a name starts and ends and its kind; the number alone for a sentence without names. Raises
    StopRun where a row has another form.
    """
    found: dict[str, dict[int, Spans]] = {}
    document = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("== "):
            found[document := line[3:]] = {}
            continue
        try:
            sentence, *name = line.split("\t")
            spans = found[document].setdefault(int(sentence), [])
            if name:
                start, end, kind = name
                if kind not in LABELS or int(start) >= int(end):
                    raise ValueError(kind)
                spans.append((int(start), int(end), kind))
        except (ValueError, KeyError) as error:
            raise StopRun(f"{path}:{number}: not a name: {line[:60]!r}") from error
    return found


def treebank_names(document: GoldDocument, names: dict[int, Spans]) -> list[str]:
    """BIO labels of a treebank's document. In a sentence that nobody has read, proper nouns are UNKNOWN."""
    labels: list[str] = []
    for number, sentence in enumerate(document.sentences, start=1):
        if number in names:
            labels += _spans_as_labels(sentence, names[number])
        else:
            labels += [UNKNOWN if word.upos == "PROPN" else "O" for word in sentence.words]
    return labels


def _spans_as_labels(sentence: GoldSentence, spans: Spans) -> list[str]:
    labels, at = [], 0
    for characters, words in sentence.tokens:
        at = sentence.text.index(characters, at)
        over = next(((s, k) for s, e, k in spans if s < at + len(characters) and at < e), None)
        begins = over is not None and at <= over[0] < at + len(characters)
        first = "O" if over is None else ("B-" if begins else "I-") + over[1]
        labels += [first, *["O" if over is None else "I-" + over[1]] * (words - 1)]
        at += len(characters)
    return labels


def _mark(labels: list[str], span: tuple[int, int], kind: str) -> None:
    for i in range(*span):
        labels[i] = ("B-" if i == span[0] else "I-") + kind
