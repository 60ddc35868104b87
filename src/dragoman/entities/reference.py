"""Words that lead from one mention to another: pronouns, titles, determiners, prepositions of place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from dragoman.data import load_yaml
from dragoman.errors import StopRun
from dragoman.language.inflection import regular_forms

Gender = Literal["m", "f", "n"]


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A personal pronoun's number and gender; `n` says nothing of gender in the plural."""

    plural: bool
    gender: Gender


@dataclass(frozen=True, slots=True)
class Reference:
    """The lexicon of reference; `counterparts` gives the offices of the same rank as an office."""

    titles: dict[str, Gender | None]
    gendered: dict[str, Gender]
    pronouns: dict[str, Pronoun]
    definite: frozenset[str]
    numbers: dict[str, int]
    former: frozenset[str]
    beside: frozenset[str]
    locative: frozenset[str]
    place_verbs: frozenset[str]
    dealt_verbs: frozenset[str]
    dealt_words: frozenset[str]
    given_verbs: frozenset[str]
    given_words: frozenset[str]
    owned_words: frozenset[str]
    envoys: frozenset[str]
    accredited: frozenset[str]
    recalls: frozenset[str]
    done_by_states: frozenset[str]
    in_office: frozenset[str]
    governments: frozenset[str]
    regional: frozenset[str]
    compass: frozenset[str]
    compass_nouns: frozenset[str]
    state_kinds: frozenset[str]
    statehood: frozenset[str]
    rule: frozenset[str]
    office_of_state: frozenset[str]
    sovereign_acts: frozenset[str]
    acts_of_state: frozenset[str]
    below_state: frozenset[str]
    adjective_endings: frozenset[str]
    name_endings: frozenset[str]
    ways: frozenset[str]
    towns: frozenset[str]
    things: frozenset[str]
    counterparts: dict[str, tuple[str, ...]]
    synonyms: dict[str, tuple[str, ...]]
    quantities: frozenset[str]
    vague: frozenset[str]
    heads: dict[str, tuple[str, ...]]
    addressing: frozenset[str]
    realms: dict[str, tuple[str, ...]]


@cache
def load_reference() -> Reference:
    """reference.yaml. Raises StopRun where a gender or number is unknown."""
    raw = load_yaml("dragoman.entities", "reference.yaml", set(Reference.__slots__))
    pronouns: dict[str, Pronoun] = {}
    for word, (number, gender) in raw["pronouns"].items():
        if number not in {"sg", "pl"} or gender not in {"m", "f", "n"}:
            raise StopRun(f"dragoman.entities/data/reference.yaml: {word}: {number}, {gender}")
        pronouns[word] = Pronoun(number == "pl", gender)
    for word, gender in (raw["titles"] | raw["gendered"]).items():
        if gender not in {"m", "f", None}:
            raise StopRun(f"dragoman.entities/data/reference.yaml: {word}: {gender}")
    ranks = {office: tuple(rank) for rank in raw["counterparts"] for office in rank}
    same = {noun: tuple(nouns) for nouns in raw["synonyms"] for noun in nouns}
    kinds = Reference.__annotations__.items()
    sets = {key: frozenset(raw[key]) for key, kind in kinds if kind == "frozenset[str]"}
    for key in ("place_verbs", "dealt_verbs", "given_verbs", "addressing", "in_office"):
        sets[key] = frozenset(guess for verb in sets[key] for guess in _guesses(verb))
    for key in ("sovereign_acts", "acts_of_state", "done_by_states"):
        sets[key] = sets[key].union(*map(regular_forms, sets[key]))
    return Reference(
        raw["titles"],
        raw["gendered"],
        pronouns,
        numbers=raw["numbers"],
        counterparts=ranks,
        synonyms=same,
        heads={k: tuple(v) for k, v in raw["heads"].items()},
        realms={k: tuple(v) for k, v in raw["realms"].items()},
        **sets,
    )


def _guesses(verb: str) -> set[str]:
    """A verb's lemma, and what a lemmatiser may take for it from "accusing" and "compelled"."""
    return {verb, verb.removesuffix("e"), verb + verb[-1]}
