"""Where: the place that an event's own clause names."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.events.coded import Coded
from dragoman.language.annotation import Annotation, Token
from dragoman.places.find import PlaceMention
from dragoman.reading import EventPlace

_LOCATIVE = frozenset(
    {"in", "at", "near", "outside", "inside", "around", "across", "over", "off", "on", "of"}
)


class Map:
    """The places that a report names, by the words that they hang from."""

    def __init__(self, annotation: Annotation, named: Iterable[PlaceMention]) -> None:
        self._annotation = annotation
        self._places: dict[int, PlaceMention] = {}
        for mention in named:
            for i in range(mention.start, mention.end):
                self._places[i] = mention

    def place(self, coded: Coded) -> EventPlace:
        """The place that a locative phrase of the trigger, or of its light verb, names."""
        for anchor in filter(None, (coded.trigger, coded.carrier)):
            for child in self._annotation.children(anchor, "obl", "nmod"):
                mention = self._places.get(child.i)
                if mention is not None and self._is_locative(child, anchor):
                    return self._event_place(mention)
        return EventPlace()

    def _is_locative(self, noun: Token, anchor: Token) -> bool:
        cases = {t.lower for t in self._annotation.children(noun, "case")}
        return bool(cases & _LOCATIVE) and not ("of" in cases and anchor.upos == "VERB")

    def _event_place(self, mention: PlaceMention) -> EventPlace:
        place = mention.place
        span = self._annotation.span(mention.start, mention.end)
        return EventPlace(place.name, place.country, place.lat, place.lon, span)
