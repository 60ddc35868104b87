"""The figures of temporal expressions against cases worked out by hand."""

from __future__ import annotations

from dragoman.dates.timex import Timex
from dragoman.evaluate.dates import from_reading, score_dates
from dragoman.evaluate.matching import Counts
from dragoman.evaluate.timeml import TimedText
from dragoman.reader import Reader
from dragoman.reading import Document, Published, Span

GOLD = (
    Timex(Span(0, 10), "DATE", "2018-W36"),
    Timex(Span(20, 30), "DURATION", "P2W"),
    Timex(Span(40, 50), "DATE", ""),
)


def score(*predicted: Timex, set_aside: tuple[Span, ...] = ()) -> dict[str, Counts]:
    return score_dates([predicted], [TimedText("a.tml", "", "", GOLD, set_aside)])


def agreed(counts: dict[str, Counts]) -> list[int]:
    return [counts[name].agreed for name in ("strict", "relaxed", "value", "type")]


def test_gold_against_itself_lacks_but_the_missing_value() -> None:
    assert agreed(score(*GOLD)) == [3, 3, 2, 3]


def test_overlap_is_enough_but_for_strict() -> None:
    counts = score(Timex(Span(4, 10), "DATE", "2018-W36"), Timex(Span(20, 30), "DATE", "2018"))
    assert agreed(counts) == [1, 2, 1, 1]
    assert (counts["value"].predicted, counts["value"].gold) == (2, 3)


def test_expressions_are_paired_one_to_one() -> None:
    two = score(Timex(Span(0, 3), "DATE", "2018-W36"), Timex(Span(3, 10), "TIME", "2018"))
    assert agreed(two) == [0, 1, 0, 0]
    assert agreed(score(Timex(Span(0, 50), "DATE", "2018-W36"))) == [0, 1, 1, 1]


def test_what_lies_aside_is_not_judged() -> None:
    assert score(*GOLD, set_aside=(Span(5, 25),))["strict"].predicted == 1


def test_nothing_at_all() -> None:
    assert agreed(score_dates([], [])) == [0, 0, 0, 0]


def test_a_reading_as_timex3() -> None:
    text = (
        "Norway met Denmark on Tuesday. It will meet Sweden on Friday, its third talks in the past two years."
    )
    published = Published("2018-09-05", "2018-09-05", "given")
    found = from_reading(Reader().read(Document(text, published=published)))
    assert [(t.span.of(text), t.type, t.value) for t in found] == [
        ("Tuesday", "DATE", "2018-09-04"),
        ("Friday", "DATE", "2018-09-07"),
        ("the past two years", "DURATION", "P2Y"),
    ]
