"""Gold labels of nationalities, times and numbers: of treebanks, of re3d and of our own texts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from typing import Any

from dragoman.dates.lexicon import lexicon
from dragoman.evaluate.conllu import GoldDocument, GoldSentence
from dragoman.gazetteer.index import gazetteer
from dragoman.language.annotation import Annotation, Token
from dragoman.sources.calendar import calendar

from .acts import words_in

UNKNOWN = "?"
"""The label of a word of which nothing is known."""
_YEAR = re.compile(r"(?:1\d|20)\d\d(?:s|-\d\d)?")
_UNITS = frozenset(
    {
        *("second", "minute", "hour", "day", "night", "week", "weekend", "fortnight", "month", "quarter"),
        *("year", "decade", "century", "millennium", "era", "season", "term", "period", "moment", "time"),
        *("morning", "noon", "afternoon", "evening", "midnight", "dawn", "dusk", "date", "past", "present"),
        *("future", "today", "tonight", "tomorrow", "yesterday", "now", "recently", "currently", "ago"),
        *("once", "previously", "formerly"),
    }
)
"""Lemmas of words that may tell a time, or how long."""
_NUMBER = re.compile(r"\d[\d.,]*|(?!an?$)[a-z]+", re.IGNORECASE)


def treebank_terms(document: GoldDocument) -> list[str]:
    """Labels of a treebank's document: numbers and nationalities by its tags. What may belong to a temporal
    expression is UNKNOWN, as the treebank does not mark these as we do."""
    return [label for sentence in document.sentences for label in _treebank_sentence(sentence)]


def _treebank_sentence(sentence: GoldSentence) -> list[str]:
    words = sentence.words
    labels = _numbers([word.upos for word in words], [word.form for word in words])
    for i, word in enumerate(words):
        if _is_nationality(word.form, word.upos, word.xpos):
            labels[i] = "B-NAT"
        elif word.form[:1].isupper() and word.upos == "ADJ":
            labels[i] = UNKNOWN
    temporal = {i for i, word in enumerate(words) if _is_temporal(word.form, word.lemma)}
    for i, word in enumerate(words):
        if i in temporal or word.head in temporal or (word.upos == "NUM" and temporal & {i - 1, i + 1}):
            labels[i] = UNKNOWN
    return _well_formed(labels)


def report_terms(annotation: Annotation, record: dict[str, Any]) -> list[str]:
    """Labels of a gold reading that marks every temporal expression and every mention of a state."""
    tokens = annotation.tokens
    ends = [token.end for token in tokens]
    labels = _numbers([token.upos for token in tokens], [token.form for token in tokens])
    for entity in record["entities"]:
        for mention in entity["mentions"] if entity["kind"] == "state" else ():
            _mark_nationality(labels, tokens, words_in(annotation, ends, *mention["span"]))
    for date in record["dates"]:
        _mark(labels, words_in(annotation, ends, *date["span"]), "DATE")
    return _well_formed(labels)


def _mark_nationality(labels: list[str], tokens: Sequence[Token], inside: range) -> None:
    """Mark a state's mention that is an adjective ("South Korean") or its people ("the Americans")."""
    named = [i for i in inside if tokens[i].form[:1].isupper()]
    if not named:
        return
    last = tokens[named[-1]]
    if last.upos == "ADJ" or last.xpos == "JJ" or (last.xpos == "NNPS" and last.form not in _plural_states()):
        _mark(labels, named, "NAT")
    elif _is_nationality(last.form, "ADJ", ""):
        labels[last.i] = UNKNOWN


def re3d_terms(words: Sequence[str], spans: Iterable[tuple[str, Collection[int]]]) -> list[str]:
    """Labels of a document of re3d from its spans: their type, and the places of their words. Numbers that it
    does not mark as quantities are UNKNOWN."""
    labels = [UNKNOWN if form[:1].isdigit() else "O" for form in words]
    for kind, inside in spans:
        if kind == "Quantity" and all(_NUMBER.fullmatch(words[i]) for i in inside):
            _mark(labels, inside, "NUM")
        elif kind in {"Quantity", "Money"}:
            for i in inside:
                labels[i] = UNKNOWN
    for kind, inside in spans:
        if kind in _RE3D:
            _mark(labels, inside, _RE3D[kind])
    return _well_formed(labels)


_RE3D = {"Nationality": "NAT", "Temporal": "DATE"}


def _numbers(parts: Sequence[str], forms: Sequence[str]) -> list[str]:
    """Labels of numbers: runs of words that are tagged so; what may be a year is UNKNOWN."""
    labels = ["O"] * len(parts)
    for i, part in enumerate(parts):
        if part == "NUM":
            labels[i] = "I-NUM" if i and parts[i - 1] == "NUM" else "B-NUM"
            if _YEAR.fullmatch(forms[i]):
                labels[i] = UNKNOWN
    return labels


def _is_temporal(form: str, lemma: str) -> bool:
    known = calendar()
    name = form.lower().rstrip(".")
    return (
        lemma.lower() in _UNITS
        or name in lexicon().seasons
        or (form[:1].isupper() and (name in known.months or name in known.weekdays))
        or _YEAR.fullmatch(form) is not None
    )


@cache
def _nationalities() -> frozenset[str]:
    states = gazetteer().knowledge.states.values()
    return frozenset(word for state in states for word in state.adjectives if " " not in word)


@cache
def _plural_states() -> frozenset[str]:
    """Last words of states' names: "States", "Netherlands"."""
    states = gazetteer().knowledge.states.values()
    return frozenset(name.split()[-1] for state in states for name in (state.name, *state.names))


def _is_nationality(form: str, upos: str, xpos: str) -> bool:
    """Whether a word is a state's adjective, or its plural the name of its people."""
    if upos == "ADJ" or xpos == "NNPS":
        known = _nationalities()
        return form in known or (xpos == "NNPS" and form.removesuffix("s") in known)
    return False


def _mark(labels: list[str], inside: Collection[int], kind: str) -> None:
    for place, i in enumerate(sorted(inside)):
        labels[i] = f"I-{kind}" if place else f"B-{kind}"


def _well_formed(labels: list[str]) -> list[str]:
    """The labels with none that goes on from another kind: what is left of a cut span begins one."""
    for i, label in enumerate(labels):
        if label.startswith("I-"):
            before = labels[i - 1] if i else "O"
            if before[2:] != label[2:]:
                labels[i] = UNKNOWN if before == UNKNOWN else "B" + label[1:]
    return labels
