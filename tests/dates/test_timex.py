"""Temporal expressions as TIMEX3."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.dates import find, resolve
from dragoman.dates.resolution import Tense
from dragoman.dates.timex import timexes

WEDNESDAY = date(2018, 9, 5)


def found(text: str, anchor: date | None = WEDNESDAY, tense: Tense = "past") -> list[tuple[str, str, str]]:
    return [
        (t.span.of(text), t.type, t.value)
        for e in find(text)
        for t in timexes(e, text, resolve(e, anchor, tense) if anchor else None)
    ]


@pytest.mark.parametrize(
    ("text", "words", "kind", "value"),
    [
        ("on 3 May 2011", "3 May 2011", "DATE", "2011-05-03"),
        ("on Tuesday", "Tuesday", "DATE", "2018-09-04"),
        ("Tuesday last week", "Tuesday last week", "DATE", "2018-08-28"),
        ("yesterday", "yesterday", "DATE", "2018-09-04"),
        ("last night", "last night", "TIME", "2018-09-04TNI"),
        ("this morning", "this morning", "TIME", "2018-09-05TMO"),
        ("earlier this week", "earlier this week", "DATE", "2018-W36"),
        ("later this week", "later this week", "DATE", "2018-W36"),
        ("late last week", "late last week", "DATE", "2018-W35"),
        ("over the weekend", "the weekend", "DATE", "2018-W35-WE"),
        ("last month", "last month", "DATE", "2018-08"),
        ("since July", "July", "DATE", "2018-07"),
        ("early March 2017", "early March 2017", "DATE", "2017-03"),
        ("this year", "this year", "DATE", "2018"),
        ("in 1999", "1999", "DATE", "1999"),
        ("in the late 1990s", "the late 1990s", "DATE", "199"),
        ("this decade", "this decade", "DATE", "201"),
        ("last summer", "last summer", "DATE", "2018-SU"),
        ("in the winter", "the winter", "DATE", "2017-WI"),
        ("two days ago", "two days ago", "DATE", "2018-09-03"),
        ("two weeks ago", "two weeks ago", "DATE", "2018-W34"),
        ("seven months ago", "seven months ago", "DATE", "2018-02"),
        ("three years ago", "three years ago", "DATE", "2015"),
        ("a decade ago", "a decade ago", "DATE", "200"),
        ("several days ago", "several days ago", "DATE", "PAST_REF"),
        ("in recent weeks", "recent weeks", "DATE", "PAST_REF"),
        ("in the coming days", "the coming days", "DATE", "FUTURE_REF"),
        ("over the past two weeks", "the past two weeks", "DURATION", "P2W"),
        ("in the past year", "the past year", "DURATION", "P1Y"),
        ("in the next few days", "the next few days", "DURATION", "PXD"),
        ("the last 24 hours", "the last 24 hours", "DURATION", "PT24H"),
        ("for decades", "decades", "DURATION", "PXDE"),
        ("bathe last week", "last week", "DATE", "2018-W35"),
    ],
)
def test_extent_type_and_value(text: str, words: str, kind: str, value: str) -> None:
    assert found(text) == [(words, kind, value)]


@pytest.mark.parametrize(("text", "last"), [("from 2011 to 2013", "2013"), ("the 2011-13 war", "13")])
def test_a_stretch_of_years_is_its_ends(text: str, last: str) -> None:
    assert found(text) == [("2011", "DATE", "2011"), (last, "DATE", "2013")]


def test_a_time_cut_short_at_the_report_is_the_whole_of_it() -> None:
    assert found("this month", tense="future")[0][2] == "2018-09"
    assert found("this winter", date(2019, 1, 20), "future")[0][2] == "2018-WI"


def test_weeks_are_of_the_iso_year() -> None:
    assert found("last week", date(2021, 1, 6))[0][2] == "2020-W53"


def test_without_an_anchor_only_what_needs_none_has_a_value() -> None:
    assert [value for _, _, value in found("yesterday, in recent days, for years", None)] == [
        "",
        "PAST_REF",
        "PXY",
    ]


@given(st.dates(date(1600, 1, 1), date(2200, 1, 1)), st.sampled_from(["past", "future"]))
def test_any_anchor(anchor: date, tense: Tense) -> None:
    text = "the weekend, last winter, two weeks ago, since Monday, the 1980s, next month, since 1990-92"
    assert all(value for _, _, value in found(text, anchor, tense))
