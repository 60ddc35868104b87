"""Facts and reports as tables for a terminal, or for a pipe that is 100 characters wide."""

from __future__ import annotations

import sys
from collections.abc import Iterable

import click
from rich.box import SIMPLE_HEAD
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from dragoman.cli import plain
from dragoman.reading import Reading, Span
from dragoman.record.facts import EventFact, StatementFact, event_facts, statement_facts

PIPE_WIDTH = 100
ID_SHOWN = 8
"""How much of an id is shown: enough to find it again with `dragoman show`."""

_REACH = 60
_LONGEST_KIND = len("(ASSAULT-suicide-attack)")


def put(what: RenderableType) -> None:
    """Print to standard output: as wide as the terminal and coloured, or 100 characters wide and plain."""
    width = None if sys.stdout.isatty() else PIPE_WIDTH
    console = Console(width=width, highlight=False, markup=False, emoji=False)
    if console.is_terminal:
        console.print(what)
        return
    with console.capture() as captured:
        console.print(what)
    # The spaces that fill up a table's cells are of no use to the next program.
    click.echo("\n".join(line.rstrip() for line in captured.get().splitlines()))


def report(reading: Reading) -> RenderableType:
    """A report: its title and source, then its events and its statements."""
    events, statements = event_facts(reading), statement_facts(reading)
    parts: list[RenderableType] = [heading(reading)]
    if events:
        parts.append(event_table(events, sources=False))
    if statements:
        parts.append(statement_table(statements, sources=False))
    if not events and not statements:
        parts.append(Text("\n  No event and no statement was found.\n"))
    return Group(*parts)


def heading(reading: Reading) -> RenderableType:
    """A report's title, and where and when it appeared."""
    document = reading.document
    published = document.published
    title = plain.clean(document.title or "") or plain.around(document.text, Span(0, 0), _REACH)
    found = f" ({published.method})" if published.method else ""
    about = [
        plain.clean(document.outlet or "unnamed outlet"),
        f"{plain.when(published.earliest, published.latest)}{found}",
        f"report {document.id[:ID_SHOWN]}",
    ]
    return Group(Text(title, style="bold"), Text(" · ".join(about), style="dim"))


def event_table(facts: Iterable[EventFact], *, sources: bool) -> Table:
    """A row for each event: what, who, the words that it rests on, its status and who vouches for it."""
    table = _table(("Event", 0), ("Who, and the words", 2), ("Status, date, voice", 1))
    table.columns[0].width = _LONGEST_KIND
    for fact in facts:
        at = Span(fact.trigger.start - fact.sentence.start, fact.trigger.end - fact.sentence.start)
        words = plain.around(fact.words, at, _REACH) if at.start >= 0 else f"“{fact.trigger_words}”"
        place = f" in {plain.clean(fact.place)}" if fact.place else ""
        table.add_row(
            _lines(plain.what(fact), dim=fact.id[:ID_SHOWN]),
            _lines(plain.who(fact), words, dim=plain.source(fact.source) if sources else None),
            _lines(
                f"{fact.status}{place}, {plain.when(fact.earliest, fact.latest)}",
                f"says {plain.voice(fact.voice)}",
                *([f"told also by {plain.speakers(fact.also_told_by)}"] if fact.also_told_by else []),
            ),
        )
    return table


def statement_table(facts: Iterable[StatementFact], *, sources: bool) -> Table:
    """A row for each statement: who, how and to whom, and the reported words."""
    table = _table(("Speaker", 4), ("How", 4), ("Statement", 9))
    for fact in facts:
        table.add_row(
            _lines(plain.speaker(fact), dim=fact.id[:ID_SHOWN]),
            _lines(*plain.how(fact)),
            _lines(plain.clean(fact.words), dim=plain.source(fact.source) if sources else None),
        )
    return table


def entity_table(reading: Reading) -> Table:
    """A row for each entity of a report."""
    table = _table(("Entity", 4), ("What", 5), ("Id", 4))
    for entity in reading.entities:
        facts = (entity.kind, entity.office, entity.country, ", ".join(entity.sectors))
        table.add_row(
            _lines(plain.clean(entity.name)), _lines("; ".join(filter(None, facts))), _lines(entity.id)
        )
    return table


def _table(*columns: tuple[str, int]) -> Table:
    table = Table(box=SIMPLE_HEAD, expand=True, pad_edge=False, leading=1)
    for name, share in columns:
        table.add_column(name, ratio=share or None, overflow="fold")
    return table


def _lines(*lines: str, dim: str | None = None) -> Text:
    text = Text("\n".join(lines))
    if dim:
        text.append(f"\n{dim}", style="dim")
    return text
