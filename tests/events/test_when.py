"""The date of an event: from its clause, its sentence, or the report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dragoman.events.coding import code
from dragoman.events.when import Timeline
from dragoman.language.annotation import Name
from dragoman.reading import EventDate, Published, Status
from tests.support.heads import hearing
from tests.support.trees import cast_in, coding, nobody, tree

MONDAY, TUESDAY, THURSDAY = "2014-03-03", "2014-03-04", "2014-03-06"
REPORT = Published(THURSDAY, THURSDAY, "given")


def dates(sentence: str, published: Published = REPORT) -> list[EventDate]:
    timeline = Timeline(tree(sentence), published)
    return [timeline.date(coded) for coded in coding(sentence).coded]


def statuses(sentence: str, published: Published = REPORT) -> list[Status]:
    timeline = Timeline(tree(sentence), published)
    return [timeline.status(coded, timeline.date(coded)) for coded in coding(sentence).coded]


def test_the_words_of_the_clause_date_it() -> None:
    sentence = "France attacked Turkey on Monday."
    (found,) = dates(sentence)
    assert (found.earliest, found.latest, found.basis) == (MONDAY, MONDAY, "clause")
    assert found.span is not None
    assert "Monday" in found.span.of(sentence)


def test_each_clause_has_its_own_date() -> None:
    found = dates("France attacked Turkey on Monday and accused Russia on Tuesday.")
    assert [(d.earliest, d.basis) for d in found] == [(MONDAY, "clause"), (TUESDAY, "clause")]


def test_the_only_date_of_the_sentence_dates_what_stands_below_it() -> None:
    (found,) = dates("On Monday, Russia said that France attacked Turkey.")
    assert (found.earliest, found.basis) == (MONDAY, "sentence")


def test_when_it_was_said_is_not_when_it_will_be() -> None:
    assert dates("On Monday, Russia said that France will attack Turkey.") == [EventDate()]


def test_what_is_to_come_lies_ahead() -> None:
    (found,) = dates("France will attack Turkey on Monday.")
    assert found.earliest == "2014-03-10"


@pytest.mark.parametrize("sentence", ["France attacked Turkey.", "Turkey is attacking France."])
def test_news_without_a_date_is_of_the_reports_day(sentence: str) -> None:
    assert dates(sentence) == [EventDate(THURSDAY, THURSDAY, None, "report")]


def test_news_without_a_date_is_of_the_first_day_that_the_report_names() -> None:
    cast = cast_in("France attacked Turkey on Monday.", "France attacked Turkey.")
    timeline = Timeline(cast.annotation, REPORT)
    first, second = (timeline.date(c) for c in code(cast.annotation, cast, nobody).coded)
    assert (first.earliest, first.basis) == (MONDAY, "clause")
    assert second == EventDate(MONDAY, MONDAY, None, "narrative")


def test_a_day_long_before_the_report_is_not_that_of_its_news() -> None:
    cast = cast_in("France attacked Turkey on 3 March.", "France attacked Turkey.")
    timeline = Timeline(cast.annotation, Published("2014-04-03", "2014-04-03", "given"))
    _, second = (timeline.date(c) for c in code(cast.annotation, cast, nobody).coded)
    assert (second.earliest, second.basis) == ("2014-04-03", "report")


def test_a_day_to_come_is_not_that_of_the_news() -> None:
    cast = cast_in("France will attack Turkey on Monday.", "France attacked Turkey.")
    timeline = Timeline(cast.annotation, REPORT)
    _, second = (timeline.date(c) for c in code(cast.annotation, cast, nobody).coded)
    assert (second.earliest, second.basis) == (THURSDAY, "report")


def test_the_heads_hear_when_an_act_took_place() -> None:
    sentence = "On Monday, Russia said that France will attack Turkey."
    cast = cast_in(sentence)
    cast.annotation.acts = hearing(cast, Monday="date")
    timeline = Timeline(cast.annotation, REPORT)
    (found,) = (timeline.date(c) for c in coding(sentence).coded)
    assert (found.earliest, found.basis) == ("2014-03-10", "sentence")


def test_times_that_the_model_alone_finds_are_without_a_date() -> None:
    annotation = tree("France attacked Turkey on Monday.")
    annotation.terms = [Name(0, 1, "DATE"), Name(4, 5, "DATE"), Name(2, 3, "NAT")]
    found = Timeline(annotation, REPORT).mentions()
    assert [(d.span.of(annotation.text), d.earliest) for d in found] == [
        ("France", None),
        ("Monday", MONDAY),
    ]


@pytest.mark.parametrize(
    "sentence", ["France will attack Turkey.", "France may attack Turkey.", "France did not attack Turkey."]
)
def test_what_did_not_happen_is_not_of_the_reports_day(sentence: str) -> None:
    assert dates(sentence) == [EventDate()]


def test_a_report_without_a_date_dates_only_years() -> None:
    assert dates("France attacked Turkey.", Published()) == [EventDate()]
    assert dates("France attacked Turkey on Monday.", Published()) == [EventDate()]
    (found,) = dates("France attacked Turkey in 1990.", Published())
    assert (found.earliest, found.latest) == ("1990-01-01", "1990-12-31")


def test_what_lies_long_before_the_report_is_history() -> None:
    assert statuses("France attacked Turkey in 1990.") == ["historical"]
    assert statuses("France attacked Turkey on Monday.") == ["occurred"]
    assert statuses("France attacked Turkey.") == ["occurred"]


@pytest.mark.parametrize(("report", "expected"), [("2014-06-01", "occurred"), ("2014-06-02", "historical")])
def test_history_begins_after_ninety_days(report: str, expected: Status) -> None:
    assert statuses("France attacked Turkey on 3 March.", Published(report, report, "given")) == [expected]


def test_the_status_of_what_is_not_asserted_stays() -> None:
    assert statuses("France did not attack Turkey.") == ["denied"]


def test_what_is_dated_shortly_before_the_report_is_no_history() -> None:
    sentence = "France attacked Turkey on Monday."
    timeline = Timeline(tree(sentence), REPORT)
    (coded,) = coding(sentence).coded
    told = replace(coded, status="historical")
    assert timeline.status(told, timeline.date(told)) == "occurred"
    assert timeline.status(told, EventDate()) == "historical"
