"""Phrases found whatever their accents, hyphens and stops."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.gazetteer.phrases import Phrases, fold
from dragoman.language.annotation import Token
from dragoman.language.tokenizer import tokenize


def found(phrases: Phrases[str], text: str) -> list[tuple[str, list[str]]]:
    words = tokenize(text)
    tokens = [
        Token(i, w.form, w.form.lower(), w.form, "X", "X", "dep", i, w.start, w.end, 0)
        for i, w in enumerate(words)
    ]
    folded = [fold(token.lower) for token in tokens]
    return [
        (text[words[start].start : words[end - 1].end], values)
        for start, end, values in phrases.find(tokens, folded)
    ]


def index(*names: str) -> Phrases[str]:
    phrases = Phrases[str]()
    for name in names:
        phrases.add(name, name)
    return phrases


def test_the_longest_phrase_wins() -> None:
    phrases = index("Green", "Green Hand")
    assert found(phrases, "The Green Hand met Green.") == [
        ("Green Hand", ["Green Hand"]),
        ("Green", ["Green"]),
    ]


def test_accents_hyphens_stops_and_articles_do_not_matter() -> None:
    phrases = index("Çelik Demirtaş", "Harakat al-Yad", "U.S.", "the Kremlin")
    text = "Celik Demirtas, Harakat al Yad, the US and Kremlin"
    assert [words for words, _ in found(phrases, text)] == [
        "Celik Demirtas",
        "Harakat al Yad",
        "US",
        "Kremlin",
    ]


def test_case_matters_for_acronyms_and_names_but_not_in_capitals() -> None:
    phrases = index("US", "Turkey", "State Department")
    assert found(phrases, "They told us that turkey is cheap in a state department.") == []
    assert len(found(phrases, "TURKEY MEETS STATE DEPARTMENT")) == 2


def test_a_name_with_an_insertion() -> None:
    assert found(index("Jean Petit"), "Jean [Petit] spoke")[0][1] == ["Jean Petit"]


@given(st.text(max_size=40))
def test_any_text_can_be_searched(text: str) -> None:
    for words, values in found(index("Green Hand", "US", "al-Yad"), text):
        assert words in text
        assert values
