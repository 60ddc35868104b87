"""Whole readings compared: hand-computed cases."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.errors import StopRun
from dragoman.evaluate.readings import read_readings, score_readings
from dragoman.reading import (
    Agreement,
    Channel,
    DateMention,
    Document,
    Entity,
    EntityKind,
    EntityMention,
    Event,
    EventDate,
    EventMention,
    EventPlace,
    Figure,
    MadeBy,
    Participant,
    Reading,
    Span,
    Statement,
)
from dragoman.serialise import dumps

TEXT = "Lod said on radio on Monday that Varnia shelled Mirov, killing 40, despite the truce."


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def entity(name: str, kind: EntityKind = "state") -> Entity:
    return Entity(f"x:{name}", name, kind, mentions=(EntityMention(at(name), "name"),))


SAID = Statement(
    id="s1",
    speakers=("x:Lod",),
    speaker_span=at("Lod"),
    cue=at("said"),
    content=(Span(at("Varnia").start, len(TEXT) - 1),),
    quotation="indirect",
    channel=Channel("broadcast", "radio", at("radio")),
    attribution="named",
)
SHELLED = EventMention(
    trigger=at("shelled"),
    sentence=Span(0, len(TEXT)),
    type="ASSAULT",
    mode="heavy-weapons",
    status="occurred",
    voice=("s1",),
    actors=(Participant("x:Varnia", at("Varnia")),),
    date=EventDate("2018-09-03", "2018-09-03", at("Monday"), "sentence"),
    place=EventPlace("Mirov", span=at("Mirov")),
)
GOLD = Reading(
    made_by=MadeBy("", "", "", ""),
    document=Document(TEXT),
    entities=(entity("Lod"), entity("Varnia"), entity("Mirov", "place")),
    events=(
        Event(
            "e1",
            "ASSAULT",
            "heavy-weapons",
            "occurred",
            ("s1",),
            False,
            ("x:Varnia",),
            (),
            mentions=(SHELLED,),
        ),
    ),
    statements=(SAID,),
    figures=(Figure("killed", 40, 40, True, "people", at("40")),),
    agreements=(Agreement("truce", (), "violated", (at("the truce"),)),),
    dates=(DateMention(at("Monday"), "2018-09-03", "2018-09-03"),),
)


def test_a_reading_agrees_with_itself() -> None:
    scores = score_readings([GOLD], [GOLD])
    assert {name: c.f1 for name, c in scores.counts.items() if c.gold and c.f1 != 1} == {}
    assert {name: c.precision for name, c in scores.shares.items() if c.precision != 1} == {}
    assert scores.counts["recipient"].gold == 0
    assert scores.by_type["ASSAULT"].agreed == 1


def test_an_empty_reading_finds_nothing() -> None:
    empty = Reading(made_by=GOLD.made_by, document=GOLD.document)
    scores = score_readings([empty], [GOLD])
    assert all(c.agreed == c.predicted == 0 for c in scores.counts.values())
    assert scores.counts["entity"].gold == 3
    assert scores.counts["figure record"].gold == 1
    assert sum(c.gold for c in scores.shares.values()) == 0


def test_mentions_of_one_event_are_compared_where_both_sides_have_them() -> None:
    killing = replace(SHELLED, trigger=at("killing"))
    told = replace(GOLD, events=(replace(GOLD.events[0], mentions=(SHELLED, killing)),))
    apart = replace(GOLD, events=(GOLD.events[0], replace(GOLD.events[0], id="e2", mentions=(killing,))))
    scores = score_readings([told, apart], [told, told])
    assert (scores.retold.link.precision, scores.retold.link.recall) == (1, 0.5)
    assert scores.to_json()["event coreference"]["link"]["gold"] == 2


def test_spans_may_differ_where_overlap_is_asked() -> None:
    wide = Entity("x:1", "on radio", "body", mentions=(EntityMention(at("on Monday"), "name"),))
    wider = replace(GOLD.entities[1], mentions=(EntityMention(Span(*at("that Varnia")), "name"),))
    scores = score_readings([replace(GOLD, entities=(wide, wider))], [GOLD])
    assert (scores.counts["entity"].agreed, scores.counts["entity"].predicted) == (1, 2)
    assert scores.counts["entity exact"].agreed == 0
    assert scores.counts["entity kind"].agreed == 1
    assert scores.counts["entity record"].agreed == 1


def test_values_count_on_their_own() -> None:
    other = replace(
        GOLD,
        figures=(replace(GOLD.figures[0], high=50.0),),
        dates=(DateMention(at("on Monday"), "2018-09-10", "2018-09-10"),),
    )
    scores = score_readings([other], [GOLD])
    assert (scores.counts["figure"].agreed, scores.counts["figure value"].agreed) == (1, 0)
    assert (scores.counts["date"].agreed, scores.counts["date value"].agreed) == (1, 0)
    assert scores.counts["date record"].agreed == 0


def test_voices_compare_outlet_with_somebody_and_then_the_speakers() -> None:
    own = replace(SHELLED, voice=("report",))
    scores = score_readings([replace(GOLD, events=(replace(GOLD.events[0], mentions=(own,)),))], [GOLD])
    assert scores.shares["event voice"].precision == 0
    other = replace(GOLD, statements=(replace(SAID, speakers=("x:Varnia",)),))
    scores = score_readings([other], [GOLD])
    assert scores.shares["event voice"].precision == 1
    assert scores.shares["event voice and speaker"].precision == 0


def test_parts_of_events_and_statements_are_judged_where_the_gold_has_them() -> None:
    mention = replace(SHELLED, mode="aerial", date=EventDate(), place=EventPlace("mirov"))
    statement = replace(SAID, channel=None, attribution="group", addressees=("x:Varnia",))
    other = replace(GOLD, events=(replace(GOLD.events[0], mentions=(mention,)),), statements=(statement,))
    shares = {name: c.precision for name, c in score_readings([other], [GOLD]).shares.items()}
    assert shares["event mode"] == shares["event date"] == shares["statement channel"] == 0
    assert shares["statement attribution"] == shares["statement addressees"] == 0
    assert shares["event place"] == shares["statement quotation"] == 1
    without = score_readings([GOLD], [other]).shares
    assert "event date" not in without
    assert "statement channel" not in without


def test_gold_is_read_with_the_ids_of_its_lines(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    value = json.loads(dumps(GOLD))
    path.write_text(
        json.dumps({"id": "lod-1", **value}) + "\n\n" + json.dumps(value) + "\n", encoding="utf-8"
    )
    gold = read_readings(path)
    assert [g.id for g in gold] == ["lod-1", "line-3"]
    assert gold[0].reading == GOLD


@pytest.mark.parametrize(
    ("content", "message"),
    [("", "no readings"), ("{\n", ":1:"), ("[]\n", ":1:"), ('{"schema": "other"}\n', ":1:")],
)
def test_malformed_gold_is_named(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(StopRun, match=message):
        read_readings(path)
