"""States that no table has."""

from __future__ import annotations

import pytest

from tests.support.cast import cast_of

OWNED = """
The the DET DT 4 det
{name} {name} {tag} 4 {relation}
{first} {first} ADJ JJ 4 amod
{noun} {lemma} NOUN NN 5 nsubj
left leave VERB VBD 0 root
Varnia Varnia PROPN NNP 5 obj
. . PUNCT . 5 punct
"""


def kinds(lines: str, *names: str) -> dict[str, str]:
    """The kinds of entities by their names, where the model calls the names those of places."""
    cast = cast_of(lines, *((name, "LOC") for name in names))
    return {entity.name: entity.kind for entity in cast.entities.values()}


@pytest.mark.parametrize("thing", ["old ambassador", "foreign minister", "large navy", "armed forces"])
def test_what_has_an_embassy_or_a_navy_is_a_state_and_so_is_its_noun(thing: str) -> None:
    first, noun = thing.split()
    lemma = noun.removesuffix("s")
    lines = OWNED.format(name="Varnian", tag="ADJ JJ", relation="amod", first=first, noun=noun, lemma=lemma)
    cast = cast_of(lines, ("Varnian", "LOC"), ("Varnia", "LOC"))
    (state,) = [entity for entity in cast.entities.values() if entity.kind == "state"]
    assert (state.name, state.country, state.known) == ("Varnian", None, False)
    assert sum(mention.entities == (state.id,) for mention in cast.mentions) == 2


def test_what_has_what_a_province_has_too_is_a_place() -> None:
    lines = OWNED.format(
        name="Varnian", tag="ADJ JJ", relation="amod", first="old", noun="governor", lemma="governor"
    )
    assert "state" not in kinds(lines, "Varnian", "Varnia").values()


def test_a_name_may_say_that_it_is_a_state() -> None:
    found = kinds(
        """
The the DET DT 2 det
Kingdom Kingdom PROPN NNP 5 nsubj
of of ADP IN 4 case
Lod Lod PROPN NNP 2 nmod
warned warn VERB VBD 0 root
Varnia Varnia PROPN NNP 5 obj
. . PUNCT . 5 punct

Lod Lod PROPN NNP 2 nsubj
left leave VERB VBD 0 root
""",
        "Kingdom of Lod",
        "Varnia",
        "Lod",
    )
    assert found == {"Kingdom of Lod": "state", "Varnia": "place"}


@pytest.mark.parametrize("name", ["Bavaria", "Bavarian"])
def test_what_the_tables_know_and_its_adjective_is_no_state(name: str) -> None:
    lines = OWNED.format(name=name, tag="ADJ JJ", relation="amod", first="old", noun="army", lemma="army")
    assert kinds(lines, name)[name] == "place"


def test_an_embassy_is_called_after_its_quarter_too() -> None:
    lines = OWNED.format(
        name="Mayhill", tag="PROPN NNP", relation="compound", first="old", noun="embassy", lemma="embassy"
    )
    assert kinds(lines, "Mayhill")["Mayhill"] == "place"


@pytest.mark.parametrize("name", ["Republic Square", "Federation House", "Kingdom"])
def test_a_kind_of_state_in_a_name_makes_no_state(name: str) -> None:
    *before, last = name.split()
    words = [f"{word} {word} PROPN NNP {len(before) + 1} compound" for word in before]
    lines = [*words, f"{last} {last} PROPN NNP {len(before) + 2} nsubj", "fell fall VERB VBD 0 root"]
    assert "state" not in kinds("\n".join(lines), name).values()


ACTS = """
Varnia Varnia PROPN NNP 4 nsubj
and and CCONJ CC 3 cc
Oskel Oskel PROPN NNP 1 conj
{verb} {lemma} VERB VBD 0 root
{other}
"""


@pytest.mark.parametrize(
    ("verb", "lemma", "other", "kind"),
    [
        ("ratified", "ratifi", "it it PRON PRP 4 obj", "state"),
        ("recalled", "recaleak", "envoys envoy NOUN NNS 4 obj", "state"),
        ("recalled", "recall", "cars car NOUN NNS 4 obj", "place"),
        ("accused", "accuse", "Turkey Turkey PROPN NNP 4 obj", "state"),
        ("withdrew", "withdraw", "diplomats diplomat NOUN NNS 4 obj", "state"),
        ("accused", "accuse", "teachers teacher NOUN NNS 4 obj", "place"),
        ("rose", "rise", "again again ADV RB 4 advmod", "place"),
    ],
)
def test_what_does_what_a_state_does_is_one_and_so_is_its_like(
    verb: str, lemma: str, other: str, kind: str
) -> None:
    found = kinds(ACTS.format(verb=verb, lemma=lemma, other=other), "Varnia", "Oskel")
    assert (found["Varnia"], found["Oskel"]) == (kind, kind)


@pytest.mark.parametrize(
    "lines",
    [
        "The the DET DT 2 det\ntown town NOUN NN 5 nsubj\nof of ADP IN 4 case\n"
        "Varnia Varnia PROPN NNP 2 nmod\n"
        "left leave VERB VBD 0 root",
        "Varnia Varnia PROPN NNP 3 nmod:poss\n's 's PART POS 1 case\nmayor mayor NOUN NN 4 nsubj\n"
        "left leave VERB VBD 0 root",
        "Varnia Varnia PROPN NNP 4 nsubj\nis be AUX VBZ 4 cop\na a DET DT 4 det\n"
        "province province NOUN NN 0 root",
    ],
)
def test_what_is_said_to_be_less_is_no_state(lines: str) -> None:
    told = ACTS.format(verb="ratified", lemma="ratify", other="it it PRON PRP 4 obj")
    found = kinds(f"{told}\n{lines}", "Varnia", "Oskel")
    assert (found["Varnia"], found["Oskel"]) == ("place", "place")


def test_what_has_a_cabinet_and_is_in_no_table_is_a_state() -> None:
    lines = OWNED.format(
        name="Varnian", tag="ADJ JJ", relation="amod", first="old", noun="cabinet", lemma="cabinet"
    )
    assert kinds(lines, "Varnian", "Varnia")["Varnian"] == "state"


def test_a_word_for_several_is_no_state() -> None:
    lines = "Varnians Varnians PROPN NNPS 2 nsubj\nwarned warn VERB VBD 0 root"
    assert kinds(lines, "Varnians")["Varnians"] == "place"
