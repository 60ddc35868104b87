"""Gold mentions of treebank documents and of our own reports, by head words."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from pathlib import Path
from typing import Any

from dragoman.evaluate.conllu import GoldDocument
from dragoman.evaluate.entity_marks import GoldMention, MarkedDocument, mention_head, read_marked, word_heads
from dragoman.language.annotation import Annotation, Token

from .acts import head_at, words_in
from .coreference import IGNORE, Marked

KINDS = ("person", "organization", "place", "object", "event", "time", "abstract")
THING = len(KINDS)
"""The class of nouns that are neither persons nor organisations, whatever else they are."""
_KIND = {kind: i for i, kind in enumerate(KINDS)} | dict.fromkeys(("substance", "animal", "plant"), 3)
_OURS = {"person": 0, "body": 1, "group": 1, "place": 2}
_MARK = re.compile(r"\((\d+)-(\w+)")


def treebank_marks(path: Path) -> Iterator[tuple[GoldDocument, Marked]]:
    """The documents of a CoNLL-U file with `Entity=`, with their mentions."""
    for one in read_marked(path):
        heads = word_heads(one.document)
        yield (
            one.document,
            Marked(tokens_of(one.document), _clusters(one, heads), _kinds(one, heads), complete=True),
        )


def tokens_of(document: GoldDocument) -> list[Token]:
    """The words of a document as the reader would have them, with the gold trees."""
    tokens: list[Token] = []
    for number, sentence in enumerate(document.sentences):
        first = len(tokens)
        for word in sentence.words:
            i = len(tokens)
            head = first + word.head if word.head >= 0 else i
            tokens.append(
                Token(
                    i, word.form, word.form.lower(), word.lemma, word.upos, word.xpos, word.deprel,
                    head, 0, 0, number,
                )
            )  # fmt: skip
    for token in tokens:
        if token.head != token.i:
            tokens[token.head].children.append(token.i)
    return tokens


def _clusters(one: MarkedDocument, heads: list[int]) -> dict[int, int]:
    """The cluster of each head word: of several mentions with one head, the shortest of those that recur."""
    found: dict[int, int] = {}
    recurs = [len(cluster) > 1 for cluster in one.clusters]
    for number, cluster in enumerate(one.clusters):
        for mention in sorted(cluster, key=len):
            head = mention_head(mention, heads)
            if head not in found or (recurs[number] and not recurs[found[head]]):
                found[head] = number
    return found


def _kinds(one: MarkedDocument, heads: list[int]) -> dict[int, int]:
    """The kind of each head word's mention. Of several marks that open at a word the outer stands first."""
    opening: dict[int, list[str]] = {}
    words = (word for sentence in one.document.sentences for word in sentence.words)
    for i, word in enumerate(words):
        entity = next((a for a in word.misc.split("|") if a.startswith("Entity=")), "")
        opening[i] = [kind for _, kind in _MARK.findall(entity)]
    starting: dict[int, list[GoldMention]] = {}
    for mention in (mention for cluster in one.clusters for mention in cluster):
        starting.setdefault(min(mention), []).append(mention)
    found: dict[int, int] = {}
    for start, mentions in starting.items():
        mentions.sort(key=len, reverse=True)
        for mention, kind in zip(mentions, opening[start], strict=False):
            found[mention_head(mention, heads)] = _KIND.get(kind, IGNORE)
    return found


def report_marks(annotation: Annotation, entities: list[dict[str, Any]]) -> Marked:
    """The entities of a gold reading, laid over a model's words and trees."""
    ends = [token.end for token in annotation.tokens]
    marked = Marked(annotation.tokens, {}, {}, complete=False)
    for number, entity in enumerate(entities):
        for mention in entity["mentions"]:
            head = head_at(annotation, ends, *mention["span"])
            if head is not None:
                marked.clusters.setdefault(head, number)
                marked.kinds.setdefault(head, _kind_of_ours(entity))
    return marked


def _kind_of_ours(entity: dict[str, Any]) -> int:
    """Our kinds in the treebank's terms; a state may be a place or an organisation, a generic a thing."""
    if entity["kind"] == "generic" and entity["sectors"]:
        return _KIND["person"]
    return _OURS.get(entity["kind"], IGNORE)


def people_nouns(annotation: Annotation, entities: list[dict[str, Any]]) -> set[str]:
    """The lemmas of nouns that head mentions of persons, bodies and groups in a gold reading."""
    tokens, heads = annotation.tokens, report_marks(annotation, entities)
    acting = {KINDS.index("person"), KINDS.index("organization")}
    return {tokens[i].lemma for i, kind in heads.kinds.items() if kind in acting and tokens[i].upos == "NOUN"}


def report_kinds(annotation: Annotation, entities: list[dict[str, Any]], people: Container[str]) -> list[int]:
    """The kind of each word that heads a mention of a gold reading.

    Nouns outside all mentions are THING, but nothing is said of those that elsewhere name `people`: counted
    or passed by, they are left unmarked.
    """
    ends = [token.end for token in annotation.tokens]
    things = [token.upos == "NOUN" and token.lemma not in people for token in annotation.tokens]
    kinds = [THING if thing else IGNORE for thing in things]
    for entity in entities:
        for mention in entity["mentions"]:
            for i in words_in(annotation, ends, *mention["span"]):
                kinds[i] = IGNORE
    for entity in entities:
        for mention in entity["mentions"]:
            head = head_at(annotation, ends, *mention["span"])
            if head is not None:
                kinds[head] = _kind_of_ours(entity)
    return kinds
