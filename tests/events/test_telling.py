"""Mentions made ready to be compared."""

from __future__ import annotations

from dataclasses import replace

from dragoman.events.telling import kind_of, names_all_of, tells_more
from tests.support.told import read, told


def test_what_goes_on_and_what_was_done_are_of_one_kind() -> None:
    one, other = told("shelled"), told("attack")
    assert kind_of(one) == kind_of(replace(other, status="ongoing"))
    assert kind_of(one) != kind_of(replace(other, status="planned"))
    assert kind_of(one) != kind_of(replace(other, status="denied"))
    assert kind_of(one) != kind_of(told("attack", kind="PROTEST"))


def test_what_is_of_harm_is_an_outcome_and_a_word_with_its_article_definite() -> None:
    shelled, died, attack = read(told("shelled"), told("died"), told("attack"))
    assert [one.outcome for one in (shelled, died, attack)] == [False, True, False]
    assert [one.definite for one in (shelled, died, attack)] == [False, False, True]
    assert [one.rank for one in (shelled, died, attack)] == [0, 1, 2]


def test_a_mention_tells_more_that_names_somebody_new() -> None:
    first = told("shelled", "state:varnia", "")
    assert not tells_more(*read(first, told("shelling", "", "")))
    assert not tells_more(*read(first, told("shelling", "body:army", "")))
    assert not tells_more(*read(first, told("shelling"))), "the first leaves this side open"
    assert tells_more(*read(first, told("shelling", "state:varnia group:rebels", "")))
    talks = told("shelled", "state:varnia", "", kind="CONSULT")
    assert not tells_more(*read(talks, told("shelling", kind="CONSULT")))
    assert tells_more(
        *read(told("shelled", kind="CONSULT"), told("shelling", "group:rebels", kind="CONSULT"))
    )


def test_who_names_all_of_another() -> None:
    both, one, none = read(told("shelled"), told("shelling", recipients=""), told("attack", "", ""))
    assert names_all_of(both, one)
    assert names_all_of(one, none)
    assert not names_all_of(one, both)
    assert not names_all_of(none, one)
