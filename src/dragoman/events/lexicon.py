"""The event lexicon: which words trigger which events, in which frames. The words are in data/*.yaml."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal, cast, get_args

from dragoman.data import load_yaml
from dragoman.errors import StopRun
from dragoman.events.entries import Classes, Condition, Entry, Light, Sense, known, strings
from dragoman.events.ontology import PACKAGE, VERSION, Ontology
from dragoman.events.ontology import ontology as plover
from dragoman.language.inflection import plural, regular_forms
from dragoman.reading import Status

__all__ = ["Condition", "Lexicon", "Light", "PartOfSpeech", "Sense", "load"]

PartOfSpeech = Literal[
    "verbs", "nouns", "adverbs", "adjectives", "conjunctions", "auxiliaries",
    "predicates", "verdicts", "cancellations", "works",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All of it, by lemma, with the ontology whose types its senses have.

    `operators`, by part of speech first, gives the status of what a word governs; `classes` are the lists of
    words that conditions may name; `version` tells readings made with one lexicon from those of another.
    """

    verbs: Mapping[str, tuple[Sense, ...]]
    nouns: Mapping[str, tuple[Sense, ...]]
    lights: Mapping[str, tuple[Light, ...]]
    operators: Mapping[PartOfSpeech, Mapping[str, Status]]
    contexts: Mapping[str, tuple[str, ...]]
    forms: Mapping[str, str]
    plurals: Mapping[str, str] = field(default_factory=dict)
    ontology: Ontology = field(default_factory=plover)
    classes: Classes = field(default_factory=dict)
    version: str = VERSION

    def verb(self, form: str, lemma: str) -> str:
        """The lexicon's lemma of a verb: by its form (lower case) where the lemma given is not one of ours.

        A lemmatiser guesses at the -e and doubled consonants of verbs it has not seen; here they are known.
        """
        if lemma in self.verbs or lemma in self.lights:
            return lemma
        return form if form in self.verbs else self.forms.get(form, lemma)

    def noun(self, form: str, lemma: str) -> str:
        """The lexicon's lemma of a noun: that of its regular plural where the lemma given is not ours."""
        return lemma if lemma in self.nouns else self.plurals.get(form, lemma)


@cache
def load() -> Lexicon:
    """The shipped lexicon. Raises StopRun with file, lemma and reason where a file is broken."""
    classes = {
        name: frozenset(strings(_at("classes.yaml", name), words))
        for name, words in load_yaml(PACKAGE, "classes.yaml").items()
    }
    verbs = parse_senses("verbs.yaml", load_yaml(PACKAGE, "verbs.yaml"), classes)
    lights = parse_lights("lights.yaml", load_yaml(PACKAGE, "lights.yaml"), classes)
    nouns = parse_senses("nouns.yaml", load_yaml(PACKAGE, "nouns.yaml"), classes)
    operators = parse_operators("operators.yaml", load_yaml(PACKAGE, "operators.yaml"))
    return Lexicon(
        verbs=verbs,
        nouns=nouns,
        lights=lights,
        operators=operators,
        contexts=parse_contexts("contexts.yaml", load_yaml(PACKAGE, "contexts.yaml")),
        forms=forms_of({*verbs, *lights, *operators["verbs"]}),
        plurals=plurals_of(nouns),
        classes=classes,
    )


def forms_of(verbs: Iterable[str]) -> dict[str, str]:
    """The lemma of every regular form of the verbs."""
    return {form: lemma for lemma in sorted(verbs) for form in regular_forms(lemma)}


def plurals_of(nouns: Iterable[str]) -> dict[str, str]:
    """The lemma of the regular plural of every noun."""
    return {plural(lemma): lemma for lemma in sorted(nouns)}


def parse_senses(file: str, data: Any, classes: Classes) -> dict[str, tuple[Sense, ...]]:
    """Senses by lemma, in the file's order; a file named nouns.yaml gets the defaults of nouns."""
    verbal = not file.startswith("nouns")
    return {
        lemma: tuple(
            Entry(_at(file, lemma), sense, classes).sense(plover(), verbal)
            for sense in _listed(_at(file, lemma), senses)
        )
        for lemma, senses in _lemmas(file, data)
    }


def parse_lights(file: str, data: Any, classes: Classes) -> dict[str, tuple[Light, ...]]:
    """Light verbs by lemma."""
    return {
        lemma: tuple(
            Entry(_at(file, lemma), light, classes).light() for light in _listed(_at(file, lemma), lights)
        )
        for lemma, lights in _lemmas(file, data)
    }


def parse_operators(file: str, data: Any) -> dict[PartOfSpeech, dict[str, Status]]:
    """Statuses by part of speech and lemma."""
    found: dict[PartOfSpeech, dict[str, Status]] = {part: {} for part in get_args(PartOfSpeech)}
    for status, parts in _lemmas(file, data):
        known(_at(file, status), "status", status, get_args(Status))
        for part, words in parts.items():
            known(_at(file, status), "part of speech", part, tuple(found))
            for word in strings(_at(file, status, part), words):
                if word in found[part]:
                    raise StopRun(f"{_at(file, word)}: stands twice among {part}")
                found[part][word] = cast("Status", status)
    return found


def parse_contexts(file: str, data: Any) -> dict[str, tuple[str, ...]]:
    """Contexts by the lemma that points to them."""
    found: dict[str, list[str]] = {}
    for context, words in _lemmas(file, data):
        known(_at(file, context), "context", context, plover().contexts)
        for word in strings(_at(file, context), words):
            found.setdefault(word, []).append(context)
    return {word: tuple(contexts) for word, contexts in found.items()}


def _lemmas(file: str, data: Any) -> list[tuple[str, Any]]:
    if not isinstance(data, dict) or not data:
        raise StopRun(f"{_at(file)}: not a mapping of words")
    found: dict[str, Any] = {}
    for key, value in data.items():
        if not isinstance(key, str):
            raise StopRun(f"{_at(file)}: {key!r} is not a word (quote it)")
        for lemma in key.split("/"):
            if lemma in found:
                raise StopRun(f"{_at(file, lemma)}: stands twice")
            found[lemma] = value
    return list(found.items())


def _listed(where: str, value: Any) -> list[Mapping[str, Any]]:
    if not isinstance(value, list) or not value or not all(isinstance(item, dict) for item in value):
        raise StopRun(f"{where}: not a list of senses, or an empty one")
    return value


def _at(file: str, *keys: str) -> str:
    return ": ".join((f"{PACKAGE}/data/{file}", *keys))
