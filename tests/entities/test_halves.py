"""Divided lands, called by a point of the compass."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize(("first", "second"), [("New", "Zealand"), ("South", "Africa"), ("South", "Sudan")])
def test_a_report_that_tells_of_no_divided_land_has_no_halves(first: str, second: str) -> None:
    found = told(first, second)
    assert not any(one.startswith("state:") for word in ("South", "North") for one in found[word])


def test_the_north_of_another_state_is_not_north_korea() -> None:
    annotation = annotate(
        """
North North PROPN NNP 2 compound
Korea Korea PROPN NNP 3 nsubj
spoke speak VERB VBD 0 root

In in ADP IN 2 case
Nigeria Nigeria PROPN NNP 5 obl
the the DET DT 4 det
North North PROPN NNP 5 nsubj
suffered suffer VERB VBD 0 root
""",
        ("North", "LOC"),
    )
    found = mentions(resolve(annotation, Published(), "0" * 64))
    assert found[-1][0] == "North"
    assert not found[-1][2][0].startswith("state:")


def test_a_point_of_the_compass_before_the_land_is_named_is_no_half() -> None:
    lines = """
The the DET DT 2 det
North North PROPN NNP 3 nsubj
fell fall VERB VBD 0 root

North North PROPN NNP 2 compound
Korea Korea PROPN NNP 3 nsubj
spoke speak VERB VBD 0 root
"""
    found = mentions(resolve(annotate(lines, ("North", "LOC")), Published(), "0" * 64))
    assert found[0][0] == "North"
    assert not found[0][2][0].startswith("state:")
