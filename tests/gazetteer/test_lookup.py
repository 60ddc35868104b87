"""Whom a name may stand for, over the small gazetteer."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.gazetteer.index import gazetteer
from dragoman.gazetteer.lookup import Match, Names, one_slip

NAMES = Names(gazetteer(Path(__file__).parent / "known", shipped=False))


@pytest.mark.parametrize(
    ("name", "matches"),
    [
        ("jean petit", [Match("person:jean-petit", "name")]),
        ("CELIK DEMIRTAS", [Match("person:çelik-demirtaş", "name")]),
        ("Petit", [Match("person:jean-petit", "surname")]),
        ("Rashid", [Match("person:omar-bin-rashid", "surname")]),
        ("bin Rashid", [Match("person:omar-bin-rashid", "surname")]),
        ("GH", [Match("group:green-hand", "acronym")]),
        ("gh", [Match("group:green-hand", "acronym")]),
        ("Harakat al Yad", [Match("group:green-hand", "name")]),
        ("the U.S.", [Match("state:USA", "name")]),
        ("turkish", [Match("state:TUR", "adjective")]),
        ("Turks", [Match("state:TUR", "people")]),
        ("Elysee", [Match("state:FRA", "seat")]),
        ("Moscow", [Match("state:SUN", "capital"), Match("state:RUS", "capital")]),
        ("Demirtasch", []),
        ("Demirtaz", [Match("person:çelik-demirtaş", "misspelt")]),
        ("Celik Demirats", [Match("person:çelik-demirtaş", "misspelt")]),
        ("Gren Hand", []),
        ("Mary Stones", [Match("person:mary-stone", "misspelt")]),
        ("", []),
    ],
)
def test_names(name: str, matches: list[Match]) -> None:
    assert NAMES.find(name) == matches


def test_a_known_name_is_not_taken_for_a_slip() -> None:
    # "Turkish" is six letters and one slip away from no one; "French" is a name of its own.
    assert {match.matched for match in NAMES.find("French")} == {"adjective"}
    assert NAMES.find("French Petit") == []


WORDS = st.text("abc", min_size=1, max_size=5)


@given(WORDS, WORDS)
def test_a_slip_goes_both_ways(word: str, meant: str) -> None:
    assert one_slip(word, meant) == one_slip(meant, word)


@given(WORDS, st.integers(0, 4), st.sampled_from("xyz"))
def test_one_letter_more_less_or_other_is_a_slip(word: str, at: int, letter: str) -> None:
    assert one_slip(word[:at] + letter + word[at:], word)
    assert one_slip(word[:at] + letter + word[at + 1 :], word)
    assert not one_slip(word[:at] + letter + letter + word[at:], word)
