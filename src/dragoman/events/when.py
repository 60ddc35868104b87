"""When: the date of each event, from the words of its clause, its sentence, or the report's own date."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property

from dragoman.dates.expressions import Expression, find
from dragoman.dates.resolution import Tense, resolve
from dragoman.events.coded import Coded
from dragoman.language.acts import ROLES
from dragoman.language.annotation import Annotation, Token
from dragoman.reading import DateMention, EventDate, Published, Status

HISTORY_DAYS = 90
"""An event dated further before the report than this is history (design of the status scheme)."""
HEARD = 0.1
"""How likely the heads must find that words tell when an act took place: chosen on the development part, by
the dates that are right (event date of `dragoman evaluate readings`)."""
NEWS_DAYS = 7
"""A day that a report names is that of its news up to so long before it."""
_DATE = ROLES.index("date")
_FUTURE = frozenset({"planned", "demanded", "hypothetical"})
_AHEAD = frozenset({"will", "shall", "to"})


class Timeline:
    """The temporal expressions of a report, by the words that they hang from."""

    def __init__(self, annotation: Annotation, published: Published) -> None:
        self._annotation = annotation
        self._published = published
        self._anchor = date.fromisoformat(published.latest) if published.latest else None
        starts = [t.start for t in annotation.tokens]
        self._by_sentence: dict[int, list[tuple[Token, Expression]]] = {}
        for expression in find(annotation.text):
            i = bisect_left(starts, expression.span.start)
            if i < len(starts) and starts[i] < expression.span.end:
                top = self._top(i, expression)
                self._by_sentence.setdefault(top.sentence, []).append((top, expression))

    def date(self, coded: Coded) -> EventDate:
        """The date of an event: by the words of its clause, by those that the heads hear or that stand alone
        above it in its sentence; of news without any, the day of the news, or the report's."""
        tense: Tense = "future" if coded.status in _FUTURE else "past"
        for top, expression in self._dating(coded):
            found = self._resolve(expression, tense)
            if found:
                anchored = top.head in {anchor.i for anchor in _anchors(coded)}
                return EventDate(*found, expression.span, "clause" if anchored else "sentence")
        above = self._above(coded)
        if above is not None:
            # The date is that of the words above: of what they foresee only where it lies ahead itself.
            found = self._resolve(above, "past")
            if found and (tense == "past" or self._lies_ahead(found[0])):
                return EventDate(*found, above.span, "sentence")
        if coded.status == "occurred" and self._news:
            return EventDate(self._news, self._news, None, "narrative")
        if coded.status in {"occurred", "ongoing"} and self._published.earliest:
            return EventDate(self._published.earliest, self._published.latest, None, "report")
        return EventDate()

    def _dating(self, coded: Coded) -> Iterator[tuple[Token, Expression]]:
        """The words that may date an event, the likeliest first: those that hang on it, then those that the
        heads hear."""
        inside = self._by_sentence.get(coded.trigger.sentence, [])
        anchors = {anchor.i for anchor in _anchors(coded)}
        yield from (one for one in inside if one[0].head in anchors)
        if inside and self._annotation.acts:
            heard = self._annotation.acts.roles(coded.trigger.i, [top.i for top, _ in inside])[:, _DATE]
            best = int(heard.argmax())
            if heard[best] >= HEARD:
                yield inside[best]

    def _above(self, coded: Coded) -> Expression | None:
        """The only words of a sentence for a time, if they hang on one above the event."""
        inside = self._by_sentence.get(coded.trigger.sentence, [])
        if len(inside) != 1:
            return None
        top, expression = inside[0]
        return expression if top.head in {t.i for t in self._annotation.ancestors(coded.trigger)} else None

    @cached_property
    def _news(self) -> str | None:
        """The first day that a report names of those shortly before its own."""
        if self._anchor is None:
            return None
        first, last = (self._anchor - timedelta(days=NEWS_DAYS)).isoformat(), self._anchor.isoformat()
        days = (d.earliest for d in self._dated if d.earliest and d.earliest == d.latest)
        return next((day for day in days if first <= day <= last), None)

    @cached_property
    def _dated(self) -> list[DateMention]:
        """The temporal expressions that the patterns know, dated by the tense of their clause."""
        return [
            DateMention(expression.span, *(self._resolve(expression, self._tense(top)) or (None, None)))
            for inside in self._by_sentence.values()
            for top, expression in inside
        ]

    def mentions(self) -> tuple[DateMention, ...]:
        """Every temporal expression of the report's prose in order; those that the language model alone finds
        ("for three days") are without a date."""
        dated = self._dated
        told = (self._annotation.span(t.start, t.end) for t in self._annotation.terms if t.label == "DATE")
        undated = [DateMention(span) for span in told if not any(span.overlaps(d.span) for d in dated)]
        return tuple(sorted(dated + undated, key=lambda d: d.span))

    def status(self, coded: Coded, when: EventDate) -> Status:
        """The status with the date in view: what lies long before the report is history, and only that."""
        if self._anchor is None or not when.span:
            return coded.status
        past = (self._anchor - timedelta(days=HISTORY_DAYS)).isoformat()
        if coded.status in {"occurred", "ongoing"} and when.latest and when.latest < past:
            return "historical"
        if coded.status == "historical" and when.earliest and when.earliest >= past:
            return "occurred"
        return coded.status

    def _resolve(self, expression: Expression, tense: Tense) -> tuple[str, str] | None:
        """Days of an expression; a report without a date leaves only those with a year of their own."""
        anchor = self._anchor
        if anchor is None:
            if expression.year is None or expression.since:
                return None
            anchor = date(expression.year, 12, 31)
        return resolve(expression, anchor, tense)

    def _tense(self, top: Token) -> Tense:
        """Future where the next verb above has "will" or is an infinitive."""
        for above in self._annotation.ancestors(top):
            if above.upos == "VERB":
                signs = self._annotation.children(above, "aux", "mark")
                return "future" if any(t.lemma in _AHEAD for t in signs) else "past"
        return "past"

    def _lies_ahead(self, day: str) -> bool:
        return self._anchor is not None and day > self._anchor.isoformat()

    def _top(self, i: int, expression: Expression) -> Token:
        """The highest word of an expression: the one whose head stands outside it."""
        token = self._annotation.tokens[i]
        for above in self._annotation.ancestors(token):
            if not expression.span.start <= above.start < expression.span.end:
                break
            token = above
        return token


def _anchors(coded: Coded) -> list[Token]:
    """The words that say of an event when it was."""
    return [anchor for anchor in (coded.trigger, coded.carrier) if anchor is not None]
