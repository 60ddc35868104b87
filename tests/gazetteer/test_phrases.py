"""Phrases found whatever their accents, hyphens and stops."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.gazetteer.index import gazetteer
from dragoman.gazetteer.phrases import Phrases, first_word, fold, words_of
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


def test_a_phrase_that_comes_later_is_found_too() -> None:
    phrases = index("Green Hand")
    assert len(found(phrases, "The Green Hand met Green.")) == 1
    phrases.add("Green", "Green")
    assert len(found(phrases, "The Green Hand met Green.")) == 2


def test_initials_may_stand_close_together() -> None:
    for text in ("V. P. Singh spoke", "V.P. Singh spoke"):
        assert [values for _, values in found(index("V. P. Singh"), text)] == [["V. P. Singh"]]


SHAPES = ["The-Foo B", "anti-Foo", "Im-Ho", "J. 7", "tHe a", "- a", "the - a", "Theo-Ba B"]


@given(st.text("aB.-' [é7", max_size=12) | st.sampled_from(SHAPES))
def test_the_first_word_is_that_of_all_words(phrase: str) -> None:
    words = words_of(phrase)
    assert first_word(phrase) == (fold(words[0]) if words else "")


def test_the_first_words_of_the_known_names_are_those_of_all_words() -> None:
    known = gazetteer().knowledge
    names = [name for one in known.persons.values() for name in (one.name, *one.names)]
    names += [name for one in known.organisations.values() for name in (one.name, *one.names)]
    # A head of letters alone is never cut; the rest of the name may have it cut ("Im Jong-seok").
    names = [name for name in names if not name.partition(" ")[0].isalpha()]
    assert len(names) > 1000
    assert [name for name in names if first_word(name) != fold(words_of(name)[0])] == []


@given(st.text(max_size=40))
def test_any_text_can_be_searched(text: str) -> None:
    for words, values in found(index("Green Hand", "US", "al-Yad"), text):
        assert words in text
        assert values
