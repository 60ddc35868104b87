"""Annotations become readings."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.check import read
from corpus.compile import main, record, split
from corpus.gold import clusters, reading
from corpus.gold_statements import form
from dragoman.evaluate.readings import read_readings
from dragoman.reading import REPORT_VOICE, Participant, Reading
from dragoman.serialise import from_json, to_json

HEAD = "published: 2018-09-05\nmanner: agency\norigin: invented\n\n"
BODY = """\
[Varnia]{@varnia state GOV} [meets]{CONSULT #talks a=varnia r=lod} [Lod]{@lod state}

[[Its]{@varnia} minister]{@minister person} [told]{cue 1 by=minister to=press} [reporters]{@press generic} \
on [radio]{channel 1 broadcast} that [[Lod]{@lod} had \
[shelled]{ASSAULT/heavy-weapons a=lod r=villagers at=mirov on=2018-09-04} \
[at least 40]{figure killed 40.. who=villagers} \
[villagers]{@villagers generic CVL} in [Mirov]{@mirov place} on [Tuesday]{=2018-09-04}]{content 1}.
"[We [met]{CONSULT #talks a=varnia r=lod on=2018-09-04} to end this]{content 2}," \
[he]{@minister} [added]{cue 2 by=minister}.
[[[The truce]{accord truce signed 2018-09-04 parties=varnia,lod = Mirov Truce} was broken]{content 3}, \
[a diplomat]{@diplomat person} [not allowed to speak]{reason 3} [complained]{cue 3 by=diplomat}]{content 4}, \
some [say]{cue 4 by=-}.
"""


def compiled(tmp_path: Path, body: str = BODY) -> Reading:
    path = tmp_path / "varnia.txt"
    path.write_text(HEAD + body, encoding="utf-8")
    (text,), slips = read([path])
    assert not slips
    return reading(text)


def test_it_is_a_reading_that_survives_json(tmp_path: Path) -> None:
    gold = compiled(tmp_path)
    assert from_json(to_json(gold)) == gold
    assert gold.document.published.earliest == "2018-09-05"


def test_triggers_with_one_key_are_one_event(tmp_path: Path) -> None:
    gold = compiled(tmp_path)
    talks, shelling = gold.events
    assert [m.trigger.of(gold.document.text) for m in talks.mentions] == ["meets", "met"]
    assert talks.symmetric
    assert talks.voice == REPORT_VOICE
    assert not shelling.symmetric
    assert (shelling.mode, shelling.place.name) == ("heavy-weapons", "Mirov")


def test_voice_roles_and_dates(tmp_path: Path) -> None:
    gold = compiled(tmp_path)
    text = gold.document.text
    (mention,) = gold.events[1].mentions
    first = gold.statements[0]
    assert mention.voice == (first.id,)
    assert [(p.entity, p.span.of(text) if p.span else None) for p in mention.actors] == [("state:lod", "Lod")]
    assert (mention.date.earliest, mention.date.basis) == ("2018-09-04", "sentence")
    second = gold.events[0].mentions[1]
    assert second.actors == (Participant("state:varnia", None),)
    assert second.date.basis == "narrative"


def test_statements(tmp_path: Path) -> None:
    gold = compiled(tmp_path)
    text = gold.document.text
    told, added, complained, say = gold.statements
    assert told.speaker_span is not None
    assert told.speaker_span.of(text) == "Its minister"
    assert (told.attribution, told.quotation) == ("office", "indirect")
    assert told.addressees == ("generic:press",)
    assert told.channel is not None
    assert (told.channel.kind, told.channel.name) == ("broadcast", "radio")
    assert added.quotation == "direct"
    assert (complained.attribution, complained.within) == ("unnamed", say.id)
    assert complained.reason_span is not None
    assert (say.speakers, say.speaker_span, say.attribution) == ((), None, "unnamed")


def test_entities_figures_dates_and_agreements(tmp_path: Path) -> None:
    gold = compiled(tmp_path)
    text = gold.document.text
    by_id = {e.id: e for e in gold.entities}
    assert [m.form for m in by_id["state:varnia"].mentions] == ["name", "pronoun"]
    assert [m.form for m in by_id["person:minister"].mentions] == ["nominal", "pronoun"]
    (figure,) = gold.figures
    assert (figure.low, figure.high, figure.exact, figure.who) == (40, None, False, "generic:villagers")
    assert figure.voice == (gold.statements[0].id,)
    assert [(d.span.of(text), d.earliest, d.latest) for d in gold.dates] == [
        ("Tuesday", "2018-09-04", "2018-09-04")
    ]
    (accord,) = gold.agreements
    assert (accord.name, accord.parties, accord.status) == (
        "Mirov Truce",
        ("state:varnia", "state:lod"),
        "signed",
    )


def test_clusters_name_events_across_a_story(tmp_path: Path) -> None:
    path = tmp_path / "varnia.txt"
    path.write_text(HEAD.replace("\n\n", "\nstory: mirov\n\n") + BODY, encoding="utf-8")
    (text,), _ = read([path])
    named = clusters(text)
    assert list(named.values()).count("mirov/talks") == 2
    assert record(text)["clusters"][0]["cluster"] == "mirov/talks"


def test_splits_keep_stories_together(tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.txt" for name in ("a", "b", "c")]
    for path in paths:
        path.write_text(HEAD.replace("\n\n", "\nstory: mirov\n\n") + "Words.\n", encoding="utf-8")
    assert len({split(text) for text in read(paths)[0]}) == 1


def test_the_examples_are_for_training(tmp_path: Path) -> None:
    paths = [tmp_path / f"example-{i}.txt" for i in range(12)]
    for path in paths:
        path.write_text(HEAD.replace("invented", "examples/minsk.txt") + "Words.\n", encoding="utf-8")
    assert {split(text) for text in read(paths)[0]} == {"train"}


def test_the_whole_corpus_compiles(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 0
    assert "reports" in capsys.readouterr().out
    gold = [g for name in ("train", "dev", "test") for g in read_readings(tmp_path / f"{name}.jsonl")]
    for g in gold:
        text = g.reading.document.text
        spans = [m.span for e in g.reading.entities for m in e.mentions]
        spans += [m.trigger for e in g.reading.events for m in e.mentions]
        spans += [span for s in g.reading.statements for span in (s.cue, *s.content)]
        assert all(0 <= s.start < s.end <= len(text) and s.of(text) == s.of(text).strip() for s in spans)
    assert len({g.id for g in gold}) == len(gold)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Jane Doe", "name"),
        ("the First Sea Lord, Admiral Hugh Penwarden", "name"),
        ("Sheikh Ali of Qatar", "name"),
        ("a trader in Dubai", "nominal"),
        ("a military attaché in Paris", "nominal"),
        ("a farmer near Kyiv", "nominal"),
        ("a doctor, from Kyiv", "nominal"),
        ("Two of the strikers", "nominal"),
        ("he", "pronoun"),
    ],
)
def test_the_place_of_a_person_is_not_his_name(words: str, expected: str) -> None:
    assert form(words, "person") == expected
