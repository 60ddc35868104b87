"""Of what kind a term is, and where it is cut."""

from __future__ import annotations

import pytest

from dragoman.gazetteer.index import gazetteer
from dragoman.gazetteer.kinds import held
from dragoman.gazetteer.knowledge import Office, State
from dragoman.gazetteer.register import Knowledge, Register

KINDS = {
    "president": "head of state",
    "prime-minister": "head of government",
    "ruler": "de facto leader",
    "minister": "foreign minister",
}


def parts(*rows: str) -> list[str]:
    """The terms of `president 2001..2005` and the like as cut, those of the other offices left out."""
    terms = []
    for row in rows:
        office, span, *disputed = row.split()
        since, until = span.split("..")
        terms.append("\t".join((office, "NOR", "x", since, until, "", *disputed)))
    offices = {
        key: Office(key, key, (), (), "state", frozenset(), (), kind, kinds={"IRN": "head of government"})
        for key, kind in KINDS.items()
    }
    state = State("NOR", "Norway", (), (), (), None, (), None, None)
    register = Register()
    register.add(["x\tX"], terms)
    known = Knowledge({"NOR": state}, offices, {}, register.persons, register.terms)
    short = {"head of state": "state", "head of state and head of government": "both"}
    return [
        f"{short[one.kind]} {one.term.since}..{one.term.until or ''}"
        for one in held(known)
        if one.term.office == "president"
    ]


@pytest.mark.parametrize(
    ("rows", "cut"),
    [
        (["president 1960..1970", "president 1999-05-01.."], ["both 1960..1970", "both 1999-05-01.."]),
        (["president 2001..", "prime-minister 1989.."], ["state 2001.."]),
        # Abolished within a term.
        (
            ["president 2014-08-28..", "prime-minister 1989..2018-07-09"],
            ["state 2014-08-28..2018-07-09", "both 2018-07-09.."],
        ),
        # Made, and abolished again.
        (
            ["president 2002..2017", "prime-minister 2009-02-11..2013-09"],
            ["both 2002..2009-02-11", "state 2009-02-11..2013-09", "both 2013-09..2017"],
        ),
        # A government is looked for: no gap; and one that takes long.
        (
            ["president 2000..2010", "prime-minister 1989..2005-01-10", "prime-minister 2005-03-01.."],
            ["state 2000..2010"],
        ),
        (
            ["president 2000..2010", "prime-minister 1989..2005-01-10", "prime-minister 2005-04-01.."],
            ["state 2000..2005-01-10", "both 2005-01-10..2005-04-01", "state 2005-04-01..2010"],
        ),
        # Heads of government who overlap leave no gap; a rival is none.
        (
            ["president 2000..2010", "prime-minister 1989..2009", "prime-minister 1999..2002"],
            ["state 2000..2009", "both 2009..2010"],
        ),
        (
            ["president 2000..2010", "prime-minister 1989..2004-01-01", "prime-minister 2005.. disputed"],
            ["state 2000..2004-01-01", "both 2004-01-01..2010"],
        ),
        # Handed over on one day.
        (
            ["president 1990-05..1995-05-17", "president 1995-05-17..", "prime-minister 1989..1995-05-17"],
            ["state 1990-05..1995-05-17", "both 1995-05-17.."],
        ),
        # Whoever governed before the records begin is not known to have been nobody.
        (["president 1950..1970", "prime-minister 1989.."], ["state 1950..1970"]),
        (["president 1950..1970", "prime-minister 1999.."], ["both 1950..1970"]),
        (
            ["president 1980..1985", "prime-minister 1970..1974", "prime-minister 1989-05.."],
            ["state 1980..1985"],
        ),
        # In the year or month of the term: with it.
        (["president 2011-03-30..2016", "prime-minister 1989..2011-03"], ["both 2011-03-30..2016"]),
        (["president 2001..2005-04-20", "prime-minister 2005-04.."], ["both 2001..2005-04-20"]),
    ],
)
def test_a_head_of_state_governs_where_nobody_else_does(rows: list[str], cut: list[str]) -> None:
    assert parts(*rows) == cut


def test_other_terms_are_whole_and_of_the_kind_of_their_office() -> None:
    known = gazetteer().knowledge
    kinds = {(one.term.office, one.term.of): one.kind for one in held(known)}
    assert kinds["supreme-leader", "IRN"] == "head of state"
    assert kinds["president", "IRN"] == "head of government"
    assert kinds["ruler", "CHN"] == "de facto leader"
    assert kinds["president", "USA"] == "head of state and head of government"
    assert kinds["queen", "CAN"] == "head of state"
    assert len(list(held(known))) >= len(known.terms)


def test_the_president_of_turkey_governs_since_july_2018() -> None:
    known = gazetteer().knowledge
    erdogan = [
        (one.term.since, one.term.until, one.kind)
        for one in held(known)
        if (one.term.office, one.term.person) == ("president", "recep-tayyip-erdogan")
    ]
    assert erdogan == [
        ("2014-08-28", "2018-07-09", "head of state"),
        ("2018-07-09", None, "head of state and head of government"),
    ]
