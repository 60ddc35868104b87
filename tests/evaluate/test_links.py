"""Events linked across reports: gold, matching and figures."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dragoman.errors import StopRun
from dragoman.evaluate.links import (
    LinkedReport,
    Trigger,
    as_linked,
    linked_line,
    read_linked,
    score_links,
)
from dragoman.reading import Document, Published, Span
from tests.support.readings import TEXT, hand_made, span_of


def report(*triggers: tuple[int, int, str | None]) -> LinkedReport:
    return LinkedReport("a", Document("x" * 99), tuple(Trigger(Span(s, e), name) for s, e, name in triggers))


GOLD = [report((0, 5, "war"), (10, 15, "war"), (20, 25, "talks")), report((0, 5, "war"), (10, 15, "talks"))]


def test_what_is_gold_is_right() -> None:
    scores = score_links(GOLD, GOLD)
    assert (scores.mentions.agreed, scores.conll) == (5, 1)


def test_mentions_without_a_partner_count() -> None:
    found = [report((3, 8, "e1"), (11, 12, "e1"), (50, 55, "e1")), report((2, 3, "e1"))]
    scores = score_links(found, GOLD)
    assert (scores.mentions.agreed, scores.mentions.predicted, scores.mentions.gold) == (3, 4, 5)
    assert (scores.muc.recall, scores.muc.precision) == pytest.approx((2 / 3, 2 / 3))
    assert (scores.b3.recall, scores.b3.precision) == pytest.approx((3 / 5, (9 / 4) / 4))
    assert (scores.ceafe.recall, scores.ceafe.precision) == pytest.approx((6 / 7 / 2, 6 / 7))


def test_triggers_are_paired_once_the_nearest_first() -> None:
    scores = score_links([report((0, 5, "e1"), (0, 4, "e1"))], [report((0, 5, "war"), (30, 35, "war"))])
    assert (scores.mentions.agreed, scores.mentions.predicted) == (1, 2)


def test_what_is_told_once_is_kept_if_asked_for() -> None:
    one = [report((0, 5, "e1"), (10, 15, None), (20, 25, None))]
    other = [report((0, 5, None), (10, 15, "war"), (40, 45, None))]
    assert score_links(one, other).mentions.gold == 0
    scores = score_links(one, other, singletons=True)
    assert scores.b3.recall == scores.ceafe.precision == pytest.approx(2 / 3)


def test_readings_become_reports_with_the_names_of_their_groups(tmp_path: Path) -> None:
    readings = [hand_made(), hand_made(day="2019-03-06")]
    gold = [LinkedReport(name, Document(TEXT), ()) for name in "ab"]
    groups = [[(0, 1), (1, 1)], [(0, 0)], [(1, 0)]]
    found = [as_linked(one, n, readings[n], groups) for n, one in enumerate(gold)]
    met, aid = span_of("met"), span_of("send aid")
    assert [one.triggers for one in found] == [
        (Trigger(met, "e1"), Trigger(aid, "e0")),
        (Trigger(met, "e2"), Trigger(aid, "e0")),
    ]
    path = tmp_path / "out.jsonl"
    path.write_text("\n".join(map(linked_line, found, readings)), encoding="utf-8")
    assert [one.triggers for one in read_linked(path)] == [one.triggers for one in found]
    assert json.loads(path.read_text(encoding="utf-8").splitlines()[0])["events"][1]["type"] == "AID"


def test_reports_are_read_in_either_form(tmp_path: Path) -> None:
    marks = [{"trigger": [0, 3], "cluster": "war", "type": "ASSAULT"}, {"trigger": [4, 6]}]
    published = {"earliest": "2019-03-05", "latest": "2019-03-05"}
    lines = [
        {"id": "a", "published": "2019-03-05", "text": "War in Oslo", "events": marks},
        {"id": "a", "document": {"text": "War in Oslo", "published": published}, "clusters": marks},
        {"text": "Peace"},
    ]
    path = tmp_path / "gold.jsonl"
    path.write_text("\n\n".join(map(json.dumps, lines)) + "\n", encoding="utf-8")
    first, second, third = read_linked(path)
    assert first == second
    assert first.document.published == Published("2019-03-05", "2019-03-05", "given")
    assert first.triggers == (Trigger(Span(0, 3), "war"), Trigger(Span(4, 6), None))
    assert (third.id, third.triggers, third.document.published) == ("line-5", (), Published())


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"text": "war", "events": [{"trigger": [0, 9]}]}', r"events\[0\]: trigger: not a span"),
        (
            '{"text": "war", "events": [{"trigger": [0, 3], "cluster": 1}]}',
            r"events\[0\]: cluster: not a string",
        ),
        ('{"document": {}}', "text: missing"),
        ('{"document": []}', "not a JSON object"),
        ('{"text": "war", "published": "soon"}', "published: not a date"),
    ],
)
def test_what_is_malformed_stops_the_run(line: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(StopRun, match=rf"gold\.jsonl:1: {reason}"):
        read_linked(path)
