"""Where a report says that somebody speaks: cues, kept only where words are really reported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dragoman.language.annotation import Annotation, Token
from dragoman.reading import Span
from dragoman.statements.lexicon import Frame, Lexicon, lexicon

Kind = Literal["verb", "phrase", "adjective", "noun", "preposition"]
_PARTICIPLE_PLACES = ("advcl", "acl", "conj", "root", "ccomp", "parataxis", "xcomp", "dep")
_OTHER_HALVES = ("obj", "xcomp", "advmod", "obl", "compound:prt", "ccomp")
_LEAVES_ITS_NOUN = ("amod", "compound", "case", "mark", "discourse")


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that reports words; `part` is the other half of a phrase ("make" *clear*)."""

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
    verb = words.forms.get(token.lower)
    if verb is None:
        return None
    frame = words.verbs.get(verb)
    phrases = words.phrases.get(verb)
    if (frame is None and phrases is None) or token.deprel in _LEAVES_ITS_NOUN:
        return None
    if not _asserted(annotation, token, words):
        return None
    if phrases is not None:
        for child in annotation.children(token, *_OTHER_HALVES):
            if child.deprel.startswith("obl") and annotation.child(token, "obj") is not None:
                continue
            phrase = phrases.get(child.lemma) or phrases.get(child.lower)
            if phrase is not None:
                span = annotation.span(min(token.i, child.i), max(token.i, child.i) + 1)
                return Cue(token, span, phrase, "phrase", child)
    if frame is None or (frame.hedge and _first_person(annotation, token, words)):
        return None
    particle = annotation.child(token, "compound:prt")
    if frame.needs is not None and (particle is None or particle.lower != frame.needs):
        return None
    if frame.without is not None and particle is not None and particle.lower == frame.without:
        return None
    end = particle.i + 1 if particle is not None and token.i < particle.i <= token.i + 2 else token.i + 1
    return Cue(token, annotation.span(token.i, end), frame, "verb")


def _first_person(annotation: Annotation, verb: Token, words: Lexicon) -> bool:
    subject = annotation.child(verb, "nsubj")
    return subject is not None and subject.lower in words.first_person


def _adjective(annotation: Annotation, token: Token, words: Lexicon) -> Cue | None:
    copula = annotation.child(token, "cop", "aux:pass")
    if copula is None:
        head = annotation.head(token)
        if head is None or token.deprel != "xcomp" or words.forms.get(head.lower) not in words.copulas:
            return None
        copula = head
        if not _asserted(annotation, head, words):
            return None
    if not _asserted(annotation, token, words):
        return None
    start = copula.i if words.forms.get(copula.lower) in words.copulas and copula.i < token.i else token.i
    return Cue(token, annotation.span(start, token.i + 1), words.adjectives[token.lower], "adjective")


@dataclass(slots=True)
class _Surroundings:
    """What hangs on a verb and bears on whether it is asserted."""

    denied: bool = False
    infinitive: bool = False
    means: bool = False
    auxiliary: bool = False
    modal: str | None = None
    subject: str | None = None


def _asserted(annotation: Annotation, token: Token, words: Lexicon) -> bool:
    """Whether words were spoken, says the report: no "did not say", "if he says", "could say", "to say"."""
    around = _surroundings(annotation, token, words)
    if around.denied:
        return False
    if around.modal is not None:
        return around.subject in words.first_person and around.modal in words.first_person_modals
    head = annotation.head(token)
    shared = head is not None and head.upos in {"VERB", "ADJ", "NOUN"} and _asserted(annotation, head, words)
    if around.infinitive:
        return shared and head is not None and words.forms.get(head.lower) in words.carriers
    if token.xpos == "VBG" and not around.auxiliary:
        if around.means:
            return shared
        return token.deprel.partition(":")[0] in _PARTICIPLE_PLACES
    if around.subject is not None or around.auxiliary:
        return True
    if token.xpos == "VBN":
        return token.deprel == "conj" and shared
    if token.xpos == "VB":
        return token.deprel in {"conj", "xcomp"} and shared
    # A past or third-person form has its own tense: no auxiliary of the verb it is joined to reaches it.
    return shared if token.deprel == "conj" and token.xpos == "VBP" else True


def _surroundings(annotation: Annotation, token: Token, words: Lexicon) -> _Surroundings:
    found = _Surroundings()
    for child in annotation.children(token):
        if child.i < token.i and child.lower in words.negations:
            found.denied = True
        if child.deprel == "mark" and child.lower in words.conditions:
            found.denied = True
        if child.deprel in {"mark", "case"} and token.xpos == "VBG" and child.lower in words.gerunds:
            found.denied = True
        found.means = found.means or (child.deprel in {"mark", "case"} and child.lower == "by")
        if child.deprel == "mark" or child.deprel.startswith("aux"):
            found.infinitive = found.infinitive or child.lower == "to"
        if child.deprel.startswith("aux"):
            found.auxiliary = True
            if child.lower in words.modals:
                found.modal = child.lower
        elif child.deprel.startswith("nsubj") or child.deprel == "expl":
            found.subject = child.lower
    return found
