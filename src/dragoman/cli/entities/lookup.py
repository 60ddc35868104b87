"""`dragoman entities lookup`: whom a name may stand for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
from rich.text import Text

from dragoman.cli.entities.asked import Days, as_lines, on_day
from dragoman.cli.entities.output import office_of, print_lines, print_table, when
from dragoman.cli.options import with_gazetteer
from dragoman.gazetteer.index import Gazetteer, gazetteer
from dragoman.gazetteer.kinds import BOTH, GOVERNMENT, STATE, Held, held
from dragoman.gazetteer.lookup import Match, Names, in_office


@click.command("lookup")
@click.argument("words", nargs=-1, required=True, metavar="NAME")
@on_day
@as_lines
@with_gazetteer
@click.pass_context
def lookup(
    ctx: click.Context,
    words: tuple[str, ...],
    on: Days | None,
    as_json: bool,
    folders: tuple[Path, ...],
) -> None:
    """Tell whom a name may stand for: a full name, a surname, an acronym, an adjective, a capital.

    Case, accents and hyphens do not matter. Where nobody is called so, one slip (a wrong, missing or needless
    letter, or two changed about) is borne in a word of six letters or more that is no name itself. With --on,
    who was in office then comes first, and only the offices of then are told. With --json: id, name, kind,
    country, sectors, matched (name, surname, acronym, adjective, people, capital, seat or misspelt), offices
    (office, of, since, until, kind). Exit status: 1 where nobody is known.
    """
    name, known = " ".join(words), gazetteer(*folders)
    matches = Names(known).find(name)
    if not matches:
        click.echo(f"Nobody is known by the name of {name}.", err=True)
        ctx.exit(1)
    offices = _offices(known, {match.entity for match in matches}, on)
    if on is not None:
        matches.sort(key=lambda match: _rank(offices[match.entity]))
    if as_json:
        print_lines(_to_json(known, match, offices[match.entity]) for match in matches)
        return
    print_table(
        {"Who": 5, "What": 5, "Offices": 8},
        (_row(known, match, offices[match.entity]) for match in matches),
    )


def _offices(known: Gazetteer, entities: set[str], on: Days | None) -> dict[str, list[Held]]:
    """The terms of each, all or those of a date, in the order of time."""
    found: dict[str, list[Held]] = {entity: [] for entity in entities}
    for one in held(known.knowledge):
        entity = f"person:{one.term.person}"
        if entity in found and (on is None or in_office(one.term, on.earliest, on.latest)):
            found[entity].append(one)
    for terms in found.values():
        terms.sort(key=lambda one: one.term.start)
    return found


def _rank(terms: list[Held]) -> int:
    """Heads of state and of government first, then who else is in office."""
    return 2 if not terms else 0 if {one.kind for one in terms} & {STATE, GOVERNMENT, BOTH} else 1


def _sectors(known: Gazetteer, entity: str, terms: list[Held]) -> list[str]:
    """An entity's own sectors, a person's by the offices."""
    own = known.entities[entity].sectors
    return list(dict.fromkeys(own or (s for one in terms for s in known.office(one.term.office).sectors)))


def _to_json(known: Gazetteer, match: Match, terms: list[Held]) -> dict[str, Any]:
    entity = known.entities[match.entity]
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind,
        "country": entity.country,
        "sectors": _sectors(known, entity.id, terms),
        "matched": match.matched,
        "offices": [
            {
                "office": known.office(one.term.office).name,
                "of": one.term.of,
                "since": one.term.since,
                "until": one.term.until,
                "kind": one.kind,
            }
            for one in terms
        ],
    }


def _row(known: Gazetteer, match: Match, terms: list[Held]) -> tuple[Text, Text, Text]:
    entity = known.entities[match.entity]
    who = Text(entity.name)
    who.append(f"\n{entity.id}", style="dim")
    facts = (entity.kind, entity.country, ", ".join(_sectors(known, entity.id, terms)))
    what = Text("; ".join(filter(None, facts)))
    what.append(f"\n{match.matched}", style="dim")
    offices = Text()
    for one in terms:
        offices.append("\n" if offices else "")
        offices.append(
            f"{office_of(known, one).plain.partition(chr(10))[0]} of {known.place_name(one.term.of)}"
        )
        offices.append(f", {when(one.term)}", style="dim")
    return who, what, offices
