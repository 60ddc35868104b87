"""Places found in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.language.annotation import Annotation, Name, Sentence, Token
from dragoman.places.find import find
from dragoman.places.gazetteer import gazetteer


def plain(words: str, *names: Name, heads: dict[int, int] | None = None) -> Annotation:
    """One sentence of white-space separated words; each hangs on the first unless `heads` says otherwise."""
    tokens: list[Token] = []
    start = 0
    for i, form in enumerate(words.split()):
        head = (heads or {}).get(i, 0)
        end = start + len(form)
        tokens.append(Token(i, form, form.lower(), form, "X", "X", "dep", head, start, end, 0))
        start = end + 1
    return Annotation(" ".join(words.split()), tokens, [Sentence(0, len(tokens))], list(names))


def found(annotation: Annotation) -> list[tuple[str, str]]:
    """Each mention's words and its place's name."""
    return [
        (annotation.span(mention.start, mention.end).of(annotation.text), mention.place.name)
        for mention in find(annotation)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met in Doha and in Geneva .", [("Doha", "Doha"), ("Geneva", "Geneva")]),
        ("Ships left the South China Sea .", [("South China Sea", "South China Sea")]),
        ("Shells fell on Deir ez - Zor .", [("Deir ez - Zor", "Deir ez-Zor")]),
        ("Shells fell on Deir ez-Zor .", [("Deir ez-Zor", "Deir ez-Zor")]),
        ("Troops entered al - Bab today .", [("al - Bab", "al-Bab")]),
        ("Troops entered al-Bab today .", [("al-Bab", "al-Bab")]),
        ("He fled to the town of Manbij .", [("town of Manbij", "Manbij")]),
        ("Judges in the Hague ruled .", [("the Hague", "The Hague")]),
        ("SHELLING OF KHARKIV GOES ON", [("KHARKIV", "Kharkiv")]),
        (
            "Envoys in Mexico City , not New Mexico .",
            [("Mexico City", "Mexico City"), ("New Mexico", "New Mexico")],
        ),
        ("Voters in South Africa and in Africa .", [("Africa", "Africa")]),
        ("A Kyiv - based envoy spoke .", [("Kyiv", "Kyiv")]),
        ("He drank mocha and read of a tyre .", []),
        ("On the west bank of the river .", []),
        ("Turkey and Syria talked .", []),
    ],
)
def test_the_longest_name_is_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(plain(text)) == expected


def test_the_noun_after_a_name_belongs_to_it_where_it_governs_it() -> None:
    governed = plain("fighting in Idlib province eased", heads={2: 3})
    assert found(governed) == [("Idlib province", "Idlib")]
    assert find(governed)[0].head == 3
    assert found(plain("fighting in Idlib province eased")) == [("Idlib", "Idlib")]


def test_the_head_of_a_noun_with_of_is_the_noun() -> None:
    mention = find(plain("shelled the city of Homs again", heads={1: 2, 3: 4, 4: 2}))[0]
    assert (mention.start, mention.end, mention.head) == (2, 5, 2)


def test_names_of_persons_and_longer_names_of_organisations_keep_their_words() -> None:
    assert found(plain("Paris Morton spoke", Name(0, 2, "PER"))) == []
    assert found(plain("The University of Aleppo closed", Name(1, 4, "ORG"))) == []
    assert found(plain("Aleppo fell", Name(0, 1, "ORG"))) == [("Aleppo", "Aleppo")]
    assert found(plain("Aleppo fell", Name(0, 1, "LOC"))) == [("Aleppo", "Aleppo")]


def test_a_name_does_not_cross_sentences() -> None:
    annotation = plain("They sailed South China Sea")
    for token in annotation.tokens[4:]:
        token.sentence = 1
    assert found(annotation) == []


WORDS = sorted({word for words in gazetteer().places for word in words})


@given(st.lists(st.sampled_from([*WORDS, "of", "the", "province", "-", "'", "Ж"]), max_size=12))
def test_mentions_stand_in_order_and_apart(words: list[str]) -> None:
    annotation = plain(" ".join(word.title() for word in words))
    done = 0
    for mention in find(annotation):
        assert done <= mention.start <= mention.head < mention.end <= len(annotation.tokens)
        done = mention.end
