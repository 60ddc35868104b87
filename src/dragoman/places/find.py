"""Names of places in running text: the longest name of the table that begins at each word."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.language.annotation import Annotation, Name, Token
from dragoman.places.gazetteer import Place, Words, gazetteer, words_of


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Tokens `[start, end)` that name a place; `head` is the one by which they hang in the sentence.

    What the place is belongs to the mention: "city of Homs", "Homs province".
    """

    start: int
    end: int
    head: int
    place: Place


def find(annotation: Annotation) -> list[PlaceMention]:
    """The places that a report names, in order and without overlap.

    Names inside a person's name or a longer name of an organisation are theirs and left out.
    """
    known, tokens = gazetteer(), annotation.tokens
    openings, owners = known.openings, _owners(annotation)
    found: list[PlaceMention] = []
    done = 0
    for token in tokens:
        first = token.lower
        if first not in openings:
            if first.isalnum() and first.isascii():
                continue
            words = words_of(token.form)
            if not words or words[0] not in openings:
                continue
            first = words[0]
        if token.i < done or not (token.form[0].isupper() or first in known.openers):
            continue
        for words, place in openings[first]:
            end = _end(tokens, token.i, words)
            if end:
                if place and not _owned(owners, token.i, end):
                    found.append(_mention(tokens, token.i, end, place, done))
                    end = found[-1].end
                done = end
                break
    return found


def _end(tokens: list[Token], start: int, words: Words) -> int:
    """Where a name that begins at a token ends; 0 where its words do not stand there, whole tokens of one
    sentence, the last of them capitalised."""
    at, matched, sentence = start, 0, tokens[start].sentence
    while matched < len(words):
        if at == len(tokens) or tokens[at].sentence != sentence:
            return 0
        here = words_of(tokens[at].form)
        if words[matched : matched + len(here)] != here:
            return 0
        matched += len(here)
        at += 1
    return 0 if tokens[at - 1].form.islower() else at


def _owners(annotation: Annotation) -> dict[int, Name]:
    """Names of persons and organisations by the tokens that they cover."""
    return {i: name for name in annotation.names if name.label != "LOC" for i in range(name.start, name.end)}


def _owned(owners: dict[int, Name], start: int, end: int) -> bool:
    """Whether tokens are part of a person's name or of an organisation's longer one."""
    names = [owners[i] for i in range(start, end) if i in owners]
    return any(name.label == "PER" or name.start < start or end < name.end for name in names)


def _mention(tokens: list[Token], start: int, end: int, place: Place, done: int) -> PlaceMention:
    """The mention of a place whose name is tokens `[start, end)`; it begins no earlier than `done`."""
    nouns = gazetteer().nouns
    head = _head(tokens, start, end)
    above = tokens[head].head
    if above == end and tokens[end].lower in nouns:
        return PlaceMention(start, end + 1, end, place)
    if start - 2 >= done and tokens[start - 1].lower == "of" and tokens[start - 2].lower in nouns:
        start -= 2
        head = _head(tokens, start, end)
    return PlaceMention(start, end, head, place)


def _head(tokens: list[Token], start: int, end: int) -> int:
    """The first of the tokens that hangs on a word outside them."""
    for i in range(start, end):
        if not start <= tokens[i].head < end or tokens[i].head == i:
            return i
    return start
