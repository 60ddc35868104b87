"""Offices with names and without."""

from __future__ import annotations

import pytest

from tests.support.cast import cast_of, mentions

MINISTER = """
France France PROPN NNP 4 nmod:poss
's 's PART POS 1 case
foreign foreign ADJ JJ 4 amod
minister minister NOUN NN 5 nsubj
spoke speak VERB VBD 0 root
"""
TITLE = """
Turkish Turkish ADJ JJ 3 amod
Foreign Foreign ADJ NNP 3 amod
Minister Minister PROPN NNP 4 nmod:desc
Kemal Kemal PROPN NNP 6 nsubj
Demir Demir PROPN NNP 4 flat
spoke speak VERB VBD 0 root
"""


def test_the_holder_at_the_reports_date() -> None:
    assert mentions(cast_of(MINISTER, date="2011-01-01"))[0][2] == ("person:jean-petit",)
    found = mentions(cast_of(MINISTER, date="2015-01-01"))
    assert found[0] == ("France's foreign minister", "office", ("person:claire-grand",))


def test_without_a_date_an_office_is_somebody_of_the_report() -> None:
    cast = cast_of(MINISTER, date=None)
    person = cast.entities[mentions(cast)[0][2][0]]
    assert (person.name, person.country, person.known) == (
        "Minister of Foreign Affairs of France",
        "FRA",
        False,
    )


def test_a_title_gives_an_unknown_person_office_country_and_sector() -> None:
    cast = cast_of(TITLE, ("Kemal Demir", "PER"))
    assert mentions(cast)[0][0] == "Turkish Foreign Minister Kemal Demir"
    person = next(e for e in cast.freeze() if e.kind == "person")
    assert (person.office, person.country, person.sectors) == (
        "Minister of Foreign Affairs of Turkey",
        "TUR",
        ("GOV",),
    )


def test_the_reports_own_minister_comes_before_the_gazetteers() -> None:
    bare = MINISTER.replace("France", "Turkey")
    found = mentions(cast_of(TITLE + "\n" + bare, ("Kemal Demir", "PER")))
    assert (
        len(
            {
                entities
                for _, form, entities in found
                if form in {"name", "office"} and "person" in entities[0]
            }
        )
        == 1
    )


def test_an_apposition_attaches_the_office() -> None:
    cast = cast_of(
        """
Kemal Kemal PROPN NNP 9 nsubj
Demir Demir PROPN NNP 1 flat
, , PUNCT , 1 punct
the the DET DT 7 det
former former ADJ JJ 7 amod
Turkish Turkish ADJ JJ 7 amod
president president NOUN NN 1 appos
, , PUNCT , 1 punct
spoke speak VERB VBD 0 root
""",
        ("Kemal Demir", "PER"),
    )
    person = next(e for e in cast.freeze() if e.kind == "person")
    assert (person.office, person.sectors, person.country) == (None, ("ELI",), "TUR")
    assert [d.text for d in person.descriptions] == ["former Turkish president"]


def test_an_office_of_a_body() -> None:
    cast = cast_of(
        """
State State PROPN NNP 2 compound
Department Department PROPN NNP 3 compound
spokeswoman spokeswoman NOUN NN 4 nmod:desc
Ann Ann PROPN NNP 6 nsubj
Bell Bell PROPN NNP 4 flat
spoke speak VERB VBD 0 root

She she PRON PRP 2 nsubj
left leave VERB VBD 0 root
""",
        ("Ann Bell", "PER"),
    )
    person = next(e for e in cast.freeze() if e.kind == "person")
    assert person.office == "Spokesperson of United States Department of State"
    assert [m.form for m in person.mentions] == ["name", "pronoun"]


def test_a_counterpart_has_the_same_rank_elsewhere() -> None:
    cast = cast_of(
        """
Mary Mary PROPN NNP 3 nsubj
Stone Stone PROPN NNP 1 flat
met meet VERB VBD 0 root
her she PRON PRP$ 6 nmod:poss
French French ADJ JJ 6 amod
counterpart counterpart NOUN NN 3 obj
.  . PUNCT . 3 punct
""",
        date="2014-01-01",
    )
    assert ("her French counterpart", "nominal", ("person:claire-grand",)) in mentions(cast)


def test_the_telling_office_goes_before_the_vague_one() -> None:
    cast = cast_of(
        """
Turkey Turkey PROPN NNP 4 nmod:poss
's 's PART POS 1 case
foreign foreign ADJ JJ 4 amod
minister minister NOUN NN 5 nsubj
spoke speak VERB VBD 0 root

The the DET DT 2 det
diplomat diplomat NOUN NN 6 nsubj
, , PUNCT , 4 punct
Ali Ali PROPN NNP 2 appos
Demir Demir PROPN NNP 4 flat
left leave VERB VBD 0 root

Turkish Turkish ADJ JJ 3 amod
Foreign Foreign PROPN NNP 3 compound
Minister Minister PROPN NNP 6 nsubj
Ali Ali PROPN NNP 3 flat
Demir Demir PROPN NNP 3 flat
left leave VERB VBD 0 root
""",
        ("Ali Demir", "PER"),
        date=None,
    )
    offices = {entity.name: entity.office for entity in cast.freeze() if entity.kind == "person"}
    assert offices["Ali Demir"] == "Minister of Foreign Affairs of Turkey"


def test_a_name_after_a_long_office_phrase_is_its_holder() -> None:
    cast = cast_of(
        """
The the DET DT 2 det
president president NOUN NN 11 nsubj
of of ADP IN 6 case
the the DET DT 6 det
northern northern ADJ JJ 6 amod
party party NOUN NN 2 nmod
, , PUNCT , 8 punct
Ali Ali PROPN NNP 2 appos
Demir Demir PROPN NNP 8 flat
, , PUNCT , 8 punct
left leave VERB VBD 0 root
""",
        ("Ali Demir", "PER"),
    )
    named = cast.participants(cast.annotation.tokens[1])
    assert [cast.entities[entity].name for entity, _ in named] == ["Ali Demir"]


@pytest.mark.parametrize("word", ["deputy", "incoming", "shadow"])
def test_who_stands_beside_the_holder_does_not_hold_the_office(word: str) -> None:
    cast = cast_of(f"""
The the DET DT 5 det
{word} {word} ADJ JJ 5 amod
French French ADJ JJ 5 amod
foreign foreign ADJ JJ 5 amod
minister minister NOUN NN 6 nsubj
left leave VERB VBD 0 root
""")
    (person,) = [e for e in cast.freeze() if e.kind == "person"]
    assert (person.known, person.country, person.name) == (False, "FRA", f"{word} French foreign minister")


def test_a_designate_is_not_yet_in_office() -> None:
    cast = cast_of(
        """
French French ADJ JJ 3 amod
foreign foreign ADJ JJ 3 amod
minister minister NOUN NN 6 nmod:desc
- - PUNCT HYPH 3 punct
designate designate ADJ JJ 3 amod
Ada Ada PROPN NNP 8 nsubj
Voss Voss PROPN NNP 6 flat
left leave VERB VBD 0 root
""",
        ("Ada Voss", "PER"),
    )
    (person,) = [e for e in cast.freeze() if e.kind == "person"]
    assert (person.name, person.office) == ("Ada Voss", None)


RESIGNED = """
Kemal Kemal PROPN NNP 3 nsubj
Demir Demir PROPN NNP 1 flat
{verb} {verb} VERB VBD 0 root
as as ADP IN 8 case
France France PROPN NNP 8 nmod:poss
+'s 's PART POS 5 case
foreign foreign ADJ JJ 8 amod
minister minister NOUN NN 3 obl
"""


@pytest.mark.parametrize(("verb", "is_his"), [("resign", True), ("compare", False)])
def test_an_office_after_as_is_that_of_who_resigns(verb: str, is_his: bool) -> None:
    found = mentions(cast_of(RESIGNED.format(verb=verb), ("Kemal Demir", "PER")))
    whose = next(entities for _, form, entities in found if form == "office")
    assert (whose == found[0][2]) is is_his
