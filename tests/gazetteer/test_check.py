"""What cannot be, or is not known, in a small gazetteer made for each case."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.gazetteer.check import Finding, check
from dragoman.gazetteer.knowledge import Office, Organisation, State
from dragoman.gazetteer.register import Knowledge, Register

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


def term(row: str) -> str:
    """`office who from..to`, with `acting` or `disputed` behind it where it is, as a line of a table."""
    name, who, span, *capacity = row.split()
    since, until = span.split("..")
    key, _, of = name.partition("@")
    return "\t".join((key, of or "NOR", who, since, until, "", *capacity))


def known(
    *rows: str, since: str | None = None, until: int | None = None, born: int | None = None
) -> Knowledge:
    """A gazetteer of these terms in a state of its own; `born` is when bea was."""
    register, terms = Register(), [term(row) for row in rows]
    people = {line.split("\t")[2] for line in terms} - {"-"}
    births = {"bea": str(born or "")}
    register.add([f"{who}\t{who}\t\t\tf\tNOR\t{births.get(who, '')}" for who in sorted(people)], terms)
    state = State("NOR", "Norway", (), (), (), None, (), since, until)
    offices = {one.id: one for one in OFFICES}
    return Knowledge({"NOR": state}, offices, {"league": LEAGUE}, register.persons, register.terms)


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
    knowledge = known(WHOLE, MINISTER, row, born=born)
    wrong = found("impossible", knowledge)
    assert [what.rpartition(": ")[2] for what in wrong] == ([reason] if reason else [])


def test_findings_say_of_whom() -> None:
    finding = check(known(WHOLE, MINISTER, "speaker@league bea 2003.."), TODAY)[0]
    assert finding == Finding("impossible", "league", "bea 2003..: of what ended in 2015")
