"""What definite nouns, plurals and possessives take up."""

from __future__ import annotations

import pytest

from tests.support.cast import cast_of, mentions

TALKS = """
Turkey Turkey PROPN NNP 4 nsubj
and and CCONJ CC 3 cc
France France PROPN NNP 1 conj
spoke speak VERB VBD 0 root
"""
CLASH = """
Turkish Turkish ADJ JJ 2 amod
soldiers soldier NOUN NNS 3 nsubj
entered enter VERB VBD 0 root
"""


def last(lines: str) -> tuple[str, ...]:
    return mentions(cast_of(lines))[-1][2]


@pytest.mark.parametrize("noun", ["both both DET DT\nsides side", "the the DET DT\ncountries country"])
def test_two_sides_are_those_who_spoke(noun: str) -> None:
    first, second = noun.split("\n")
    if first.startswith("the"):
        lines = (
            f"{first} 3 det\ntwo two NUM CD 3 nummod\n{second} NOUN NNS 4 nsubj\nleft leave VERB VBD 0 root"
        )
    else:
        lines = f"{first} 2 det\n{second} NOUN NNS 3 nsubj\nleft leave VERB VBD 0 root"
    assert last(f"{TALKS}\n{lines}") == ("state:TUR", "state:FRA")


@pytest.mark.parametrize(
    "lines",
    [
        "The the DET DT 2 det\ntwo two NUM CD 3 nsubj\nleft leave VERB VBD 0 root",
        "The the DET DT 3 det\ntwo two NUM CD 3 nummod\n"
        "neighbours neighbour NOUN NNS 4 nsubj\nleft leave VERB VBD 0 root",
    ],
)
def test_the_two_and_the_two_neighbours_are_those_who_spoke(lines: str) -> None:
    assert last(f"{TALKS}\n{lines}") == ("state:TUR", "state:FRA")
    both = "Both both DET DT 2 nsubj\nspoke speak VERB VBD 0 root"
    assert last(f"{TALKS}\n{lines}\n\n{both}") == ("state:TUR", "state:FRA"), "and so are both after them"


def test_the_two_are_not_those_who_spoke_where_things_were_counted_since() -> None:
    lines = """
Police police NOUN NNS 2 nsubj
found find VERB VBD 0 root
two two NUM CD 4 nummod
bombs bomb NOUN NNS 2 obj

The the DET DT 2 det
two two NUM CD 3 nsubj
exploded explode VERB VBD 0 root
"""
    cast = cast_of(f"{TALKS}\n{lines}")
    assert "two" not in {words.lower() for words, _, _ in mentions(cast)}


def test_a_number_without_an_article_is_nobody_before() -> None:
    assert last(f"{TALKS}\nTwo two NUM CD 2 nsubj\nleft leave VERB VBD 0 root") == ("state:FRA",)


def test_the_two_between_whom_something_is_may_stand_in_one_clause_with_them() -> None:
    lines = """
Turkey Turkey PROPN NNP 2 nsubj
met meet VERB VBD 0 root
France France PROPN NNP 2 obj
on on ADP IN 5 case
talks talk NOUN NNS 2 obl
between between ADP IN 9 case
the the DET DT 9 det
two two NUM CD 9 nummod
countries country NOUN NNS 5 nmod
"""
    assert last(lines) == ("state:TUR", "state:FRA")


def test_each_side_is_both() -> None:
    lines = "Each each DET DT 2 det\nside side NOUN NN 3 nsubj\nleft leave VERB VBD 0 root"
    assert last(f"{TALKS}\n{lines}") == ("state:TUR", "state:FRA")


def test_each_alone_is_both() -> None:
    assert last(f"{TALKS}\nEach each DET DT 2 nsubj\nleft leave VERB VBD 0 root") == (
        "state:TUR",
        "state:FRA",
    )


def test_both_armies_are_those_of_both_states() -> None:
    lines = "Both both DET DT 2 det\narmies army NOUN NNS 3 nsubj\nleft leave VERB VBD 0 root"
    assert last(f"{TALKS}\n{lines}") == ("group:tur-armed-forces", "group:french-armed-forces")


def test_sides_of_something_else_are_nobody_before() -> None:
    cast = cast_of(f"""{TALKS}
Both both DET DT 2 det
sides side NOUN NNS 6 nsubj
in in ADP IN 5 case
the the DET DT 5 det
war war NOUN NN 2 nmod
left leave VERB VBD 0 root
""")
    assert [form for _, form, _ in mentions(cast)] == ["name", "name"]


def test_the_army_is_that_of_the_only_state_near() -> None:
    lines = "The the DET DT 2 det\narmy army NOUN NN 3 nsubj\nleft leave VERB VBD 0 root"
    assert last("Ankara Ankara PROPN NNP 2 nsubj\nspoke speak VERB VBD 0 root\n\n" + lines) == (
        "group:tur-armed-forces",
    )
    assert last(f"{TALKS}\n{lines}")[0].startswith("generic:")


def test_but_not_that_of_whoever_does_something_to_it() -> None:
    lines = """
Turkish Turkish ADJ JJ 2 amod
troops troop NOUN NNS 3 nsubj
left leave VERB VBD 0 root

Paris Paris PROPN NNP 2 nsubj
condemned condemn VERB VBD 0 root
the the DET DT 4 det
army army NOUN NN 2 obj
"""
    assert last(lines) == ("group:tur-armed-forces",)


def test_his_government_is_that_of_the_state_he_serves() -> None:
    cast = cast_of("""
Çelik Çelik PROPN NNP 3 nsubj
Demirtaş Demirtaş PROPN NNP 1 flat
left leave VERB VBD 0 root

His he PRON PRP$ 2 nmod:poss
government government NOUN NN 3 nsubj
stayed stay VERB VBD 0 root

His he PRON PRP$ 2 nmod:poss
country country NOUN NN 3 nsubj
stayed stay VERB VBD 0 root
""")
    found = [entities for _, form, entities in mentions(cast) if form == "nominal"]
    assert found == [("body:tur-government",), ("state:TUR",)]


def test_the_country_that_is_entered_is_not_the_one_that_enters() -> None:
    cast = cast_of(f"""
France France PROPN NNP 2 nsubj
spoke speak VERB VBD 0 root
{CLASH.rstrip()}
the the DET DT 5 det
country country NOUN NN 3 obj
and and CCONJ CC 7 cc
destroyed destroy VERB VBD 3 conj
its its PRON PRP$ 9 nmod:poss
army army NOUN NN 7 obj
""")
    found = {text: entities for text, _, entities in mentions(cast)}
    assert found["the country"] == ("state:FRA",)
    assert found["its army"] == ("group:french-armed-forces",)


def test_allies_are_not_their_owner() -> None:
    cast = cast_of("""
Turkish Turkish ADJ JJ 2 amod
allies ally NOUN NNS 3 nsubj
left leave VERB VBD 0 root
""")
    entity = cast.entities[mentions(cast)[0][2][0]]
    assert (entity.kind, entity.name) == ("group", "Turkish allies")


def test_the_government_in_a_capital_is_its_states() -> None:
    cast = cast_of("""
The the DET DT 2 det
government government NOUN NN 5 nsubj
in in ADP IN 4 case
Ankara Ankara PROPN NNP 2 nmod
left leave VERB VBD 0 root
""")
    assert ("The government in Ankara", "nominal", ("body:tur-government",)) in mentions(cast)


def test_joined_nouns_share_whose_they_are() -> None:
    cast = cast_of("""
The the DET DT 2 det
government government NOUN NN 7 nsubj
and and CCONJ CC 4 cc
army army NOUN NN 2 conj
of of ADP IN 6 case
Turkey Turkey PROPN NNP 4 nmod
left leave VERB VBD 0 root
""")
    found = [entities for _, form, entities in mentions(cast) if form == "nominal"]
    assert found == [("body:tur-government",), ("group:tur-armed-forces",)]


def test_things_without_an_owner_are_nobody() -> None:
    cast = cast_of("Missiles missile NOUN NNS 2 nsubj\nfell fall VERB VBD 0 root")
    assert not mentions(cast)
    assert not cast.participants(cast.annotation.tokens[0])


def test_two_named_after_a_noun_are_who_it_stands_for() -> None:
    cast = cast_of(
        """
Two two NUM CD 2 nummod
senators senator NOUN NNS 9 nsubj
, , PUNCT , 4 punct
Ann Ann PROPN NNP 2 appos
Bell Bell PROPN NNP 4 flat
and and CCONJ CC 7 cc
Tom Tom PROPN NNP 4 conj
Reed Reed PROPN NNP 7 flat
left leave VERB VBD 0 root
""",
        ("Ann Bell", "PER"),
        ("Tom Reed", "PER"),
    )
    names = [cast.entities[e].name for e, _ in cast.participants(cast.annotation.tokens[1])]
    assert names == ["Ann Bell", "Tom Reed"]
