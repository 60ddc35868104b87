"""Divided lands, called by a point of the compass."""

from __future__ import annotations

from dragoman.entities.resolution import resolve
from dragoman.reading import Published
from tests.support.cast import mentions
from tests.support.grammar import annotate

TOLD = """
{first} {first} PROPN NNP 2 compound
{second} {second} PROPN NNP 3 nsubj
spoke speak VERB VBD 0 root

The the DET DT 2 det
South South PROPN NNP 3 nsubj
warned warn VERB VBD 0 root
the the DET DT 5 det
North North PROPN NNP 3 obj

The the DET DT 2 det
Koreas Koreas PROPN NNPS 3 nsubj
talked talk VERB VBD 0 root
"""


def told(first: str, second: str) -> dict[str, tuple[str, ...]]:
    """The entities of the mentions of a report that begins with the name of a state."""
    names = [("South", "LOC"), ("North", "LOC"), ("Koreas", "LOC")]
    annotation = annotate(TOLD.format(first=first, second=second), *names)
    return {words: entities for words, _, entities in mentions(resolve(annotation, Published(), "0" * 64))}


def test_the_south_is_beside_the_north_of_which_a_report_tells() -> None:
    found = told("North", "Korea")
    assert found["South"] == ("state:KOR",)
    assert found["North"] == ("state:PRK",)
    assert set(found["Koreas"]) == {"state:PRK", "state:KOR"}


def test_a_report_that_tells_of_no_divided_land_has_no_halves() -> None:
    assert not any(one.startswith("state:") for one in told("New", "Zealand")["South"])
