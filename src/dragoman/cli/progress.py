"""How far a run is, on standard error where that is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, islice
from typing import TypeVar

import click
from rich.console import Console, RenderableType
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from dragoman.cli.layout import put

_LOOK_AHEAD = 1000
"""So many reports are taken in beforehand to say how many there are; where there are more, nobody knows."""

_Item = TypeVar("_Item")


class Screen:
    """Standard output and standard error, kept apart, with a bar below them where there is one."""

    def __init__(self, bar: Progress | None = None) -> None:
        self._bar = bar
        self._task = bar.add_task("reading", total=None) if bar else None

    def print(self, what: RenderableType) -> None:
        """Print to standard output."""
        # On a terminal, what is printed has to go through the bar, which moves out of the way.
        if self._bar and sys.stdout.isatty():
            self._bar.console.print(what)
        else:
            put(what)

    def warn(self, line: str) -> None:
        """Print a line to standard error."""
        if self._bar:
            self._bar.console.print(line, markup=False, highlight=False, soft_wrap=True)
        else:
            click.echo(line, err=True)

    def count(self, items: Iterable[_Item]) -> Iterator[_Item]:
        """The items, after the bar knows how many there are, if they are not too many."""
        coming = iter(items)
        if self._bar and self._task is not None:
            first = list(islice(coming, _LOOK_AHEAD))
            if len(first) < _LOOK_AHEAD:
                self._bar.update(self._task, total=len(first))
            return chain(first, coming)
        return coming

    def step(self) -> None:
        """One item is done."""
        if self._bar and self._task is not None:
            self._bar.advance(self._task)


@contextmanager
def screen(*, bar: bool) -> Iterator[Screen]:
    """A Screen; with a bar if one is wanted and standard error is a terminal."""
    if not bar or not sys.stderr.isatty():
        yield Screen()
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    console = Console(stderr=True, highlight=False, markup=False, emoji=False)
    with Progress(
        *columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False
    ) as progress:
        yield Screen(progress)
