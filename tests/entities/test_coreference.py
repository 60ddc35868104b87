"""Pronouns and definite nouns."""

from __future__ import annotations

from tests.support.cast import cast_of, mentions

TWO = """
Claire Claire PROPN NNP 4 nsubj
Grand Grand PROPN NNP 1 flat
had have AUX VBD 4 aux
met meet VERB VBN 0 root
Jean Jean PROPN NNP 4 obj
Petit Petit PROPN NNP 5 flat
"""


def last(lines: str) -> tuple[str, ...]:
    return mentions(cast_of(TWO + "\n" + lines))[-1][2]


def test_gender_decides_before_salience() -> None:
    assert last("He he PRON PRP 2 nsubj\nleft leave VERB VBD 0 root") == ("person:jean-petit",)
    assert last("She she PRON PRP 2 nsubj\nleft leave VERB VBD 0 root") == ("person:claire-grand",)


def test_a_pronoun_is_not_its_own_subject() -> None:
    cast = cast_of("""
Jean Jean PROPN NNP 3 nsubj
Petit Petit PROPN NNP 1 flat
told tell VERB VBD 0 root
him he PRON PRP 3 obj
""")
    assert len(mentions(cast)) == 1


def test_they_are_those_named_together() -> None:
    cast = cast_of("""
Turkey Turkey PROPN NNP 4 nsubj
and and CCONJ CC 3 cc
France France PROPN NNP 1 conj
agreed agree VERB VBD 0 root

They they PRON PRP 2 nsubj
met meet VERB VBD 0 root

The the DET DT 3 det
two two NUM CD 3 nummod
countries country NOUN NNS 4 nsubj
traded trade VERB VBD 0 root
""")
    both = ("state:TUR", "state:FRA")
    assert mentions(cast)[2:] == [("They", "pronoun", both), ("The two countries", "nominal", both)]


def test_it_is_the_body_that_spoke_and_never_a_thing() -> None:
    spoke = "Turkey Turkey PROPN NNP 2 nsubj\nspoke speak VERB VBD 0 root\n\n"
    fell = "Prices price NOUN NNS 2 nsubj\nfell fall VERB VBD 0 root\n\n"
    it = "It it PRON PRP 2 nsubj\nadded add VERB VBD 0 root\n"
    expletive = "It it PRON PRP 2 expl\nrained rain VERB VBD 0 root\n"
    assert mentions(cast_of(spoke + it))[-1] == ("It", "pronoun", ("state:TUR",))
    assert mentions(cast_of(spoke + fell + it))[-1][0] == "Turkey"
    assert mentions(cast_of(spoke + expletive))[-1][0] == "Turkey"


def test_the_minister_is_the_one_in_office() -> None:
    assert last("The the DET DT 2 det\nminister minister NOUN NN 3 nsubj\nleft leave VERB VBD 0 root") == (
        "person:claire-grand",
    )


def test_nothing_fits_nothing_is_taken_up() -> None:
    cast = cast_of("She she PRON PRP 2 nsubj\nleft leave VERB VBD 0 root")
    assert mentions(cast) == []
    assert cast.is_agent(cast.annotation.tokens[0])
    assert cast.participants(cast.annotation.tokens[0]) == ()
