"""What the evaluations share: their options, reading reports, and writing figures and predictions."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from dragoman.errors import StopRun
from dragoman.evaluate.labelled import LabelledReport, from_reading, to_line
from dragoman.evaluate.matching import Counts
from dragoman.reader import Reader

Command = TypeVar("Command", bound=Callable[..., None])


def with_outputs(command: Command) -> Command:
    """The two options that every evaluation has."""
    command = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")(command)
    return click.option(
        "--predictions",
        type=click.Path(path_type=Path),
        metavar="OUT",
        callback=_in_a_folder,
        help="Write what was read, in the format of the gold.",
    )(command)


every_nth = click.option(
    "--every", type=click.IntRange(1), default=1, metavar="N", help="Read every Nth document only."
)
"""For files of which the shipped weights have seen all but every Nth document."""


def _in_a_folder(_context: click.Context, _option: click.Parameter, path: Path | None) -> Path | None:
    """The path, if it can be written to: told before everything is read, not after."""
    if path is not None and not path.parent.is_dir():
        raise StopRun(f"{path}: there is no folder {path.parent}")
    if path is not None and not os.access(path if path.exists() else path.parent, os.W_OK):
        raise StopRun(f"{path}: not writable")
    return path


def read_reports(gold: Iterable[LabelledReport], predictions: Path | None) -> list[LabelledReport]:
    """The gold's reports as the reader reads them, written to `predictions` if given."""
    reader = Reader()
    found = [from_reading(reader.read(report.document), report.id) for report in gold]
    if predictions:
        write(predictions, (to_line(report) for report in found))
    return found


def write(path: Path, lines: Iterable[str]) -> None:
    """Write the lines to a file, or raise StopRun where it cannot be written."""
    try:
        with path.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{line}\n" for line in lines)
    except OSError as error:
        raise StopRun(f"{path}: {error.strerror or error}") from error


def write_files(folder: Path, files: Mapping[str, str]) -> None:
    """Write texts into a folder, by their paths in it, or raise StopRun where one cannot be written."""
    for name, text in files.items():
        path = folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
        except OSError as error:
            raise StopRun(f"{path}: {error.strerror or error}") from error


def print_json(metric: str, path: Path, scores: dict[str, Any], **about: Any) -> None:
    """One object: what was evaluated on which file, and the scores."""
    click.echo(json.dumps({"evaluate": metric, "file": str(path), **about, "scores": scores}))


def print_counts(rows: dict[str, Counts]) -> None:
    """A table of percentages and counts."""
    width = max(len("figure"), *map(len, rows)) if rows else 0
    click.echo(f"{'figure':{width}}  precision  recall      F1   agreed predicted     gold")
    for name, c in rows.items():
        figures = f"{100 * c.precision:9.2f} {100 * c.recall:7.2f} {100 * c.f1:7.2f}"
        click.echo(f"{name:{width}}  {figures} {c.agreed:8} {c.predicted:9} {c.gold:8}")
