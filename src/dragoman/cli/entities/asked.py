"""What several of these commands ask for in the same way."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeVar

import click

from dragoman.gazetteer.index import Gazetteer
from dragoman.sources.published import parse_published

_Command = TypeVar("_Command", bound=Callable[..., None])


class Days(NamedTuple):
    """The first and the last day of a date, month or year, and the words for it in a sentence."""

    earliest: str
    latest: str
    told: str


def on_day(command: _Command) -> _Command:
    """`--on`: the days that a date, month or year covers, or None."""
    return click.option(
        "--on", callback=_days, metavar="DATE", help="On this date, or in this month or year."
    )(command)


def as_lines(command: _Command) -> _Command:
    """`--json`."""
    return click.option("--json", "as_json", is_flag=True, help="Print a JSON object a line.")(command)


def judges(command: _Command) -> _Command:
    """`--by` and `--note`, as `who` and `note`."""
    command = click.option("--by", "who", metavar="WHO", help="Who says so.")(command)
    return click.option("--note", metavar="TEXT", help="Why, or whatever is to be kept with it.")(command)


def owner(known: Gazetteer, value: str | None) -> str | None:
    """The state, body or group of a code or id.

    Raises click.BadParameter where nobody has it.
    """
    if value is None:
        return None
    key = value.partition(":")[2] or value
    for one in (key, key.upper(), key.lower()):
        if one in known.knowledge.states or one in known.knowledge.organisations:
            return one
    raise click.BadParameter(f"no state, body or group {value}", param_hint="--of")


def _days(_ctx: click.Context, _param: click.Parameter, value: str | None) -> Days | None:
    if not value:
        return None
    try:
        days = parse_published(value, "given")
    except ValueError as error:
        raise click.BadParameter(str(error)) from error
    earliest, latest = str(days.earliest), str(days.latest)
    return Days(earliest, latest, f" on {value}" if earliest == latest else f" in {value}")
