"""The codes that an annotation may use: PLOVER's, the reading's, and those of vocabulary.yaml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import get_args

import yaml

from dragoman.data import load_yaml
from dragoman.reading import AgreementStatus, Attribution, ChannelKind, EntityKind, Form, NoteKind

KINDS = frozenset(get_args(EntityKind))
FORMS = frozenset(get_args(Form))
CHANNELS = frozenset(get_args(ChannelKind))
ATTRIBUTIONS = frozenset(get_args(Attribution))
NOTES = frozenset(get_args(NoteKind))
AGREEMENT_STATUSES = frozenset(get_args(AgreementStatus))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`modes` by type of event, `mutual` the types that bind both ways, `states` their names by code."""

    modes: dict[str, frozenset[str]]
    mutual: frozenset[str]
    statuses: frozenset[str]
    contexts: frozenset[str]
    states: dict[str, str]
    countries: frozenset[str]
    sectors: frozenset[str]
    manners: frozenset[str]
    origins: frozenset[str]
    measures: frozenset[str]
    pronouns: frozenset[str]
    other_pronouns: frozenset[str]
    function_words: frozenset[str]
    weekdays: tuple[str, ...]
    scales: dict[str, int]


@cache
def vocabulary() -> Vocabulary:
    """Everything, read once."""
    plover = load_yaml("dragoman.events", "ontology.yaml")
    states = {s["id"]: s["name"] for s in load_yaml("dragoman.gazetteer", "states.yaml")}
    own = yaml.safe_load((Path(__file__).parent / "vocabulary.yaml").read_text(encoding="utf-8"))
    return Vocabulary(
        modes={name: frozenset(kind["modes"]) for name, kind in plover["types"].items()},
        mutual=frozenset(name for name, kind in plover["types"].items() if kind["symmetric"]),
        statuses=frozenset(plover["statuses"]),
        contexts=frozenset(plover["contexts"]),
        states=states,
        countries=frozenset(states) | frozenset(own["territories"]),
        sectors=frozenset(own["sectors"]),
        manners=frozenset(own["manners"]),
        origins=frozenset(own["origins"]),
        measures=frozenset(own["measures"]),
        pronouns=frozenset(own["pronouns"]),
        other_pronouns=frozenset(own["other_pronouns"]),
        function_words=frozenset(own["function_words"]),
        weekdays=tuple(own["weekdays"]),
        scales=dict(own["scales"]),
    )
