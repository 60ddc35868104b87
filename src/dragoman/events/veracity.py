"""What a text calls false, or says was foiled or called off: the predicate over a trigger that takes it back.

"It is not true that …", "reports that … were false", "the attack was foiled", "the talks were called off".
"""

from __future__ import annotations

from collections.abc import Mapping

from dragoman.events.lexicon import Lexicon
from dragoman.language.annotation import Annotation, Token
from dragoman.reading import Status

NEGATIONS = frozenset({"not", "n't", "n’t", "nt", "never", "neither", "nor"})
_SUBJECTS = frozenset({"nsubj", "csubj", "nsubj:pass", "csubj:pass", "nsubj:outer", "csubj:outer"})
_TOLD = "report claim allegation accusation charge assertion rumour rumor suggestion story news"
_REPORTS = frozenset(_TOLD.split(" "))
"""Nouns of which a clause, or a phrase with `of` or `about`, tells the content."""


def is_taken_back(annotation: Annotation, lexicon: Lexicon, trigger: Token) -> bool:
    """Whether a predicate over a trigger, over its clause or over a report of it, says that it is not so.

    Of the act itself only what denies that it happened counts: an invasion that is called wrong happened, and
    an accusation that is called baseless was made.
    """
    if trigger.upos in {"NOUN", "PROPN"} and trigger.lemma not in _REPORTS:
        if _is_undone(annotation, lexicon, trigger):
            return True
        if _is_called(annotation, lexicon.operators["predicates"], trigger):
            return True
    called = lexicon.operators["predicates"], lexicon.operators["verdicts"]
    return any(_is_called(annotation, words, one) for one in _claims(annotation, trigger) for words in called)


def is_made_up(annotation: Annotation, lexicon: Lexicon, trigger: Token) -> bool:
    """Whether a clause is set in a work of fiction: "in the film, troops invade".

    What a film that was released shows, or what is said in one, may well be true.
    """
    verb = trigger
    while verb.deprel == "conj":
        verb = annotation.tokens[verb.head]
    return any(
        phrase.i < verb.i
        and phrase.lemma in lexicon.operators["works"]
        and any(t.lower == "in" for t in annotation.children(phrase, "case"))
        and not annotation.child(phrase, "acl")
        for phrase in annotation.children(verb, "obl")
    )


def _claims(annotation: Annotation, trigger: Token) -> list[Token]:
    """The clause with `that` in which an act is told, and the noun whose content is the act or the clause."""
    first = trigger
    while first.deprel == "conj":
        first = annotation.tokens[first.head]
    found = [first] if _has_that(annotation, first) else []
    above = annotation.head(first)
    if above is None or above.lemma not in _REPORTS:
        return found
    phrase = first.deprel == "nmod" and any(
        t.lower in {"of", "about"} for t in annotation.children(first, "case")
    )
    return [*found, above] if phrase or (found and first.deprel in {"acl", "ccomp"}) else found


def _has_that(annotation: Annotation, word: Token) -> bool:
    return any(t.lower == "that" for t in annotation.children(word, "mark"))


def _is_called(annotation: Annotation, called: Mapping[str, Status], subject: Token) -> bool:
    """Whether the predicate of a subject says that it is not so, plainly."""
    predicate = annotation.head(subject)
    extraposed = subject.deprel == "ccomp" and predicate is not None and predicate.upos in {"ADJ", "NOUN"}
    if (
        predicate is None
        or not (subject.deprel in _SUBJECTS or extraposed)
        or _is_open(annotation, predicate)
    ):
        return False
    expected = "occurred" if _is_negated(annotation, predicate) else "denied"
    return predicate.upos != "VERB" and called.get(predicate.lemma) == expected


def _is_undone(annotation: Annotation, lexicon: Lexicon, act: Token) -> bool:
    """Whether an act is said to have been foiled, or a meeting to have been called off."""
    verb = annotation.head(act)
    if verb is None or verb.upos != "VERB" or _is_negated(annotation, verb) or _is_open(annotation, verb):
        return False
    passive = act.deprel == "nsubj:pass"
    if passive and operator_of(annotation, lexicon.operators["verbs"], verb) == "denied":
        return True
    meeting = any(sense.type == "CONSULT" for sense in lexicon.nouns.get(act.lemma, ()))
    cancelled = operator_of(annotation, lexicon.operators["cancellations"], verb) == "denied"
    return meeting and cancelled and (passive or act.deprel == "obj")


def _is_negated(annotation: Annotation, predicate: Token) -> bool:
    return any(
        t.lower in NEGATIONS | {"no", "hardly"} for t in annotation.children(predicate, "advmod", "det")
    )


def _is_open(annotation: Annotation, predicate: Token) -> bool:
    """Whether a predicate is modal, under a condition, or an infinitive."""
    modal = any(t.xpos == "MD" for t in annotation.children(predicate, "aux"))
    marks = [t.lower for t in annotation.children(predicate, "mark")]
    return modal or not {"if", "whether", "to", "unless"}.isdisjoint(marks)


def operator_of(annotation: Annotation, listed: Mapping[str, Status], word: Token) -> Status | None:
    """The status that a list gives to what a word governs, by word and particle first ("call off")."""
    for particle in annotation.children(word, "compound:prt"):
        status = listed.get(f"{word.lemma} {particle.lower}")
        if status:
            return status
    return listed.get(word.lower) or listed.get(word.lemma)
