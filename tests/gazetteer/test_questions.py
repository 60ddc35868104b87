"""Who is meant by an office in words."""

from __future__ import annotations

import pytest

from dragoman.gazetteer.index import gazetteer
from dragoman.gazetteer.lookup import in_office
from dragoman.gazetteer.questions import Questions

KNOWN = gazetteer()
QUESTIONS = Questions(KNOWN)


def holders(text: str, day: str) -> set[str]:
    terms = QUESTIONS.answer(QUESTIONS.understand(text))
    return {one.term.person for one in terms if in_office(one.term, day, day)}


@pytest.mark.parametrize(
    ("text", "day", "person"),
    [
        ("foreign minister of Turkey", "2024-01-01", "hakan-fidan"),
        ("Turkish foreign minister", "2024-01-01", "hakan-fidan"),
        ("Turkey's foreign minister", "2024-01-01", "hakan-fidan"),
        ("Ankara's foreign minister", "2024-01-01", "hakan-fidan"),
        ("FM of TUR", "2024-01-01", "hakan-fidan"),
        ("the president of the French Republic", "2018-01-01", "emmanuel-macron"),
        ("UN secretary-general", "2010-05-05", "ban-ki-moon"),
        ("NATO chief", "2016-01-01", "jens-stoltenberg"),
        ("head of NATO", "2016-01-01", "jens-stoltenberg"),
        ("prime minister of Germany", "2010-01-01", "angela-merkel"),
        ("US foreign minister", "2010-01-01", "hillary-clinton"),
        ("head of government of the United States", "2010-01-01", "barack-obama"),
        ("head of state of Iran", "2010-01-01", "ali-khamenei"),
    ],
)
def test_offices(text: str, day: str, person: str) -> None:
    assert holders(text, day) == {person}


def test_an_envoys_host() -> None:
    question = QUESTIONS.understand("US ambassador to Turkey")
    assert (question.office.id, question.of, question.host) == ("ambassador", "USA", "TUR")
    assert {one.term.host for one in QUESTIONS.answer(question)} == {"TUR"}
    assert QUESTIONS.understand("US ambassador to the UN").office.id == "un-ambassador"


def test_a_president_is_no_king() -> None:
    assert QUESTIONS.answer(QUESTIONS.understand("president of the United Kingdom")) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("wizard of France", "no office is known in 'wizard of France'"),
        ("foreign minister of Ruritania", "no state, body or group is known in"),
        ("foreign minister", "no state, body or group is known in"),
        ("shiny foreign minister of Turkey", "'shiny' was not understood"),
        ("chancellor of France", "'france' has no chancellor"),
        ("mayor of Ankara", "no state, body or group"),
        ("", "no office is known in ''"),
    ],
)
def test_what_is_not_understood(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        QUESTIONS.understand(text)
