"""The states as written in the data file: complete, each name one state's, each capital on the map."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from anyascii import anyascii

from dragoman.data import load_yaml

MEMBERS = """
AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL BRA BRB
BRN BTN BWA CAF CAN CHE CHL CHN CIV CMR COD COG COL COM CPV CRI CUB CYP CZE DEU DJI DMA DNK DOM DZA
ECU EGY ERI ESP EST ETH FIN FJI FRA FSM GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD GTM GUY HND HRV HTI
HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA
LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MOZ MRT MUS MWI MYS NAM
NER NGA NIC NLD NOR NPL NRU NZL OMN PAK PAN PER PHL PLW PNG POL PRK PRT PRY QAT ROU RUS RWA SAU SDN
SEN SGP SLB SLE SLV SMR SOM SRB SSD STP SUR SVK SVN SWE SWZ SYC SYR TCD TGO THA TJK TKM TLS TON TTO
TUN TUR TUV TZA UGA UKR URY USA UZB VCT VEN VNM VUT WSM YEM ZAF ZMB ZWE
"""
OTHERS = {"VAT", "PSE", "XKX", "TWN"}
FORMER = {"SUHH": 1991, "YUCS": 2003, "CSXX": 2006, "CSHH": 1992, "DDDE": 1990, "YDYD": 1990, "ZRCD": 1997}
KEYS = {"id", "name", "names", "adjectives", "people", "capital", "seats"}

STATES: list[dict[str, Any]] = load_yaml("dragoman.gazetteer", "states.yaml")
BY_ID = {state["id"]: state for state in STATES}


def folded(name: str) -> str:
    return anyascii(name).lower()


def words_of(state: dict[str, Any]) -> Iterator[str]:
    """Everything that the state is called, its capital last."""
    yield state["name"]
    for key in ("names", "adjectives", "people", "seats"):
        yield from state[key]
    yield from state.get("former_seats", {})
    yield state["capital"]["name"]
    yield from state["capital"]["names"]


def test_every_member_of_the_united_nations_is_there() -> None:
    members = set(MEMBERS.split())
    assert len(members) == 193
    present = {state["id"] for state in STATES if "until" not in state}
    assert present == members | OTHERS


def test_former_states_say_when_they_ended() -> None:
    former = {state["id"]: state["until"] for state in STATES if "until" in state}
    assert former.items() >= FORMER.items()
    assert all(len(code) == 4 and 1990 <= until <= 2010 for code, until in former.items())


def test_seats_of_the_past_say_when_they_ended() -> None:
    years = {seat: year for state in STATES for seat, year in state.get("former_seats", {}).items()}
    assert years["Bonn"] == 1999
    assert all(1990 <= year <= 2020 for year in years.values())


def test_states_younger_than_1990_say_since_when() -> None:
    since = {state["id"]: str(state["since"]) for state in STATES if "since" in state}
    assert {"UKR", "HRV", "SVK", "ERI", "SSD", "TLS", "MNE", "XKX"} <= since.keys()
    assert not {"FRA", "TUR", "CHN", "EGY"} & since.keys()
    assert all(re.fullmatch(r"(19[89]|20[0-2])\d-\d\d(-\d\d)?", month) for month in since.values())


def test_ids_are_unique() -> None:
    assert len(BY_ID) == len(STATES)


@pytest.mark.parametrize("state", STATES, ids=lambda state: state["id"])
def test_an_entry_has_the_fields_of_a_state(state: dict[str, Any]) -> None:
    assert set(state) - {"since", "until", "former_seats"} == KEYS
    assert set(state["capital"]) == {"name", "names", "lat", "lon"}
    for word in words_of(state):
        assert isinstance(word, str)
        assert word == word.strip()
        assert not re.search(r"\s\s|’", word)


@pytest.mark.parametrize("state", STATES, ids=lambda state: state["id"])
def test_a_capital_lies_on_the_map(state: dict[str, Any]) -> None:
    lat, lon = state["capital"]["lat"], state["capital"]["lon"]
    assert -42 < lat < 65
    assert -180 <= lon <= 180
    assert (lat, lon) == (round(lat, 2), round(lon, 2))


def test_capitals_of_different_present_states_lie_apart() -> None:
    spots = [(state["capital"]["lat"], state["capital"]["lon"]) for state in STATES if "until" not in state]
    assert len(set(spots)) == len(spots)


def test_a_name_is_one_states() -> None:
    owner: dict[str, str] = {}
    for state in STATES:
        for word in words_of(state):
            shared_capital = "until" in state and word == state["capital"]["name"]
            first = owner.setdefault(folded(word), state["id"])
            assert first == state["id"] or shared_capital, f"{word}: {first} and {state['id']}"


@pytest.mark.parametrize("state", STATES, ids=lambda state: state["id"])
def test_no_state_repeats_a_name(state: dict[str, Any]) -> None:
    words = [folded(word) for word in words_of(state)]
    assert len(set(words)) == len(words)


@pytest.mark.parametrize(
    "word", ["Korea", "Korean", "Serb", "CAR", "Male", "Victoria", "English", "The Hague"]
)
def test_words_that_mislead_are_nobodys(word: str) -> None:
    assert not any(word in words_of(state) for state in STATES)


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("U.S.", "USA"),
        ("Britain", "GBR"),
        ("Kiev", "UKR"),
        ("Kremlin", "RUS"),
        ("Downing Street", "GBR"),
        ("Congolese", "COD"),
        ("Burma", "MMR"),
        ("Argentinian", "ARG"),
        ("Soviet", "SUHH"),
        ("Washington, D.C.", "USA"),
    ],
)
def test_words_of_the_news_find_their_state(word: str, code: str) -> None:
    assert word in words_of(BY_ID[code])
