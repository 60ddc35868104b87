"""Who is barred in reports made by hand."""

from __future__ import annotations

from dragoman.entities.cast import Cast
from dragoman.events import weighing
from dragoman.events.barring import Barring
from dragoman.events.coding import Coder
from dragoman.events.lexicon import load
from tests.support.trees import nobody


def barring(cast: Cast) -> Barring:
    """Barring over what the lexicon reads in a report."""
    coder = Coder(cast.annotation, cast, nobody, weighing.load())
    return Barring(cast, coder.bearings.by_trigger, load())
