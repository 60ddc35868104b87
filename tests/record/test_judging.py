"""Judgements on unknown names: who is told under which name, and what is refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.errors import StopRun
from dragoman.gazetteer.index import Gazetteer, gazetteer
from dragoman.reading import Reading
from dragoman.record import (
    Accepted,
    EntityFound,
    EventFilter,
    Judgement,
    Record,
    StatementFilter,
    event_facts,
)
from dragoman.record.keys import NameKey, parse_key
from tests.support.cast import KNOWN
from tests.support.readings import MADE_BY
from tests.support.unknown import Somebody, report

DEMIR = Somebody("Ali Demir", country="TUR")
NEW = Accepted("Ali Kemal Demir", "person", "TUR", ("MIL",), "Governor of Ruda")
MET, SAID = "Ali Demir met them.", "Ali Demir said that it rained."


@pytest.fixture
def known() -> Gazetteer:
    return gazetteer(KNOWN, shipped=False)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(str(tmp_path / "record.sqlite")) as opened:
        opened.add(report(MET, DEMIR))
        opened.add(report(SAID, replace(DEMIR, country=None)))
        yield opened


def accept(record: Record, known: Gazetteer, key: str, target: str, new: Accepted = NEW) -> Judgement:
    suggestion = record.suggestion(key, known)
    return record.judge("accept-new", suggestion, target=target, accepted=new)


def keys(record: Record, known: Gazetteer) -> list[str]:
    return [one.key for one in record.unknown(known)]


def test_who_is_accepted_is_told_so(record: Record, known: Gazetteer) -> None:
    made = accept(record, known, "ali-demir-person", "person:ali-kemal-demir")
    assert (made.number, made.what, made.accepted, made.undone) == (1, "accept-new", NEW, None)
    (event,) = record.events()
    (said,) = record.statements()
    for party in (*event.actors, *said.speakers):
        assert (party.id, party.name, party.country) == ("person:ali-kemal-demir", "Ali Kemal Demir", "TUR")
    for name in ("person:ali-kemal-demir", "Kemal", "Ali Demir"):
        assert list(record.events(EventFilter(actor=name))) == [event]
        assert list(record.statements(StatementFilter(speaker=name))) == [said]
    shown = record.show("person:ali-kemal")
    assert isinstance(shown, EntityFound)
    assert (shown.name, shown.kind, shown.known) == ("Ali Kemal Demir", "person", True)
    assert (shown.country, shown.office) == ("TUR", "Governor of Ruda")
    assert (shown.events, shown.statements) == ((event,), (said,))
    assert keys(record, known) == []


def test_the_id_that_a_reading_gives_still_finds(record: Record, known: Gazetteer) -> None:
    own = report(MET, DEMIR).entities[0].id
    accept(record, known, "ali-demir-person", "person:ali-kemal-demir")
    shown = record.show(own)
    assert isinstance(shown, EntityFound)
    assert shown.id == "person:ali-kemal-demir"
    assert len(list(record.events(EventFilter(actor=own)))) == 1


def test_one_whom_the_gazetteer_knows_is_one_with_him(record: Record, known: Gazetteer) -> None:
    record.add(report("Jean Petit met us.", Somebody("Jean Petit", country="FRA", id="person:jean-petit")))
    record.judge(
        "same-as",
        record.suggestion("ali-demir-person", known),
        target="person:jean-petit",
        accepted=Accepted("Jean Petit", "person", "FRA"),
    )
    assert len(list(record.events(EventFilter(actor="person:jean-petit")))) == 2
    assert {event.actors[0].name for event in record.events()} == {"Jean Petit"}


def test_a_report_is_shown_as_it_was_judged(record: Record, known: Gazetteer) -> None:
    petit = Somebody("Jean Petit", country="FRA", id="person:jean-petit")
    reading = report("Ali Demir met Jean Petit. Ali Demir said no.", DEMIR, petit)
    record.add(reading)
    assert record.show(reading.document.id) == reading
    record.judge(
        "same-as",
        record.suggestion("ali-demir-person", known),
        target="person:jean-petit",
        accepted=Accepted("Jean Petit", "person", "FRA"),
    )
    shown = record.show(reading.document.id)
    assert isinstance(shown, Reading)
    (entity,) = shown.entities
    assert (entity.id, entity.name, entity.known) == ("person:jean-petit", "Jean Petit", True)
    assert [mention.span.of(shown.document.text) for mention in entity.mentions] == [
        "Ali Demir",
        "Jean Petit",
    ]
    (event,), (said,) = shown.events, shown.statements
    assert event.actors == said.speakers == ("person:jean-petit",)
    assert event.mentions[0].actors[0].entity == "person:jean-petit"
    assert list(record.events(EventFilter(actor="Petit")))[-1] in event_facts(shown)


def test_a_judgement_outlives_a_new_reading(record: Record, known: Gazetteer) -> None:
    accept(record, known, "ali-demir-person", "person:ali-kemal-demir")
    newer = replace(MADE_BY, weights="w2")
    twice = report(MET, DEMIR, Somebody("them", "group"), made_by=newer)
    moved = replace(twice, entities=tuple(reversed(twice.entities)))
    assert record.add(moved)
    (event,) = record.events()
    assert event.actors[0].id == "person:ali-kemal-demir"
    assert record.add(report("In May Ali Demir met others.", DEMIR))
    assert len(list(record.events(EventFilter(actor="person:ali-kemal-demir")))) == 2


def test_another_country_is_another(record: Record, known: Gazetteer) -> None:
    accept(record, known, "ali-demir-person", "person:ali-kemal-demir")
    record.add(report("Ali Demir met nobody.", replace(DEMIR, country="SYR")))
    assert len(list(record.events(EventFilter(actor="person:ali-kemal-demir")))) == 1
    (open_,) = record.unknown(known)
    assert (open_.key, open_.country) == ("ali-demir-person", "SYR")
    other = accept(record, known, open_.key, "person:ali-demir", Accepted("Ali Demir", "person", "SYR"))
    assert (other.country, other.bare) == ("SYR", False)
    record.add(report("Ali Demir met somebody.", replace(DEMIR, country=None)))
    told = [event.actors[0].id for event in record.events()]
    assert sorted(told) == ["person:ali-demir", "person:ali-kemal-demir", "person:ali-kemal-demir"]
    assert keys(record, known) == []


def test_of_several_countries_each_is_judged_alone(record: Record, known: Gazetteer) -> None:
    record.add(report("Ali Demir met nobody.", replace(DEMIR, country="SYR")))
    accept(record, known, "ali-demir-person-tur", "person:ali-kemal-demir")
    told = {event.actors[0].country: event.actors[0].id for event in record.events()}
    assert told["TUR"] == "person:ali-kemal-demir"
    assert told["SYR"].startswith("person:")
    assert told["SYR"] != told["TUR"]
    (said,) = record.statements()
    assert said.speakers[0].id != told["TUR"]


def test_a_country_that_only_the_judgement_tells(record: Record, known: Gazetteer) -> None:
    record.add(report("Cem Ak met them.", Somebody("Cem Ak")))
    accept(record, known, "cem-ak-person", "person:cem-ak", Accepted("Cem Ak", "person", "TUR"))
    for number, country in enumerate(("TUR", None, "SYR")):
        record.add(report(f"Cem Ak met {number}.", Somebody("Cem Ak", country=country)))
    assert len(list(record.events(EventFilter(actor="person:cem-ak")))) == 3
    assert "cem-ak-person" in keys(record, known)


def test_what_is_refused_is_not_suggested_but_stays(record: Record, known: Gazetteer) -> None:
    before = list(record.events())
    record.judge("refuse", record.suggestion("ali-demir-person", known), who="Kari", note="a ship")
    assert keys(record, known) == []
    assert list(record.events()) == before
    (kept,) = record.judgements()
    assert (kept.what, kept.target, kept.accepted, kept.who, kept.note) == (
        "refuse", None, None, "Kari", "a ship",
    )  # fmt: skip


def test_undoing_brings_everything_back(record: Record, known: Gazetteer) -> None:
    before, open_ = list(record.events()), record.unknown(known)
    made = accept(record, known, "ali-demir-person", "person:ali-kemal-demir")
    undone = record.undo(made.number)
    assert undone.undone is not None
    assert replace(undone, undone=None) == made
    assert list(record.events()) == before
    assert record.unknown(known) == open_
    again = accept(record, known, "ali-demir-person", "person:ali-kemal-demir")
    assert record.judgements() == [undone, again]


@pytest.mark.parametrize(
    ("key", "message"),
    [
        ("Ali Demir", "not a key"),
        ("jens-holm-person", "no unknown name of the record"),
        ("ali-demir-person", "judged already, judgement 1 .accept-new person:a"),
        ("ali-demir-person-tur", "judged already"),
        ("cem-ak-person", "several have this name: cem-ak-person-syr, cem-ak-person-tur"),
    ],
)
def test_keys_that_stand_for_nobody(key: str, message: str, record: Record, known: Gazetteer) -> None:
    accept(record, known, "ali-demir-person", "person:a")
    for country in ("SYR", "TUR"):
        record.add(report(f"Cem Ak came from {country}.", Somebody("Cem Ak", country=country)))
    with pytest.raises(StopRun, match=message):
        record.suggestion(key, known)


def test_a_key_with_the_only_country_will_do(record: Record, known: Gazetteer) -> None:
    assert record.suggestion("ali-demir-person-TUR", known).key == "ali-demir-person"


def test_a_suggestion_is_judged_once(record: Record, known: Gazetteer) -> None:
    suggestion = record.suggestion("ali-demir-person", known)
    record.judge("refuse", suggestion)
    with pytest.raises(StopRun, match="judged already"):
        record.judge("refuse", suggestion)
    assert len(record.judgements()) == 1


def test_an_id_is_accepted_once(record: Record, known: Gazetteer) -> None:
    record.add(report("Cem Ak came.", Somebody("Cem Ak")))
    accept(record, known, "ali-demir-person", "person:a")
    with pytest.raises(StopRun, match="accepted already, judgement 1"):
        accept(record, known, "cem-ak-person", "person:a")


def test_what_others_rest_on_is_not_undone(record: Record, known: Gazetteer) -> None:
    record.add(report("Cem Ak came.", Somebody("Cem Ak")))
    made = accept(record, known, "ali-demir-person", "person:a")
    record.judge("same-as", record.suggestion("cem-ak-person", known), target="person:a", accepted=NEW)
    with pytest.raises(StopRun, match="undo these before: 2"):
        record.undo(made.number)
    record.undo(2)
    record.undo(1)
    for number, message in ((1, "was undone on"), (7, "no judgement has the number 7")):
        with pytest.raises(StopRun, match=message):
            record.undo(number)


def test_who_was_accepted_may_be_somebody_else_too(record: Record, known: Gazetteer) -> None:
    accept(record, known, "ali-demir-person", "person:a", replace(NEW, name="Ali Demir"))
    record.add(report("Ali Demir met nobody.", replace(DEMIR, country="SYR")))
    (open_,) = record.unknown(known)
    assert [(one.id, one.matched) for one in open_.may_be] == [("person:a", "judgement")]


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("ali-demir-person", NameKey(" ali demir ", "person")),
        ("a-body-person", NameKey(" a body ", "person")),
        ("x-1-place-tur", NameKey(" x 1 ", "place", "TUR")),
        ("person", None),
        ("ali--demir-person", None),
        ("ali-demir", None),
    ],
)
def test_keys(key: str, name: NameKey | None) -> None:
    assert parse_key(key) == name
    assert name is None or str(name) == key


@settings(max_examples=30)
@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("read"), st.sampled_from([None, "TUR", "SYR", "FRA"])),
            st.tuples(st.sampled_from(["accept", "refuse", "undo"]), st.integers(0, 3)),
        ),
        max_size=14,
    )
)
def test_no_entity_is_ever_two(steps: list[tuple[str, Any]]) -> None:
    known = gazetteer(KNOWN, shipped=False)
    with TemporaryDirectory() as folder, Record.open(f"{folder}/record.sqlite") as record:
        countries: list[str | None] = []
        for step, value in steps:
            if step == "read":
                countries.append(value)
                record.add(report(f"Ali Demir met {len(countries)}.", replace(DEMIR, country=value)))
                continue
            open_ = record.unknown(known)
            standing = [one.number for one in record.judgements() if not one.undone]
            if step == "undo" and value < len(standing):
                record.undo(standing[value])
            elif step == "refuse" and value < len(open_):
                record.judge("refuse", open_[value])
            elif step == "accept" and value < len(open_):
                target = f"person:{len(record.judgements())}"
                new = Accepted("Ali Demir", "person", open_[value].country or "TUR")
                record.judge("accept-new", open_[value], target=target, accepted=new)
        events = list(record.events())
        assert len(events) == len({event.id for event in events}) == len(countries)
        standing_now = [one for one in record.judgements() if not one.undone]
        targets = {one.target for one in standing_now}
        accepted = [event for event in events if event.actors[0].id in targets]
        refused = any(one.what == "refuse" for one in standing_now)
        left = sum(one.reports for one in record.unknown(known))
        assert len(accepted) + left <= len(countries)
        assert refused or len(accepted) + left == len(countries)
