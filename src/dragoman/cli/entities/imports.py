"""`dragoman entities import`: other people's files, taken into a gazetteer folder of one's own."""

from __future__ import annotations

from pathlib import Path

import click

from dragoman.cli.options import into_folder, with_gazetteer
from dragoman.gazetteer.imports.formats import FORMATS, format_of
from dragoman.gazetteer.imports.found import Remark, Skipped
from dragoman.gazetteer.imports.merging import Merge, Tally
from dragoman.gazetteer.index import gazetteer

_TOLD = 20
"""Skipped lines that are named; the others are counted."""


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True), metavar="FILE")
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), help="[default: by the file's name and content]"
)
@into_folder
@with_gazetteer
@click.pass_context
def import_(ctx: click.Context, file: Path, form: str | None, into: Path, folders: tuple[Path, ...]) -> None:
    """Take persons, their terms of office, bodies and groups from a file into a folder of your own.

    \b
    csv        a table with a header: name, names, kind, country, sectors, office, of, since, until,
               gender, born, acronyms
    petrarch   an actor dictionary of PETRARCH (Phoenix.*.actors.txt)
    wikidata   a JSON dump of Wikidata, plain, .gz or .bz2

    Who is known already by name, country and kind gets the names and terms that are new; importing a file
    again changes nothing. States cannot be added. Lines that cannot be understood are named on standard
    error. Exit status: 1 where lines were skipped.
    """
    layers = [folder for folder in folders if folder.resolve() != into.resolve()]
    merge = Merge(gazetteer(*layers, *([into] if into.is_dir() else [])), into)
    skipped = 0
    for found in FORMATS[form or format_of(file)](file, merge.known):
        if isinstance(found, Skipped):
            skipped += 1
            if skipped <= _TOLD:
                click.echo(f"{file}:{found.line}: {found.reason}", err=True)
        elif isinstance(found, Remark):
            click.echo(f"{file}: {found.text}", err=True)
        else:
            merge.add(found)
    merge.write()
    if skipped > _TOLD:
        click.echo(f"{file}: {skipped - _TOLD} more lines skipped", err=True)
    click.echo(_told(merge.tally, skipped, into))
    ctx.exit(1 if skipped else 0)


def _told(tally: Tally, skipped: int, into: Path) -> str:
    """What came in, in plain words."""
    counts = [
        _count(tally.new["person"], "person"),
        _count(tally.terms, "term"),
        _count(tally.new["body"], "body", "bodies"),
        _count(tally.new["group"], "group"),
    ]
    text = f"{', '.join(counts)} new in {into}"
    changed = sum(tally.changed.values())
    text += f"; {changed} known {'entry' if changed == 1 else 'entries'} added to" if changed else ""
    return f"{text}; {_count(skipped, 'line')} skipped."


def _count(number: int, name: str, several: str | None = None) -> str:
    return f"{number} {name if number == 1 else several or name + 's'}"
