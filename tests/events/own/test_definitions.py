"""Ontology files: what they say is taken, and a mistake stops the run with file, type and reason."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent, indent

import pytest

from dragoman.errors import StopRun
from dragoman.events.entries import Condition
from dragoman.events.lexicon import load
from dragoman.events.ontology import ontology
from dragoman.events.own.definitions import Definition, Definitions, Example, read_definitions

FULL = """
    types:
      CYBER-SPYING:
        quad: material-conflict
        intensity: -6.5
        symmetric: false
        modes: {theft: -7, tapping: -6}
        verbs:
          hack/breach: {mode: theft, recipient: [into, obj], when: {obj: [+media_targets, on]}}
          tap:
          - {mode: tapping, when: {on: "*"}}
          - {fills: any}
        nouns: [cyberattack, Hack]
        examples:
        - Russia hacked into Norway's parliament.
        - {text: Norway was hacked., actors: [], recipients: [Norway], mode: theft, status: occurred}
"""


def read(path: Path, text: str) -> Definitions:
    path = path / "own.yaml"
    path.write_text(dedent(text), encoding="utf-8")
    return read_definitions(path, ontology(), load().classes)


def one(path: Path, entry: str, name: str = "CYBER") -> Definition:
    return read(path, f"types:\n  {name}:\n{indent(dedent(entry), '    ')}").types[0]


def test_a_type_in_full(tmp_path: Path) -> None:
    found = read(tmp_path, FULL)
    assert not found.only
    (cyber,) = found.types
    assert (cyber.type.name, cyber.type.quad, cyber.type.intensity) == (
        "CYBER-SPYING",
        "material-conflict",
        -6.5,
    )
    assert cyber.type.own
    assert not cyber.adds
    assert cyber.type.intensities == {"theft": -7.0, "tapping": -6.0}
    assert set(cyber.verbs) == {"hack", "breach", "tap"}
    (hack,) = cyber.verbs["hack"]
    assert (hack.type, hack.mode, hack.recipient) == ("CYBER-SPYING", "theft", ("into", "obj"))
    # `on` is a word here, as it is not in YAML 1.1.
    assert "on" in hack.when[0].words
    assert "newspaper" in hack.when[0].words
    assert [sense.when for sense in cyber.verbs["tap"]] == [(Condition("on", "any"),), ()]
    assert set(cyber.nouns) == {"cyberattack", "hack"}
    assert cyber.examples == (
        Example("Russia hacked into Norway's parliament."),
        Example("Norway was hacked.", (), ("Norway",), "theft", "occurred"),
    )


def test_defaults_of_words_that_stand_alone(tmp_path: Path) -> None:
    found = one(tmp_path, "{quad: verbal-conflict, intensity: -1, verbs: [chide], nouns: [chiding]}")
    (verb,), (noun,) = found.verbs["chide"], found.nouns["chiding"]
    assert (verb.actor, verb.recipient, verb.fills, verb.verbal) == (("subj",), ("obj",), "any", True)
    assert (noun.actor, noun.recipient) == (("poss", "by", "from"), ("of", "against", "on", "to"))


def test_defaults_of_what_binds_both_ways(tmp_path: Path) -> None:
    entry = "{quad: verbal-cooperation, intensity: 1, symmetric: true, verbs: [confer], nouns: [conclave]}"
    found = one(tmp_path, entry)
    (verb,), (noun,) = found.verbs["confer"], found.nouns["conclave"]
    assert verb.symmetric
    assert verb.recipient == ("with", "obj")
    assert (noun.actor, noun.recipient) == (("poss", "between", "among", "by"), ("with",))


def test_a_verb_and_its_preposition_go_before_the_verb_alone(tmp_path: Path) -> None:
    found = one(tmp_path, "{quad: material-conflict, intensity: -5, verbs: [hack, hack into, shut down]}")
    assert [sense.recipient for sense in found.verbs["hack"]] == [("into",), ("obj",), ("obj",)]
    assert [sense.when for sense in found.verbs["shut"]] == [
        (Condition("adv", "words", frozenset({"down"})),)
    ]


def test_a_shipped_type_in_a_file_that_leaves_the_shipped_out_is_defined_anew(tmp_path: Path) -> None:
    text = "only: true\ntypes: {AID: {quad: material-cooperation, intensity: 7, verbs: [feed]}}"
    found = read(tmp_path, text)
    assert found.only
    assert found.types[0].type.own


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ("{intensity: -5, verbs: [hack]}", "CYBER: needs quad"),
        ("{quad: war, intensity: -5, verbs: [hack]}", "CYBER: unknown quad 'war' (known: verbal-cooperation"),
        ("{quad: material-conflict, verbs: [hack]}", "CYBER: needs intensity"),
        ("{quad: material-conflict, intensity: -11, verbs: [hack]}", "intensity: -11 is no number from -10"),
        ("{quad: material-conflict, intensity: true, verbs: [hack]}", "intensity: True is no number"),
        ("{quad: material-conflict, intensity: -5}", "has neither verbs nor nouns"),
        ("{quad: material-conflict, intensity: -5, verb: [hack]}", "unknown key 'verb' (known: quad"),
        ("{quad: material-conflict, intensity: -5, verbs: [hack], symmetric: maybe}", "symmetric is true or"),
        ("{quad: material-conflict, intensity: -5, verbs: [hack], modes: {Big: 1}}", "'Big' is no name of a"),
        ("{quad: material-conflict, intensity: -5, verbs: [hack], modes: {big: 20}}", "big: 20 is no number"),
        ("{quad: material-conflict, intensity: -5, verbs: hack}", "verbs: not a mapping"),
        ("{quad: material-conflict, intensity: -5, verbs: [hack all day]}", "hack all day: needs one word"),
        ("{quad: material-conflict, intensity: -5, nouns: [break in]}", "nouns: break in: needs one word"),
        ("{quad: material-conflict, intensity: -5, verbs: {hack: []}}", "verbs: hack: not a list of senses"),
        ("{quad: material-conflict, intensity: -5, verbs: {hack: {to: [x]}}}", "verbs: hack: unknown key"),
        ("{quad: material-conflict, intensity: -5, verbs: {hack: {type: AID}}}", "hack: unknown key 'type'"),
        ("{quad: material-conflict, intensity: -5, verbs: {hack: {mode: x}}}", "hack: mode: unknown mode"),
        (
            "{quad: material-conflict, intensity: -5, verbs: {hack: {when: [x]}}}",
            "when is a mapping of slots",
        ),
        ("{quad: material-conflict, intensity: -5, verbs: {hack: {when: {ojb: x}}}}", "unknown slot 'ojb'"),
        ("{quad: material-conflict, intensity: -5, verbs: [hack], examples: Ah}", "examples: not a list"),
        (
            "{quad: material-conflict, intensity: -5, verbs: [hack], examples: [{who: x}]}",
            "unknown key 'who'",
        ),
        ("{quad: material-conflict, intensity: -5, verbs: [hack], examples: [{mode: x}]}", "needs a text"),
        (
            "{quad: material-conflict, intensity: -5, verbs: [hack], examples: [{text: x, status: was}]}",
            "examples: 1: unknown status 'was'",
        ),
        ("{quad: material-conflict, intensity: -5, verbs: [hack], replaces: true}", "replaces no type that"),
    ],
)
def test_a_mistake_stops_the_run_with_file_type_and_reason(tmp_path: Path, entry: str, reason: str) -> None:
    with pytest.raises(StopRun, match=re.escape(reason)) as caught:
        one(tmp_path, entry)
    assert str(caught.value).startswith(f"{tmp_path / 'own.yaml'}: CYBER: ")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not a mapping"),
        ("types: []", "types: not a mapping"),
        ("type: {}", "unknown key 'type' (known: only, types)"),
        ("only: perhaps\ntypes: {}", "only is true or false"),
        ("types: {Cyber: {}}", "'Cyber' is no name of a type"),
        (
            "types: {AID: {quad: material-cooperation, verbs: [feed]}}",
            "say `replaces: true`, or leave out quad",
        ),
        ("types: {A: {}\n", "own.yaml:2: "),
        ("types:\n  A: {}\n  A: {}\n", "own.yaml:3: 'A' stands twice"),
    ],
)
def test_a_broken_file_stops_the_run(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(StopRun, match=re.escape(reason)) as caught:
        read(tmp_path, text)
    assert str(tmp_path) in str(caught.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match=r"none\.yaml"):
        read_definitions(tmp_path / "none.yaml", ontology(), {})
