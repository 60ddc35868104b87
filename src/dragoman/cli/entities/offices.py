"""`dragoman entities offices`: who held which office when."""

from __future__ import annotations

from pathlib import Path

import click

from dragoman.cli.entities.asked import Days, as_lines, on_day, owner
from dragoman.cli.entities.output import print_lines, print_terms, term_json
from dragoman.cli.options import with_gazetteer
from dragoman.gazetteer.index import gazetteer
from dragoman.gazetteer.kinds import BOTH, Held, held
from dragoman.gazetteer.lookup import in_office


@click.command("offices")
@click.option("--of", metavar="CODE_OR_ID", help="Of this state (three letters), body or group (its id).")
@click.option("--kind", metavar="KIND", help='Of this kind: "head of state", "foreign minister" …')
@on_day
@as_lines
@with_gazetteer
def offices(
    of: str | None, kind: str | None, on: Days | None, as_json: bool, folders: tuple[Path, ...]
) -> None:
    """List the terms of office that are known.

    A head of state who is head of government too is of both kinds; where that changes within a term, the term
    is listed in parts. Both days of a term are in it, so that on a day of handover two persons are listed.
    With --json: country, office, kind, name, since, until, of, person, and host and capacity where set.
    """
    known = gazetteer(*folders)
    place = owner(known, of)
    terms = list(held(known.knowledge))
    if kind is not None:
        _check_kind(kind, terms)
    found = [
        one
        for one in terms
        if place in {None, one.term.of}
        and (kind is None or _is_of(one, kind.lower()))
        and (on is None or in_office(one.term, on.earliest, on.latest))
    ]
    found.sort(key=lambda one: (one.term.of, one.term.office, one.term.start))
    if as_json:
        print_lines(term_json(known, one) for one in found)
    else:
        print_terms(known, found)


def _is_of(one: Held, kind: str) -> bool:
    return kind == one.kind.lower() or (one.kind == BOTH and kind in BOTH.split(" and "))


def _check_kind(kind: str, terms: list[Held]) -> None:
    kinds = {one.kind for one in terms}
    if not any(kind.lower() == one.lower() for one in kinds):
        listed = ", ".join(sorted(kinds))
        raise click.BadParameter(
            f"no office is of the kind {kind!r}; there are: {listed}", param_hint="--kind"
        )
