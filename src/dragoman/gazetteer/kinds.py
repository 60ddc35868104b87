"""Of what kind a term was: a head of state is head of government too while his state has no other one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from dragoman.gazetteer.knowledge import OfficeKind, Term, calendar_day, first_day, last_day
from dragoman.gazetteer.register import Knowledge

STATE, GOVERNMENT = "head of state", "head of government"
BOTH = f"{STATE} and {GOVERNMENT}"
SHORTEST_GAP = 60
"""Days without a head of government that make the head of state one; sooner, one is only looked for."""
SHORTEST_PART = 31
"""Days; a shorter part of a term may be owed to dates that are known to the month only."""
KNOWN_SINCE = "1990-03-01"
"""Heads of government are recorded from about here on: who has none before the first has one unrecorded."""


class Held(NamedTuple):
    """A term, or the part of one in which it was of one kind."""

    term: Term
    kind: OfficeKind


class Gap(NamedTuple):
    """A time without a head of government, from the end of the one before to the beginning of the next, as
    far as they are known; None where there is none before or after."""

    after: str | None
    until: str | None

    @property
    def start(self) -> str:
        """The day before the first day that is surely in it."""
        return last_day(self.after) if self.after else "0001-01-01"

    @property
    def end(self) -> str:
        """The day after the last day that is surely in it."""
        return first_day(self.until) if self.until else "9999-12-31"


def held(knowledge: Knowledge) -> Iterator[Held]:
    """Every term in the order of the files, cut where its kind changes."""
    gaps = _ungoverned(knowledge)
    for term in knowledge.terms:
        kind = knowledge.offices[term.office].kind_in(term.of)
        if kind == STATE and term.of in knowledge.states:
            yield from _parts(term, gaps.get(term.of, [Gap(None, None)]))
        else:
            yield Held(term, kind)


def _ungoverned(knowledge: Knowledge) -> dict[str, list[Gap]]:
    """The gaps of each state that has or had a head of government."""
    heads: dict[str, list[Term]] = defaultdict(list)
    for term in knowledge.terms:
        if knowledge.offices[term.office].kind_in(term.of) == GOVERNMENT and term.capacity != "disputed":
            heads[term.of].append(term)
    return {of: list(_gaps(sorted(terms, key=lambda term: term.start))) for of, terms in heads.items()}


def _gaps(heads: list[Term]) -> Iterator[Gap]:
    if heads[0].start > KNOWN_SINCE:
        yield Gap(None, heads[0].since)
    latest = heads[0]
    for term in heads[1:]:
        if latest.until is not None:
            gap = Gap(latest.until, term.since)
            if gap.end > KNOWN_SINCE and _days(gap.start, gap.end) >= SHORTEST_GAP:
                yield gap
        if latest.end is not None and (term.end is None or term.end > latest.end):
            latest = term
    if latest.until is not None:
        yield Gap(latest.until, None)


def _parts(term: Term, gaps: list[Gap]) -> Iterator[Held]:
    """A head of state's term, cut at the gaps."""
    since, end = term.since, term.end or "9999-12-31"
    for gap in gaps:
        whole = gap.start <= term.start and end <= gap.end
        if not whole and _days(max(gap.start, term.start), min(gap.end, end)) < SHORTEST_PART:
            continue
        # A gap that begins in the year or month of the term begins with it; so for the end.
        if gap.after and first_day(gap.after) > term.start:
            yield Held(term._replace(since=since, until=gap.after), STATE)
            since = gap.after
        if gap.until is None or last_day(gap.until) >= end:
            yield Held(term._replace(since=since), BOTH)
            return
        yield Held(term._replace(since=since, until=gap.until), BOTH)
        since = gap.until
    yield Held(term._replace(since=since), STATE)


def _days(start: str, end: str) -> int:
    return (calendar_day(end) - calendar_day(start)).days
