"""CAMEO's codes in PLOVER's types."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dragoman.events.ontology import ontology
from dragoman.events.own.cameo import Act, UnknownCodeError, act_of, cameo

PLOVER = ontology()


@pytest.mark.parametrize(
    ("code", "act"),
    [
        ("030", Act("AGREE", None)),
        ("0841", Act("RETREAT", "release")),
        ("0871", Act("CONCEDE", None)),
        ("1056", Act("REQUEST", "yield")),
        ("116", Act("SANCTION", "convict")),
        ("1724", Act("COERCE", "martial-law")),
        ("195", Act("ASSAULT", "aerial")),
        ("190:190", Act("ASSAULT", None, mutual=True)),
        ("042:043", Act("CONSULT", "visit")),
        ("043:042", Act("CONSULT", "visit", swapped=True)),
        ("174L", Act("COERCE", "deport")),
        ("ASSAULT-suicide-attack", Act("ASSAULT", "suicide-attack")),
        ("AID", Act("AID", None)),
        ("---", None),
        ("", None),
        ("010", None),
        ("0141", None),
    ],
)
def test_codes(code: str, act: Act | None) -> None:
    assert act_of(code, PLOVER) == act


def test_every_root_stands_in_the_mapping() -> None:
    assert {f"{root:02}" for root in range(1, 21)} <= cameo().codes.keys()
    assert {act.type for code in cameo().codes if (act := act_of(code, PLOVER))} == set(PLOVER.types)


@pytest.mark.parametrize("code", ["210", "xxy", "###", "1", "12345", "ASSAULT-tea", "AIDS"])
def test_what_is_no_code(code: str) -> None:
    with pytest.raises(UnknownCodeError, match="unknown code"):
        act_of(code, PLOVER)


def test_a_type_that_is_left_out() -> None:
    fewer = replace(PLOVER, types={name: t for name, t in PLOVER.types.items() if name != "ASSAULT"})
    with pytest.raises(UnknownCodeError, match="of type ASSAULT, which is left out"):
        act_of("190", fewer)
