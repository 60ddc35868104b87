"""Where: the place of an event, of those that its sentence names."""

from __future__ import annotations

from collections import defaultdict

from dragoman.entities.cast import Cast
from dragoman.events.coded import Coded
from dragoman.language.acts import ROLES
from dragoman.language.annotation import Token
from dragoman.reading import EventPlace

HEARD = 0.3
"""How likely the heads must find that an act took place somewhere: chosen on the development part, where
three in four such places are the gold's (event place of `dragoman evaluate readings`)."""
_PLACE = ROLES.index("place")
_KINDS = frozenset({"place", "state"})
_FORMS = frozenset({"name", "nominal"})
_LOCATIVE = frozenset(
    {"in", "at", "near", "outside", "inside", "around", "across", "over", "off", "on", "of"}
)


_OF_ANOTHER_TIME = frozenset({"after", "before", "since", "until"})


class Map:
    """The places that a report names, by the words that they hang from."""

    def __init__(self, cast: Cast) -> None:
        self._annotation = cast.annotation
        self._known: dict[int, EventPlace] = {}
        self._named: dict[int, EventPlace] = {}
        for site in cast.places:
            span = cast.annotation.span(site.start, site.end)
            known = EventPlace(site.place.name, site.place.country, site.place.lat, site.place.lon, span)
            self._known |= dict.fromkeys(range(site.start, site.end), known)
            self._named[site.head] = known
        for mention in cast.mentions:
            entity = cast.entities[mention.entities[0]]
            if entity.kind in _KINDS and mention.form in _FORMS and len(mention.entities) == 1:
                own = EventPlace(entity.name, entity.country, span=cast.span_of(mention))
                self._named.setdefault(mention.head, self._known.get(mention.head, own))
        self._heads: defaultdict[int, list[int]] = defaultdict(list)
        for head in sorted(self._named):
            self._heads[cast.annotation.tokens[head].sentence].append(head)

    def place(self, coded: Coded) -> EventPlace:
        """Where the heads hear that an act took place, or what a locative phrase of its trigger names."""
        return self._heard(coded.trigger) or self._locative(coded) or EventPlace()

    def _heard(self, trigger: Token) -> EventPlace | None:
        clause = self._clause_of_another_time(trigger)
        heads = [
            head
            for head in self._heads[trigger.sentence]
            if head != trigger.i and (clause is None or clause.i in self._above(head))
        ]
        if self._annotation.acts is None or not heads:
            return None
        shares = self._annotation.acts.roles(trigger.i, heads)[:, _PLACE]
        best = int(shares.argmax())
        return self._named[heads[best]] if shares[best] >= HEARD else None

    def _clause_of_another_time(self, trigger: Token) -> Token | None:
        """The clause around a trigger that is before or after the one above it and so may be elsewhere: "came
        to Rome after he had met them"."""
        for word in (trigger, *self._annotation.ancestors(trigger)):
            marks = self._annotation.children(word, "mark", "case")
            if word.deprel == "advcl" and any(mark.lower in _OF_ANOTHER_TIME for mark in marks):
                return word
        return None

    def _above(self, head: int) -> set[int]:
        word = self._annotation.tokens[head]
        return {head, *(above.i for above in self._annotation.ancestors(word))}

    def _locative(self, coded: Coded) -> EventPlace | None:
        """The place that a locative phrase of the trigger, or of its light verb, names."""
        for anchor in filter(None, (coded.trigger, coded.carrier)):
            for child in self._annotation.children(anchor, "obl", "nmod"):
                known = self._known.get(child.i)
                if known is not None and self._is_locative(child, anchor):
                    return known
        return None

    def _is_locative(self, noun: Token, anchor: Token) -> bool:
        cases = {t.lower for t in self._annotation.children(noun, "case")}
        return bool(cases & _LOCATIVE) and not ("of" in cases and anchor.upos == "VERB")
