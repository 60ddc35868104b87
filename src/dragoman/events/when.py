"""When: the date of each event, from the words of its clause, its sentence, or the report's own date."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, timedelta

from dragoman.dates.expressions import Expression, find
from dragoman.dates.resolution import Tense, resolve
from dragoman.events.coded import Coded
from dragoman.language.annotation import Annotation, Token
from dragoman.reading import DateMention, EventDate, Published, Status

HISTORY_DAYS = 90
"""An event dated further before the report than this is history (design of the status scheme)."""
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
        """The date of an event; without words for it, the report's date stands for what is news."""
        inside = self._by_sentence.get(coded.trigger.sentence, [])
        anchors = {coded.trigger.i} | ({coded.carrier.i} if coded.carrier else set())
        tense: Tense = "future" if coded.status in _FUTURE else "past"
        for top, expression in inside:
            if top.head in anchors:
                found = self._resolve(expression, tense)
                if found:
                    return EventDate(*found, expression.span, "clause")
        if len(inside) == 1 and inside[0][0].head in {t.i for t in self._annotation.ancestors(coded.trigger)}:
            # The date is that of the words above: of what they foresee only where it lies ahead itself.
            found = self._resolve(inside[0][1], "past")
            if found and (tense == "past" or self._lies_ahead(found[0])):
                return EventDate(*found, inside[0][1].span, "sentence")
        if coded.status in {"occurred", "ongoing"} and self._published.earliest:
            return EventDate(self._published.earliest, self._published.latest, None, "report")
        return EventDate()

    def mentions(self) -> tuple[DateMention, ...]:
        """Every temporal expression of the report's prose, dated by the tense of its clause."""
        return tuple(
            DateMention(expression.span, *(self._resolve(expression, self._tense(top)) or (None, None)))
            for inside in self._by_sentence.values()
            for top, expression in inside
        )

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
