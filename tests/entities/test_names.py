"""Names, known and unknown, in full, short, misspelt and as metonyms."""

from __future__ import annotations

import pytest

from tests.support.cast import cast_of, mentions

SPEAKS = """
{name} {name} PROPN NNP 2 nsubj
spoke speak VERB VBD 0 root
. . PUNCT . 2 punct
"""
TURKEY, FRANCE = ("state:TUR",), ("state:FRA",)


def test_a_capital_that_acts_is_its_state_and_one_where_something_happens_is_a_place() -> None:
    cast = cast_of("""
Ankara Ankara PROPN NNP 2 nsubj
blamed blame VERB VBD 0 root
Paris Paris PROPN NNP 2 obj
at at ADP IN 5 case
talks talk NOUN NNS 2 obl
in in ADP IN 7 case
Washington Washington PROPN NNP 5 nmod
with with ADP IN 9 case
Moscow Moscow PROPN NNP 5 nmod
""")
    found = mentions(cast)
    assert found[0] == ("Ankara", "metonym", TURKEY)
    assert found[1] == ("Paris", "metonym", FRANCE)
    assert found[2][:2] == ("Washington", "name")
    place = cast.entities[found[2][2][0]]
    assert (place.kind, place.country, place.known) == ("place", "USA", True)
    assert found[3] == ("Moscow", "metonym", ("state:RUS",))


@pytest.mark.parametrize(
    ("before", "state"), [("the the DET DT", True), ("", False), ("two two NUM CD", False)]
)
def test_a_people_as_a_whole_is_its_state(before: str, state: bool) -> None:
    relation = {"the": "det", "two": "nummod"}.get(before.partition(" ")[0], "")
    place = 2 if before else 1
    lines = [f"{before} {place} {relation}"] if before else []
    lines += [f"Americans Americans PROPN NNPS {place + 1} nsubj", "left leave VERB VBD 0 root"]
    (found,) = mentions(cast_of("\n".join(lines)))
    assert (found[2] == ("state:USA",)) is state


def test_some_of_a_people_and_those_told_of_before_are_not_its_state() -> None:
    cast = cast_of("""
Americans Americans PROPN NNPS 2 nsubj
left leave VERB VBD 0 root
. . PUNCT . 2 punct

The the DET DT 2 det
Americans Americans PROPN NNPS 3 nsubj
returned return VERB VBD 0 root
. . PUNCT . 3 punct

One one NUM CD 5 nsubj
of of ADP IN 4 case
the the DET DT 4 det
Turks Turks PROPN NNPS 1 nmod
stayed stay VERB VBD 0 root
""")
    assert {entities for _, _, entities in mentions(cast)} == {("group:usa-people",), ("group:tur-people",)}


def test_who_was_named_in_full_is_meant_by_his_surname_though_it_is_taken_for_a_place() -> None:
    lines = """
Kari Kari PROPN NNP 3 nsubj
Lund Lund PROPN NNP 1 flat
came come VERB VBD 0 root

Lund Lund PROPN NNP 2 nsubj
spoke speak VERB VBD 0 root
in in ADP IN 4 case
{place} {place} PROPN NNP 2 obl
"""
    cast = cast_of(lines.format(place="Oslo"), ("Kari Lund", "PER"), ("Lund", "LOC"))
    assert len({entities for words, _, entities in mentions(cast) if words.endswith("Lund")}) == 1


def test_a_former_state_has_its_words_only_in_its_time() -> None:
    line = SPEAKS.format(name="Moscow")
    assert mentions(cast_of(line, date="1985-01-01"))[0][2] == ("state:SUN",)
    assert mentions(cast_of(line, date="2005-01-01"))[0][2] == ("state:RUS",)
    assert mentions(cast_of(line, date=None))[0][2] == ("state:RUS",)


def test_a_capital_before_its_state_is_a_place() -> None:
    cast = cast_of("""
Ankara Ankara PROPN NNP 4 nsubj
, , PUNCT , 1 punct
Turkey Turkey PROPN NNP 1 appos
slept sleep VERB VBD 0 root
""")
    assert [form for _, form, _ in mentions(cast)] == ["name", "name"]
    assert cast.freeze()[0].kind == "place"


def test_short_forms_go_to_the_full_name_even_before_it() -> None:
    cast = cast_of(
        """
Demir Demir PROPN NNP 2 nsubj
spoke speak VERB VBD 0 root

Kemal Kemal PROPN NNP 3 nsubj
Demir Demir PROPN NNP 1 flat
slept sleep VERB VBD 0 root

Demir Demir PROPN NNP 2 nsubj
left leave VERB VBD 0 root
""",
        ("Kemal Demir", "PER"),
        ("Demir", "PER"),
    )
    (person,) = cast.freeze()
    assert (person.name, person.kind, person.known, len(person.mentions)) == (
        "Kemal Demir",
        "person",
        False,
        3,
    )


def test_a_misspelt_repeat_is_the_same_person() -> None:
    cast = cast_of(
        """
Mary Mary PROPN NNP 3 nsubj
Wilberg Wilberg PROPN NNP 1 flat
met meet VERB VBD 0 root
Wilbreg Wilbreg PROPN NNP 3 obj
""",
        ("Mary Wilberg", "PER"),
        ("Wilbreg", "PER"),
    )
    assert len(cast.freeze()) == 1


@pytest.mark.parametrize(("word", "known"), [("Grand", True), ("Petit", True), ("Stone", False)])
def test_a_bare_surname_needs_a_holder_who_fits(word: str, known: bool) -> None:
    """French persons are near, Americans are not."""
    cast = cast_of(
        f"""
French French ADJ JJ 2 amod
critics critic NOUN NNS 3 nsubj
blamed blame VERB VBD 0 root
{word} {word} PROPN NNP 3 obj
""",
        (word, "PER"),
    )
    assert cast.entities[mentions(cast)[-1][2][0]].known is known


def test_an_acronym_in_brackets_stands_for_the_same() -> None:
    cast = cast_of(
        """
Blue Blue PROPN NNP 6 nsubj
Front Front PROPN NNP 1 flat
( ( PUNCT -LRB- 4 punct
BF BF PROPN NNP 1 appos
) ) PUNCT -RRB- 4 punct
spoke speak VERB VBD 0 root

BF BF PROPN NNP 2 nsubj
left leave VERB VBD 0 root
""",
        ("Blue Front", "ORG"),
    )
    assert {entities for _, _, entities in mentions(cast)} == {("body:000000000000-0",)}


def test_a_name_inside_a_persons_name_is_not_its_own() -> None:
    cast = cast_of(
        SPEAKS.format(name="Ali").replace("\nspoke", "\nParis Paris PROPN NNP 1 flat\nspoke"),
        ("Ali Paris", "PER"),
    )
    assert [words for words, _, _ in mentions(cast)] == ["Ali Paris"]


def test_a_place_takes_the_country_before_it() -> None:
    cast = cast_of(
        """
in in ADP IN 4 case
Turkey Turkey PROPN NNP 4 nmod:poss
's 's PART POS 2 case
Dereköy Dereköy PROPN NNP 0 root
""",
        ("Dereköy", "LOC"),
    )
    assert [(e.name, e.country) for e in cast.freeze()] == [("Turkey", "TUR"), ("Dereköy", "TUR")]


@pytest.mark.parametrize(("seat", "kind"), [("Foggy Bottom", "place"), ("White House", "place")])
def test_the_seat_of_a_body_or_state_can_be_a_place(seat: str, kind: str) -> None:
    first, second = seat.split()
    cast = cast_of(f"""
Protesters protester NOUN NNS 2 nsubj
gathered gather VERB VBD 0 root
outside outside ADP IN 5 case
{first} {first} PROPN NNP 5 compound
{second} {second} PROPN NNP 2 obl
""")
    place = cast.freeze()[-1]
    assert (place.kind, place.country) == (kind, "USA")


def test_a_surname_of_several_words_stands_for_its_bearer() -> None:
    cast = cast_of("""
Omar Omar PROPN NNP 4 nsubj
bin bin PROPN NNP 1 flat
Rashid Rashid PROPN NNP 1 flat
left leave VERB VBD 0 root

Then then ADV RB 4 advmod
bin bin PROPN NNP 3 compound
Rashid Rashid PROPN NNP 4 nsubj
returned return VERB VBD 0 root
""")
    assert mentions(cast)[-1] == ("bin Rashid", "name", ("person:omar-bin-rashid",))


def test_a_place_and_its_province_are_one_with_its_country() -> None:
    cast = cast_of(
        """
Idlib Idlib PROPN NNP 2 nsubj
burned burn VERB VBD 0 root

Idlib Idlib PROPN NNP 2 compound
province province NOUN NN 3 nsubj
burned burn VERB VBD 0 root
""",
        ("Idlib province", "LOC"),
        ("Idlib", "LOC"),
    )
    (place,) = [entity for entity in cast.freeze() if entity.kind == "place"]
    assert (place.name, place.country, len(place.mentions)) == ("Idlib", "SYR", 2)


def test_the_tree_may_make_a_title_the_head() -> None:
    cast = cast_of("""
U.S. U.S. PROPN NNP 5 nsubj
President President PROPN NNP 1 flat
Mary Mary PROPN NNP 1 flat
Stone Stone PROPN NNP 1 flat
left leave VERB VBD 0 root
""")
    assert [entity for entity, _ in cast.participants(cast.annotation.tokens[0])] == ["person:mary-stone"]


@pytest.mark.parametrize(
    ("head", "form"), [("weapon", "metonym"), ("ultimatum", "metonym"), ("road", "name"), ("push", "name")]
)
def test_a_capital_that_is_dealt_with_is_its_state(head: str, form: str) -> None:
    cast = cast_of(f"""
The the DET DT 2 det
{head} {head} NOUN NN 5 nsubj
to to ADP IN 4 case
Ankara Ankara PROPN NNP 2 nmod
vanished vanish VERB VBD 0 root
""")
    assert [m[1] for m in mentions(cast) if m[0] == "Ankara"] == [form]


@pytest.mark.parametrize("quote", ["", '" " PUNCT ``'])
def test_an_acronym_of_a_person_stands_for_him(quote: str) -> None:
    lines = ["Bashir Bashir PROPN NNP 0 root", "Tanu Tanu PROPN NNP 1 flat", "( ( PUNCT -LRB- 1 punct"]
    lines += [f"{quote} 1 punct"] if quote else []
    lines += ["BT BT PROPN NNP 1 appos"]
    lines += [f"{quote} 1 punct"] if quote else []
    cast = cast_of("\n".join([*lines, ") ) PUNCT -RRB- 1 punct"]), ("Bashir Tanu", "PER"), ("BT", "ORG"))
    assert len({entities for _, _, entities in mentions(cast)}) == 1


def test_an_acronym_behind_a_person_that_is_not_his_initials_is_another() -> None:
    cast = cast_of(
        """
Bashir Bashir PROPN NNP 0 root
Tanu Tanu PROPN NNP 1 flat
( ( PUNCT -LRB- 1 punct
PGR PGR PROPN NNP 1 appos
) ) PUNCT -RRB- 1 punct
""",
        ("Bashir Tanu", "PER"),
        ("PGR", "ORG"),
    )
    assert len({entities for _, _, entities in mentions(cast)}) == 2


def test_whoever_is_at_the_head_is_named_before_the_government() -> None:
    found = mentions(
        cast_of("""
French French ADJ JJ 2 amod
critics critic NOUN NNS 3 nsubj
blamed blame VERB VBD 0 root
the the DET DT 6 det
Grand Grand PROPN NNP 6 compound
government government NOUN NN 3 obj
""")
    )
    assert ("Grand", "name", ("person:claire-grand",)) in found
    assert ("the Grand government", "nominal", ("body:fra-government",)) in found


def test_a_first_name_alone_is_the_only_person_of_that_name() -> None:
    cast = cast_of(
        """
Isabel Isabel PROPN NNP 4 nsubj
Varga Varga PROPN NNP 1 flat
quickly quickly ADV RB 4 advmod
left leave VERB VBD 0 root
. . PUNCT . 4 punct

Isabel Isabel PROPN NNP 2 nsubj
returned return VERB VBD 0 root
. . PUNCT . 2 punct
""",
        ("Isabel Varga", "PER"),
        ("Isabel", "PER"),
    )
    (full, _, one), (short, _, other) = mentions(cast)
    assert (full, short) == ("Isabel Varga", "Isabel")
    assert one == other


def test_a_first_name_of_two_persons_is_neither() -> None:
    cast = cast_of(
        """
Isabel Isabel PROPN NNP 6 nsubj
Varga Varga PROPN NNP 1 flat
and and CCONJ CC 4 cc
Isabel Isabel PROPN NNP 1 conj
Moro Moro PROPN NNP 4 flat
left leave VERB VBD 0 root
. . PUNCT . 6 punct

Isabel Isabel PROPN NNP 2 nsubj
returned return VERB VBD 0 root
. . PUNCT . 2 punct
""",
        ("Isabel Varga", "PER"),
        ("Isabel Moro", "PER"),
        ("Isabel", "PER"),
    )
    varga, moro, short = (entities for _, _, entities in mentions(cast))
    assert len({varga, moro, short}) == 3
