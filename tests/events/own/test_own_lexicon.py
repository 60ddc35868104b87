"""Types and words of the user's own over the shipped lexicon, on trees made by hand."""

from __future__ import annotations

import hashlib
import pickle
import re
from collections.abc import Sequence
from pathlib import Path
from textwrap import dedent

import numpy as np
import pytest

from dragoman.entities.cast import Cast
from dragoman.errors import StopRun
from dragoman.events.lexicon import Lexicon, load
from dragoman.events.ontology import ontology
from dragoman.events.own.own_lexicon import Own, own_lexicon
from dragoman.language.acts import NONE, ROLES, ActLabels, Acts, Floats
from tests.support.trees import cast_in, events, events_of, word

RAID = """
    types:
      RAID:
        quad: material-conflict
        intensity: -8
        modes: {night: -9}
        verbs: [attack]
        nouns: [attack]
"""
MODES = tuple(sorted({mode for kind in ontology().types.values() for mode in kind.modes}))
LABELS = ActLabels(
    ("none", *ontology().types), ("none", *MODES), ontology().statuses, tuple(ontology().contexts)
)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "own.yaml"


def read(path: Path, text: str, *others: Path) -> Own:
    path.write_text(dedent(text), encoding="utf-8")
    return own_lexicon([path, *others])


def lexicon(path: Path, text: str) -> Lexicon:
    return read(path, text).lexicon


def test_without_files_it_is_the_shipped_lexicon() -> None:
    assert own_lexicon().lexicon is load()
    assert load().version == "plover-2021"
    assert load().ontology is ontology()


def test_a_version_names_the_files(own: Path, tmp_path: Path) -> None:
    found = read(own, RAID)
    content = own.read_bytes()
    digest = hashlib.sha256(f"{len(content)}:".encode() + content).hexdigest()
    assert found.lexicon.version == f"plover-2021+{digest[:8]}"
    own.write_text(own.read_text(encoding="utf-8") + "# a remark\n", encoding="utf-8")
    assert own_lexicon([own]).lexicon.version != found.lexicon.version


def test_words_of_a_type_win(own: Path) -> None:
    raid = lexicon(own, RAID)
    assert events("France attacked Turkey.", lexicon=raid) == ["RAID occurred: France > Turkey"]
    assert events("France's attack on Turkey began.", lexicon=raid) == ["RAID occurred: France > Turkey"]
    assert events("Turkey met France.", lexicon=raid) == events("Turkey met France.")


def test_the_shipped_lexicon_stays_as_it_is(own: Path) -> None:
    lexicon(own, RAID)
    assert events("France attacked Turkey.") == ["ASSAULT occurred: France > Turkey"]


def test_where_conditions_do_not_hold_the_shipped_senses_do(own: Path) -> None:
    raid = """
        types:
          RAID:
            quad: material-conflict
            intensity: -8
            modes: [rocket]
            verbs:
              attack:
              - {mode: rocket, when: {with: [rocket]}}
    """
    found = lexicon(own, raid)
    assert events("French troops attacked Turkey with rockets.", lexicon=found) == [
        "RAID-rocket occurred: French armed forces > Turkey"
    ]
    assert events("France attacked Turkey.", lexicon=found) == ["ASSAULT occurred: France > Turkey"]
    assert found.ontology.types["RAID"].intensity_of("rocket") == -8


def test_a_verb_with_its_particle(own: Path) -> None:
    text = """
        types:
          BLAST: {quad: material-conflict, intensity: -9, verbs: [blow up]}
    """
    assert [e.split(":")[0] for e in events("Rebels blew up the bridge.", lexicon=lexicon(own, text))] == [
        "BLAST occurred"
    ]


def test_words_may_be_added_to_a_shipped_type(own: Path) -> None:
    text = "types: {COERCE: {verbs: [attack]}}"
    found = read(own, text)
    assert found.definitions[0].adds
    assert found.lexicon.ontology.types == ontology().types
    assert events("France attacked Turkey.", lexicon=found.lexicon) == ["COERCE occurred: France > Turkey"]


def test_a_type_that_is_replaced_is_told_by_its_own_words_only(own: Path) -> None:
    text = """
        types:
          ASSAULT: {quad: material-conflict, intensity: -5, replaces: true, verbs: [accuse]}
    """
    found = lexicon(own, text)
    assert events("France attacked Turkey and accused Russia.", lexicon=found) == [
        "ASSAULT occurred: France > Russia"
    ]
    assert found.ontology.types["ASSAULT"].intensity == -5
    assert found.ontology.types["ASSAULT"].modes == ()


def test_only_leaves_out_what_ships(own: Path) -> None:
    found = lexicon(own, RAID.replace("types:", "only: true\n    types:", 1))
    assert list(found.ontology.types) == ["RAID"]
    assert events("Turkey met France.", lexicon=found) == []
    assert events("France attacked Turkey and accused Russia.", lexicon=found) == [
        "RAID occurred: France > Turkey"
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Turkey urged France to attack Russia.", "RAID demanded: France > Russia"),
        ("Turkey threatened to attack France.", "RAID hypothetical: Turkey > France"),
        ("France agreed to meet Turkey.", "TALKS planned: France > Turkey"),
        ("Turkey refused to meet France.", "TALKS denied: Turkey > France"),
    ],
)
def test_what_is_left_out_still_says_what_became_of_an_act(own: Path, sentence: str, expected: str) -> None:
    text = """
        only: true
        types:
          RAID: {quad: material-conflict, intensity: -8, verbs: [attack]}
          TALKS: {quad: verbal-cooperation, intensity: 1, symmetric: true, verbs: [meet]}
    """
    assert events(sentence, lexicon=lexicon(own, text)) == [expected]


def test_a_type_of_ones_own_is_not_shifted_to_plovers(own: Path) -> None:
    text = "types: {TALKS: {quad: verbal-cooperation, intensity: 1, symmetric: true, verbs: [meet]}}"
    found = lexicon(own, text)
    assert events("Turkey will meet France.", lexicon=found) == ["TALKS planned: Turkey > France"]
    assert events("Turkey will not meet France.", lexicon=found) == ["TALKS denied: Turkey > France"]


def test_nothing_is_shifted_to_a_type_that_is_replaced(own: Path) -> None:
    text = "types: {AGREE: {quad: verbal-cooperation, intensity: 4, replaces: true, verbs: [concur]}}"
    assert events("Turkey will meet France.", lexicon=lexicon(own, text)) == [
        "CONSULT planned: Turkey > France"
    ]


def test_a_later_file_goes_before_an_earlier_one(own: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text(dedent(RAID).replace("RAID", "FORAY"), encoding="utf-8")
    both = read(own, RAID, other).lexicon
    assert {"RAID", "FORAY"} < both.ontology.types.keys()
    assert events("France attacked Turkey.", lexicon=both) == ["FORAY occurred: France > Turkey"]


def test_a_type_is_defined_once(own: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text(dedent(RAID), encoding="utf-8")
    with pytest.raises(StopRun, match=re.escape(f"{other}: RAID: is defined in {own} already")):
        read(own, RAID, other)


def test_words_are_not_added_to_what_another_file_leaves_out(own: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text("types: {AID: {verbs: [feed]}}", encoding="utf-8")
    with pytest.raises(StopRun, match="AID: is left out"):
        read(own, RAID.replace("types:", "only: true\n    types:", 1), other)


def test_dictionaries_code_in_the_types_of_ontology_files(own: Path, tmp_path: Path) -> None:
    verbs = tmp_path / "verbs.txt"
    verbs.write_text("--- ACCUSE [RAID-night] ---\nACCUSE\nATTACK [040]\n", encoding="utf-8")
    own.write_text(dedent(RAID), encoding="utf-8")
    found = own_lexicon([own], [verbs])
    assert (found.verbs, found.unused) == (2, ())
    # The words of an ontology file go before those of a dictionary.
    assert events("France attacked Turkey and accused Russia.", lexicon=found.lexicon) == [
        "RAID occurred: France > Turkey",
        "RAID-night occurred: France > Russia",
    ]


def test_a_dictionary_that_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match=r"none\.txt"):
        own_lexicon([], [tmp_path / "none.txt"])


def test_it_can_be_sent_to_another_process(own: Path) -> None:
    found = lexicon(own, RAID)
    assert pickle.loads(pickle.dumps(found)) == found


def hearing(cast: Cast, types: dict[str, float]) -> Acts:
    """Heads that hear types in "attacked" with these scores, and no other event; France did it to Turkey."""
    tokens = cast.annotation.tokens
    at = {form: word(cast.annotation, form).i for form in ("France", "attacked", "Turkey")}
    scores = np.zeros((len(tokens), sum(LABELS.sizes())), np.float32)
    scores[:, NONE] = 12.0
    for name, score in types.items():
        scores[at["attacked"], LABELS.types.index(name)] = score
    modes, statuses = len(LABELS.types), len(LABELS.types) + len(LABELS.modes)
    scores[at["attacked"], modes + LABELS.modes.index("aerial")] = 9.0
    scores[:, statuses + LABELS.statuses.index("occurred")] = 9.0
    roles = {at["France"]: ROLES.index("actor"), at["Turkey"]: ROLES.index("recipient")}

    def ways(_: int, words: Sequence[int], __: Floats) -> Floats:
        shares = np.zeros((len(words), len(ROLES)), np.float32)
        for row, i in enumerate(words):
            shares[row, roles.get(i, NONE)] = 9.0
        return shares

    size = len(tokens)
    asking = np.zeros((size, len(ROLES)), np.float32)
    return Acts(LABELS, scores, asking, np.zeros((size, 1), np.float32), ways)


def heard(lexicon: Lexicon | None, **types: float) -> list[str]:
    """The types that are coded of an attack in which the heads hear types."""
    cast = cast_in("France attacked Turkey.")
    cast.annotation.acts = hearing(cast, types)
    return [told.split(" ")[0] for told in events_of(cast, lexicon)]


def test_what_the_heads_hear_does_not_crowd_out_a_type_of_ones_own(own: Path) -> None:
    found = lexicon(own, RAID)
    assert heard(None, ASSAULT=30.0) == ["ASSAULT-aerial"]
    assert heard(found, ASSAULT=30.0) == ["RAID"]
    assert heard(found, THREATEN=30.0) == ["RAID"]


def test_heads_that_hear_nothing_do_not_speak_against_a_type_of_ones_own(own: Path) -> None:
    assert heard(lexicon(own, RAID)) == ["RAID"]


def test_what_a_dictionary_says_is_an_event_where_the_heads_hear_one(tmp_path: Path) -> None:
    verbs = tmp_path / "verbs.txt"
    verbs.write_text("--- ATTACK [112] ---\nATTACK\n", encoding="utf-8")
    found = own_lexicon([], [verbs]).lexicon
    assert heard(found, THREATEN=30.0) == ["ACCUSE-allege"]
    assert heard(found) == []


def test_types_that_are_left_out_or_replaced_never_come_from_the_heads(own: Path) -> None:
    only = lexicon(
        own, "only: true\ntypes: {TRADE: {quad: material-cooperation, intensity: 5, verbs: [barter]}}"
    )
    assert heard(only, ASSAULT=30.0) == []
    replaced = "types: {ASSAULT: {quad: material-conflict, intensity: -5, replaces: true, verbs: [maul]}}"
    assert heard(lexicon(own, replaced), ASSAULT=30.0) == []
