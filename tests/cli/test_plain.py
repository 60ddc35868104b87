"""Facts in plain words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.cli import plain
from dragoman.reading import Span
from dragoman.record import EventFact, Party, event_facts, statement_facts
from dragoman.record.facts import Voucher
from tests.support.readings import hand_made

ALDIS, BERTA, CARLO = (Party(f"person:{name.lower()}", name) for name in ("Aldis", "Berta", "Carlo"))


@pytest.fixture
def event() -> EventFact:
    return event_facts(hand_made())[0]


@pytest.mark.parametrize(
    ("symmetric", "cast", "told"),
    [
        (True, ((ALDIS, BERTA), (CARLO,), ()), "Aldis, Berta ↔ Carlo"),
        (True, ((ALDIS, BERTA, CARLO), (), ()), "Aldis ↔ Berta ↔ Carlo"),
        (False, ((ALDIS,), (BERTA,), (CARLO,)), "Aldis → Berta; concerning Carlo"),
        (False, ((ALDIS, BERTA), (), ()), "Aldis, Berta"),
        (False, ((), (BERTA,), ()), "(nobody named) → Berta"),
        (True, ((), (), ()), "(nobody named)"),
    ],
)
def test_who(event: EventFact, symmetric: bool, cast: tuple[tuple[Party, ...], ...], told: str) -> None:
    actors, recipients, others = cast
    fact = replace(event, symmetric=symmetric, actors=actors, recipients=recipients, third_parties=others)
    assert plain.who(fact) == told


def test_what(event: EventFact) -> None:
    assert plain.what(event) == "met (CONSULT)"
    assert plain.what(replace(event, mode="visit")) == "met (CONSULT-visit)"


@pytest.mark.parametrize(
    ("earliest", "latest", "told"),
    [
        ("2019-03-04", "2019-03-04", "2019-03-04"),
        ("2019-03-01", "2019-03-31", "2019-03"),
        ("2020-02-01", "2020-02-29", "2020-02"),
        ("2019-01-01", "2019-12-31", "2019"),
        ("2018-01-01", "2019-12-31", "2018 to 2019"),
        ("2019-03-04", "2019-03-10", "2019-03-04 to 2019-03-10"),
        ("2019-03-04", None, "since 2019-03-04"),
        (None, "2019-03-04", "until 2019-03-04"),
        (None, None, "no date"),
    ],
)
def test_when(earliest: str | None, latest: str | None, told: str) -> None:
    assert plain.when(earliest, latest) == told


def test_voice() -> None:
    assert plain.voice(()) == "the report"
    chain = (Voucher("1", (ALDIS,), "she"), Voucher("2", (BERTA,), None))
    assert plain.voice(chain) == "Aldis, quoting Berta"
    assert plain.voice((Voucher("1", (), "her\noffice"),)) == "her office"
    assert plain.voice((Voucher("1", (), None),)) == "somebody unnamed"


def test_a_statement() -> None:
    (said,) = statement_facts(hand_made())
    assert plain.speaker(said) == "Jens Holm"
    assert plain.speaker(replace(said, speakers=(), attribution="anonymous")) == "Holm (anonymous)"
    assert plain.how(said) == ["“told” (direct)", "to reporters", "via reporters", "2019-03-04"]


def test_source() -> None:
    source = event_facts(hand_made())[0].source
    assert plain.source(source) == "Fjord Post, 2019-03-05"
    assert plain.source(replace(source, outlet=None)) == "Norway hosts talks, 2019-03-05"
    nameless = replace(source, outlet=None, title=None, earliest=None, latest=None)
    assert plain.source(nameless) == f"report {source.document[:8]}, no date"


def test_words_around_a_trigger() -> None:
    words = "Long before noon the two of them met in a quiet house by the river and talked until dark"
    start = words.index("met")
    assert plain.around(words, Span(start, start + 3), 12) == "“… of them met in a quiet …”"
    assert plain.around("They met.", Span(5, 8), 12) == "“They met.”"


@given(st.text(), st.data())
def test_the_words_themselves_are_never_cut(words: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(words)))
    end = data.draw(st.integers(start, len(words)))
    assert plain.clean(words[start:end]) in plain.around(words, Span(start, end), 5)


@given(st.text())
def test_nothing_reaches_the_terminal_as_a_command(text: str) -> None:
    assert plain.clean(text).isprintable()


def test_escape_sequences_are_taken_out() -> None:
    assert plain.clean("a\x1b[31m b\n\nc") == "a [31m b c"
