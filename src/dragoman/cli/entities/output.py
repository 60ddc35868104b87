"""How the answers of these commands are printed: lines of JSON, or tables."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import click
from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from dragoman.cli.layout import put
from dragoman.gazetteer.index import Gazetteer
from dragoman.gazetteer.kinds import Held
from dragoman.gazetteer.knowledge import Term


def print_lines(found: Iterable[dict[str, Any]]) -> None:
    """Print a JSON object a line."""
    for one in found:
        click.echo(json.dumps(one, ensure_ascii=False).encode())


def print_table(columns: dict[str, int], rows: Iterable[tuple[Text | str, ...]]) -> None:
    """Print rows under column names, which say how the width is shared out."""
    table = Table(box=SIMPLE_HEAD, expand=True, pad_edge=False)
    for name, share in columns.items():
        table.add_column(name, ratio=share, overflow="fold")
    for row in rows:
        table.add_row(*row)
    put(table)


def term_json(known: Gazetteer, one: Held) -> dict[str, Any]:
    """A term of office, with dates as precise as they are known."""
    term = one.term
    found: dict[str, Any] = {
        "country": country_of(known, term.of),
        "office": known.office(term.office).name,
        "kind": one.kind,
        "name": known.knowledge.persons[term.person].name,
        "since": term.since,
        "until": term.until,
        "of": term.of,
        "person": f"person:{term.person}",
    }
    if term.host:
        found["host"] = term.host
    if term.capacity:
        found["capacity"] = term.capacity
    return found


def print_terms(known: Gazetteer, terms: list[Held]) -> None:
    """Print a table of terms of office and how many they are."""
    if terms:
        print_table(
            {"Of": 5, "Office": 6, "Name": 5, "When": 5},
            (
                (
                    known.place_name(one.term.of) or one.term.of,
                    office_of(known, one),
                    known.knowledge.persons[one.term.person].name,
                    when(one.term),
                )
                for one in terms
            ),
        )
    click.echo(f"{len(terms)} {'term' if len(terms) == 1 else 'terms'}.")


def office_of(known: Gazetteer, one: Held) -> Text:
    """An office with its kind, where that is another, with the host of an envoy and how it was held."""
    name = known.office(one.term.office).name
    text = Text(f"{name} to {known.place_name(one.term.host)}" if one.term.host else name)
    notes = [one.kind] if one.kind.lower() != name.lower() else []
    notes += [one.term.capacity] if one.term.capacity else []
    if notes:
        text.append(f"\n{', '.join(notes)}", style="dim")
    return text


def when(term: Term) -> str:
    """The time of a term: 2014-08-28 to 2018-07, since 2018, until 2011, unknown."""
    if term.since and term.until:
        return f"{term.since} to {term.until}"
    if term.since:
        return f"since {term.since}"
    return f"until {term.until}" if term.until else "unknown"


def country_of(known: Gazetteer, of: str) -> str | None:
    """A state's code; the country of a body or group, if it is of one."""
    if of in known.knowledge.states:
        return of
    return known.knowledge.organisations[of].country
