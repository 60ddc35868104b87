"""Is the gazetteer plausible: terms that overlap, offices that nobody holds, lives that cannot be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from dragoman.gazetteer.knowledge import Term, calendar_day, first_day, last_day
from dragoman.gazetteer.register import Knowledge

HEADS = frozenset({"head of state", "head of government"})
WATCHED = {
    "head of state": "1990-01-01",
    "head of government": "1990-01-01",
    "foreign minister": "2000-01-01",
}
"""Kinds of office that somebody should hold at any time, and from which day on."""
LONGEST_GAP = {"head of state": 31, "head of government": 45, "foreign minister": 120}
"""Days; interregna of a month and caretakers without a name are common, longer ones are told as vacancies."""
LONGEST_OVERLAP = 7
YOUNGEST, OLDEST = 18, 105
_CROWNED = frozenset({"king", "queen", "emperor", "emir", "sultan", "shah", "grand-duke", "sovereign-prince"})


class Finding(NamedTuple):
    """Something that cannot be, or that is not known; `of` is the state or body, `what` tells it in words."""

    kind: Literal["overlap", "gap", "impossible"]
    of: str
    what: str


def check(knowledge: Knowledge, today: date) -> list[Finding]:
    """All findings, by state or body."""
    found = [*_overlaps(knowledge), *_gaps(knowledge, today), *_impossible(knowledge, today)]
    return sorted(found, key=lambda finding: (finding.of, finding.kind, finding.what))


def _earliest_end(term: Term) -> str:
    """The first day on which a term may have ended."""
    return first_day(term.until) if term.until else "9999-12-31"


def _latest_start(term: Term) -> str:
    """The last day on which a term may have begun."""
    return last_day(term.since) if term.since else "0001-01-01"


def _overlaps(knowledge: Knowledge) -> Iterator[Finding]:
    """Two holders of one office that has a single one."""
    held: dict[tuple[str, str, str | None], list[Term]] = defaultdict(list)
    for term in knowledge.terms:
        if knowledge.offices[term.office].single and term.capacity is None:
            held[term.office, term.of, term.host].append(term)
    for (office, of, _), terms in held.items():
        terms.sort(key=lambda term: (term.start, term.end or "9999"))
        for i, one in enumerate(terms):
            for other in terms[i + 1 :]:
                days = (calendar_day(_earliest_end(one)) - calendar_day(_latest_start(other))).days
                if days > LONGEST_OVERLAP:
                    yield Finding("overlap", of, f"{office}: {_told(one)} and {_told(other)}")


def _told(term: Term) -> str:
    return f"{term.person} {term.since or '?'}..{term.until or ''}"


def _gaps(knowledge: Knowledge, today: date) -> Iterator[Finding]:
    """Times in which nobody is known in an office that a state should have."""
    held: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in [*knowledge.terms, *knowledge.terms.vacancies]:
        kind = knowledge.offices[term.office].kind_in(term.of)
        if kind in WATCHED and term.of in knowledge.states:
            held[term.of, kind].append(term)
            if kind == "head of state":
                held[term.of, "head of government"] += []
    for code, state in knowledge.states.items():
        born = first_day(state.since) if state.since else "0001-01-01"
        last = date(state.until, 1, 1) if state.until else today
        for kind, since in WATCHED.items():
            terms = held.get((code, kind), [])
            if kind == "head of government" and not terms:
                continue
            begin = max(calendar_day(since), calendar_day(born))
            for gap_start, gap_end in _uncovered(terms, begin, last, LONGEST_GAP[kind]):
                if kind == "head of government" and _is_presidential(terms, gap_start, gap_end):
                    continue
                yield Finding("gap", code, f"{kind}: nobody {gap_start}..{gap_end}")


def _is_presidential(terms: list[Term], start: date, end: date) -> bool:
    """Whether a long time without a head of government lies before the first or after the last: the head of
    state was that too."""
    before = all(calendar_day(term.start) >= end for term in terms)
    after = all(term.end and calendar_day(term.end) <= start for term in terms)
    return (end - start).days > 365 and (before or after)


def _uncovered(terms: list[Term], begin: date, last: date, longest: int) -> Iterator[tuple[date, date]]:
    """The spans of more than `longest` days between two days that no term covers."""
    covered = begin
    for term in sorted(terms, key=lambda term: term.start):
        start = calendar_day(term.start)
        if start > covered + timedelta(days=longest) and covered < last:
            yield covered, min(start, last)
        end = calendar_day(term.end) if term.end else last
        covered = max(covered, end)
    if covered + timedelta(days=longest) < last:
        yield covered, last


def _impossible(knowledge: Knowledge, today: date) -> Iterator[Finding]:
    """Terms before their holder was grown up, after he must have died, outside the time of their body."""
    for term in knowledge.terms:
        person = knowledge.persons[term.person]
        start, end = calendar_day(term.start), calendar_day(term.end) if term.end else today
        if person.born and term.since and term.office not in _CROWNED and start.year - person.born < YOUNGEST:
            yield Finding("impossible", term.of, f"{_told(term)}: born {person.born}")
        if person.born and end.year - person.born > OLDEST:
            yield Finding("impossible", term.of, f"{_told(term)}: born {person.born}")
        if start > today:
            yield Finding("impossible", term.of, f"{_told(term)}: begins after today")
        state, body = knowledge.states.get(term.of), knowledge.organisations.get(term.of)
        until = str(state.until) if state and state.until else body.until if body else None
        if until and (term.until or "9999")[:4] > until[:4]:
            yield Finding("impossible", term.of, f"{_told(term)}: of what ended in {until}")
        since = body.since if body else None
        if since and term.since and term.since[:4] < since[:4]:
            yield Finding("impossible", term.of, f"{_told(term)}: of what began in {since}")
