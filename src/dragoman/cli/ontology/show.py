"""`dragoman ontology show`: the types of events, shipped and of the user's own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
from rich.box import SIMPLE_HEAD
from rich.table import Table

from dragoman.cli.layout import put
from dragoman.events.lexicon import Lexicon
from dragoman.events.ontology import EventType
from dragoman.events.own.own_lexicon import own_lexicon

_OWN = "\n(own)"
_BOTH_WAYS = "\n(both ways)"


@click.command("show")
@click.argument(
    "files", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="[FILE]..."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")
def show(*, files: tuple[Path, ...], as_json: bool) -> None:
    """List the types with quad class, intensity, modes, and how many verbs and nouns may tell of each.

    With ontology files, as `dragoman read --ontology FILE` has them. Intensity runs from -10, the most
    hostile, to 10.
    """
    lexicon = own_lexicon(files).lexicon
    rows = [_row(kind, lexicon) for kind in lexicon.ontology.types.values()]
    if as_json:
        for row in rows:
            click.echo(json.dumps(row, ensure_ascii=False).encode())
        return
    put(_table(rows))
    click.echo(f"{_count(len(rows), 'type')}, {lexicon.version}.")


def _row(kind: EventType, lexicon: Lexicon) -> dict[str, Any]:
    verbs, nouns = (
        sum(any(sense.type == kind.name and sense.coded for sense in senses) for senses in part.values())
        for part in (lexicon.verbs, lexicon.nouns)
    )
    return {
        "type": kind.name,
        "own": kind.own,
        "quad": kind.quad,
        "symmetric": kind.symmetric,
        "intensity": kind.intensity,
        "modes": dict(kind.intensities),
        "verbs": verbs,
        "nouns": nouns,
    }


def _table(rows: list[dict[str, Any]]) -> Table:
    table = Table(box=SIMPLE_HEAD, expand=True, pad_edge=False)
    for name, share in (("Type", 4), ("Quad class", 6), ("+/-", 2), ("Modes", 14), ("Words", 3)):
        table.add_column(name, ratio=share, overflow="fold")
    for row in rows:
        modes = ", ".join(f"{mode} {intensity:g}" for mode, intensity in row["modes"].items())
        table.add_row(
            f"{row['type']}{_OWN if row['own'] else ''}",
            f"{row['quad'].replace('-', ' ')}{_BOTH_WAYS if row['symmetric'] else ''}",
            f"{row['intensity']:g}",
            modes or "–",
            f"{_count(row['verbs'], 'verb')}\n{_count(row['nouns'], 'noun')}",
        )
    return table


def _count(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"
