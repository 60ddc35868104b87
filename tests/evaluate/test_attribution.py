"""The attribution figures against cases worked out by hand."""

from __future__ import annotations

import pytest

from dragoman.evaluate.attribution import from_reading, score_attributions, to_json
from dragoman.evaluate.matching import Counts
from dragoman.evaluate.polnear import Article, Attribution
from dragoman.reader import Reader
from dragoman.reading import Document, Span
from tests.support.readings import span_of

TEXT = (
    "Kari Lund said that the truce held. Jens Holm warned, loudly, of war. "
    "“We will stay,” he said, “for now.”"
)


def role(*pieces: str) -> tuple[Span, ...]:
    return tuple(span_of(piece, TEXT) for piece in pieces)


SAID = Attribution(role("said"), role("Kari Lund"), role("that the truce held"))
WARNED = Attribution(role("warned"), role("Jens Holm"), role("of war"))


def score(
    predicted: list[Attribution], gold: list[Attribution], set_aside: tuple[Span, ...] = ()
) -> dict[str, Counts]:
    theirs = Article("a", TEXT, tuple(gold), set_aside)
    return score_attributions([Article("a", TEXT, tuple(predicted))], [theirs])


def figures(counts: Counts) -> tuple[int, int, int]:
    return counts.agreed, counts.predicted, counts.gold


def test_gold_against_itself_is_perfect() -> None:
    assert all(counts.f1 == 1 for counts in score([SAID, WARNED], [SAID, WARNED]).values())


def test_a_role_is_exact_or_not_and_its_words_count_singly() -> None:
    found = score([Attribution(SAID.cue, role("Lund"), role("truce held."))], [SAID, WARNED])
    assert figures(found["source"]) == (0, 1, 2)
    assert figures(found["source words"]) == (1, 1, 4)
    assert figures(found["cue"]) == (1, 1, 2)
    # Gold has that, the, truce, held, of, war; "held." is two words, of which gold has one.
    assert figures(found["content words"]) == (2, 3, 6)


def test_white_space_at_the_ends_does_not_matter_and_pieces_are_one_role() -> None:
    pieces = Attribution(SAID.cue, role("Kari ", "Lund"), role(" that the truce", "held"))
    found = score([pieces], [SAID])
    assert [figures(found[name]) for name in ("source", "content")] == [(1, 1, 1)] * 2


def test_one_source_of_two_attributions_counts_once() -> None:
    other = Attribution(WARNED.cue, SAID.source, WARNED.content)
    found = score([SAID, other], [SAID, other])
    assert figures(found["source"]) == (1, 1, 1)
    assert figures(found["linked"]) == (2, 2, 2)


@pytest.mark.parametrize(
    ("source", "content", "linked"),
    [
        ("Lund", "that the truce held", 1),
        ("Kari Lund", "the truce", 1),
        ("Kari Lund", "truce", 0),
        ("Kari Lund said that", "the truce held", 1),
        ("Kari Lund said that the", "the truce held", 0),
    ],
)
def test_linked_takes_half_of_both(source: str, content: str, linked: int) -> None:
    # Jaccard: Lund 1/2; the, truce 2/4; truce 1/4; four words to two 2/4, five to two 2/5.
    found = score([Attribution((), role(source), role(content))], [SAID])
    assert figures(found["linked"]) == (linked, 1, 1)


def test_linked_pairs_one_to_one() -> None:
    found = score([SAID, SAID], [SAID, WARNED])
    assert figures(found["linked"]) == (1, 2, 2)


def test_no_source_agrees_with_no_source_and_no_content_with_nothing() -> None:
    nobody = Attribution(SAID.cue, (), SAID.content)
    assert score([nobody], [nobody])["linked"].agreed == 1
    assert score([nobody], [SAID])["linked"].agreed == 0
    silent = Attribution(SAID.cue, SAID.source)
    assert score([silent], [silent])["linked"].agreed == 0
    assert figures(score([silent], [silent])["content"]) == (0, 0, 0)


def test_predictions_in_regions_set_aside_are_left_out() -> None:
    found = score([SAID, WARNED, Attribution(content=WARNED.content)], [SAID], role("warned, loudly, of war"))
    assert all(counts.f1 == 1 for counts in found.values())


def test_nothing_at_all() -> None:
    assert set(to_json(score([], []))["source_words"].values()) == {0}


def test_contents_hold_what_polnear_holds() -> None:
    reading = Reader().read(Document(TEXT))
    article = from_reading(reading, "a")
    contents = [[piece.of(TEXT) for piece in a.content] for a in article.attributions]
    assert ["that the truce held"] in contents
    assert ["“We will stay,”", "“for now.”"] in contents
