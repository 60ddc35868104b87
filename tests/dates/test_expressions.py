from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.dates import find
from dragoman.dates.lexicon import lexicon
from dragoman.dates.patterns import first_words


def found(text: str) -> list[str]:
    return [expression.span.of(text) for expression in find(text)]


@pytest.mark.parametrize(
    "words",
    [
        "Tuesday",
        "last Friday",
        "next Monday",
        "Tuesday of last week",
        "today",
        "The day before yesterday",
        "earlier this week",
        "later this month",
        "last year",
        "last weekend",
        "two weeks ago",
        "several months ago",
        "recent years",
        "late 2019",
        "mid-2019",
        "early in 2019",
        "end of 2019",
        "September 5, 2018",
        "Sept. 5",
        "5 September 2018",
        "the 5th of September",
        "Tuesday, September 4, 2018",
        "September 3-5, 2018",
        "March 2016",
        "late May",
        "last March",
        "since March",
        "2011-2013",
        "2011–13",
        "the late 1990s",
        "since 2014",
        "since last week",
        "for weeks",
        "2018-09-05",
        "Dec. 26",
        "past three days",
        "past week",
        "coming days",
        "next two weeks",
        "spring 2015",
        "summer of 2015",
        "last winter",
        "the weekend",
        "MONDAY",
    ],
)
def test_expressions(words: str) -> None:
    assert found(f"It was so, {words}, and so on.") == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They met in 2011 in Oslo.", "2011"),
        ("They met in March.", "March"),
        ("In May they met.", "May"),
        ("It lasted from 2011 to 2013.", "2011 to 2013"),
        ("The 2015 accord fell.", "2015"),
        ("Their neighbour's 2014 vote was void.", "2014"),
        ("It fell in the summer.", "summer"),
    ],
)
def test_words_before_make_sure(text: str, words: str) -> None:
    assert found(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "They may march in the sun and sat there.",
        "May said so, according to May.",
        "In May's view it was so.",
        "In April Smith's view it was so.",
        "Some 2015 of them came.",
        "It was shelled by 2000 soldiers.",
        "He said that June 5,000 people came.",
        "In 2015.5 and in 2015% of cases.",
        "The Good Friday accord held.",
        "They meet on Tuesdays.",
        "It was $2015 or 1,2015.",
        "For years to come.",
        "In the fall of the city.",
        "A weekly meeting, a monthly one.",
    ],
)
def test_no_expressions(text: str) -> None:
    assert found(text) == []


WORDS = [
    "in",
    "since",
    "last",
    "the",
    "late",
    "mid-",
    "Tuesday",
    "May",
    "March",
    "2011",
    "2013",
    "-",
    "5",
    "5th",
    ",",
    "week",
    "weeks",
    "ago",
    "two",
    "spring",
    "of",
    "today",
    "1990s",
    "to",
    "31",
    "February",
    "next",
    "for",
    "earlier",
]


@given(st.lists(st.sampled_from(WORDS)).map(" ".join) | st.text())
def test_spans_are_true_and_apart(text: str) -> None:
    expressions = find(text)
    for expression in expressions:
        words = expression.span.of(text)
        assert words == words.strip() != ""
    assert all(one.span.end <= other.span.start for one, other in pairwise(expressions))


def test_the_words() -> None:
    assert lexicon().days["yesterday"] == -1
    assert {"since", "two", "september", "mon"} <= first_words()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("in May 2017", "May 2017"),
        ("In July 2010 prisoners were freed", "July 2010"),
        ("in March, 2003", "March, 2003"),
        ("by July 5", "July 5"),
        ("in July, 300 people fled", "July"),
    ],
)
def test_an_opener_does_not_cut_the_year_or_the_day_off(text: str, words: str) -> None:
    assert [e.span.of(text) for e in find(text)] == [words]
