"""`dragoman entities office`: who holds or held an office."""

from __future__ import annotations

from pathlib import Path

import click

from dragoman.cli.entities.asked import Days, as_lines, on_day
from dragoman.cli.entities.output import print_lines, print_terms, term_json
from dragoman.cli.options import with_gazetteer
from dragoman.gazetteer.index import gazetteer
from dragoman.gazetteer.lookup import in_office
from dragoman.gazetteer.questions import Questions


@click.command("office")
@click.argument("words", nargs=-1, required=True, metavar="OFFICE")
@on_day
@as_lines
@with_gazetteer
@click.pass_context
def office(
    ctx: click.Context,
    words: tuple[str, ...],
    on: Days | None,
    as_json: bool,
    folders: tuple[Path, ...],
) -> None:
    """Tell who holds or held an office: "foreign minister of Turkey", "Turkish foreign minister".

    Everybody who is known to have held it, or with --on who held it then. An office that goes by another name
    there is found by its kind (the prime minister of Germany is a chancellor). With --json the objects of
    `dragoman entities offices`. Exit status: 1 where the words are not understood or nobody is known.
    """
    asked, known = " ".join(words), gazetteer(*folders)
    questions = Questions(known)
    try:
        question = questions.understand(asked)
    except ValueError as error:
        click.echo(f"Not understood: {error}.", err=True)
        ctx.exit(1)
    terms = questions.answer(question)
    found = [one for one in terms if on is None or in_office(one.term, on.earliest, on.latest)]
    if not found:
        what = f"{question.office.name} of {known.place_name(question.of)}"
        click.echo(f"Nobody is known who was {what}{on.told if on else ''}.", err=True)
        ctx.exit(1)
    if as_json:
        print_lines(term_json(known, one) for one in found)
    else:
        print_terms(known, found)
