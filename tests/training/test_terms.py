"""Gold labels of nationalities, times and numbers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from dragoman.evaluate.conllu import read_conllu
from tests.support.grammar import annotate
from training.terms import UNKNOWN, re3d_terms, report_terms, treebank_terms

REPORT = """
Thirty thirty NUM CD 3 nummod
Turkish Turkish ADJ JJ 3 amod
jets jet NOUN NNS 4 nsubj
hit hit VERB VBD 0 root
the the DET DT 7 det
United United PROPN NNP 7 compound
States States PROPN NNPS 4 obj
in in ADP IN 9 case
1999 1999 NUM CD 4 obl
and and CCONJ CC 11 cc
2001 2001 NUM CD 9 conj
"""


def record(text: str, **words: str) -> dict[str, Any]:
    """A gold reading in which words are states' mentions, or a date."""

    def span(word: str) -> list[int]:
        return [text.index(word), text.index(word) + len(word)]

    states = [{"span": span(word)} for kind, word in words.items() if kind.startswith("state")]
    dates = [{"span": span(word)} for kind, word in words.items() if kind == "date"]
    return {"entities": [{"kind": "state", "mentions": states}], "dates": dates}


def test_numbers_nationalities_and_dates_of_a_report() -> None:
    annotation = annotate(REPORT)
    gold = record(annotation.text, state="Turkish", state_2="United States", date="1999")
    labels = report_terms(annotation, gold)
    assert labels[:3] == ["B-NUM", "B-NAT", "O"]
    assert labels[5:7] == ["O", "O"]
    assert labels[8] == "B-DATE"


def test_what_may_be_a_year_is_unknown() -> None:
    annotation = annotate(REPORT)
    assert report_terms(annotation, record(annotation.text))[8] == UNKNOWN


def test_quantities_and_times_of_re3d() -> None:
    words = ["On", "12", "May", "a", "33", "Iraqi", "2170"]
    spans = [("Temporal", [1, 2]), ("Quantity", [3]), ("Quantity", [4]), ("Nationality", [5])]
    labels = re3d_terms(words, spans)
    assert labels == ["O", "B-DATE", "I-DATE", UNKNOWN, "B-NUM", "B-NAT", UNKNOWN]


def test_terms_of_a_treebank(tmp_path: Path) -> None:
    rows = [
        ("Three", "three", "NUM", "CD"),
        ("Frenchmen", "Frenchman", "NOUN", "NNS"),
        ("and", "and", "CCONJ", "CC"),
        ("Germans", "German", "PROPN", "NNPS"),
        ("left", "leave", "VERB", "VBD"),
        ("the", "the", "DET", "DT"),
        ("Netherlands", "Netherlands", "PROPN", "NNPS"),
        ("in", "in", "ADP", "IN"),
        ("May", "May", "PROPN", "NNP"),
    ]
    lines = [
        f"{i}\t{form}\t{lemma}\t{upos}\t{xpos}\t_\t{0 if i == 5 else 5}\t{'root' if i == 5 else 'dep'}\t_\t_"
        for i, (form, lemma, upos, xpos) in enumerate(rows, start=1)
    ]
    path = tmp_path / "one.conllu"
    text = " ".join(row[0] for row in rows)
    path.write_text("\n".join(["# newdoc id = one", f"# text = {text}", *lines, "", ""]), "utf-8")
    labels = treebank_terms(read_conllu(path)[0])
    assert labels == ["B-NUM", "O", "O", "B-NAT", "O", "O", "O", "O", UNKNOWN]
