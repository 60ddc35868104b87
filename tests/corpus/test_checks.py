"""The checker finds every slip of an annotation."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.check import main, read
from corpus.checks import hints

HEAD = "published: 2018-09-05\nmanner: agency\norigin: invented\n\n"
GOOD = (
    "[Lod]{@lod state} [said]{cue 1 by=lod} that [[Varnia]{@varnia state}"
    " [shelled]{ASSAULT #m a=varnia r=- at=mirov} [Mirov]{@mirov place}]{content 1}"
    " on [Tuesday]{=2018-09-04}, killing [40]{figure killed 40 of=#m}."
)


def slips(tmp_path: Path, body: str, head: str = HEAD) -> list[str]:
    path = tmp_path / "mine.txt"
    path.write_text(head + body + "\n", encoding="utf-8")
    return [str(slip) for slip in read([path])[1]]


def test_a_good_annotation_has_none(tmp_path: Path) -> None:
    assert slips(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("The [envoy left.", "not closed"),
        ("[The envoy, Ilo Prenk]{@prenk person = Ilo Prenk}, left.", "is two mentions"),
        ("The [envoy]{@envoy person} [met]{CONSULT a=envoy r=king}.", "king is mentioned nowhere"),
        ("The [envoy]{@envoy} left.", "@envoy is declared nowhere"),
        ("The [envoy]{@e person} and an [envoy]{@e body}.", "kind 'body', but earlier 'person'"),
        ("The [env]{@e person}oy left.", "cuts a word: 'env'"),
        ("The[ envoy]{@e person} left.", "white space"),
        ("The [envoy]{@e person; @e person} left.", "marked twice"),
        ("[He]{@e person} [left]{REJECT a=e r=e}.", "e on both sides"),
        ("[They]{@e group} [met]{CONSULT a=- r=e}.", "mutual, with nobody"),
        ("[He]{@e person} will [visit]{CONSULT/visit planned a=e r=-}.", "a CONSULT to come is AGREE"),
        ("[He]{@e person} [left]{REJECT a=e r=- voice=2}.", "there is no such statement"),
        ("[He]{@e person} [left]{REJECT a=e r=- on=2017}.", "no such date is marked"),
        ("[He]{@e person} [left]{REJECT a=e r=-; REJECT a=- r=e}.", "two events of one type"),
        ("[He]{@e person} [left]{REJECT a=e r=- #exit}.", "#exit is used once"),
        ("[He]{@e person} [spoke]{cue 1 by=e}.", "no content"),
        ("[It rained]{content 1}, he said.", "content 1 without its cue"),
        ("It rained, on [radio]{channel 1 broadcast}.", "channel 1 without its cue"),
        ("[He]{@e person} [said [so]{cue 1 by=e}]{content 1}.", "the cue lies in its content"),
        ("[He]{@e person} [said]{cue 1 by=e} [so]{content 1} and [told]{cue 1 by=e} it.", "second cue"),
        ("[It]{content 1} was [said]{cue 1 by=him}.", "him is mentioned nowhere"),
        ("It rained on [Tuesday]{=2018-09-05}.", "2018-09-05 is a Wednesday"),
        ("It rained in [May 2017]{=2018-05}.", "'May 2017' is not 2018-05"),
        ("[40]{figure killed 40 who=them} died.", "them is mentioned nowhere"),
        ("[40]{figure killed 40 of=#raid} died.", "there is no event #raid"),
        ("[5]{figure killed 7} died.", "5 is neither end"),
        ("[$2.5 billion]{figure money 2500000 unit=USD} was paid.", "neither end"),
        ("[He]{@e person} [said]{cue 1 by=e} [it [was so]{content 1}]{content 1}.", "inside another"),
        ("[He]{@e person} [went]{REJECT #x a=e r=-} and [hit]{ASSAULT #x a=e r=-}.", "different types"),
        ("[The deal]{accord deal} held.", "accord deal has no status"),
        ("[The deal]{accord deal signed parties=x} held.", "x is mentioned nowhere"),
        ("", "no text"),
    ],
)
def test_slips(tmp_path: Path, body: str, reason: str) -> None:
    found = slips(tmp_path, body)
    assert len(found) >= 1
    assert reason in " ".join(found)
    assert all(line.startswith("mine.txt:") for line in found)


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        ("manner: agency\norigin: invented\n\n", "without published"),
        ("published: soon\nmanner: agency\norigin: invented\n\n", "not a date: 'soon'"),
        ("published: -\nmanner: radio\norigin: invented\n\n", "no manner 'radio'"),
        ("published: -\nmanner: agency\norigin: dreamt\n\n", "no origin 'dreamt'"),
        ("published: -\nmanner: agency\norigin: invented\nmood: calm\n\n", "'mood: calm'"),
        ("== 1 soon\n", "not a date: 'soon'"),
        ("== 1\nWords.\n== 1\n", "number 1 stands there twice"),
        ("== one\n", "not `== NUMBER"),
    ],
)
def test_slips_of_the_frame(tmp_path: Path, head: str, reason: str) -> None:
    assert reason in " ".join(slips(tmp_path, "Words.", head))


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "mine.txt"
    path.write_bytes(b"\xff\xfe")
    assert "mine.txt:1: " in str(read([path])[1][0])


def test_one_id_for_two_texts(tmp_path: Path) -> None:
    paths = [tmp_path / folder / "mine.txt" for folder in ("reports", "more")]
    for path in paths:
        path.parent.mkdir()
        path.write_text(HEAD + GOOD, encoding="utf-8")
    assert "the id mine is that of a text in mine.txt, too" in str(read(paths)[1][0])


def test_a_story_joins_the_events_of_its_reports(tmp_path: Path) -> None:
    body = "[He]{@e person} [left]{REJECT a=e r=- #exit}.\n"
    paths = [tmp_path / name for name in ("one.txt", "two.txt")]
    for path in paths:
        path.write_text(HEAD.replace("\n\n", "\nstory: exit\n\n") + body, encoding="utf-8")
    assert read(paths)[1] == []
    assert len(read(paths[:1])[1]) == 1


def test_hints_name_pronouns_and_states_without_a_mark(tmp_path: Path) -> None:
    path = tmp_path / "mine.txt"
    path.write_text(HEAD + "Title\n\nHe went to France with [her]{@x person}.\n", encoding="utf-8")
    (text,), _ = read([path])
    assert [str(h) for h in hints(text)] == [
        "mine.txt:7: 'her', @x: a pronoun whose key is used once",
        "mine.txt:7: 'He' has no mark",
        "mine.txt:7: 'France' has no mark",
    ]


def test_the_command_prints_slips_and_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mine.txt"
    path.write_text(HEAD + GOOD, encoding="utf-8")
    assert main([str(path)]) == 0
    assert "1 texts, 1 triggers, 1 statements, 0 slips" in capsys.readouterr().out
    path.write_text(HEAD + "The [envoy left.", encoding="utf-8")
    assert main([str(path), "--hints"]) == 1
    assert "mine.txt:5: " in capsys.readouterr().out
