"""Dates and figures as annotations write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.values import date_range, figure_range


@pytest.mark.parametrize(
    ("value", "span"),
    [
        ("2018", ("2018-01-01", "2018-12-31")),
        ("2016-02", ("2016-02-01", "2016-02-29")),
        ("2018-09-04", ("2018-09-04", "2018-09-04")),
        ("2018-09-04T18:00", ("2018-09-04", "2018-09-04")),
        ("2018-W36", ("2018-09-03", "2018-09-09")),
        ("1990..1999", ("1990-01-01", "1999-12-31")),
        ("2011..", ("2011-01-01", None)),
        ("..2011-03", (None, "2011-03-31")),
        ("P3D", None),
        ("PT48H", None),
        ("P1Y6M", None),
        ("past", None),
    ],
)
def test_dates(value: str, span: tuple[str | None, str | None] | None) -> None:
    assert date_range(value) == span


@pytest.mark.parametrize(
    "value", ["", "..", "18", "2018-02-30", "2018-W54", "2019..2018", "soon", "P", "2018-9-4"]
)
def test_what_is_no_date(value: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        date_range(value)


@given(st.dates())
def test_a_day_is_its_own_range(day: object) -> None:
    assert date_range(str(day)) == (str(day), str(day))


@pytest.mark.parametrize(
    ("value", "numbers"),
    [
        ("40", (40, 40, True)),
        ("~40", (40, 40, False)),
        ("40..", (40, None, False)),
        ("..40", (None, 40, False)),
        ("1.5..2", (1.5, 2, False)),
    ],
)
def test_figures(value: str, numbers: tuple[float | None, float | None, bool]) -> None:
    assert figure_range(value) == numbers


@pytest.mark.parametrize("value", ["", "..", "~", "forty", "50..40", "1,000", "-3"])
def test_what_is_no_figure(value: str) -> None:
    with pytest.raises(ValueError, match="figure"):
        figure_range(value)
