"""Which of several known persons of one name is meant."""

from __future__ import annotations

import pytest

from dragoman.entities.resolution import resolve
from dragoman.gazetteer.index import gazetteer
from dragoman.reading import Published
from tests.support.cast import mentions
from tests.support.grammar import annotate


@pytest.mark.parametrize(
    ("name", "date", "person"),
    [
        ("Obama", "2014-05-03", "person:barack-obama"),
        ("Clinton", "1995-05-03", "person:bill-clinton"),
        ("Clinton", "2010-05-03", "person:hillary-clinton"),
        ("Merkel", "2010-05-03", "person:angela-merkel"),
    ],
)
def test_a_bare_surname_is_whoever_leads_and_no_spouse(name: str, date: str, person: str) -> None:
    annotation = annotate(f"{name} {name} PROPN NNP 2 nsubj\nspoke speak VERB VBD 0 root", (name, "PER"))
    cast = resolve(annotation, Published(date, date, "given"), "0" * 64, gazetteer())
    assert [entities for *_, entities in mentions(cast)] == [(person,)]


@pytest.mark.parametrize("name", ["Lee", "Michel"])
def test_a_surname_that_leaders_share_with_office_holders_elsewhere_is_nobody_known(name: str) -> None:
    annotation = annotate(f"{name} {name} PROPN NNP 2 nsubj\nsang sing VERB VBD 0 root", (name, "PER"))
    cast = resolve(annotation, Published("2014-06-12", "2014-06-12", "given"), "0" * 64, gazetteer())
    assert not any(entity.known for entity in cast.freeze())


@pytest.mark.parametrize(("date", "whom"), [("1995-03-30", ["state:DEU"]), ("2015-03-30", [])])
def test_a_seat_of_the_past_is_a_government_in_its_time_alone(date: str, whom: list[str]) -> None:
    annotation = annotate("Bonn Bonn PROPN NNP 2 nsubj\nprotested protest VERB VBD 0 root", ("Bonn", "LOC"))
    cast = resolve(annotation, Published(date, date, "given"), "0" * 64, gazetteer())
    assert [entity.id for entity in cast.freeze() if entity.kind == "state"] == whom
