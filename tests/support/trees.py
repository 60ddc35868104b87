"""Sentences with trees made by hand, called up by their words: tests/events/trees.txt.

A block of the file is `# ` and a sentence, then its words in the form of `tests.support.grammar.annotate`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from dragoman.entities.cast import Cast
from dragoman.events.coded import Coding
from dragoman.events.coding import code
from dragoman.events.lexicon import Lexicon
from dragoman.events.parties import Parts
from dragoman.language.annotation import Annotation, Token
from tests.support.cast import cast_of
from tests.support.grammar import annotate

TREES = Path(__file__).parents[1] / "events" / "trees.txt"


@cache
def treebank() -> dict[str, str]:
    """The lines of every sentence, by its words."""
    blocks = TREES.read_text(encoding="utf-8").strip().split("\n\n")
    parted = [block.partition("\n") for block in blocks]
    return {head.removeprefix("# "): lines for head, _, lines in parted}


def tree(*sentences: str) -> Annotation:
    """The grammar of a report of these sentences."""
    return annotate(_lines(sentences))


def cast_in(*sentences: str) -> Cast:
    """The cast of a report of these sentences, with the small gazetteer."""
    return cast_of(_lines(sentences))


def word(annotation: Annotation, form: str) -> Token:
    """The first word of a report that has a form."""
    return next(t for t in annotation.tokens if t.form == form)


def nobody(_: Token) -> Parts:
    """Of a report in which nobody speaks: who `we` is."""
    return ()


def coding(*sentences: str) -> Coding:
    """What is coded in a report of these sentences, and what is left out."""
    cast = cast_in(*sentences)
    return code(cast.annotation, cast, nobody)


def events(*sentences: str, lexicon: Lexicon | None = None) -> list[str]:
    """What is coded, each as `TYPE-mode status: actors > recipients`, by names."""
    return events_of(cast_in(*sentences), lexicon)


def events_of(cast: Cast, lexicon: Lexicon | None = None) -> list[str]:
    """What is coded in a report, each as `TYPE-mode status: actors > recipients`, by names."""
    found = code(cast.annotation, cast, nobody, lexicon).coded

    def names(parts: Parts) -> str:
        return ", ".join(cast.entities[p.entity].name for p in parts)

    return [
        f"{c.type}{f'-{c.mode}' if c.mode else ''} {c.status}: "
        f"{names(c.actors)} > {names(c.recipients)}".strip()
        for c in found
    ]


def _lines(sentences: tuple[str, ...]) -> str:
    return "\n\n".join(treebank()[sentence] for sentence in sentences)
