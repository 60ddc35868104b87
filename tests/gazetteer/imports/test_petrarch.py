"""Actor dictionaries of PETRARCH, with entries of our own in their form."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.gazetteer.imports.found import Found, FoundTerm, Skipped
from dragoman.gazetteer.imports.petrarch import entries, read_petrarch
from dragoman.gazetteer.index import gazetteer

TEXT = """\
# A dictionary
RURITANIA_  [TUR]
+RURITANIAN_
+STRELSAU_          # a city

RUDOLF_OF_ELPHBERG_  ; King
+KING_RUDOLF_
+RUDOLF_V._ELPHBERG_
\t[TURELI 320101-331108]
\t[TURGOV 331108-730717]
\t[TURGOVMIL >20011222]
FLAVIA_ELPHBERG_\t[TURGOV 19990101-061231][IGOUNO  >070201]; an envoy
RURITANIAN_NATIONAL_ARMY
+RNA
+RURITANIAN_ARMY_SOLDIERS
    [TURMIL]
ZENDA_LIBERATION_FRONT_(ZLF)_ [TURREB] #  xy
+FRONT_FOR_ZENDA'S_FREEDOM_

HENTZAU_ [KKLREB]
UN_SHIP_COMMISSION_ [IGOUNO]
UNXY_ [IGOUNO]
GRAEME_TARLENHEIM_ [IGOUNO]
J._MICHAEL_SAPT_ [USABUS]
U.N._
FRITZ_STRICKLAND_ [TURGOV 2004017-20061201]
BLACK_MICHAEL_ [TURGOV <19300101] [---]
ANTOINETTE_ [TURGOV 900101-910101]
QQQ_HOUSE_ [QQQ]
ZENDA_SECRETARY_GENERAL
+SECRETARY_GENERAL_OF_ZENDA
  [IGOUNO]
SECRETARY-GENERAL_BO_LIND
+UNITED_ZENDA_CHIEF
+BO_LIND
+ACTING_MINISTER_BO_LIND
  [IGOUNO >20070101]
AMIR_HOLM_ [TURGOV >20070101]
"""


def read(text: str, folder: Path) -> tuple[dict[str, Found], dict[int, str]]:
    path = folder / "x.actors.txt"
    path.write_text(text, encoding="utf-8")
    told = list(read_petrarch(path, gazetteer()))
    found = {one.name: one for one in told if isinstance(one, Found)}
    return found, {one.line: one.reason for one in told if isinstance(one, Skipped)}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Found], dict[int, str]]:
    return read(TEXT, tmp_path_factory.mktemp("petrarch"))


def test_a_dated_role_is_a_persons(told: tuple[dict[str, Found], dict[int, str]]) -> None:
    found, _ = told
    assert found["Rudolf of Elphberg"] == Found(
        "person",
        "Rudolf of Elphberg",
        ("King Rudolf", "Rudolf V. Elphberg"),
        country="TUR",
        terms=(
            FoundTerm("member-of-government", "TUR", "1933-11-08", "1973-07-17"),
            FoundTerm("member-of-government", "TUR", "2001-12-22", None),
        ),
    )
    assert found["Flavia Elphberg"].terms == (
        FoundTerm("member-of-government", "TUR", "1999-01-01", "2006-12-31"),
    )
    assert found["Black Michael"].terms[0].until == "1930-01-01"


def test_an_office_is_no_name(told: tuple[dict[str, Found], dict[int, str]]) -> None:
    assert told[0]["Bo Lind"] == Found("person", "Bo Lind")
    assert told[0]["Amir Holm"].kind == "person"
    assert any("ZENDA_SECRETARY_GENERAL: an office" in reason for reason in told[1].values())


def test_an_initial_is_a_persons(told: tuple[dict[str, Found], dict[int, str]]) -> None:
    sapt = told[0]["J. Michael Sapt"]
    assert (sapt.kind, sapt.country, sapt.terms) == ("person", "USA", ())


def test_bodies_and_groups(told: tuple[dict[str, Found], dict[int, str]]) -> None:
    found, _ = told
    army = found["Ruritanian National Army"]
    assert (army.kind, army.acronyms, army.country, army.sectors) == ("group", ("RNA",), "TUR", ("MIL",))
    front = found["Zenda Liberation Front"]
    assert (front.kind, front.acronyms, front.sectors) == ("group", ("ZLF",), ("REB",))
    assert front.names == ("Front for Zenda's Freedom",)
    assert (found["Hentzau"].kind, found["Hentzau"].country) == ("group", None)
    assert (found["UN Ship Commission"].kind, found["UN Ship Commission"].sectors) == ("body", ("IGO",))
    assert (found["UNXY"].kind, found["UNXY"].acronyms) == ("body", ("UNXY",))


def test_what_is_left_out_is_told_with_its_line(told: tuple[dict[str, Found], dict[int, str]]) -> None:
    lines = TEXT.splitlines()
    reasons = {lines[line - 1].split("_")[0]: reason for line, reason in told[1].items()}
    assert "states cannot be added" in reasons["RURITANIA"]
    assert "not clear" in reasons["GRAEME"]
    assert "no code" in reasons["U.N."]
    assert "no code" in reasons["FRITZ"]
    assert "not clear" in reasons["ANTOINETTE"]
    assert "no code" in reasons["QQQ"]
    assert "Graeme Tarlenheim" not in told[0]


def test_a_code_that_cannot_be_read_is_told_and_the_others_are_kept(tmp_path: Path) -> None:
    found, skipped = read("ADA_BERN_ [TURGOV 990101-001301] [TURGOV 20020101-20030101]\n", tmp_path)
    assert [term.since for term in found["Ada Bern"].terms] == ["2002-01-01"]
    assert skipped == {1: "ADA_BERN_: '20001301' is not a day"}


@given(st.text("AB_+[]#;<> -19\n\tGOVTUR", max_size=60))
def test_any_text_has_entries(text: str) -> None:
    for entry in entries(text):
        assert entry.names
        assert 1 <= entry.line <= text.count("\n") + 1
