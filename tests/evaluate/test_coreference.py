"""Who is the same: predicted entities over gold words, and their score."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.evaluate.conllu import GoldDocument, GoldSentence, GoldWord
from dragoman.evaluate.coreference import (
    Cluster,
    CoreferenceReader,
    clusters_of,
    score_coreference,
    word_spans,
)
from dragoman.evaluate.coreference_output import marked_lines
from dragoman.evaluate.entity_marks import MarkedDocument, read_marked
from dragoman.evaluate.noun_phrases import NounPhrases
from dragoman.language.annotation import Annotation, Sentence, Token
from dragoman.reading import Document, Entity, EntityMention, Reading, Span
from tests.support.readings import MADE_BY

CONLLU = """\
# newdoc id = oslo
# global.Entity = GRP-etype-link
1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\tEntity=(1-person-coref
2\tminister\tminister\tNOUN\tNN\t_\t5\tnsubj\t_\t_
3\tof\tof\tADP\tIN\t_\t4\tcase\t_\t_
4\tNorway\tNorway\tPROPN\tNNP\t_\t2\tnmod\t_\tEntity=(2-place-sgl)1)
5\tcame\tcome\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No|SplitAnte=1<2
6\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_

1\tHe\the\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person-coref)
2\tspoke\tspeak\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""


def word(form: str, head: int = -1) -> GoldWord:
    return GoldWord(form, form, "X", "X", head, "dep", "_")


def words(*places: int) -> frozenset[int]:
    return frozenset(places)


@pytest.fixture
def marked(tmp_path: Path) -> MarkedDocument:
    path = tmp_path / "gold.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    return read_marked(path)[0]


def test_words_stand_where_their_tokens_do() -> None:
    parts = [word("Men"), word("do"), word("n't"), word("au"), word("le")]
    sentence = GoldSentence(tuple(parts), (("Men", 1), ("don't", 2), ("aux", 2)), "Men don't aux", True)
    document = GoldDocument("a", [sentence, GoldSentence((word("Men"),), (("Men", 1),), "Men", True)])
    spans = word_spans(document)
    assert [s.of(document.text) for s in spans] == ["Men", "do", "n't", "aux", "aux", "Men"]
    assert spans[-1] == (15, 18)


def test_mentions_become_noun_phrases_of_the_gold_words() -> None:
    text = "both ministers met Ann"
    tags = ["DET", "NOUN", "VERB", "PROPN"]
    tokens = [
        Token(
            i, form, form, form, tags[i], "X", "det" if i == 0 else "dep", head, start, start + len(form), 0
        )
        for i, (form, head, start) in enumerate(
            [("both", 1, 0), ("ministers", 2, 5), ("met", 2, 15), ("Ann", 2, 19)]
        )
    ]
    tokens[1].children.append(0)
    annotation = Annotation(text, tokens, [Sentence(0, 4)], [])

    def entity(name: str, *spans: Span) -> Entity:
        return Entity(
            f"person:{name}", name, "person", mentions=tuple(EntityMention(s, "name") for s in spans)
        )

    both, ann = Span(5, 14), Span(19, 22)
    reading = Reading(MADE_BY, Document(text), (entity("ann", both, ann), entity("bob", both)))
    found = clusters_of(reading, NounPhrases(annotation), [t.span for t in tokens])
    assert found == [Cluster("person", (words(0, 1),)), Cluster("person", (words(3),))]


def test_mentions_agree_by_all_their_words_or_by_their_heads(marked: MarkedDocument) -> None:
    found = [Cluster("person", (words(0, 1), words(6))), Cluster("place", (words(3),))]
    scores = score_coreference([found], [marked])
    assert (scores.exact.mentions.agreed, scores.exact.mentions.predicted, scores.exact.mentions.gold) == (
        1,
        2,
        2,
    )
    assert scores.exact.muc.f1 == 0
    assert scores.exact.b3.recall == pytest.approx(1 / 4)
    assert scores.exact.ceafe.recall == pytest.approx(1 / 2)
    assert scores.head.conll == 1


def test_entities_of_one_mention_are_kept_if_asked_for(marked: MarkedDocument) -> None:
    found = [Cluster("person", (words(0, 1, 2, 3), words(6))), Cluster("place", (words(3),))]
    assert score_coreference([found], [marked]).exact.mentions.gold == 2
    scores = score_coreference([found], [marked], singletons=True)
    assert (scores.exact.mentions.agreed, scores.exact.mentions.gold) == (3, 3)
    assert scores.exact.ceafe.gold == 2
    assert scores.exact.conll == scores.head.conll == 1


def test_one_gold_mention_is_taken_once(marked: MarkedDocument) -> None:
    found = [Cluster("person", (words(0, 1), words(0, 1, 2, 3))), Cluster("person", (words(1), words(6)))]
    scores = score_coreference([found], [marked])
    assert scores.head.mentions.agreed == 2
    assert scores.head.mentions.predicted == 4


def test_nothing_predicted_is_nothing(marked: MarkedDocument) -> None:
    scores = score_coreference([[]], [marked]).to_json()
    assert scores["conll"] == scores["head"]["conll"] == 0
    assert scores["muc"]["gold"] == 1


def test_predictions_are_the_gold_file_with_other_marks(tmp_path: Path) -> None:
    path = tmp_path / "gold.conllu"
    path.write_text(CONLLU.replace("\n", "\r\n"), encoding="utf-8", newline="")
    gold = read_marked(path)
    found = [
        [
            Cluster("person", (words(0, 1, 2, 3), words(6))),
            Cluster("body", (words(3), words(4, 5), words(2, 3, 4))),
            Cluster("place", (words(7),)),
        ]
    ]
    lines = list(marked_lines(path, gold, found))
    assert lines[1] == "# global.Entity = eid-etype-head"
    marks = [line.split("\t")[9] for line in lines if "\t" in line]
    assert marks == [
        "Entity=(e1-person-2",
        "_",
        "Entity=(e2-body-2",
        "Entity=(e2-body-1)e1)",
        "SpaceAfter=No|Entity=e2)(e2-body-1",
        "Entity=e2)",
        "Entity=(e1-person-1)",
        "SpaceAfter=No",
        "_",
    ]
    again = tmp_path / "again.conllu"
    again.write_text("\n".join(lines), encoding="utf-8")
    assert {frozenset(c) for c in read_marked(again)[0].clusters} == {
        frozenset(c.mentions) for c in found[0] if len(c.mentions) > 1
    }
    assert "(e3-place-1)" in "".join(marked_lines(path, gold, found, singletons=True))


def test_the_reader_finds_who_is_the_same(marked: MarkedDocument) -> None:
    found = CoreferenceReader().read(marked.document)
    assert any(words(0, 1, 2, 3) in c.mentions and words(6) in c.mentions for c in found)
