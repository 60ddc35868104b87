"""`--ontology` and `--verbs`: types and words of the user's own, on the commands that read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from dragoman.events.own.own_lexicon import Own, own_lexicon

_Command = TypeVar("_Command", bound=Callable[..., None])
_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


def with_own_words(command: _Command) -> _Command:
    """`--ontology`, `--verbs` and `-v`, as `ontologies`, `dictionaries` and `verbose`."""
    command = click.option(
        "-v", "--verbose", is_flag=True, help="Name every line of a --verbs file that is not used."
    )(command)
    command = click.option(
        "--verbs",
        "dictionaries",
        multiple=True,
        type=_FILE,
        metavar="FILE",
        help="A verb dictionary of PETRARCH's kind, over the shipped verbs (may be given several times).",
    )(command)
    return click.option(
        "--ontology",
        "ontologies",
        multiple=True,
        type=_FILE,
        metavar="FILE",
        help="Types of events of your own with their words (YAML), over the shipped ones or in their place; "
        "may be given several times.",
    )(command)


def read_own_words(ontologies: tuple[Path, ...], dictionaries: tuple[Path, ...], *, verbose: bool) -> Own:
    """What the files say; what is not used of dictionaries is counted on standard error, or named."""
    own = own_lexicon(ontologies, dictionaries)
    if verbose:
        for one in own.unused:
            click.echo(str(one), err=True)
    if dictionaries:
        used = f"{_count(own.verbs, 'verb')} and {_count(own.patterns, 'pattern')} used"
        left = f", {_count(len(own.unused), 'line')} not" if own.unused else ""
        hint = " (-v names them)" if own.unused and not verbose else ""
        click.echo(f"{', '.join(map(str, dictionaries))}: {used}{left}{hint}.", err=True)
    return own


def _count(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"
