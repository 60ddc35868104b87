"""Through what words were spoken, and to whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import get_args

from dragoman.data import load_yaml
from dragoman.entities.cast import Cast
from dragoman.errors import StopRun
from dragoman.language.annotation import Annotation, Token
from dragoman.reading import Channel, ChannelKind, Span
from dragoman.statements.cues import Cue
from dragoman.statements.lexicon import PACKAGE, words

_KEYS = {"through", "kinds", "told", "people"}
_PROPER = frozenset({"social", "broadcast", "other"})


@dataclass(frozen=True, slots=True)
class _Channels:
    """`kinds`: nouns to kinds of channel, phrases of two or more words included."""

    through: frozenset[str]
    kinds: dict[str, ChannelKind]
    told: frozenset[str]
    people: frozenset[str]


@cache
def _channels() -> _Channels:
    raw = load_yaml(PACKAGE, "channels.yaml", _KEYS)
    if unknown := set(raw["kinds"]) - set(get_args(ChannelKind)):
        raise StopRun(f"{PACKAGE}/data/channels.yaml: no kind {sorted(unknown)}")
    kinds = {noun: kind for kind, nouns in raw["kinds"].items() for noun in words(nouns, kind)}
    return _Channels(
        through=frozenset(words(raw["through"], "through")),
        kinds=kinds,
        told=frozenset(words(raw["told"], "told")),
        people=frozenset(words(raw["people"], "people")),
    )


def channel(annotation: Annotation, cue: Cue, left_out: frozenset[int]) -> Channel | None:
    """The channel that a cue's clause names, outside the reported words (`left_out`)."""
    channels = _channels()
    for noun, told in _places(annotation, cue):
        if noun.i in left_out:
            continue
        kind = _kind(annotation, noun, channels)
        if kind is None or (told and (kind not in channels.told or noun.lemma in channels.people)):
            continue
        if kind == "other" and noun.lemma in channels.people:
            continue
        return Channel(kind, *_name(annotation, noun, kind))
    return None if cue.frame.channel is None else Channel(cue.frame.channel)


def names_channel(noun: Token) -> bool:
    """Whether a noun by itself is the name of a channel."""
    return noun.lower in _channels().kinds or noun.lemma.lower() in _channels().kinds


def addressees(
    annotation: Annotation, cast: Cast, cue: Cue, channel: Channel | None, left_out: frozenset[int]
) -> tuple[str, ...]:
    """The entities spoken to, outside the reported words; a medium spoken to is a channel instead."""
    found: list[str] = []
    for place in cue.frame.addressee:
        for noun in addressed(annotation, cue.token, place):
            medium = channel is not None and channel.span is not None and channel.span.overlaps(noun.span)
            if not medium and noun.i not in left_out:
                found.extend(entity for entity, _ in cast.participants(noun))
    return tuple(dict.fromkeys(found))


def addressed(annotation: Annotation, verb: Token, place: str) -> Iterator[Token]:
    """The nouns spoken to that stand at a place, as `cues.yaml` writes it: `object` or a preposition."""
    if place == "object":
        yield from annotation.children(verb, "obj", "iobj", "nsubj:pass")
        return
    for child in annotation.children(verb, "obl", "iobj"):
        case = annotation.child(child, "case")
        if case is not None and case.lower == place:
            yield child


def _places(annotation: Annotation, cue: Cue) -> Iterator[tuple[Token, bool]]:
    """Nouns that may name a channel, and whether each is spoken to rather than spoken through."""
    channels = _channels()
    for child in annotation.children(cue.token):
        if child.deprel.startswith(("obl", "nmod", "advcl", "parataxis")):
            case = annotation.child(child, "case")
            if case is not None and case.lower in channels.through:
                yield child, case.lower == "to"
                for below in annotation.children(child, "nmod"):
                    yield below, False
        elif child.deprel in {"obj", "iobj"} and "object" in cue.frame.addressee:
            yield child, True
    head = annotation.head(cue.token)
    if cue.token.deprel.startswith("acl") and head is not None:
        yield head, False


def _kind(annotation: Annotation, noun: Token, channels: _Channels) -> ChannelKind | None:
    tokens = annotation.tokens
    before = tokens[noun.i - 1].lower if noun.i else ""
    after = tokens[noun.i + 1].lower if noun.i + 1 < len(tokens) else ""
    for phrase in (f"{before} {noun.lower}", f"{before} {noun.lemma.lower()}", f"{noun.lower} {after}"):
        if phrase in channels.kinds:
            return channels.kinds[phrase]
    for word in (noun.lower, noun.lemma.lower()):
        if word in channels.kinds:
            return channels.kinds[word]
    for child in annotation.children(noun, "compound", "appos", "flat", "nmod:desc", "amod"):
        if child.lower in channels.kinds:
            return channels.kinds[child.lower]
    return None


def _name(annotation: Annotation, noun: Token, kind: ChannelKind) -> tuple[str, Span]:
    """The channel's noun with what names it: "state television TRT", "Twitter"."""
    first = last = noun.i
    for child in annotation.children(noun, "compound", "amod", "appos", "flat", "nmod:desc"):
        for i in annotation.subtree(child):
            if annotation.tokens[i].upos == "PUNCT":
                continue
            first, last = min(first, i), max(last, i)
    tokens = annotation.tokens
    while (
        kind in _PROPER
        and noun.upos == "NOUN"
        and last + 1 < len(tokens)
        and tokens[last + 1].upos == "PROPN"
    ):
        last += 1  # the name of a medium after its noun, which the tree may hang elsewhere
    span = annotation.span(first, last + 1)
    return span.of(annotation.text), span
