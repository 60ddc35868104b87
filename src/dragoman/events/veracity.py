"""What a text calls false, or says was called off: above a trigger, the predicate that takes it back.

"It is not true that …", "reports that … were false", "the attack was foiled", "the talks were called off".
"""

from __future__ import annotations

from collections.abc import Mapping

from dragoman.events.lexicon import PartOfSpeech
from dragoman.language.annotation import Annotation, Token
from dragoman.reading import Status

NEGATIONS = frozenset({"not", "n't", "n’t", "nt", "never", "neither", "nor"})
_SUBJECTS = frozenset({"nsubj", "csubj", "nsubj:pass", "csubj:pass", "nsubj:outer", "csubj:outer"})
_CLAUSES = frozenset({"ccomp", "acl", "nmod", "conj", "csubj", "csubj:pass", "xcomp"})
_TOLD = "report claim allegation accusation charge assertion rumour rumor suggestion story news idea notion"
_REPORTS = frozenset(_TOLD.split(" "))
"""Nouns of which a clause tells the content."""

Operators = Mapping[PartOfSpeech, Mapping[str, Status]]


def is_taken_back(annotation: Annotation, operators: Operators, trigger: Token) -> bool:
    """Whether a predicate over a trigger, over its clause or over a report of it, says that it is not so."""
    place = trigger
    while (head := annotation.head(place)) is not None:
        said_of = place.deprel in _SUBJECTS or (place.deprel == "ccomp" and head.upos in {"ADJ", "NOUN"})
        if said_of and _takes_back(annotation, operators, head, place):
            return True
        if place.deprel not in _CLAUSES:
            return False
        if place.deprel != "conj" and head.lemma not in _REPORTS:
            return False
        place = head
    return False


def _takes_back(annotation: Annotation, operators: Operators, predicate: Token, subject: Token) -> bool:
    negated = any(t.lower in NEGATIONS for t in annotation.children(predicate, "advmod"))
    if predicate.upos == "VERB":
        undone = operator_of(annotation, operators["verbs"], predicate) == "denied"
        passive = subject.deprel in {"nsubj:pass", "csubj:pass"} and subject.upos in {"NOUN", "PROPN"}
        return undone and passive and not negated
    called = operators["predicates"].get(predicate.lemma)
    return called == ("occurred" if negated else "denied")


def operator_of(annotation: Annotation, listed: Mapping[str, Status], word: Token) -> Status | None:
    """The status that a list gives to what a word governs, by word and particle first ("call off")."""
    for particle in annotation.children(word, "compound:prt"):
        status = listed.get(f"{word.lemma} {particle.lower}")
        if status:
            return status
    return listed.get(word.lower) or listed.get(word.lemma)
