"""Who the words in a trigger's slots stand for."""

from __future__ import annotations

from collections.abc import Callable

from dragoman.events.frames import Frames
from dragoman.events.lexicon import load
from dragoman.events.parties import Parties, Parts
from dragoman.language.annotation import Token
from dragoman.reading import Participant
from tests.support.trees import cast_in, nobody, word


class Scene:
    """The parties of a report of one sentence."""

    def __init__(self, sentence: str, speakers: Callable[[Token], Parts] = nobody) -> None:
        self.cast = cast_in(sentence)
        self.parties = Parties(Frames(self.cast.annotation), self.cast, load(), speakers)

    def word(self, form: str) -> Token:
        return word(self.cast.annotation, form)

    def names(self, parts: Parts) -> list[str]:
        return [self.cast.entities[p.entity].name for p in parts]

    def of(self, form: str) -> list[str]:
        return self.names(self.parties.of(self.word(form)))


def test_a_name_stands_for_its_entity_with_its_words() -> None:
    scene = Scene("France attacked Turkey.")
    (party,) = scene.parties.of(scene.word("Turkey"))
    assert party.entity == "state:TUR"
    assert party.span is not None
    assert party.span.of(scene.cast.annotation.text) == "Turkey"


def test_an_event_stands_for_those_who_do_it() -> None:
    assert Scene("France's attack on Turkey began.").of("attack") == ["France"]
    assert Scene("Civilians were killed in an attack by Turkey.").of("attack") == ["Turkey"]
    assert Scene("Talks between Turkey and France began.").of("Talks") == ["Turkey", "France"]
    assert Scene("The attack was brutal.").of("attack") == []


def test_a_measure_stands_for_what_is_measured() -> None:
    assert Scene("Rebels shelled dozens of civilians.").of("dozens") == ["civilians"]


def test_a_first_person_is_who_speaks() -> None:
    france = (Participant("state:FRA"),)
    scene = Scene("We attacked Turkey.", lambda t: france if t.lower == "we" else ())
    assert scene.parties.of(scene.word("We")) == france
    assert Scene("We attacked Turkey.").of("We") == []


def test_an_open_pronoun_is_somebody_a_thing_is_not() -> None:
    scene = Scene("We attacked Turkey.")
    assert scene.parties.is_somebody(scene.word("We"))
    scene = Scene("The pact they signed failed.")
    assert scene.parties.is_somebody(scene.word("they"))
    assert not scene.parties.is_somebody(scene.word("pact"))


def test_the_first_slot_that_holds_somebody_counts() -> None:
    scene = Scene("France attacked Turkey from Paris.")
    parts, seen = scene.parties.fill(scene.word("attacked"), ("with", "obj", "subj"))
    assert (scene.names(parts), [t.form for t in seen]) == (["Turkey"], ["Turkey"])


def test_words_that_are_taken_fill_no_other_part() -> None:
    scene = Scene("France attacked Turkey.")
    taken = {scene.word("Turkey").i}
    assert scene.parties.fill(scene.word("attacked"), ("obj",), taken) == ((), [])


def test_a_noun_lends_its_prepositions_only_where_asked() -> None:
    scene = Scene("Turkey called for an attack on France.")
    called = scene.word("called")
    assert scene.parties.fillers(called, "on") == []
    assert [t.form for t in scene.parties.fillers(called, "on", ("for",))] == ["France"]


def test_an_adjective_that_names_nobody_is_not_looked_at() -> None:
    scene = Scene("Russia imposed economic sanctions on Turkey.")
    assert scene.parties.fill(scene.word("sanctions"), ("poss",)) == ((), [])
    scene = Scene("U.S.-led air strikes killed civilians.")
    parts, seen = scene.parties.fill(scene.word("strikes"), ("poss",))
    assert (scene.names(parts), [t.form for t in seen]) == (["United States"], ["U.S."])
