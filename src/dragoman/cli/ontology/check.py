"""`dragoman ontology check`: whether the examples of an ontology file are coded as their types."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from dragoman.cli.options import with_gazetteer
from dragoman.events.own.definitions import Definition
from dragoman.events.own.examples import shortfall
from dragoman.events.own.own_lexicon import own_lexicon
from dragoman.gazetteer.index import gazetteer
from dragoman.reader import Reader
from dragoman.reading import Document


@click.command("check")
@click.argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE...",
)
@with_gazetteer
@click.pass_context
def check(ctx: click.Context, *, files: tuple[Path, ...], folders: tuple[Path, ...]) -> None:
    """Read the examples of each type of ontology files, and name those that are not coded as it.

    An example with actors, recipients, a mode or a status must be coded with just these. The exit status is
    1 if any is not coded so, and 2 where a file has a mistake.
    """
    own = own_lexicon(files)
    reader = Reader(gazetteer=gazetteer(*folders), lexicon=own.lexicon)
    wrong = 0
    for line in _shortfalls(reader, own.definitions):
        wrong += 1
        click.echo(line)
    several = sum(len(one.examples) for one in own.definitions)
    noun = "example is" if several == 1 else "examples are"
    click.echo(f"{several - wrong} of {several} {noun} coded as they should be.")
    ctx.exit(1 if wrong else 0)


def _shortfalls(reader: Reader, definitions: tuple[Definition, ...]) -> Iterator[str]:
    for one in definitions:
        for number, example in enumerate(one.examples, 1):
            lack = shortfall(example, one.type, reader.read(Document(example.text)))
            if lack is not None:
                yield f"{one.type.name}, example {number}: {lack}\n    {example.text}"
