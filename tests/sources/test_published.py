from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading import Published
from dragoman.sources.published import parse_published


@pytest.mark.parametrize(
    ("value", "earliest", "latest"),
    [
        ("2018-09-05", "2018-09-05", "2018-09-05"),
        (" 2018-09-05T23:59:59+03:00 ", "2018-09-05", "2018-09-05"),
        ("2018-09-05 10:00", "2018-09-05", "2018-09-05"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2020", "2020-01-01", "2020-12-31"),
    ],
)
def test_forms(value: str, earliest: str, latest: str) -> None:
    assert parse_published(value, "page") == Published(earliest, latest, "page")


@pytest.mark.parametrize("value", ["", "soon", "2018-13", "2018-02-30", "0000", "05/09/2018"])
def test_not_a_date(value: str) -> None:
    with pytest.raises(ValueError, match="not a date"):
        parse_published(value, "given")


@given(st.dates())
def test_every_day(day: date) -> None:
    assert parse_published(day.isoformat(), "given").latest == day.isoformat()
