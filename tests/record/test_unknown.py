"""Suggestions: unknown names gathered over all readings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.gazetteer.index import Gazetteer, gazetteer
from dragoman.reading import EntityKind, EntityMention, Reading, Span
from dragoman.record import Record, Suggestion, UnknownFilter
from dragoman.record.examples import sentence_around
from tests.support.cast import KNOWN
from tests.support.readings import MADE_BY
from tests.support.unknown import Somebody, report

EVERYTHING = UnknownFilter()


@pytest.fixture
def known() -> Gazetteer:
    return gazetteer(KNOWN, shipped=False)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(str(tmp_path / "record.sqlite")) as opened:
        yield opened


def ask(
    record: Record, known: Gazetteer, *readings: Reading, wanted: UnknownFilter = EVERYTHING
) -> list[Suggestion]:
    for reading in readings:
        record.add(reading)
    return record.unknown(known, wanted)


def keys(found: list[Suggestion]) -> list[str]:
    return [one.key for one in found]


DEMIR = Somebody("Ali Demir", country="TUR", sectors=("MIL",))


def test_one_name_in_several_reports_is_one_suggestion(record: Record, known: Gazetteer) -> None:
    full = replace(DEMIR, office="Governor of Ruda", called=("Demir",), described=("the general",))
    (one,) = ask(
        record,
        known,
        report("Ali Demir left. Then Demir, the general, came back.", full, day="2031-03-07"),
        report("Ali Demir spoke.", DEMIR, day="2031-03-05", outlet="Coast Courier"),
        report("Álì Demir was silent.", Somebody("Álì Demir"), day="2031-03-06"),
    )
    assert (one.key, one.name, one.kind) == ("ali-demir-person", "Ali Demir", "person")
    assert [(words.words, words.reports) for words in one.spellings] == [("Álì Demir", 1), ("Demir", 1)]
    assert (one.country, one.country_share, one.sectors, one.sectors_share) == ("TUR", 1, ("MIL",), 1)
    assert [(office.words, office.reports, office.first) for office in one.offices] == [
        ("Governor of Ruda", 1, "2031-03-07")
    ]
    assert [words.words for words in one.descriptions] == ["the general"]
    assert (one.reports, one.outlets, one.mentions) == (3, 2, 4)
    assert (one.first, one.last) == ("2031-03-05", "2031-03-07")
    assert not one.ambiguous


def test_a_short_form_joins_no_name_of_another_report(record: Record, known: Gazetteer) -> None:
    full = replace(DEMIR, called=("Demir",))
    found = ask(record, known, report("Ali Demir, or Demir.", full), report("Demir came.", Somebody("Demir")))
    assert keys(found) == ["ali-demir-person", "demir-person"]


def test_two_countries_are_two_suggestions(record: Record, known: Gazetteer) -> None:
    found = ask(
        record,
        known,
        report("Ali Demir left.", DEMIR),
        report("Ali Demir came.", DEMIR),
        report("Ali Demir wept.", replace(DEMIR, country="SYR")),
        report("Ali Demir laughed.", replace(DEMIR, country=None)),
    )
    assert {one.key: (one.country, one.reports, one.ambiguous) for one in found} == {
        "ali-demir-person-tur": ("TUR", 2, False),
        "ali-demir-person-syr": ("SYR", 1, False),
        "ali-demir-person": (None, 1, True),
    }
    assert found[0].country_share == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("offices", "days", "ambiguous"),
    [
        (("Governor of Ruda", "Mayor of Vell"), ("2031-03-05", "2031-03-05"), True),
        (("Governor of Ruda", "Mayor of Vell"), (None, "2031-03-05"), True),
        (("Governor of Ruda", "Mayor of Vell"), ("2031-03-05", "2033-03-05"), False),
        (("Governor", "Governor of Ruda"), ("2031-03-05", "2031-03-05"), False),
        (("Governor of Ruda", None), ("2031-03-05", "2031-03-05"), False),
    ],
)
def test_offices_that_conflict_are_ambiguous(
    offices: tuple[str, str | None],
    days: tuple[str | None, str],
    ambiguous: bool,
    record: Record,
    known: Gazetteer,
) -> None:
    (one,) = ask(
        record,
        known,
        *(
            report(f"Ali Demir left for the {n}th time.", replace(DEMIR, office=office), day=day)
            for n, (office, day) in enumerate(zip(offices, days, strict=True))
        ),
    )
    assert one.ambiguous == ambiguous


def test_sectors_are_those_of_most_readings(record: Record, known: Gazetteer) -> None:
    given_sectors = [("MIL", "GOV"), ("GOV", "MIL"), ("REB",), ()]
    for number, sectors in enumerate(given_sectors):
        record.add(report(f"Ali Demir came {number} times.", replace(DEMIR, sectors=sectors)))
    (one,) = ask(record, known)
    assert set(one.sectors) == {"GOV", "MIL"}
    assert one.sectors_share == pytest.approx(2 / 3)
    (even,) = ask(record, known, report("Ali Demir came once more.", replace(DEMIR, sectors=("REB",))))
    assert (even.sectors, even.sectors_share) == ((), None)


def test_only_names_that_nobody_knows_are_suggested(record: Record, known: Gazetteer) -> None:
    reading = report(
        "Ali Demir met the rebels.",
        replace(DEMIR, id="person:ali-demir"),
        Somebody("the rebels", "group"),
        Somebody("rebels", "generic"),
    )
    person, rebels, generic = reading.entities
    nominal = replace(rebels, mentions=(EntityMention(rebels.mentions[0].span, "nominal"),))
    assert ask(record, known, replace(reading, entities=(person, nominal, generic))) == []


def test_filters_and_order(record: Record, known: Gazetteer) -> None:
    for number in range(3):
        record.add(report(f"The Blue Front has {number} tanks.", Somebody("Blue Front", "group")))
    for number in range(2):
        record.add(report(f"Ali Demir has {number} tanks.", DEMIR))
    record.add(report("Vell is a town.", Somebody("Vell", "place")))
    assert keys(ask(record, known)) == ["blue-front-group", "ali-demir-person", "vell-place"]
    assert keys(ask(record, known, wanted=UnknownFilter(limit=1))) == ["blue-front-group"]
    assert keys(ask(record, known, wanted=UnknownFilter(min_reports=2))) == [
        "blue-front-group",
        "ali-demir-person",
    ]
    assert keys(ask(record, known, wanted=UnknownFilter(kind="place"))) == ["vell-place"]


def test_only_current_readings_count(record: Record, known: Gazetteer) -> None:
    text, newer = "Ali Demir has left.", replace(MADE_BY, weights="w2")
    record.add(report(text, DEMIR))
    assert ask(record, known, report(text, replace(DEMIR, id="person:ali-demir"), made_by=newer)) == []


def test_examples_have_document_and_span(record: Record, known: Gazetteer) -> None:
    texts = [f"It is day {n}. Then Gen. Ali Demir left.\nHe was alone." for n in range(4)]
    (one,) = ask(
        record, known, *(report(text, DEMIR, day=f"2031-03-0{n + 1}") for n, text in enumerate(texts))
    )
    assert len(one.examples) == 3
    for example in one.examples:
        (text,) = (text for text in texts if report(text).document.id == example.document)
        assert example.span.of(text) == "Ali Demir"
        assert example.sentence.of(text) == example.words == "Then Gen. Ali Demir left."


@pytest.mark.parametrize(
    ("name", "kind", "may_be"),
    [
        ("Claire Grant", "person", []),
        ("Celik Demirtash", "person", [("person:çelik-demirtaş", "misspelt")]),
        ("Cem Demirtaş", "person", [("person:çelik-demirtaş", "surname")]),
        ("Ayla Demirtaş", "person", []),
        ("Norther League", "body", [("body:northern-league", "misspelt")]),
        ("Northern League", "person", []),
    ],
)
def test_whom_a_name_may_be(
    name: str, kind: EntityKind, may_be: list[tuple[str, str]], record: Record, known: Gazetteer
) -> None:
    (one,) = ask(record, known, report(f"{name} came.", Somebody(name, kind)))
    assert [(other.id, other.matched) for other in one.may_be] == may_be


@given(st.text(st.sampled_from('aB1 .!?\n"”Gen'), min_size=1, max_size=60), st.data())
def test_a_sentence_holds_its_name(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    sentence = sentence_around(text, Span(start, end))
    assert sentence.of(text) == sentence.of(text).strip()
    if text[start:end] == text[start:end].strip():
        assert sentence.covers(Span(start, end))
