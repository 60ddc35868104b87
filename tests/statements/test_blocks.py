"""Speech set off by layout."""

from __future__ import annotations

from dragoman.statements.blocks import following, headline, paragraphs, turns


def test_turns_of_a_transcript_run_to_the_next_label() -> None:
    text = "QUESTION: Will you go?\nMR. LOW: We shall.\nNot today.\nQUESTION: When?"
    found = turns(text, paragraphs(text))
    assert [(turn.label.of(text), [s.of(text) for s in turn.content]) for turn in found] == [
        ("QUESTION", ["Will you go?"]),
        ("MR. LOW", ["We shall.", "Not today."]),
        ("QUESTION", ["When?"]),
    ]
    assert {turn.colon.of(text) for turn in found} == {":"}


def test_one_label_makes_no_transcript() -> None:
    text = "WARNING: Roads are closed.\nNobody was hurt."
    assert turns(text, paragraphs(text)) == []


def test_a_headline_that_names_its_speaker() -> None:
    text = "Oslo: Talks will go on\nThe ministry did not elaborate."
    turn = headline(text, paragraphs(text))
    assert turn is not None
    assert turn.label.of(text) == "Oslo"
    assert [span.of(text) for span in turn.content] == ["Talks will go on"]


def test_lines_after_a_colon_run_to_the_next_introduction() -> None:
    text = "The minister said:\n\nWe are glad.\n\nWe will stay.\n\nHis deputy added:\n\nSo will I."
    lines = paragraphs(text)
    assert [line.of(text) for line in following(text, lines, 4)] == ["We are glad.", "We will stay."]
    assert following(text, lines, text.index("glad")) == ()
