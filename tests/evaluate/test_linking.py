"""Mentions of states and persons, and whether two mean the same."""

from __future__ import annotations

from typing import Any

import pytest

from dragoman.evaluate.linking import is_same, linked_mentions
from dragoman.gazetteer.index import gazetteer
from dragoman.reading import Document, Entity, EntityMention, Form, MadeBy, Reading, Span


def reading(text: str, name: str, form: Form, **known: Any) -> Reading:
    """A text that is one mention of one entity, a person if nothing else is said."""
    mention = EntityMention(Span(0, len(text)), form)
    fields = {"id": "x:1", "kind": "person"} | known
    return Reading(
        MadeBy("-", "-", "-", "-"), Document(text), (Entity(name=name, mentions=(mention,), **fields),)
    )


@pytest.mark.parametrize(
    ("text", "name", "form", "known", "counted"),
    [
        ("Mahuad", "Jamil Mahuad", "name", False, 1),
        ("Iran's president", "Hassan Rouhani", "nominal", False, 1),
        ("the Turkish foreign minister", "Foreign Minister of Turkey", "nominal", True, 1),
        ("the crown prince", "Mohammed bin Salman", "nominal", False, 1),
        ("the pope", "Pope Francis", "nominal", False, 1),
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
    assert len(linked_mentions(reading("the country", "Varnia", "nominal", kind="state"))) == 1
    assert not linked_mentions(reading("the Red Cross", "Red Cross", "name", kind="body"))


def test_persons_are_the_same_by_their_last_word_and_the_shorter_name() -> None:
    short, full, brother = (
        linked_mentions(reading(name, name, "name"))[0]
        for name in ("Mahuad", "Jamil Mahuad", "Eduardo Mahuad")
    )
    assert is_same(short, full)
    assert not is_same(full, brother)


def test_a_government_is_its_state() -> None:
    government = gazetteer().state_actor("FRA", "government")
    cabinet = reading("Paris", government.name, "name", id=government.id, kind="body", country="FRA")
    france, turkey = (
        linked_mentions(reading("Paris", name, "name", kind="state", country=code))[0]
        for name, code in (("France", "FRA"), ("Turkey", "TUR"))
    )
    (linked,) = linked_mentions(cabinet)
    assert is_same(linked, france)
    assert not is_same(linked, turkey)
