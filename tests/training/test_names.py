"""Names of gold readings, by words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from dragoman.errors import StopRun
from dragoman.evaluate.conllu import read_conllu
from dragoman.language.annotation import Annotation
from tests.support.grammar import annotate
from training.names import NAMES, gum_names, read_treebank_names, report_names, treebank_names


def labels(annotation: Annotation, *mentions: tuple[str, str, str]) -> list[str]:
    """The labels of a text; mentions are (words, kind, form)."""
    entities: list[dict[str, Any]] = []
    for words, kind, form in mentions:
        start = annotation.text.index(words)
        entities.append({"kind": kind, "mentions": [{"span": [start, start + len(words)], "form": form}]})
    return report_names(annotation, entities)


def test_a_name_is_the_core_of_its_mention() -> None:
    annotation = annotate("""
President president PROPN NNP 2 nmod:desc
Ali Ali PROPN NNP 4 nsubj
Demir Demir PROPN NNP 2 flat
left leave VERB VBD 0 root
Ankara Ankara PROPN NNP 4 obj
""")
    found = labels(annotation, ("President Ali Demir", "person", "name"), ("Ankara", "place", "name"))
    assert found == ["O", "B-PER", "I-PER", "O", "B-LOC"]


def test_where_the_core_is_not_plain_the_words_are_unknown() -> None:
    annotation = annotate("""
The the DET DT 3 det
Foreign foreign ADJ JJ 3 amod
Ministry ministry NOUN NN 4 nsubj
spoke speak VERB VBD 0 root
""")
    assert labels(annotation, ("The Foreign Ministry", "body", "name")) == ["?", "?", "?", "O"]


def test_a_name_around_another_is_the_whole() -> None:
    annotation = annotate("""
The the DET DT 2 det
Court court PROPN NNP 5 nsubj
of of ADP IN 4 case
Tovania Tovania PROPN NNP 2 nmod
spoke speak VERB VBD 0 root
""")
    found = labels(annotation, ("The Court of Tovania", "body", "name"), ("Tovania", "state", "name"))
    assert found == ["O", "B-ORG", "I-ORG", "I-ORG", "O"]


def test_who_owns_what_is_named_is_no_part_of_its_name() -> None:
    annotation = annotate("""
Tovania Tovania PROPN NNP 4 nmod:poss
's 's PART POS 1 case
Supreme Supreme PROPN NNP 4 compound
Court Court PROPN NNP 5 nsubj
spoke speak VERB VBD 0 root
""")
    found = labels(annotation, ("Tovania's Supreme Court", "body", "name"), ("Tovania", "state", "name"))
    assert found[0] == "B-LOC"
    assert "B-ORG" not in found


def test_a_body_within_a_place_is_no_part_of_its_name() -> None:
    annotation = annotate("""
Floor floor PROPN NNP 0 root
of of ADP IN 4 case
the the DET DT 4 det
Senate Senate PROPN NNP 1 nmod
""")
    found = labels(annotation, ("Floor of the Senate", "place", "name"), ("Senate", "body", "name"))
    assert found == ["?", "?", "?", "B-ORG"]


GUM = """# newdoc id = GUM_news_x
# text = The United States Navy and Institute for Asia left.
1\tThe\tthe\tDET\tDT\t_\t4\tdet\t_\tEntity=(1-organization
2\tUnited\tunite\tVERB\tNNP\t_\t3\tamod\t_\tEntity=(2-place
3\tStates\tstate\tPROPN\tNNPS\t_\t4\tcompound\t_\tEntity=2)
4\tNavy\tNavy\tPROPN\tNNP\t_\t9\tnsubj\t_\tEntity=1)
5\tand\tand\tCCONJ\tCC\t_\t6\tcc\t_\t_
6\tInstitute\tInstitute\tPROPN\tNNP\t_\t4\tconj\t_\tEntity=(3-organization
7\tfor\tfor\tADP\tIN\t_\t8\tcase\t_\t_
8\tAsia\tAsia\tPROPN\tNNP\t_\t6\tnmod\t_\tEntity=(4-place)3)
9\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
10\t.\t.\tPUNCT\t.\t_\t9\tpunct\t_\t_

"""


def test_names_of_gum_nest_and_what_is_not_plain_is_unknown(tmp_path: Path) -> None:
    (tmp_path / "gum.conllu").write_text(GUM)
    found = gum_names(read_conllu(tmp_path / "gum.conllu")[0])
    assert found == ["O", "B-ORG", "I-ORG", "I-ORG", "O", "?", "O", "B-LOC", "O", "O"]


def test_proper_nouns_of_a_nominal_mention_may_be_names() -> None:
    annotation = annotate("""
Taliban Taliban PROPN NNP 2 compound
fighters fighter NOUN NNS 3 nsubj
fled flee VERB VBD 0 root
""")
    assert labels(annotation, ("Taliban fighters", "generic", "nominal")) == ["?", "O", "O"]


TREEBANK = """# newdoc id = post-1
# text = Ann's shop in Rome.
1	Ann	Ann	PROPN	NNP	_	3	nmod	_	SpaceAfter=No
2	's	's	PART	POS	_	1	case	_	_
3	shop	shop	NOUN	NN	_	0	root	_	_
4	in	in	ADP	IN	_	5	case	_	_
5	Rome	Rome	PROPN	NNP	_	3	nmod	_	SpaceAfter=No
6	.	.	PUNCT	.	_	3	punct	_	_

# text = Ask Ben.
1	Ask	ask	VERB	VB	_	0	root	_	_
2	Ben	Ben	PROPN	NNP	_	1	obj	_	SpaceAfter=No
3	.	.	PUNCT	.	_	1	punct	_	_

"""


def test_names_of_a_treebank_are_laid_over_its_words(tmp_path: Path) -> None:
    trees, names = tmp_path / "trees.conllu", tmp_path / "names.tsv"
    trees.write_text(TREEBANK)
    names.write_text("== post-1\n1\t0\t10\tORG\n1\t14\t18\tLOC\n")
    found = treebank_names(read_conllu(trees)[0], read_treebank_names(names)["post-1"])
    assert found == ["B-ORG", "I-ORG", "I-ORG", "O", "B-LOC", "O", "O", "?", "O"]


@pytest.mark.parametrize("row", ["1\t0\tORG", "1\t0\t4\tXYZ", "1\t4\t4\tORG", "one"])
def test_a_broken_row_of_names_is_named(tmp_path: Path, row: str) -> None:
    names = tmp_path / "names.tsv"
    names.write_text(f"== post-1\n{row}\n")
    with pytest.raises(StopRun, match=r"names\.tsv:2"):
        read_treebank_names(names)


def test_the_names_that_ship_can_be_read() -> None:
    spans = [s for d in read_treebank_names(NAMES).values() for sentence in d.values() for s in sentence]
    assert {kind for *_, kind in spans} == {"PER", "ORG", "LOC"}
    assert all(start < end for start, end, _ in spans)
