"""The syntax figures against cases worked out by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dragoman.errors import StopRun
from dragoman.evaluate.conllu import GoldSentence, GoldWord
from dragoman.evaluate.syntax import METRICS, as_sentences, score_syntax
from tests.support.grammar import annotate


def sentence(*rows: str, tokens: tuple[tuple[str, int], ...] | None = None) -> GoldSentence:
    """A sentence of rows `form lemma upos xpos head deprel`, heads counted from 1."""
    words = []
    for row in rows:
        form, lemma, upos, xpos, head, deprel = row.split()
        words.append(GoldWord(form, lemma, upos, xpos, int(head) - 1, deprel, "_"))
    plain = tuple((w.form, 1) for w in words)
    return GoldSentence(tuple(words), tokens or plain, " ".join(w.form for w in words), True)


GOLD = sentence(
    "They they PRON PRP 4 nsubj:pass",
    "were be AUX VBD 4 aux:pass",
    "n't not PART RB 4 advmod",
    "seen see VERB VBN 0 root",
    ". . PUNCT . 4 punct",
    tokens=(("They", 1), ("weren't", 2), ("seen", 1), (".", 1)),
)


def figures(predicted: list[GoldSentence], gold: list[GoldSentence]) -> dict[str, tuple[int, int, int]]:
    counts = score_syntax([predicted], [gold]).counts
    return {name: (c.agreed, c.predicted, c.gold) for name, c in counts.items()}


def test_a_perfect_reading_agrees_everywhere() -> None:
    found = figures([GOLD], [GOLD])
    assert found["tokens"] == (4, 4, 4)
    assert found["sentences"] == (1, 1, 1)
    assert all(found[name] == (5, 5, 5) for name in METRICS[2:])


def test_gold_words_are_scored_one_by_one() -> None:
    predicted = sentence(
        "They they PRON PRP 4 nsubj",
        "were were AUX VBD 4 cop",
        "n't not PART RB 2 advmod",
        "seen see ADJ VBN 0 root",
        ". . PUNCT , 4 punct",
        tokens=GOLD.tokens,
    )
    found = figures([predicted], [GOLD])
    assert {name: agreed for name, (agreed, _, _) in found.items()} == {
        "tokens": 4,
        "sentences": 1,
        "words": 5,
        "upos": 4,
        "xpos": 4,
        "lemma": 4,
        "uas": 4,
        "las": 3,
        "las_full": 2,
    }


def test_a_contraction_left_whole_costs_its_words_and_the_heads_that_are_not_aligned() -> None:
    predicted = sentence(
        "They they PRON PRP 2 nsubj:pass",
        "weren't be AUX VBD 0 root",
        "seen see VERB VBN 2 ccomp",
        ". . PUNCT . 3 punct",
    )
    found = figures([predicted], [GOLD])
    assert found["tokens"] == (4, 4, 4)
    # Aligned: They, seen and the full stop; only the full stop hangs where it should.
    assert found["words"] == (3, 4, 5)
    assert found["upos"] == (3, 4, 5)
    assert found["uas"] == (1, 4, 5)


def test_a_sentence_cut_in_two_loses_the_sentence_and_the_false_root() -> None:
    gold = sentence("Go go VERB VB 0 root", "now now ADV RB 1 advmod", "! ! PUNCT . 1 punct")
    first = sentence("Go go VERB VB 0 root")
    rest = sentence("now now ADV RB 0 root", "! ! PUNCT . 1 punct")
    found = figures([first, rest], [gold])
    assert found["sentences"] == (0, 2, 1)
    assert found["words"] == (3, 3, 3)
    assert found["uas"] == (1, 3, 3)


def test_a_gold_lemma_left_open_accepts_any() -> None:
    open_lemma = replace(GOLD, words=(replace(GOLD.words[0], lemma="_"), *GOLD.words[1:]))
    assert figures([GOLD], [open_lemma])["lemma"] == (5, 5, 5)
    assert figures([open_lemma], [GOLD])["lemma"] == (4, 5, 5)


def test_figures_add_up_over_documents() -> None:
    scores = score_syntax([[GOLD], [GOLD]], [[GOLD], [GOLD]])
    assert scores.counts["words"].gold == 10
    assert scores.to_json()["las"]["f1"] == 1


def test_words_that_leave_the_text_stop_the_run() -> None:
    with pytest.raises(StopRun, match="leave the text"):
        score_syntax([[sentence("They they PRON PRP 0 root")]], [[GOLD]])


def test_an_annotation_in_the_shape_of_gold() -> None:
    annotation = annotate(
        """
        They they PRON PRP 4 nsubj
        did do AUX VBD 4 aux
        n't not PART RB 4 advmod
        see see VERB VB 0 root
        the the DET DT 7 det
        boys boy NOUN NNS 7 nmod:poss
        +' 's PART POS 6 case

        Go go VERB VB 0 root
        +! ! PUNCT . 1 punct
        """
    )
    first, second = as_sentences(annotation)
    assert first.tokens == (("They", 1), ("didn't", 2), ("see", 1), ("the", 1), ("boys'", 2))
    assert [w.head for w in first.words] == [3, 3, 3, -1, 6, 6, 5]
    assert second.tokens == (("Go", 1), ("!", 1))
    assert second.words[0].misc == "SpaceAfter=No"
    assert [w.head for w in second.words] == [-1, 0]
