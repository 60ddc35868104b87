"""The reader with the shipped weights, from text to reading."""

from __future__ import annotations

import random

import pytest

from dragoman.reading import Document, EventMention, Published, Reading
from dragoman.serialise import dumps
from dragoman.sources import documents
from tests.support import golden
from tests.support.quality import ROOT, reader

DAY = Published("2019-03-06", "2019-03-06", "given")
HOW_TO_RENEW = "read the difference, then renew with `python -m tests.golden`"


def read(text: str) -> Reading:
    return reader().read(Document(text, published=DAY))


def events(reading: Reading) -> list[str]:
    """The mentions of events, each as `trigger TYPE status: actors > recipients`."""
    names = {entity.id: entity.name for entity in reading.entities}

    def told(m: EventMention) -> str:
        actors, recipients = (", ".join(names[p.entity] for p in side) for side in (m.actors, m.recipients))
        return f"{m.trigger.of(reading.document.text)} {m.type} {m.status}: {actors} > {recipients}".strip()

    mentions = (m for event in reading.events for m in event.mentions)
    return [told(m) for m in sorted(mentions, key=lambda m: m.trigger)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "German Chancellor Angela Merkel met French President Emmanuel Macron in Berlin on Tuesday.",
            ["met CONSULT occurred: Angela Merkel > Emmanuel Macron"],
        ),
        (
            "Iran's foreign minister accused the United States of economic terrorism.",
            ["accused ACCUSE occurred: Mohammad Javad Zarif > United States"],
        ),
        (
            "The European Union imposed sanctions on Belarus.",
            ["imposed SANCTION occurred: European Union > Belarus"],
        ),
        (
            "Japan will not negotiate with North Korea.",
            ["negotiate REJECT occurred: Japan > North Korea"],
        ),
        (
            "Norway hosted peace talks between Sri Lanka and the Tamil Tigers on Monday.",
            ["talks CONSULT occurred: Norway > Sri Lanka, Liberation Tigers of Tamil Eelam"],
        ),
        (
            "Hungary did not condemn Russia.",
            ["condemn ACCUSE denied: Hungary > Russia"],
        ),
        (
            "Kuwait would have condemned Iraq.",
            ["condemned ACCUSE hypothetical: Kuwait > Iraq"],
        ),
        (
            "Israel will not release the prisoners.",
            ["release REJECT occurred: Israel > prisoners"],
        ),
        (
            "Egypt released 50 Palestinian prisoners.",
            ["released RETREAT occurred: Egypt > Palestinian prisoners"],
        ),
        (
            "Israel has not attacked Iran, but Iran may attack Israel.",
            ["attacked ASSAULT denied: Israel > Iran", "attack ASSAULT hypothetical: Iran > Israel"],
        ),
        (
            "Serbia was bombed by NATO in 1999.",
            ["bombed ASSAULT historical: North Atlantic Treaty Organization > Serbia"],
        ),
    ],
)
def test_sentences_as_agencies_write_them(text: str, expected: list[str]) -> None:
    assert events(read(text)) == expected


def test_what_is_said_is_in_the_speakers_voice() -> None:
    text = "Poland will send troops to Latvia, Lithuania's defence minister told reporters in Vilnius."
    reading = read(text)
    (statement,) = reading.statements
    assert statement.content[0].of(text) == "Poland will send troops to Latvia"
    assert {m.voice for e in reading.events for m in e.mentions} == {(statement.id,)}
    assert {m.status for e in reading.events for m in e.mentions} == {"planned"}


def test_a_speech_act_points_at_its_statement() -> None:
    reading = read("Turkey accused Greece of violating its airspace.")
    accused = next(m for e in reading.events for m in e.mentions if m.type == "ACCUSE")
    assert accused.voice == ("report",)
    assert accused.statement in {s.id for s in reading.statements}


def test_date_and_place_of_an_event() -> None:
    (event,) = read("Angela Merkel met Emmanuel Macron in Berlin on Tuesday.").events
    assert (event.date.earliest, event.date.basis) == ("2019-03-05", "clause")
    assert (event.place.name, event.place.country) == ("Berlin", "DEU")


def test_a_headline_in_capitals_is_read() -> None:
    found = events(read("MERKEL MEETS MACRON IN BERLIN\n\nAngela Merkel met Emmanuel Macron in Berlin."))
    assert found[0].startswith("MEETS CONSULT occurred: Angela Merkel > Emmanuel Macron")


def test_a_dateline_dates_the_report_and_tells_no_event() -> None:
    text = "OSLO, March 5, 2019 (Fjord Press) -- Norway praised Denmark on Monday."
    reading = reader().read(Document(text))
    assert reading.document.published.earliest == "2019-03-05"
    assert [n.kind for n in reading.notes] == ["dateline"]
    (event,) = reading.events
    assert (event.type, event.date.earliest) == ("SUPPORT", "2019-03-04")


REPEATED = "Norway praises Denmark\n\nNorway praises Denmark\n\nThe king of Norway slept badly."
LINKED = "The king of Norway slept badly.\n\nRead more: Norway praises Denmark\n\nThe queen slept well."


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        (REPEATED, "duplicate-headline", 1),
        (LINKED, "related-link", 0),
    ],
)
def test_what_is_no_prose_is_noted_and_not_coded(text: str, kind: str, told: int) -> None:
    reading = read(text)
    assert [n.kind for n in reading.notes] == [kind]
    assert len(events(reading)) == told


@pytest.mark.parametrize("text", ["", " \n\n ", ".", "—", "Yes.", "\u200b", "1 2 3", "🕊"])
def test_next_to_nothing_is_read_as_nothing(text: str) -> None:
    reading = read(text)
    assert (reading.events, reading.statements) == ((), ())


def test_spans_point_at_their_words_beyond_the_basic_plane() -> None:
    text = "🕊 Angela Merkel met Emmanuel Macron 🕊 in Berlin."
    (event,) = read(text).events
    (mention,) = event.mentions
    assert mention.trigger.of(text) == "met"
    assert [p.span.of(text) for p in mention.actors if p.span] == ["Angela Merkel"]


def test_every_id_leads_somewhere_and_every_span_lies_in_the_text() -> None:
    for document in examples():
        reading = reader().read(document)
        entities = {e.id for e in reading.entities}
        statements = {s.id for s in reading.statements}
        for event in reading.events:
            assert {*event.actors, *event.recipients, *event.third_parties} <= entities
            assert {v for v in event.voice if v != "report"} <= statements
            for m in event.mentions:
                assert m.sentence.covers(m.trigger)
                assert m.statement is None or m.statement in statements
                for p in (*m.actors, *m.recipients, *m.third_parties):
                    assert p.span is None or 0 <= p.span.start < p.span.end <= len(document.text)
        for statement in reading.statements:
            assert set(statement.speakers) <= entities
            assert statement.within is None or statement.within in statements


def examples() -> list[Document]:
    return [d for d in documents([ROOT / "examples"]) if isinstance(d, Document)]


def test_a_report_reads_the_same_alone_again_and_among_others() -> None:
    report, *others = examples()
    alone = dumps(reader().read(report))
    assert dumps(reader().read(report)) == alone
    halves = [Document(d.text[: len(d.text) // 2]) for d in others]
    queue = [report, *(others + halves)[:15]]
    random.Random(11).shuffle(queue)
    readings = {r.document.id: dumps(r) for r in reader().read_many(queue)}
    assert len(readings) == 16
    assert readings[report.id] == alone


@pytest.mark.parametrize("name", golden.REPORTS)
def test_golden_readings(name: str) -> None:
    expected = (golden.GOLDEN / f"{name}.json").read_text(encoding="utf-8")
    assert golden.dumps(golden.outline(name)) == expected, HOW_TO_RENEW
