"""Where a report says that somebody speaks: cues, found word by word and kept only where words are really reported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dragoman.language.annotation import Annotation, Token
from dragoman.reading import Span
from dragoman.statements.lexicon import Frame, Lexicon, lexicon

Kind = Literal["verb", "phrase", "adjective", "noun", "preposition"]
_PARTICIPLE_PLACES = ("advcl", "acl", "conj", "root", "ccomp", "parataxis", "xcomp", "dep")
_LEAVES_ITS_NOUN = ("amod", "compound", "case", "mark", "discourse")


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that reports words; `part` is the other half of a phrase ("make" *clear*, "express" *concern*)."""

    token: Token
    span: Span
    frame: Frame
    kind: Kind
    part: Token | None = None


def find(annotation: Annotation) -> list[Cue]:
    """The cues of a report in order."""
    words = lexicon()
    found: list[Cue] = []
    parts: set[int] = set()
    for token in annotation.tokens:
        cue: Cue | None = None
        if token.lower in words.prepositions:
            cue = _preposition(annotation, token, words.prepositions[token.lower])
        if cue is None and token.upos == "VERB":
            cue = _verb(annotation, token, words)
        if cue is None and token.lower in words.adjectives and token.upos in {"ADJ", "VERB"}:
            cue = _adjective(annotation, token, words)
        if cue is None and token.upos == "NOUN" and token.i not in parts and token.lemma in words.nouns:
            cue = Cue(token, token.span, words.nouns[token.lemma], "noun")
        if cue is not None:
            found.append(cue)
            if cue.part is not None:
                parts.add(cue.part.i)
    return found


def _preposition(annotation: Annotation, token: Token, rest: tuple[str, ...]) -> Cue | None:
    end = token.i + 1 + len(rest)
    following = annotation.tokens[token.i + 1 : end]
    if tuple(word.lower for word in following) != rest:
        return None
    return Cue(token, annotation.span(token.i, end), Frame(("clause",)), "preposition", following[-1])


def _verb(annotation: Annotation, token: Token, words: Lexicon) -> Cue | None:
    frame = words.verbs.get(token.lemma)
    phrases = words.phrases.get(token.lemma)
    if (frame is None and phrases is None) or token.deprel in _LEAVES_ITS_NOUN:
        return None
    if not _asserted(annotation, token, words):
        return None
    if phrases is not None:
        for child in annotation.children(token, "obj", "xcomp", "advmod", "obl", "compound:prt", "ccomp"):
            phrase = phrases.get(child.lemma) or phrases.get(child.lower)
            if phrase is not None:
                span = annotation.span(min(token.i, child.i), max(token.i, child.i) + 1)
                return Cue(token, span, phrase, "phrase", child)
    if frame is None:
        return None
    particle = annotation.child(token, "compound:prt")
    if frame.needs is not None and (particle is None or particle.lower != frame.needs):
        return None
    if frame.without is not None and particle is not None and particle.lower == frame.without:
        return None
    end = particle.i + 1 if particle is not None and token.i < particle.i <= token.i + 2 else token.i + 1
    return Cue(token, annotation.span(token.i, end), frame, "verb")


def _adjective(annotation: Annotation, token: Token, words: Lexicon) -> Cue | None:
    copula = annotation.child(token, "cop", "aux:pass")
    if copula is None:
        head = annotation.head(token)
        if head is None or token.deprel != "xcomp" or head.lemma not in words.copulas:
            return None
        copula = head
        if not _asserted(annotation, head, words):
            return None
    if not _asserted(annotation, token, words):
        return None
    start = copula.i if copula.lemma in words.copulas and copula.i < token.i else token.i
    return Cue(token, annotation.span(start, token.i + 1), words.adjectives[token.lower], "adjective")


def _asserted(annotation: Annotation, token: Token, words: Lexicon) -> bool:
    """Whether the report says that the words were spoken: no "did not say", "if he says", "could say", "to say"."""
    infinitive = auxiliary = False
    modal: Token | None = None
    subject: Token | None = None
    for child in annotation.children(token):
        if child.i < token.i and child.lower in words.negations:
            return False
        if child.deprel == "mark":
            if child.lower in words.conditions:
                return False
            infinitive = infinitive or child.lower == "to"
        elif child.deprel.startswith("aux"):
            auxiliary = True
            infinitive = infinitive or child.lower == "to"
            if child.lower in words.modals:
                modal = child
        elif child.deprel.startswith("nsubj") or child.deprel == "expl":
            subject = child
    if modal is not None:
        me = subject is not None and subject.lower in words.first_person
        return me and modal.lower in words.first_person_modals
    head = annotation.head(token)
    if infinitive:
        return head is not None and head.lemma in words.carriers and _asserted(annotation, head, words)
    if token.xpos == "VBG" and not auxiliary:
        return token.deprel.partition(":")[0] in _PARTICIPLE_PLACES
    if token.xpos == "VBN" and not auxiliary and subject is None:
        return token.deprel == "conj" and head is not None and _asserted(annotation, head, words)
    if token.xpos == "VB" and subject is None:
        return token.deprel in {"conj", "xcomp"} and head is not None and _asserted(annotation, head, words)
    if token.deprel == "conj" and head is not None and subject is None and head.upos == "VERB":
        return _asserted(annotation, head, words)
    return True
