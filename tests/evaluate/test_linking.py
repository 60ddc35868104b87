"""Mentions of states and persons, and whether two mean the same."""

from __future__ import annotations

import pytest

from dragoman.evaluate.linking import is_same, linked_mentions
from dragoman.reading import Document, Entity, EntityKind, EntityMention, Form, MadeBy, Reading, Span


def reading(text: str, name: str, form: Form, kind: EntityKind = "person", known: bool = False) -> Reading:
    """A text that is one mention of one entity."""
    one = Entity("x:1", name, kind, known=known, mentions=(EntityMention(Span(0, len(text)), form),))
    return Reading(MadeBy("-", "-", "-", "-"), Document(text), entities=(one,))


@pytest.mark.parametrize(
    ("text", "name", "form", "known", "counted"),
    [
        ("Mahuad", "Jamil Mahuad", "name", False, 1),
        ("Iran's president", "Hassan Rouhani", "nominal", False, 1),
        ("the Turkish foreign minister", "Foreign Minister of Turkey", "nominal", True, 1),
        ("the Italian ambassador", "Italian ambassador", "nominal", False, 0),
        ("Rome's envoy", "Ambassador of Italy", "nominal", False, 0),
        ("he", "casualty at the bridge", "pronoun", False, 0),
    ],
)
def test_persons_count_if_they_have_a_name(
    text: str, name: str, form: Form, known: bool, counted: int
) -> None:
    assert len(linked_mentions(reading(text, name, form, known=known))) == counted


def test_states_always_count_and_other_kinds_never() -> None:
    assert len(linked_mentions(reading("the country", "Varnia", "nominal", "state"))) == 1
    assert not linked_mentions(reading("the Red Cross", "Red Cross", "name", "body"))


def test_persons_are_the_same_by_their_last_word_and_the_shorter_name() -> None:
    short, full, brother = (
        linked_mentions(reading(name, name, "name"))[0]
        for name in ("Mahuad", "Jamil Mahuad", "Eduardo Mahuad")
    )
    assert is_same(short, full)
    assert not is_same(full, brother)
