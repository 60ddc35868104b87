"""Cues that only the heads hear."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from dragoman.language.acts import CUES, ROLES, ActLabels, Acts, Floats
from dragoman.language.annotation import Annotation
from dragoman.statements.content import framed
from dragoman.statements.cues import Cue, find
from dragoman.statements.heard import heard, speaker_of, words_of
from tests.support.grammar import annotate
from tests.support.trees import word

LABELS = ActLabels(("none",), ("none",), ("occurred",), ("legal",))
CUE, CONTENT = 4, 7
HARRUMPHED = """
The the DET DT 2 det
envoy envoy NOUN NN 3 nsubj
harrumphed harrumph VERB VBD 0 root
that that SCONJ IN 6 mark
talks talk NOUN NNS 6 nsubj
failed fail VERB VBD 3 ccomp
. . PUNCT . 3 punct
"""


def hearing(
    annotation: Annotation, cue: str, kind: str, said: Sequence[str], speaker: str = ""
) -> Annotation:
    """The annotation with heads that take one word for a cue, some for said and one for its speaker."""
    tokens = annotation.tokens
    scores = np.zeros((len(tokens), sum(LABELS.sizes())), np.float32)
    scores[:, CUE] = 5.0
    at = word(annotation, cue).i
    scores[at, CUE] = 0.0
    scores[at, CUE + CUES.index(kind)] = 5.0
    scores[:, CONTENT] = [5.0 if token.form in said else -5.0 for token in tokens]

    def ways(_: int, words: Sequence[int], __: Floats) -> Floats:
        shares = np.zeros((len(words), len(ROLES)), np.float32)
        shares[:, 0] = 3.0
        for row, i in enumerate(words):
            if tokens[i].form == speaker:
                shares[row, ROLES.index("speaker")] = 9.0
        return shares

    empty = np.zeros((len(tokens), len(ROLES)), np.float32)
    annotation.acts = Acts(LABELS, scores, empty, np.zeros((len(tokens), 1), np.float32), ways)
    return annotation


@pytest.mark.parametrize("kind", ["cue", "attitude"])
def test_a_verb_of_no_list_reports_the_clause_that_is_heard_as_said(kind: str) -> None:
    annotation = hearing(annotate(HARRUMPHED), "harrumphed", kind, ["talks", "failed", "that"])
    (cue,) = heard(annotation, ())
    assert (cue.token.form, cue.frame.content, cue.frame.attitude) == (
        "harrumphed", ("clause",), kind == "attitude",
    )  # fmt: skip


def test_what_is_not_heard_as_said_is_not_reported() -> None:
    assert list(heard(hearing(annotate(HARRUMPHED), "harrumphed", "cue", []), ())) == []


def test_a_cue_of_the_rules_is_not_heard_again() -> None:
    annotation = hearing(annotate(HARRUMPHED), "harrumphed", "cue", ["talks", "failed"])
    (cue,) = heard(annotation, ())
    assert list(heard(annotation, [cue])) == []
    assert find(annotation) == []


def test_the_heads_name_a_speaker_that_the_tree_does_not() -> None:
    annotation = hearing(annotate(HARRUMPHED), "harrumphed", "cue", ["talks", "failed"], speaker="envoy")
    (cue,) = heard(annotation, ())
    assert speaker_of(annotation, cue) is None
    annotation.mentions = {1: "person", 4: "event"}
    speaker = speaker_of(annotation, cue)
    assert speaker is not None
    assert speaker.form == "envoy"


def test_without_heads_nothing_is_heard() -> None:
    annotation = annotate(HARRUMPHED)
    assert list(heard(annotation, ())) == []
    verb = word(annotation, "harrumphed")
    frame = next(iter(heard(hearing(annotation, "harrumphed", "cue", ["talks", "failed"]), ()))).frame
    annotation.acts = None
    assert speaker_of(annotation, Cue(verb, verb.span, frame, "verb")) is None


def test_a_sure_cue_without_a_clause_reports_what_is_heard_nearest() -> None:
    annotation = hearing(annotate(HARRUMPHED), "harrumphed", "cue", ["that", "talks", "failed"])
    (cue,) = heard(annotation, ())
    assert words_of(annotation, cue) == (3, 4, 5)
    assert words_of(hearing(annotation, "harrumphed", "cue", ["talks"]), cue) == ()
    annotation.acts = None
    assert words_of(annotation, cue) == ()


TOLD = """
Hammond Hammond PROPN NNP 4 nsubj
who who PRON WP 3 nsubj
talked talk VERB VBD 4 ccomp
told tell VERB VBD 0 root
us we PRON PRP 4 iobj
that that SCONJ IN 8 mark
London London PROPN NNP 8 nsubj
hoped hope VERB VBD 4 ccomp
. . PUNCT . 4 punct
"""


@pytest.mark.parametrize(("said", "clause"), [(["hoped"], "London hoped"), (["talked"], "who talked")])
def test_of_two_clauses_the_one_that_is_heard_as_said_is_reported(said: list[str], clause: str) -> None:
    annotation = hearing(annotate(TOLD), "told", "cue", said)
    (cue,) = (one for one in find(annotation) if one.token.form == "told")
    found = framed(annotation, cue, "clause")
    assert found is not None
    assert (
        " ".join(annotation.tokens[i].form for i in found.words if annotation.tokens[i].form != "that")
        == clause
    )
