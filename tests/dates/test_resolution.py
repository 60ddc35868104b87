from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.dates import Tense, find, resolve

WEDNESDAY = date(2018, 9, 5)


def days(text: str, anchor: date = WEDNESDAY, tense: Tense = "past") -> tuple[str, str] | None:
    (expression,) = find(text)
    return resolve(expression, anchor, tense)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("on Tuesday", "2018-09-04", "2018-09-04"),
        ("on Wednesday", "2018-09-05", "2018-09-05"),
        ("on Thursday", "2018-08-30", "2018-08-30"),
        ("last Wednesday", "2018-08-29", "2018-08-29"),
        ("next Wednesday", "2018-09-12", "2018-09-12"),
        ("Tuesday last week", "2018-08-28", "2018-08-28"),
        ("yesterday", "2018-09-04", "2018-09-04"),
        ("the day after tomorrow", "2018-09-07", "2018-09-07"),
        ("earlier this week", "2018-09-03", "2018-09-05"),
        ("later this week", "2018-09-05", "2018-09-09"),
        ("this week", "2018-09-03", "2018-09-05"),
        ("last week", "2018-08-27", "2018-09-02"),
        ("the weekend", "2018-09-01", "2018-09-02"),
        ("last weekend", "2018-09-01", "2018-09-02"),
        ("last month", "2018-08-01", "2018-08-31"),
        ("next year", "2019-01-01", "2019-12-31"),
        ("this decade", "2010-01-01", "2018-09-05"),
        ("late last year", "2017-09-01", "2017-12-31"),
        ("three days ago", "2018-09-02", "2018-09-02"),
        ("two weeks ago", "2018-08-19", "2018-08-25"),
        ("seven months ago", "2018-02-01", "2018-02-28"),
        ("a year ago", "2017-01-01", "2017-12-31"),
        ("the past three days", "2018-09-02", "2018-09-05"),
        ("the last 24 hours", "2018-09-04", "2018-09-05"),
        ("in recent years", "2008-09-05", "2018-09-05"),
        ("for weeks", "2018-07-11", "2018-09-05"),
        ("the coming days", "2018-09-05", "2018-09-14"),
        ("September 5, 2018", "2018-09-05", "2018-09-05"),
        ("4 September", "2018-09-04", "2018-09-04"),
        ("Dec. 26", "2017-12-26", "2017-12-26"),
        ("Feb 29", "2016-02-29", "2016-02-29"),
        ("September 1-3, 2018", "2018-09-01", "2018-09-03"),
        ("in March", "2018-03-01", "2018-03-31"),
        ("in October", "2017-10-01", "2017-10-31"),
        ("last September", "2017-09-01", "2017-09-30"),
        ("next March", "2019-03-01", "2019-03-31"),
        ("late August", "2018-08-21", "2018-08-31"),
        ("in 2011", "2011-01-01", "2011-12-31"),
        ("late 2019", "2019-09-01", "2019-12-31"),
        ("2011-13", "2011-01-01", "2013-12-31"),
        ("the 1990s", "1990-01-01", "1999-12-31"),
        ("since 2014", "2014-01-01", "2018-09-05"),
        ("since Monday", "2018-09-03", "2018-09-05"),
        ("spring 2015", "2015-03-01", "2015-05-31"),
        ("last winter", "2017-12-01", "2018-02-28"),
        ("this summer", "2018-06-01", "2018-08-31"),
    ],
)
def test_past(text: str, earliest: str, latest: str) -> None:
    assert days(text) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("on Tuesday", "2018-09-11", "2018-09-11"),
        ("on Wednesday", "2018-09-05", "2018-09-05"),
        ("this week", "2018-09-05", "2018-09-09"),
        ("the weekend", "2018-09-08", "2018-09-09"),
        ("Dec. 26", "2018-12-26", "2018-12-26"),
        ("in March", "2019-03-01", "2019-03-31"),
        ("in the spring", "2019-03-01", "2019-05-31"),
        ("for weeks", "2018-07-11", "2018-09-05"),
    ],
)
def test_future(text: str, earliest: str, latest: str) -> None:
    assert days(text, tense="future") == (earliest, latest)


@pytest.mark.parametrize(
    "text", ["31 February", "February 30, 2018", "2018-13-01", "September 9-3", "2015–2011"]
)
def test_no_such_day(text: str) -> None:
    assert days(text) is None


def test_the_weekend_on_a_sunday() -> None:
    assert days("the weekend", date(2018, 9, 9)) == ("2018-09-08", "2018-09-09")
    assert days("last weekend", date(2018, 9, 9)) == ("2018-09-01", "2018-09-02")


def test_the_ends_of_the_calendar() -> None:
    assert days("20 years ago", date.min) is None
    assert days("next decade", date.max) is None


FORMS = [
    "{weekday}",
    "last {weekday}",
    "next {weekday}",
    "{weekday} next week",
    "yesterday",
    "this {unit}",
    "last {unit}",
    "next {unit}",
    "earlier this {unit}",
    "later this {unit}",
    "early last {unit}",
    "{n} {unit}s ago",
    "the past {n} {unit}s",
    "recent {unit}s",
    "for {unit}s",
    "{month} {n}",
    "{n} {month}",
    "late {month}",
    "last {month}",
    "next {month}",
    "this {month}",
    "this winter",
    "last fall",
    "since {weekday}",
    "the weekend",
    "coming {unit}s",
    "in the summer",
]


@given(
    text=st.builds(
        lambda form, **words: form.format(**words),
        form=st.sampled_from(FORMS),
        weekday=st.sampled_from(["Monday", "Thursday", "Sunday"]),
        unit=st.sampled_from(["week", "month", "year", "decade"]),
        month=st.sampled_from(["January", "February", "May", "December"]),
        n=st.integers(1, 31),
    ),
    anchor=st.dates(date(1950, 1, 1), date(2100, 1, 1)),
    tense=st.sampled_from(["past", "future"]),
)
def test_ranges_are_in_order_and_near(text: str, anchor: date, tense: Tense) -> None:
    (expression,) = find(text)
    resolved = resolve(expression, anchor, tense)
    if resolved is None:
        assert expression.kind == "day"
        return
    earliest, latest = map(date.fromisoformat, resolved)
    assert earliest <= latest
    assert latest - earliest <= timedelta(366 * 10 * expression.most + 366 * 50)
    nearest = min(abs(earliest - anchor), abs(latest - anchor))
    assert nearest <= timedelta(366 * 10 * (expression.most + 1) if expression.unit else 366 * 8)
