"""Places whose names hold the names of others."""

from __future__ import annotations

import pytest

from tests.support.cast import cast_of, mentions


def places(trees: str) -> list[tuple[str, str | None]]:
    """The words of each place's name, with its country."""
    cast = cast_of(trees)
    entities = [(words, cast.entities[found[0]]) for words, _, found in mentions(cast)]
    assert all(entity.kind == "place" for _, entity in entities)
    return [(words, entity.country) for words, entity in entities]


def sailed(preposition: str, *names: str) -> str:
    lines = [
        "Ships ship NOUN NNS 2 nsubj",
        "sailed sail VERB VBD 0 root",
        f"{preposition} {preposition} ADP IN 4 case",
    ]
    lines.append(f"{names[0]} {names[0]} PROPN NNP 2 obl")
    for name in names[1:]:
        tag = "ADP IN 4 case" if name.islower() else "PROPN NNP 4 flat"
        lines.append(f"{name} {name} {tag}")
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("names", "country"),
    [
        (("Turkish", "Straits"), None),
        (("Latin", "American"), None),
        (("French", "Guiana"), "GUF"),
        (("Washington", "State"), "USA"),
    ],
)
def test_a_state_within_the_name_of_a_place_is_not_named(names: tuple[str, ...], country: str | None) -> None:
    assert places(sailed("to", *names)) == [(" ".join(names), country)]


def test_a_part_of_a_state_is_a_place_in_it() -> None:
    assert places("""
Fighting fight NOUN NN 2 nsubj
raged rage VERB VBD 0 root
in in ADP IN 7 case
northern northern ADJ JJ 7 amod
and and CCONJ CC 6 cc
eastern eastern ADJ JJ 4 conj
Turkey Turkey PROPN NNP 2 obl
and and CCONJ CC 10 cc
southern southern ADJ JJ 10 amod
Russia Russia PROPN NNP 7 conj
""") == [("northern and eastern Turkey", "TUR"), ("southern Russia", "RUS")]


def test_a_state_alone_is_the_state() -> None:
    assert mentions(cast_of(sailed("to", "Turkey"))) == [("Turkey", "name", ("state:TUR",))]


def test_a_state_behind_the_comma_of_a_town_is_named_too() -> None:
    found = mentions(
        cast_of("""
He he PRON PRP 2 nsubj
died die VERB VBD 0 root
in in ADP IN 4 case
Brest Brest PROPN NNP 2 obl
, , PUNCT , 6 punct
France France PROPN NNP 4 appos
""")
    )
    assert ("France", "name", ("state:FRA",)) in found


@pytest.mark.parametrize(
    ("before", "part"),
    [
        ("in in ADP IN 3 case", True),
        ("the the DET DT 3 det", False),
        ("further further ADV RBR 2 advmod", False),
    ],
)
def test_a_noun_of_the_compass_takes_a_part_behind_a_preposition(before: str, part: bool) -> None:
    found = mentions(
        cast_of(f"""
{before}
northwest northwest NOUN NN 3 compound
Turkey Turkey PROPN NNP 4 nsubj
fell fall VERB VBD 0 root
""")
    )
    assert [words for words, _, _ in found] == (["northwest Turkey"] if part else ["Turkey"])


def test_a_person_is_not_cut_up() -> None:
    found = mentions(
        cast_of(
            """
Western Western PROPN NNP 3 nsubj
Turkey Turkey PROPN NNP 1 flat
sang sing VERB VBD 0 root
""",
            ("Western Turkey", "PER"),
        )
    )
    assert [words for words, _, _ in found] == ["Western Turkey"]
