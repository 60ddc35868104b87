"""The place that an event's own clause names."""

from __future__ import annotations

import pytest

from dragoman.events.where import Map
from dragoman.places.find import find
from dragoman.reading import EventPlace
from tests.support.heads import hearing
from tests.support.trees import cast_in, coding


def places(sentence: str, **roles: str) -> list[EventPlace]:
    """Where each act of a sentence took place; `roles` are what the heads hear in words."""
    cast = cast_in(sentence)
    cast.places = tuple(find(cast.annotation))
    cast.annotation.acts = hearing(cast, **roles) if roles else None
    known = Map(cast)
    return [known.place(coded) for coded in coding(sentence).coded]


@pytest.mark.parametrize(
    "sentence", ["France attacked Turkey in Paris.", "In Paris, France attacked Turkey."]
)
def test_a_phrase_of_place_says_where(sentence: str) -> None:
    (found,) = places(sentence)
    assert (found.name, found.country) == ("Paris", "FRA")
    assert found.lat == pytest.approx(48.85, abs=0.1)
    assert found.lon == pytest.approx(2.35, abs=0.1)
    assert found.span is not None
    assert found.span.of(sentence) == "Paris"


def test_a_phrase_of_the_light_verb_places_its_noun() -> None:
    assert [p.name for p in places("France held talks with Turkey in Paris.")] == ["Paris"]


def test_a_phrase_of_the_noun_places_it_alone() -> None:
    assert [p.name for p in places("France accused Turkey of an attack in Paris.")] == [None, "Paris"]


def test_where_from_is_not_where() -> None:
    assert places("France attacked Turkey from Paris.") == [EventPlace()]


def test_sides_are_no_places() -> None:
    assert places("France attacked Turkey.") == [EventPlace()]


def test_the_heads_hear_where_an_act_took_place() -> None:
    (found,) = places("France attacked Turkey from Paris.", Paris="place")
    assert found.name == "Paris"


def test_a_state_may_be_where_an_act_took_place() -> None:
    (found,) = places("France attacked Turkey.", Turkey="place")
    assert (found.name, found.country, found.lat) == ("Turkey", "TUR", None)


def test_what_was_before_or_after_may_have_been_elsewhere() -> None:
    sentence = "The minister flew to Ankara after talks with Turkey were held."
    assert [p.name for p in places(sentence, Ankara="place")] == ["Ankara", None]
