"""Statements from hand-made trees."""

from __future__ import annotations

import pytest

from dragoman.entities.cast import Cast, Mention
from dragoman.language.annotation import Annotation
from dragoman.reading import Form, Span, Statement
from dragoman.statements import extract
from tests.support.grammar import annotate

THAT = """
Lund Lund PROPN NNP 2 nsubj
said say VERB VBD 0 root
that that SCONJ IN 5 mark
Oslo Oslo PROPN NNP 5 nsubj
waits wait VERB VBZ 2 ccomp
. . PUNCT . 2 punct
"""


def _cast(annotation: Annotation, **forms: Form) -> Cast:
    """A cast in which every proper noun is a person of its own, and the given words stand in a form."""
    cast = Cast(annotation, "d" * 64)
    for token in annotation.tokens:
        if token.upos == "PROPN" or token.form in forms:
            entity = cast.new_entity(token.form, "generic" if token.form in forms else "person")
            form = forms.get(token.form, "name")
            cast.add(Mention(token.i, token.i + 1, token.i, (entity.id,), form))
    return cast


def _read(lines: str, **forms: Form) -> tuple[str, list[Statement]]:
    annotation = annotate(lines)
    return annotation.text, extract(annotation, _cast(annotation, **forms), "d" * 64)


def _one(lines: str, **forms: Form) -> tuple[str, Statement]:
    text, statements = _read(lines, **forms)
    assert len(statements) == 1, statements
    return text, statements[0]


def _contents(text: str, statement: Statement) -> list[str]:
    return [span.of(text) for span in statement.content]


def _speaker(text: str, statement: Statement) -> str | None:
    return None if statement.speaker_span is None else statement.speaker_span.of(text)


def test_words_in_a_clause_without_the_conjunction_and_the_stop() -> None:
    text, said = _one(THAT)
    assert (_speaker(text, said), said.cue.of(text), _contents(text, said)) == (
        "Lund",
        "said",
        ["Oslo waits"],
    )
    assert (said.quotation, said.attitude, said.attribution, said.confidence) == (
        "indirect",
        False,
        "named",
        1.0,
    )
    assert len(said.speakers) == 1


@pytest.mark.parametrize(
    "lines",
    [
        """
        Lund Lund PROPN NNP 4 nsubj
        did do AUX VBD 4 aux
        not not PART RB 4 advmod
        say say VERB VB 0 root
        that that SCONJ IN 7 mark
        Oslo Oslo PROPN NNP 7 nsubj
        waits wait VERB VBZ 4 ccomp
        """,
        """
        If if SCONJ IN 3 mark
        Lund Lund PROPN NNP 3 nsubj
        says say VERB VBZ 7 advcl
        Oslo Oslo PROPN NNP 5 nsubj
        waits wait VERB VBZ 3 ccomp
        we we PRON PRP 7 nsubj
        leave leave VERB VBP 0 root
        """,
        """
        Lund Lund PROPN NNP 3 nsubj
        could could AUX MD 3 aux
        say say VERB VB 0 root
        Oslo Oslo PROPN NNP 5 nsubj
        waits wait VERB VBZ 3 ccomp
        """,
    ],
    ids=["denied", "conditional", "possible"],
)
def test_what_was_not_said_is_no_statement(lines: str) -> None:
    assert _read(lines)[1] == []


def test_a_cue_in_the_middle_leaves_two_pieces() -> None:
    text, said = _one("""
    The the DET DT 2 det
    deal deal NOUN NN 8 nsubj
    , , PUNCT , 5 punct
    Lund Lund PROPN NNP 5 nsubj
    said say VERB VBD 8 parataxis
    , , PUNCT , 5 punct
    is be AUX VBZ 8 cop
    dead dead ADJ JJ 0 root
    . . PUNCT . 8 punct
    """)
    assert _contents(text, said) == ["The deal", "is dead"]


def test_quoted_words_with_the_speaker_behind_the_cue() -> None:
    text, said = _one("""
    “ “ PUNCT `` 4 punct
    We we PRON PRP 4 nsubj
    will will AUX MD 4 aux
    wait wait VERB VB 7 ccomp
    , , PUNCT , 4 punct
    +” ” PUNCT '' 4 punct
    said say VERB VBD 0 root
    Lund Lund PROPN NNP 7 nsubj
    . . PUNCT . 7 punct
    """)
    assert (_contents(text, said), said.quotation, _speaker(text, said)) == (
        ["We will wait"],
        "direct",
        "Lund",
    )


def test_a_quotation_alone_after_words_of_a_speaker_is_more_of_them() -> None:
    text, said = _one(
        THAT
        + """
    “ “ PUNCT `` 3 punct
    It it PRON PRP 3 nsubj
    waits wait VERB VBZ 0 root
    long long ADV RB 3 advmod
    . . PUNCT . 3 punct
    +” ” PUNCT '' 3 punct
    """.replace("\n    “", "\n\n“", 1)
    )
    assert (_contents(text, said), said.quotation) == (["Oslo waits", "It waits long"], "mixed")


def test_words_quoted_in_part() -> None:
    text, said = _one("""
    Lund Lund PROPN NNP 2 nsubj
    said say VERB VBD 0 root
    Oslo Oslo PROPN NNP 6 nsubj
    was be AUX VBD 6 cop
    “ “ PUNCT `` 6 punct
    patient patient ADJ JJ 2 ccomp
    +” ” PUNCT '' 6 punct
    . . PUNCT . 2 punct
    """)
    assert (_contents(text, said), said.quotation) == (["Oslo was “patient”"], "mixed")


def test_a_participle_goes_on_with_the_cue_whose_words_it_hangs_in() -> None:
    text, (said, added) = _read("""
    Lund Lund PROPN NNP 2 nsubj
    said say VERB VBD 0 root
    Holm Holm PROPN NNP 4 nsubj
    left leave VERB VBD 2 ccomp
    , , PUNCT , 6 punct
    adding add VERB VBG 4 advcl
    that that SCONJ IN 9 mark
    Oslo Oslo PROPN NNP 9 nsubj
    waits wait VERB VBZ 6 ccomp
    . . PUNCT . 2 punct
    """)
    assert (_contents(text, said), _contents(text, added)) == (["Holm left"], ["Oslo waits"])
    assert _speaker(text, added) == "Lund"
    assert added.speakers == said.speakers
    assert added.within is None


def test_coordinated_cues_share_their_speaker() -> None:
    text, found = _read("""
    Lund Lund PROPN NNP 2 nsubj
    said say VERB VBD 0 root
    Holm Holm PROPN NNP 4 nsubj
    left leave VERB VBD 2 ccomp
    and and CCONJ CC 6 cc
    added add VERB VBD 2 conj
    that that SCONJ IN 9 mark
    Oslo Oslo PROPN NNP 9 nsubj
    waits wait VERB VBZ 6 ccomp
    """)
    assert [(_speaker(text, s), _contents(text, s)) for s in found] == [
        ("Lund", ["Holm left"]),
        ("Lund", ["Oslo waits"]),
    ]


def test_according_to_and_what_is_said_within() -> None:
    text, (inner, outer) = _read("""
    Holm Holm PROPN NNP 2 nsubj
    said say VERB VBD 0 root
    Oslo Oslo PROPN NNP 4 nsubj
    waits wait VERB VBZ 2 ccomp
    , , PUNCT , 8 punct
    according accord VERB VBG 8 case
    to to ADP IN 6 fixed
    Lund Lund PROPN NNP 2 obl
    . . PUNCT . 2 punct
    """)
    assert outer.cue.of(text) == "according to"
    assert (_speaker(text, outer), _contents(text, outer)) == ("Lund", ["Holm said Oslo waits"])
    assert inner.within == outer.id


def test_infinitives_channels_and_those_spoken_to() -> None:
    text, urged = _one("""
    Lund Lund PROPN NNP 2 nsubj
    urged urge VERB VBD 0 root
    Holm Holm PROPN NNP 2 obj
    to to PART TO 5 mark
    wait wait VERB VB 2 xcomp
    in in ADP IN 8 case
    a a DET DT 8 det
    statement statement NOUN NN 2 obl
    . . PUNCT . 2 punct
    """)
    assert _contents(text, urged) == ["to wait"]
    assert len(urged.addressees) == 1
    assert urged.addressees != urged.speakers
    assert urged.channel is not None
    assert (urged.channel.kind, urged.channel.name) == ("written", "statement")


def test_a_condemnation_needs_somebody_who_condemns() -> None:
    lines = """
    WHO {who} 2 nsubj
    condemned condemn VERB VBD 0 root
    the the DET DT 4 det
    raid raid NOUN NN 2 obj
    . . PUNCT . 2 punct
    """
    text, condemned = _one(lines.replace("WHO {who}", "Lund Lund PROPN NNP"))
    assert _contents(text, condemned) == ["the raid"]
    assert _read(lines.replace("WHO {who}", "Facts fact NOUN NNS"))[1] == []


def test_a_passive_names_no_speaker() -> None:
    text, reported = _one("""
    It it PRON PRP 3 expl
    was be AUX VBD 3 aux:pass
    reported report VERB VBN 0 root
    that that SCONJ IN 6 mark
    Oslo Oslo PROPN NNP 6 nsubj
    waits wait VERB VBZ 3 ccomp
    """)
    assert (_contents(text, reported), reported.speaker_span, reported.attribution) == (
        ["Oslo waits"],
        None,
        "unnamed",
    )


def test_anonymity_and_its_reason_hold_for_all_that_the_speaker_says() -> None:
    text, (first, second) = _read(
        """
    An an DET DT 2 det
    official official NOUN NN 3 nsubj
    said say VERB VBD 0 root
    Oslo Oslo PROPN NNP 5 nsubj
    waits wait VERB VBZ 3 ccomp
    . . PUNCT . 3 punct

    He he PRON PRP 2 nsubj
    added add VERB VBD 0 root
    Holm Holm PROPN NNP 4 nsubj
    left leave VERB VBD 2 ccomp
    , , PUNCT , 6 punct
    speaking speak VERB VBG 2 advcl
    on on ADP IN 8 case
    condition condition NOUN NN 6 obl
    of of ADP IN 10 case
    anonymity anonymity NOUN NN 8 nmod
    due due ADP IN 13 case
    to to ADP IN 11 fixed
    rules rule NOUN NNS 6 obl
    . . PUNCT . 2 punct
    """,
        official="nominal",
    )
    assert (first.attribution, second.attribution) == ("unnamed", "anonymous")
    assert second.reason_span is not None
    assert second.reason_span.of(text) == "due to rules"


def test_ids_hang_on_cues_alone() -> None:
    first, second = _one(THAT)[1], _one(THAT.replace("waits wait", "sleeps sleep"))[1]
    assert first.id == second.id


def test_nothing_is_made_of_nothing() -> None:
    empty = Annotation("", [], [], [])
    assert extract(empty, Cast(empty, "d"), "d") == []


def test_contents_are_stretches_of_the_text() -> None:
    text, said = _one(THAT)
    assert all(Span(0, len(text)).covers(span) for span in said.content)
