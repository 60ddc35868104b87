"""Who speaks: the words that name the speaker, the entities they stand for, how openly he is named."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from dragoman.data import load_yaml
from dragoman.entities.cast import Cast
from dragoman.language.annotation import Annotation, Token
from dragoman.reading import Span
from dragoman.statements.clauses import vouching
from dragoman.statements.cues import Cue
from dragoman.statements.lexicon import PACKAGE, lexicon, words

_LABEL_WORDS = 12
_SHARED = ("conj", "advcl", "xcomp", "parataxis")
_ASIDE = ("acl", "parataxis", "advcl", "punct", "cc", "dep", "list", "discourse")
_KEYS = {"anonymity", "asking", "naming", "sources", "reasons", "documents", "relatives", "empty"}


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker's word, the span that names him and the entities it stands for."""

    token: Token
    span: Span
    entities: tuple[str, ...]


@cache
def data() -> dict[str, frozenset[str]]:
    """The lists of `speakers.yaml`. Raises StopRun where the file is not as its head describes."""
    raw = load_yaml(PACKAGE, "speakers.yaml", _KEYS)
    return {key: frozenset(words(value, key)) for key, value in raw.items()}


def speaker(annotation: Annotation, cast: Cast, cue: Cue) -> Speaker | None:
    """Who utters what a cue reports, or None where the report does not say."""
    token = _word(annotation, cue)
    if token is None:
        return None
    return named_by(annotation, cast, token)


def named_by(annotation: Annotation, cast: Cast, token: Token) -> Speaker:
    """The speaker that a given word names."""
    named = [entity for noun in annotation.conjuncts(token) for entity, _ in cast.participants(noun)]
    return Speaker(token, _span(annotation, token), tuple(dict.fromkeys(named)))


def labelled(annotation: Annotation, cast: Cast, label: Span) -> Speaker | None:
    """The speaker that a transcript's label names, by the last of its words that the cast knows."""
    end = bisect_left(annotation.tokens, label.end, key=lambda token: token.start)
    for token in reversed(annotation.tokens[max(0, end - _LABEL_WORDS) : end]):
        if not label.covers(token.span):
            break
        found = named_by(annotation, cast, token)
        if found.entities:
            return found
    return None


def may_speak(cast: Cast, speaker: Speaker) -> bool:
    """Whether a word can speak a clause; most can, "this" only where it stands for somebody."""
    return bool(speaker.entities) or speaker.token.lower not in data()["empty"]


def beside(annotation: Annotation, verb: Token) -> Token | None:
    """The noun right before a finite verb that the tree left without a subject ("…, the envoy, said")."""
    if verb.xpos not in {"VBD", "VBZ", "VBP"} or _passive(annotation, verb):
        return None
    i = verb.i - 1
    while i >= 0 and (annotation.tokens[i].upos == "ADV" or annotation.tokens[i].form == ","):
        i -= 1
    if i < 0 or annotation.tokens[i].sentence != verb.sentence:
        return None
    noun = annotation.tokens[i]
    if noun.upos not in {"NOUN", "PROPN", "PRON"} or noun.lower in data()["relatives"]:
        return None
    for above in annotation.ancestors(noun):
        if above.i >= verb.i or above.upos not in {"NOUN", "PROPN"}:
            break
        noun = above
    return None if annotation.child(noun, "case") is not None else noun


def is_agent(cast: Cast, speaker: Speaker) -> bool:
    """Whether a speaker is somebody or a document, not a thing or a circumstance."""
    token = speaker.token
    return bool(speaker.entities) or token.upos in {"PRON", "PROPN"} or is_document(speaker)


def is_document(speaker: Speaker) -> bool:
    """Whether a report, a study or the like speaks."""
    return speaker.token.lemma in data()["documents"]


def _word(annotation: Annotation, cue: Cue) -> Token | None:
    if cue.kind == "preposition":
        return vouching(annotation, cue)
    if cue.kind == "noun":
        return _owner(annotation, cue.token)
    return subject(annotation, cue.token)


def subject(annotation: Annotation, verb: Token) -> Token | None:
    """Who does what a verb says, shared subjects and the heads of relative clauses included."""
    if verb.lower not in lexicon().adjectives and _passive(annotation, verb):
        agent = annotation.child(verb, "obl:agent")
        if agent is None:
            agent = next((c for c in annotation.children(verb, "obl") if _case(annotation, c) == "by"), None)
        return agent if agent is not None or annotation.child(verb, "nsubj:pass", "expl") else None
    own = _nearest(annotation, verb)
    head = annotation.head(verb)
    if own is not None:
        if own.lower in data()["relatives"] and head is not None and verb.deprel in {"acl:relcl", "acl"}:
            return head
        return own
    if head is None:
        return None
    if verb.deprel.startswith("acl"):
        return head if verb.xpos == "VBG" else None
    if verb.deprel.partition(":")[0] in _SHARED and head.upos in {"VERB", "AUX", "ADJ", "NOUN", "PROPN"}:
        return _shared(annotation, head)
    return None


def _nearest(annotation: Annotation, verb: Token) -> Token | None:
    """The subject of a verb that the tree gives it; the last before it, where the tree gives it several."""
    own = list(annotation.children(verb, "nsubj"))
    before = [child for child in own if child.i < verb.i]
    return before[-1] if before else own[0] if own else None


def _passive(annotation: Annotation, verb: Token) -> bool:
    """Whether a verb stands in the passive, of its own or with the verb that it is joined to."""
    if annotation.child(verb, "aux:pass") is not None:
        return True
    head = annotation.head(verb)
    joined = verb.deprel == "conj" and verb.xpos == "VBN" and not annotation.child(verb, "nsubj", "aux")
    return joined and head is not None and _passive(annotation, head)


def _shared(annotation: Annotation, verb: Token) -> Token | None:
    """The subject that a verb lends to those that hang on it; a passive one too ("was quoted as saying")."""
    own = annotation.child(verb, "nsubj")
    head = annotation.head(verb)
    if own is not None:
        if own.lower in data()["relatives"] and head is not None and verb.deprel == "acl:relcl":
            return head
        return own
    if head is None or verb.deprel.partition(":")[0] not in (*_SHARED, "acl"):
        return None
    return head if verb.deprel.startswith("acl") else _shared(annotation, head)


def _owner(annotation: Annotation, noun: Token) -> Token | None:
    """Whose word a noun is: "the mission's claim", "a claim by the mission"."""
    owner = annotation.child(noun, "nmod:poss")
    if owner is not None:
        return owner
    for child in annotation.children(noun, "nmod"):
        if _case(annotation, child) in {"by", "from"}:
            return child
    return None


def _case(annotation: Annotation, token: Token) -> str | None:
    case = annotation.child(token, "case")
    return None if case is None else case.lower


def _span(annotation: Annotation, token: Token) -> Span:
    """A noun and what belongs to its name: no relative clause, no aside, no apposition but a name."""
    found, stack = [], [token.i]
    while stack:
        i = stack.pop()
        found.append(i)
        for child in annotation.children(annotation.tokens[i]):
            relation = child.deprel.partition(":")[0]
            if relation in _ASIDE or (i == token.i and relation == "case" and child.i < token.i):
                continue
            if relation in {
                "nsubj",
                "cop",
                "obj",
                "ccomp",
                "mark",
                "aux",
                "xcomp",
                "advmod",
            } and child.lower not in {"other", "some"}:
                continue
            if relation == "appos" and (token.upos == "PROPN" or child.upos != "PROPN"):
                continue
            stack.append(child.i)
    found.sort()
    at = found.index(token.i)
    first = last = at
    tokens = annotation.tokens
    while first > 0 and _touch(tokens, found[first - 1], found[first]):
        first -= 1
    while last + 1 < len(found) and _touch(tokens, found[last], found[last + 1]):
        last += 1
    end = found[last] + 1
    while tokens[end - 1].upos == "NOUN" and end < len(tokens) and tokens[end].upos == "PROPN":
        end += 1
        while end < len(tokens) and tokens[end].upos == "PROPN":
            end += 1
    return annotation.span(found[first], end)


def _touch(tokens: list[Token], left: int, right: int) -> bool:
    """Whether only marks and conjunctions stand between two places."""
    return all(tokens[i].upos in {"PUNCT", "CCONJ"} for i in range(left + 1, right))
