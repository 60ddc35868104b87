"""Links of the language model as entities of the cast, and things."""

from __future__ import annotations

import pytest

from dragoman.entities.reference import load_reference
from tests.support.cast import cast_of, mentions

TWO_MEN = """
Jean Jean PROPN NNP 3 nsubj person
Petit Petit PROPN NNP 1 flat
met meet VERB VBD 0 root
Omar Omar PROPN NNP 3 obj person
bin bin PROPN NNP 4 flat
Rashid Rashid PROPN NNP 4 flat

He he PRON PRP 2 nsubj person {link}
left leave VERB VBD 0 root
"""


def test_a_pronoun_goes_where_the_model_links_it() -> None:
    first, second = (mentions(cast_of(TWO_MEN.format(link=link)))[-1] for link in (1, 4))
    assert first == ("He", "pronoun", ("person:jean-petit",))
    assert second == ("He", "pronoun", ("person:omar-bin-rashid",))


def test_a_plural_that_is_linked_to_the_first_of_several_takes_up_all() -> None:
    cast = cast_of("""
Turkey Turkey PROPN NNP 4 nsubj organization
and and CCONJ CC 3 cc
France France PROPN NNP 1 conj organization
spoke speak VERB VBD 0 root
of of ADP IN 6 case
rebels rebel NOUN NNS 4 obl person

They they PRON PRP 2 nsubj organization 1
left leave VERB VBD 0 root
""")
    assert mentions(cast)[-1] == ("They", "pronoun", ("state:TUR", "state:FRA"))


MINISTER = """
Claire Claire PROPN NNP 3 nsubj person
Grand Grand PROPN NNP 1 flat
spoke speak VERB VBD 0 root

{phrase}
left leave VERB VBD 0 root
"""


THE = "The the DET DT 2 det\n{noun} {noun} NOUN NN 3 nsubj person 1"
THE_ONE = "The the DET DT 3 det\n{word} {word} ADJ JJ 3 amod\n{noun} {noun} NOUN NN 4 nsubj person 1"


@pytest.mark.parametrize(
    ("phrase", "is_she"),
    [
        (THE.format(noun="minister"), True),
        (THE.format(noun="president"), False),
        (THE.format(noun="minister").replace("The the", "A a"), False),
        (THE_ONE.format(word="retired", noun="minister"), True),
        (THE_ONE.format(word="foreign", noun="minister"), True),
        (THE_ONE.format(word="former", noun="president"), False),
        ("Her she PRON PRP$ 2 nmod:poss person 1\nguest guest NOUN NN 3 nsubj person 1", False),
    ],
)
def test_a_link_to_whoever_it_cannot_be_is_none(phrase: str, is_she: bool) -> None:
    found = mentions(cast_of(MINISTER.format(phrase=phrase)))
    of_noun = [entities for words, form, entities in found if form in {"nominal", "office"}]
    assert (("person:claire-grand",) in of_noun) is is_she


def test_a_link_to_a_woman_is_no_link_of_he() -> None:
    cast = cast_of("""
Claire Claire PROPN NNP 3 nsubj person
Grand Grand PROPN NNP 1 flat
spoke speak VERB VBD 0 root
and and CCONJ CC 5 cc
left leave VERB VBD 3 conj

She she PRON PRP 2 nsubj person 1
smiled smile VERB VBD 0 root

He he PRON PRP 2 nsubj person 1
waved wave VERB VBD 0 root
""")
    assert [m[0] for m in mentions(cast)] == ["Claire Grand", "She"]


def test_what_is_spoken_of_again_is_a_thing() -> None:
    cast = cast_of("""
The the DET DT 2 det
accord accord NOUN NN 3 nsubj abstract
held hold VERB VBD 0 root

It it PRON PRP 2 nsubj abstract 2
failed fail VERB VBD 0 root
""")
    assert mentions(cast) == []
    (thing,) = cast.things
    text = cast.annotation.text
    assert (thing.name, thing.kind) == ("The accord", "abstract")
    assert [span.of(text) for span in thing.mentions] == ["The accord", "It"]


def kinds_of(noun: str) -> set[str]:
    cast = cast_of(f"""
A a DET DT 2 det
{noun} {noun} NOUN NN 3 nsubj person
waited wait VERB VBD 0 root
""")
    return {entity.kind for entity in cast.entities.values()}


def test_what_is_no_person_is_none_though_it_acts_like_one() -> None:
    assert kinds_of("welder") == {"person"}
    for noun in (*load_reference().things, "newspaper", "jury", "watchdog"):
        assert kinds_of(noun) <= {"generic", "body"}, noun


def test_what_is_spoken_of_once_is_no_thing() -> None:
    cast = cast_of("""
The the DET DT 2 det
accord accord NOUN NN 3 nsubj abstract
failed fail VERB VBD 0 root
""")
    assert cast.things == ()


def test_people_whom_no_lexicon_has() -> None:
    cast = cast_of("""
The the DET DT 2 det
goalkeeper goalkeeper NOUN NN 3 nsubj person
fell fall VERB VBD 0 root

He he PRON PRP 2 nsubj person 2
rose rise VERB VBD 0 root

Dancers dancer NOUN NNS 2 nsubj person
clapped clap VERB VBD 0 root
""")
    frozen = cast.freeze()
    assert [(e.name, e.kind, len(e.mentions)) for e in frozen] == [
        ("goalkeeper", "person", 2),
        ("Dancers", "generic", 1),
    ]
