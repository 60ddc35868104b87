"""A person's terms with one more: the same told again is no second term."""

from __future__ import annotations

from collections.abc import Collection

from dragoman.gazetteer.knowledge import Term, first_day, last_day


def add_term(terms: list[Term], new: Term, vague: Collection[str]) -> list[Term]:
    """The terms with a new one in its place, or with what it adds to the one that it is.

    A term is one that is known where office and owner are the same and the days overlap or both begin at the
    same time; it then adds an end where none is known, and more precise dates. One in an office that says
    little (`vague`) is known where any office of the same state, body or group was held in that time.
    """
    for i, old in enumerate(terms):
        if (old.of, old.host) != (new.of, new.host):
            continue
        if old.office == new.office:
            if _begin_together(old, new):
                return [*terms[:i], _joined(old, new), *terms[i + 1 :]]
            if _overlap(old, new):
                return terms
        elif new.office in vague and _overlap(old, new):
            return terms
    at = next((i for i, old in enumerate(terms) if old.start > new.start), len(terms))
    return [*terms[:at], new, *terms[at:]]


def _begin_together(old: Term, new: Term) -> bool:
    if old.since is None or new.since is None:
        # Then the ends tell.
        return old.until is None or new.until is None or old.until[:4] == new.until[:4]
    return old.since.startswith(new.since) or new.since.startswith(old.since)


def _overlap(old: Term, new: Term) -> bool:
    """Whether two terms surely have more than a day of handover in common."""
    return _surely_before(old.since, new.until) and _surely_before(new.since, old.until)


def _surely_before(since: str | None, until: str | None) -> bool:
    return since is None or until is None or last_day(since) < first_day(until)


def _joined(old: Term, new: Term) -> Term:
    joined = old._replace(since=_preciser(old.since, new.since), until=_preciser(old.until, new.until))
    end = joined.end
    return joined if end is None or joined.start <= end else old


def _preciser(old: str | None, new: str | None) -> str | None:
    return new if new is not None and (old is None or new.startswith(old)) else old
