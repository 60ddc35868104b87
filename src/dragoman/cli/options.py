"""What several commands ask for in the same way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from dragoman.reading import Published
from dragoman.sources.published import parse_published

DEFAULT_RECORD = "dragoman.sqlite"
DEFAULT_GAZETTEER = "dragoman-gazetteer"

_Command = TypeVar("_Command", bound=Callable[..., None])


def from_record(command: _Command) -> _Command:
    """Options of a command that asks the record: where it is, and how to print."""
    command = click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")(command)
    return in_record(command)


def in_record(command: _Command) -> _Command:
    """`--record`."""
    return click.option(
        "--record",
        default=DEFAULT_RECORD,
        show_default=True,
        metavar="URL",
        help="The record: a file's path or an SQLite URL.",
    )(command)


def with_gazetteer(command: _Command) -> _Command:
    """`--gazetteer`: the folders with what the user knows beyond the shipped gazetteer, as `folders`."""
    return click.option(
        "--gazetteer",
        "folders",
        multiple=True,
        callback=_folders,
        metavar="FOLDER",
        help="Persons, terms, bodies and groups of your own, over those that ship; may be given several "
        f"times, the later over the earlier.  [default: {DEFAULT_GAZETTEER}, if there is one]",
    )(command)


def _folders(_ctx: click.Context, _param: click.Parameter, value: tuple[str, ...]) -> tuple[Path, ...]:
    default = Path(DEFAULT_GAZETTEER)
    return tuple(map(Path, value)) or ((default,) if default.is_dir() else ())


def in_time(command: _Command) -> _Command:
    """`--since` and `--until`."""
    command = click.option(
        "--until", callback=_last_day, metavar="DATE", help="To this date, month or year, included."
    )(command)
    return click.option(
        "--since", callback=_first_day, metavar="DATE", help="From this date, month or year on."
    )(command)


def _first_day(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    return value and _parse(value).earliest


def _last_day(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    return value and _parse(value).latest


def _parse(value: str) -> Published:
    try:
        return parse_published(value, "given")
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


def into_folder(command: _Command) -> _Command:
    """`--into`: the gazetteer folder of the user's own that is written to."""
    return click.option(
        "--into",
        type=click.Path(path_type=Path, file_okay=False),
        default=DEFAULT_GAZETTEER,
        show_default=True,
        metavar="FOLDER",
        help="The gazetteer folder to write to.",
    )(command)
