"""The table of places and its look-up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import StopRun
from dragoman.places.gazetteer import Place, gazetteer, lookup, parse, words_of

HEADER = "name\tother_names\tkind\tcountry\tlat\tlon\n"
ROW = "Mosul\tMawsil\tcity\tIRQ\t36.34\t43.13\n"


@pytest.mark.parametrize(
    ("name", "found", "country"),
    [
        ("Idlib province", "Idlib", "SYR"),
        ("the city of Aleppo", "Aleppo", "SYR"),
        ("SANLIURFA", "Şanlıurfa", "TUR"),
        ("Deir Ezzor", "Deir ez-Zor", "SYR"),
        ("Sana'a", "Sanaa", "YEM"),
        ("Sana’a", "Sanaa", "YEM"),
        ("Kiev", "Kyiv", "UKR"),
        ("Kharkiv region", "Kharkiv", "UKR"),
        ("Republic of Dagestan", "Dagestan", "RUS"),
        ("St. Petersburg", "St. Petersburg", "RUS"),
        ("the Gaza Strip", "Gaza", "PSE"),
        ("The Hague", "The Hague", "NLD"),
        ("Ho Chi Minh City", "Ho Chi Minh City", "VNM"),
        ("Washington, D.C.", "Washington", "USA"),
        ("Strait of Hormuz", "Strait of Hormuz", None),
        ("Kashmir", "Kashmir", None),
    ],
)
def test_a_name_leads_to_its_place(name: str, found: str, country: str | None) -> None:
    place = lookup(name)
    assert place is not None
    assert (place.name, place.country) == (found, country)


@pytest.mark.parametrize(
    "name", ["", "the", "province", "city of", "Atlantis", "Male", "Turkey", "a city of"]
)
def test_what_names_no_place_leads_nowhere(name: str) -> None:
    assert lookup(name) is None


@given(st.text(max_size=30))
def test_any_text_may_be_looked_up(name: str) -> None:
    place = lookup(name)
    assert place is None or lookup(place.name) == place


def test_the_table_is_wide() -> None:
    places = set(gazetteer().places.values())
    assert len(places) >= 700
    assert {place.kind for place in places} == {"capital", "region", "city", "area", "site", "water"}
    assert sum(place.kind == "capital" for place in places) >= 190


def test_places_of_one_state_lie_near_its_capital() -> None:
    """Catches a wrong sign: no place of a middling state lies in another hemisphere."""
    far_flung = {"RUS", "USA", "GBR", "FRA", "CHL", "KIR"}
    capitals = {place.country: place for place in gazetteer().places.values() if place.kind == "capital"}
    for place in gazetteer().places.values():
        capital = capitals.get(place.country)
        if place.country not in far_flung and capital:
            assert abs(place.lat - capital.lat) < 30, place
            assert abs(place.lon - capital.lon) < 70, place


def test_a_table_is_read() -> None:
    assert list(parse(HEADER + ROW, "t.tsv")) == [
        (Place("Mosul", "city", "IRQ", 36.34, 43.13), ["Mosul", "Mawsil"])
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "t.tsv:1: the columns"),
        ("name\tlat\n", "t.tsv:1: the columns"),
        (HEADER + "Mosul\n", "t.tsv:2: 1 columns"),
        (HEADER + ROW.replace("city", "town"), "t.tsv:2: kind 'town'"),
        (HEADER + ROW.replace("IRQ", "Iraq"), "t.tsv:2: no such country"),
        (HEADER + ROW.replace("36.34", "96.34"), "t.tsv:2: no such coordinates"),
        (HEADER + ROW.replace("36.34", "north"), "t.tsv:2: could not convert"),
        (HEADER + ROW.replace("36.34", "nan"), "t.tsv:2: no such coordinates"),
        (HEADER + ROW + ROW, "t.tsv:3: 'Mosul' stands in line 2"),
        (HEADER + ROW.replace("Mosul", "--"), "t.tsv:2: '--'"),
    ],
)
def test_a_fault_is_named_with_its_line(text: str, reason: str) -> None:
    with pytest.raises(StopRun) as caught:
        list(parse(text, "t.tsv"))
    assert str(caught.value).startswith(reason)


def test_words_are_compared_without_marks() -> None:
    assert words_of("Xi'an") == words_of("Xi’an") == words_of("XIAN")
    assert words_of("Rostov-on-Don") == words_of("Rostov on Don")
