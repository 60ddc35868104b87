"""Ways between words of a tree."""

from __future__ import annotations

from dragoman.language.annotation import Token
from dragoman.language.paths import path_class, path_classes

RELATIONS = {name: i for i, name in enumerate(("root", "nsubj", "obj", "xcomp", "conj", "case", "obl"))}


def tree(*words: tuple[str, int]) -> list[Token]:
    """Words by relation and place of the head."""
    tokens = [
        Token(i, "w", "w", "w", "NOUN", "NN", relation, head, i, i + 1, 0)
        for i, (relation, head) in enumerate(words)
    ]
    for token in tokens:
        if token.head != token.i:
            tokens[token.head].children.append(token.i)
    return tokens


def way(tokens: list[Token], one: int, other: int) -> int:
    return path_class(tokens, one, other, RELATIONS)


def test_subject_and_object_are_told_apart() -> None:
    tokens = tree(("nsubj", 1), ("root", 1), ("obj", 1))
    assert way(tokens, 1, 0) != way(tokens, 1, 2)
    assert way(tokens, 0, 1) not in {way(tokens, 1, 0), way(tokens, 2, 1)}


def test_a_conjunct_stands_where_its_first_does() -> None:
    tokens = tree(("root", 0), ("obj", 0), ("conj", 1))
    assert way(tokens, 0, 2) == way(tokens, 0, 1)


def test_it_matters_whether_a_coordinated_verb_has_a_subject_of_its_own() -> None:
    without = tree(("nsubj", 1), ("root", 1), ("conj", 1), ("obj", 2))
    with_one = tree(("nsubj", 1), ("root", 1), ("conj", 1), ("nsubj", 2))
    assert way(without, 2, 0) != way(with_one, 2, 0)


def test_it_matters_how_the_trigger_hangs() -> None:
    coordinated = tree(("nsubj", 1), ("root", 1), ("conj", 1))
    complement = tree(("nsubj", 1), ("root", 1), ("xcomp", 1))
    assert way(coordinated, 2, 0) != way(complement, 2, 0)


def test_subjects_of_ancestors_are_known_however_far() -> None:
    tokens = tree(("nsubj", 1), ("root", 1), ("xcomp", 1), ("xcomp", 2), ("xcomp", 3))
    far = tree(("root", 0), ("nsubj", 0), ("obl", 1), ("obl", 2))
    assert way(tokens, 4, 0) < path_classes(list(RELATIONS)) - 4
    assert len({way(tokens, i, 0) for i in (1, 2, 3, 4)}) == 4
    assert way(far, 1, 3) != way(far, 1, 2)


def test_every_class_is_in_range() -> None:
    tokens = tree(("nsubj", 1), ("root", 1), ("conj", 1), ("case", 4), ("obl", 2), ("root", 5))
    for one in range(len(tokens)):
        for other in range(len(tokens)):
            if one != other:
                assert 0 <= way(tokens, one, other) < path_classes(list(RELATIONS))
