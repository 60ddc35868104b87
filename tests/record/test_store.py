"""Keeping readings and asking for what they hold."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import create_engine, select

from dragoman.errors import StopRun
from dragoman.reading import Document, Published, Reading
from dragoman.record import (
    EntityFound,
    EventFilter,
    EventFound,
    Record,
    StatementFilter,
    StatementFound,
    event_facts,
    statement_facts,
)
from dragoman.record.tables import metadata, publications
from tests.support.readings import MADE_BY, hand_made

NEWER = replace(MADE_BY, weights="w2")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "record.sqlite"


@pytest.fixture
def record(path: Path) -> Iterator[Record]:
    with Record.open(str(path)) as opened:
        yield opened


def test_facts_come_back_as_they_went_in(record: Record) -> None:
    reading = hand_made()
    assert record.add(reading)
    assert list(record.events()) == event_facts(reading)
    assert list(record.statements()) == statement_facts(reading)


def told_by_both(reading: Reading) -> Reading:
    """The reading with its first event told in its statement, too."""
    met, *others = reading.events
    heard = replace(met.mentions[0], trigger=reading.events[1].mentions[0].trigger)
    heard = replace(heard, voice=(reading.statements[0].id,))
    return replace(reading, events=(replace(met, mentions=(*met.mentions, heard)), *others))


def test_an_event_is_found_by_every_voice_that_tells_of_it(record: Record) -> None:
    reading = told_by_both(hand_made())
    record.add(reading)
    met = event_facts(reading)[0]
    assert met.voice == ()
    assert [voucher.statement for voucher in met.also_told_by] == [reading.statements[0].id]
    assert list(record.events(EventFilter(voice="report"))) == [met]
    assert met in list(record.events(EventFilter(voice="Jens Holm")))
    assert met not in list(record.events(EventFilter(voice="Kari Lund")))


def test_reading_twice_adds_nothing(record: Record, path: Path) -> None:
    record.add(hand_made())
    before = rows(path)
    assert not record.add(hand_made())
    assert rows(path) == before


def test_another_outlet_with_the_same_text_is_a_publication_only(record: Record, path: Path) -> None:
    record.add(hand_made())
    assert not record.add(hand_made(outlet="Coast Courier"))
    assert rows(path)["publication"] == 2
    assert rows(path)["reading"] == 1
    assert {event.source.outlet for event in record.events()} == {"Fjord Post"}


def test_the_newest_version_counts(record: Record, path: Path) -> None:
    record.add(hand_made())
    second = hand_made(NEWER)
    fewer = replace(second, events=second.events[:1])
    assert record.add(fewer)
    assert rows(path)["reading"] == 2
    assert list(record.events()) == event_facts(fewer)
    assert record.show(fewer.document.id) == fewer


def test_what_was_read_last_counts(record: Record, path: Path) -> None:
    own = hand_made(replace(MADE_BY, ontology="plover-2021+0a1b2c3d"))
    fewer = replace(own, events=own.events[:1])
    assert record.add(hand_made())
    assert record.add(fewer)
    assert not record.add(hand_made())
    assert rows(path)["reading"] == 2
    assert list(record.events()) == event_facts(hand_made())
    assert record.event_types() == ["AID", "CONSULT"]
    assert not record.add(fewer)
    assert list(record.events()) == event_facts(fewer)


def test_another_date_is_another_reading(record: Record) -> None:
    record.add(hand_made())
    assert record.add(hand_made(day="2020-01-01"))
    assert {event.source.latest for event in record.events()} == {"2020-01-01"}


def test_a_reading_without_anything_can_be_kept(record: Record) -> None:
    empty = Reading(MADE_BY, Document("Nothing happened."))
    assert record.add(empty)
    assert not record.add(empty)
    assert record.show(empty.document.id) == empty


def test_a_reading_that_names_what_it_does_not_hold_leaves_nothing(record: Record, path: Path) -> None:
    broken = replace(hand_made(), entities=())
    with pytest.raises(ValueError, match="names an entity"):
        record.add(broken)
    assert set(rows(path).values()) == {0}


@pytest.mark.parametrize(
    ("wanted", "types"),
    [
        (EventFilter(), ["CONSULT", "AID"]),
        (EventFilter(types=("AID", "ASSAULT")), ["AID"]),
        (EventFilter(statuses=("occurred",)), ["CONSULT"]),
        (EventFilter(actor="person:kari-lund"), ["CONSULT"]),
        (EventFilter(actor="kari LÚND"), ["CONSULT"]),
        (EventFilter(actor="und"), []),
        (EventFilter(actor="Holm"), ["CONSULT"]),
        (EventFilter(actor="DNK"), ["CONSULT", "AID"]),
        (EventFilter(recipient="Denmark"), []),
        (EventFilter(recipient="%"), []),
        (EventFilter(voice="report"), ["CONSULT"]),
        (EventFilter(voice="Jens Holm"), ["AID"]),
        (EventFilter(voice="Kari Lund"), []),
        (EventFilter(since="2019-03-10"), ["AID"]),
        (EventFilter(since="2019-03-17"), ["AID"]),
        (EventFilter(until="2019-03-04"), ["CONSULT"]),
        (EventFilter(since="2019-03-18"), []),
    ],
)
def test_event_filters(record: Record, wanted: EventFilter, types: list[str]) -> None:
    record.add(hand_made())
    assert [event.type for event in record.events(wanted)] == types


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (StatementFilter(speaker="Holm"), 1),
        (StatementFilter(speaker="NOR"), 0),
        (StatementFilter(since="2019-03-04", until="2019-03-04"), 1),
        (StatementFilter(since="2019-03-05"), 0),
    ],
)
def test_statement_filters(record: Record, wanted: StatementFilter, count: int) -> None:
    record.add(hand_made())
    assert len(list(record.statements(wanted))) == count


def test_show(record: Record) -> None:
    reading = hand_made()
    record.add(reading)
    met, aid = event_facts(reading)
    (said,) = statement_facts(reading)
    assert record.show(met.id[:6]) == EventFound(met, reading.events[0], reading)
    assert record.show(said.id) == StatementFound(said, (aid,))
    assert record.show(reading.document.id[:10]) == reading
    lund = record.show("person:kari")
    assert isinstance(lund, EntityFound)
    assert (lund.name, lund.events, lund.statements) == ("Kari Lund", (met,), ())


@pytest.mark.parametrize(
    ("wanted", "message"), [("x", "nothing in the record"), ("person:", "several ids"), ("", "nothing")]
)
def test_show_needs_one_id(record: Record, wanted: str, message: str) -> None:
    record.add(hand_made())
    with pytest.raises(StopRun, match=message):
        record.show(wanted)


def test_a_chain_of_statements(record: Record) -> None:
    reading = hand_made()
    (said,) = reading.statements
    quoted = replace(said, id="f" * 16, within=said.id)
    aid = replace(reading.events[1], voice=(said.id, quoted.id))
    chained = replace(reading, statements=(said, quoted), events=(reading.events[0], aid))
    record.add(chained)
    assert list(record.events()) == event_facts(chained)
    assert [len(fact.voice) for fact in record.statements()] == [0, 1]
    assert [link.statement for link in next(record.events(EventFilter(types=("AID",)))).voice] == [
        said.id,
        "f" * 16,
    ]


def test_url_and_path_are_the_same_record(path: Path) -> None:
    with Record.open(f"sqlite:///{path}") as opened:
        opened.add(hand_made())
    with Record.open(str(path), create=False) as opened:
        assert len(list(opened.events())) == 2


def test_two_write_side_by_side_and_a_third_reads(path: Path) -> None:
    with Record.open(str(path)) as first, Record.open(str(path)) as second:
        first.add(hand_made())
        listing = first.events()
        next(listing)
        assert second.add(hand_made(NEWER))
        assert len(list(listing)) == 1


def test_a_killed_run_leaves_whole_reports(path: Path) -> None:
    script = (
        "import os, signal, sys\n"
        "from dataclasses import replace\n"
        "from sqlalchemy import event\n"
        "from dragoman.record import Record\n"
        "from tests.support.readings import MADE_BY, hand_made\n"
        "record = Record.open(sys.argv[1])\n"
        "record.add(hand_made())\n"
        "@event.listens_for(record._engine, 'before_cursor_execute')\n"
        "def die(connection, cursor, statement, *rest):\n"
        "    if statement.startswith('INSERT INTO voice'):\n"
        "        os.kill(os.getpid(), signal.SIGKILL)\n"
        "record.add(hand_made(replace(MADE_BY, weights='w2')))\n"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", script, str(path)], cwd=root, check=False)
    assert done.returncode == -signal.SIGKILL
    assert rows(path)["reading"] == 1
    with Record.open(str(path)) as record:
        assert list(record.events()) == event_facts(hand_made())
        assert record.add(hand_made(NEWER))


def test_publication_keeps_where_and_when(record: Record, path: Path) -> None:
    record.add(hand_made())
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        row = connection.execute(select(publications)).one()
    engine.dispose()
    assert (row.outlet, row.earliest, row.url) == ("Fjord Post", "2019-03-05", None)


def test_a_report_without_a_date(record: Record) -> None:
    reading = hand_made()
    undated = replace(reading, document=replace(reading.document, published=Published()))
    record.add(undated)
    assert not record.add(undated)
    assert list(record.events()) == event_facts(undated)


def rows(path: Path) -> dict[str, int]:
    """How many rows each table has."""
    connection = sqlite3.connect(path)
    try:
        return {
            name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
            for name in metadata.tables
        }
    finally:
        connection.close()
