"""Who "I" and "we" are in somebody's words."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.entities.cast import Cast
from dragoman.first_person import FirstPersons
from dragoman.gazetteer.index import gazetteer
from dragoman.reading import Span, Statement
from dragoman.voices import Voices
from tests.support.cast import cast_of, mentions

KNOWN = gazetteer(Path(__file__).parent / "gazetteer" / "known", shipped=False)

LINES = """
Foreign foreign ADJ JJ 2 amod
Minister minister PROPN NNP 5 nsubj
Claire Claire PROPN NNP 2 flat
Grand Grand PROPN NNP 2 flat
said say VERB VBD 0 root
: : PUNCT : 5 punct
“ “ PUNCT `` 9 punct
{pronoun} {pronoun} PRON PRP 9 nsubj
left leave VERB VBD 5 ccomp
. . PUNCT . 5 punct
” ” PUNCT '' 5 punct
"""


def said(cast: Cast, speaker: str) -> Voices:
    text = cast.annotation.text
    words = Span(text.index("“") + 1, text.index("”"))
    cue = Span(text.index("said"), text.index("said") + 4)
    return Voices([Statement("s", (speaker,), None, cue, (words,), "direct")])


@pytest.mark.parametrize(
    ("pronoun", "entities"), [("I", ("person:claire-grand",)), ("We", ("state:FRA",)), ("He", ())]
)
def test_an_official_is_i_and_his_state_is_we(pronoun: str, entities: tuple[str, ...]) -> None:
    cast = cast_of(LINES.format(pronoun=pronoun), ("Claire Grand", "PER"))
    persons = FirstPersons(cast, said(cast, "person:claire-grand"), KNOWN)
    persons.enter()
    token = next(t for t in cast.annotation.tokens if t.form == pronoun)
    assert tuple(p.entity for p in persons.participants(token)) == entities
    assert [m[2] for m in mentions(cast) if m[0] == pronoun] == ([entities] if entities else [])


def test_outside_of_words_nobody_is_meant() -> None:
    cast = cast_of(LINES.format(pronoun="We"), ("Claire Grand", "PER"))
    persons = FirstPersons(cast, Voices([]), KNOWN)
    persons.enter()
    assert "We" not in [m[0] for m in mentions(cast)]


def test_the_we_of_a_person_without_office_is_left_open() -> None:
    cast = cast_of(
        LINES.format(pronoun="We").replace("Claire", "Ada").replace("Grand", "Voss"), ("Ada Voss", "PER")
    )
    (person,) = [e.id for e in cast.entities.values() if e.name == "Ada Voss"]
    cast.entities[person] = cast.entities[person].__class__(person, "Ada Voss", "person")
    persons = FirstPersons(cast, said(cast, person), KNOWN)
    persons.enter()
    assert "We" not in [m[0] for m in mentions(cast)]
