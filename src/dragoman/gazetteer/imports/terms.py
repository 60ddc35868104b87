"""A person's terms with further ones: the same told again is no second term."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from dragoman.gazetteer.knowledge import Term, first_day, last_day


def add_terms(terms: list[Term], further: Iterable[Term], vague: Collection[str]) -> list[Term]:
    """The terms with further ones, each in its place or joined with the one that it is.

    A term is one that is known where office and owner are the same and both begin at the same time, or the
    days overlap; in the first case it adds an end where none is known, and more precise dates. One in an
    office that says little (`vague`) is known where any other office of the same state, body or group was
    held in that time. Adding the same terms again changes nothing.
    """
    ordered = sorted(further, key=lambda term: term.office in vague)
    # What a later one has made more precise may no longer be an earlier one: until nothing is new.
    for _ in range(len(ordered) + 1):
        before = terms
        for new in ordered:
            terms = _add_term(terms, new, vague)
        if terms == before:
            break
    return terms


def _add_term(terms: list[Term], new: Term, vague: Collection[str]) -> list[Term]:
    near = [old for old in terms if (old.of, old.host) == (new.of, new.host)]
    if new.office in vague and any(_overlap(old, new) for old in near if old.office not in vague):
        return terms
    same = [old for old in near if old.office == new.office]
    joined = [(old, _joined(old, new)) for old in same if _begin_together(old, new)]
    if any(old == after for old, after in joined):
        return terms
    if joined:
        old, after = joined[0]
        return [after if term == old else term for term in terms]
    if any(None not in (old.until, new.until) and _overlap(old, new) for old in same):
        return terms
    at = next((i for i, old in enumerate(terms) if old.start > new.start), len(terms))
    return [*terms[:at], new, *terms[at:]]


def _begin_together(old: Term, new: Term) -> bool:
    if old.since is None or new.since is None:
        # Then the ends tell.
        return old.until is None or new.until is None or _agree(old.until, new.until)
    return _agree(old.since, new.since)


def _agree(one: str, other: str) -> bool:
    """Whether two dates may be the same, one more precise than the other."""
    return one.startswith(other) or other.startswith(one)


def _overlap(old: Term, new: Term) -> bool:
    """Whether two terms surely have more than a day of handover in common; without an end they last."""
    return _surely_before(old.since, new.until) and _surely_before(new.since, old.until)


def _surely_before(since: str | None, until: str | None) -> bool:
    return since is None or until is None or last_day(since) < first_day(until)


def _joined(old: Term, new: Term) -> Term:
    joined = old._replace(since=_preciser(old.since, new.since), until=_preciser(old.until, new.until))
    end = joined.end
    return joined if end is None or joined.start <= end else old


def _preciser(old: str | None, new: str | None) -> str | None:
    return new if new is not None and (old is None or new.startswith(old)) else old
