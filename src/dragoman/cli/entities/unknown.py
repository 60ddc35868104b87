"""`dragoman entities unknown`: whom the readings of a record name and nobody knows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

import click
from rich.text import Text

from dragoman.cli import plain
from dragoman.cli.entities.output import print_lines, print_table
from dragoman.cli.options import from_record, with_gazetteer
from dragoman.gazetteer.index import gazetteer
from dragoman.reading import Span
from dragoman.record import Record, Suggestion, UnknownFilter
from dragoman.record.details import Given
from dragoman.record.keys import KINDS

_LIMIT = 25
_REACH = 60


@click.command("unknown")
@click.option("--kind", type=click.Choice(KINDS), help="Of this kind only.")
@click.option(
    "--min-reports",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="In at least so many reports.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=_LIMIT,
    show_default=True,
    metavar="N",
    help="At most so many.",
)
@from_record
@with_gazetteer
def unknown(
    *,
    kind: str | None,
    min_reports: int,
    limit: int,
    record: str,
    as_json: bool,
    folders: tuple[Path, ...],
) -> None:
    """List the names that reports give and the gazetteer does not know, those in most reports first.

    One name of one kind is one suggestion; where reports give it several countries, there is one for each. It
    is ambiguous where reports give no country and others do, or offices that one person hardly has at a time.
    Its key is what `dragoman entities accept` and `refuse` ask for. "May be" names known entities that are
    called nearly so. With --json one object a line: key, name, spellings, kind, country and sectors with the
    share of readings that agree, offices, descriptions, reports, outlets, mentions, first, last, ambiguous,
    bare (readings without a country are among it), examples, may_be.
    """
    known = gazetteer(*folders)
    with Record.open(record, create=False) as store:
        found = store.unknown(known, UnknownFilter(kind, min_reports, limit))
    if as_json:
        print_lines(asdict(one) for one in found)
        return
    if found:
        print_table({"Name": 5, "What the reports say": 7, "For example": 8}, map(_row, found))
    click.echo(f"{len(found)} unknown {'name' if len(found) == 1 else 'names'} of {record}.")


def _row(one: Suggestion) -> tuple[Text, Text, Text]:
    name = Text(plain.clean(one.name), style="bold")
    name.append(f"\n{one.key}", style="dim")
    seen = _count(one.reports, "report") + (f", {_count(one.outlets, 'outlet')}" if one.outlets else "")
    name.append(f"\n{seen}\n{plain.when(one.first, one.last)}", style="dim")
    return name, _said(one), _examples(one)


def _said(one: Suggestion) -> Text:
    lines = ["; ".join(filter(None, (one.kind, _shared(one.country, one.country_share), _sectors(one))))]
    lines += ["ambiguous"] if one.ambiguous else []
    lines += [f"also {_words(one.spellings)}"] if one.spellings else []
    lines += [_words(given) for given in (one.offices, one.descriptions) if given]
    lines += [f"may be {other.id} ({other.matched})" for other in one.may_be]
    return Text("\n".join(lines))


def _examples(one: Suggestion) -> Text:
    text = Text()
    for example in one.examples:
        at = Span(example.span.start - example.sentence.start, example.span.end - example.sentence.start)
        text.append("\n" if text else "")
        text.append(plain.around(example.words, at, _REACH))
        text.append(f" {example.document[:8]}", style="dim")
    return text


def _sectors(one: Suggestion) -> str | None:
    return _shared(", ".join(one.sectors) or None, one.sectors_share)


def _shared(words: str | None, share: float | None) -> str | None:
    """Words with the share of readings that agree, unless all do."""
    return f"{words} ({share:.0%})" if words and share is not None and share < 1 else words


def _words(given: Iterable[Given]) -> str:
    return ", ".join(plain.clean(one.words) for one in given)


def _count(number: int, name: str) -> str:
    return f"{number} {name if number == 1 else name + 's'}"
