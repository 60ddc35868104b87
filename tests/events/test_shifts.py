"""The type that an act has by what is said around it."""

from __future__ import annotations

import pytest

from dragoman.events.ontology import ontology
from dragoman.events.shifts import keeps_peace
from tests.support.grammar import annotate


def keeps(verb: str, aim: str, kind: str = "MOBILIZE") -> bool:
    annotation = annotate(f"""
Norway Norway PROPN NNP 2 nsubj
{verb} {verb} VERB VBD 0 root
troops troop NOUN NNS 2 obj
on on ADP IN 6 case
a a DET DT 6 det
{aim} {aim} NOUN NN 2 obl
""")
    return keeps_peace(ontology(), kind, annotation.tokens[1], annotation.tokens)


def test_who_sends_peacekeepers_helps() -> None:
    assert keeps("deploy", "peacekeeping")


@pytest.mark.parametrize(
    ("verb", "aim", "kind"),
    [
        ("deploy", "exercise", "MOBILIZE"),
        ("land", "peacekeeping", "MOBILIZE"),
        ("send", "peacekeeping", "SUPPORT"),
    ],
)
def test_forces_of_ones_own_cause_and_their_moves_keep_their_type(verb: str, aim: str, kind: str) -> None:
    assert not keeps(verb, aim, kind)
