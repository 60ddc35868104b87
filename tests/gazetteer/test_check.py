"""What cannot be, or is not known, in a small gazetteer made for each case."""

from __future__ import annotations

from datetime import date
from typing import Literal

import pytest

from dragoman.gazetteer.check import Finding, check
from dragoman.gazetteer.knowledge import Knowledge, Office, Organisation, Person, State, Term

TODAY = date(2020, 6, 30)


def office(key: str, kind: str, single: bool = True) -> Office:
    return Office(key, key, (), (), "state", frozenset(), (), kind, single=single)


OFFICES = [
    office("president", "head of state"),
    office("king", "head of state"),
    office("prime-minister", "head of government"),
    office("foreign-minister", "foreign minister"),
    office("speaker", "speaker"),
    office("ambassador", "ambassador", single=False),
]
LEAGUE = Organisation(
    "league", "body", "League", (), (), None, ("IGO",), (), (), (), None, None, "2001-05", "2015"
)


def term(row: str) -> Term:
    """`office who from..to`, with `acting` or `disputed` behind it where it is."""
    name, who, span, *capacity = row.split()
    since, until = span.split("..")
    given: Literal["acting", "disputed"] | None = None
    if capacity:
        given = "acting" if capacity[0] == "acting" else "disputed"
    key, _, of = name.partition("@")
    return Term(key, of or "NOR", who, since or None, until or None, None, given)


def known(
    *rows: str, since: str | None = None, until: int | None = None, born: int | None = None
) -> Knowledge:
    terms = [term(row) for row in rows]
    persons = {t.person: Person(t.person, t.person, (), "", "f", "NOR", born, ()) for t in terms}
    return Knowledge(
        {"NOR": State("NOR", "Norway", (), (), (), None, (), since, until)},
        {one.id: one for one in OFFICES},
        {"league": LEAGUE},
        persons,
        [t for t in terms if t.person != "-"],
        [t for t in terms if t.person == "-"],
    )


def found(kind: str, knowledge: Knowledge) -> list[str]:
    return [finding.what for finding in check(knowledge, TODAY) if finding.kind == kind]


WHOLE = "president ada 1985.."
MINISTER = "foreign-minister eva 1999.."


def test_nothing_is_wrong() -> None:
    assert check(known(WHOLE, MINISTER), TODAY) == []


@pytest.mark.parametrize(
    ("rows", "wrong"),
    [
        (["speaker bea 2001-01-05..2003-03-10", "speaker cyd 2003-03-10.."], []),
        (["speaker bea 2001-01-05..2003-03-10", "speaker cyd 2003-03-01.."], ["speaker"]),
        (["speaker bea 2001..2003-05", "speaker cyd 2003.."], []),
        (["speaker bea 2001..", "speaker cyd 2003.."], ["speaker"]),
        (["speaker bea 2001..", "speaker cyd 2003..2004 acting"], []),
        (["speaker bea 2001..", "speaker cyd 2003.. disputed"], []),
        (["ambassador bea 2001..", "ambassador cyd 2003.."], []),
    ],
)
def test_overlaps(rows: list[str], wrong: list[str]) -> None:
    overlaps = found("overlap", known(WHOLE, MINISTER, *rows))
    assert [what.partition(":")[0] for what in overlaps] == wrong


@pytest.mark.parametrize(
    ("rows", "gaps"),
    [
        (["president ada 1985..2010-03-01", "president bea 2010-03-20.."], []),
        (
            ["president ada 1985..2010-03-01", "president bea 2010-06-01.."],
            ["head of state: nobody 2010-03-01..2010-06-01"],
        ),
        (["president ada 1985..2010-03-01", "king cyd 2010-03-02.."], []),
        (
            [
                "president ada 1985..2010-03-01",
                "president - 2010-03-01..2010-06-01",
                "president bea 2010-06-01..",
            ],
            [],
        ),
        (["president ada 1985..2020-02-01"], ["head of state: nobody 2020-02-01..2020-06-30"]),
        (["president ada 1990-02-20.."], ["head of state: nobody 1990-01-01..1990-02-20"]),
        (
            [WHOLE, "prime-minister bea 1989..2001-01-01", "prime-minister cyd 2001-04-01.."],
            ["head of government: nobody 2001-01-01..2001-04-01"],
        ),
        ([WHOLE, "prime-minister bea 1989..2011-01-01"], []),
        ([WHOLE, "prime-minister bea 1999.."], []),
    ],
)
def test_gaps(rows: list[str], gaps: list[str]) -> None:
    assert found("gap", known(MINISTER, *rows)) == gaps


def test_a_foreign_minister_is_missed_since_2000() -> None:
    assert found("gap", known(WHOLE, "foreign-minister eva 2003.."))[0].startswith(
        "foreign minister: nobody 2000"
    )


def test_a_young_state_has_nobody_before_it_and_a_former_one_nobody_after_it() -> None:
    assert check(known("president ada 2011-07-09..", MINISTER, since="2011-07-09"), TODAY) == []
    assert check(known("president ada 1985..1992-12-31", until=1992), TODAY) == []


@pytest.mark.parametrize(
    ("row", "born", "reason"),
    [
        ("speaker bea 2001..2003", 1990, "born 1990"),
        ("king bea 2001..2003", 1990, None),
        ("speaker bea 1960..", 1905, "born 1905"),
        ("speaker bea 2021..", None, "begins after today"),
        ("speaker@league bea 2003..", None, "of what ended in 2015"),
        ("speaker@league bea 1999..2003", None, "of what began in 2001-05"),
        ("speaker@league bea 2001..2015", None, None),
    ],
)
def test_what_cannot_be(row: str, born: int | None, reason: str | None) -> None:
    knowledge = known(WHOLE, MINISTER, row)
    knowledge.persons["bea"] = knowledge.persons["bea"]._replace(born=born)
    wrong = found("impossible", knowledge)
    assert [what.rpartition(": ")[2] for what in wrong] == ([reason] if reason else [])


def test_findings_say_of_whom() -> None:
    finding = check(known(WHOLE, MINISTER, "speaker@league bea 2003.."), TODAY)[0]
    assert finding == Finding("impossible", "league", "bea 2003..: of what ended in 2015")
