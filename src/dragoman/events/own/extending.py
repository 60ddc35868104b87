"""Extending: a lexicon with types and words of the user's own over those that it has."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from dragoman.events.entries import Sense
from dragoman.events.lexicon import Lexicon, forms_of, plurals_of
from dragoman.events.own.definitions import Definitions

Senses = Mapping[str, tuple[Sense, ...]]


def with_types(base: Lexicon, definitions: Definitions) -> Lexicon:
    """The lexicon with the types of an ontology file, yet without their words.

    Senses of types that are left out or replaced are no events any more; they still set the status of what
    they govern.
    """
    own = {one.type.name: one.type for one in definitions.types if not one.adds}
    kept = {
        name: kind
        for name, kind in base.ontology.types.items()
        if name not in own and (kind.own or not definitions.only)
    }
    silent = base.ontology.types.keys() - kept.keys()
    return replace(
        base,
        ontology=replace(base.ontology, types={**kept, **own}),
        verbs=_silenced(base.verbs, silent),
        nouns=_silenced(base.nouns, silent),
    )


def with_words(base: Lexicon, definitions: Definitions) -> Lexicon:
    """The lexicon with the words of an ontology file, tried before those that it has."""
    verbs: Senses = {}
    nouns: Senses = {}
    for one in definitions.types:
        verbs, nouns = _merged(verbs, one.verbs), _merged(nouns, one.nouns)
    return with_senses(base, verbs, nouns)


def with_senses(
    base: Lexicon, verbs: Senses, nouns: Senses, forms: Mapping[str, str] | None = None
) -> Lexicon:
    """The lexicon with further senses, tried before those that it has; `forms` are irregular ones."""
    return replace(
        base,
        verbs=_merged(verbs, base.verbs),
        nouns=_merged(nouns, base.nouns),
        forms={**forms_of(verbs), **(forms or {}), **base.forms},
        plurals={**plurals_of(nouns), **base.plurals},
    )


def _merged(first: Senses, second: Senses) -> dict[str, tuple[Sense, ...]]:
    lemmas = dict.fromkeys((*second, *first))
    return {lemma: (*first.get(lemma, ()), *second.get(lemma, ())) for lemma in lemmas}


def _silenced(senses: Senses, silent: Collection[str]) -> Senses:
    return {
        lemma: tuple(replace(s, coded=False) if s.type in silent else s for s in listed)
        for lemma, listed in senses.items()
    }
