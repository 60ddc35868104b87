"""What a report calls an entity beside its name."""

from __future__ import annotations

from tests.support.cast import cast_of


def described(lines: str, *names: tuple[str, str]) -> dict[str, list[str]]:
    return {e.name: [d.text for d in e.descriptions] for e in cast_of(lines, *names).freeze()}


def test_adjectives_before_a_name() -> None:
    found = described("""
Embattled embattled ADJ JJ 2 amod
Jean Jean PROPN NNP 4 nsubj
Petit Petit PROPN NNP 2 flat
met meet VERB VBD 0 root
the the DET DT 8 det
outspoken outspoken ADJ JJ 8 amod
French French ADJ JJ 8 amod
Claire Claire PROPN NNP 4 obj
Grand Grand PROPN NNP 8 flat
""")
    assert found["Claire Grand"] == ["outspoken"]


def test_nouns_that_take_a_group_up_and_say_what_it_is() -> None:
    found = described("""
Green Green PROPN NNP 2 compound
Hand Hand PROPN NNP 3 nsubj organization
fired fire VERB VBD 0 root

The the DET DT 2 det
terrorists terrorist NOUN NNS 3 nsubj person 2
fled flee VERB VBD 0 root

The the DET DT 2 det
group group NOUN NN 3 nsubj organization 2
vanished vanish VERB VBD 0 root
""")
    assert found["Green Hand"] == ["terrorists"]
