"""Silver tags, laid over a model's words."""

from __future__ import annotations

from pathlib import Path

from tests.support.grammar import annotate
from training.silver import NO_TAG, read_silver, silver_tags


def test_tags_go_to_the_words_of_the_same_span(tmp_path: Path) -> None:
    annotation = annotate("""
Troops troop NOUN NNS 2 nsubj
shut shut VERB VBD 0 root
bank bank NOUN NN 2 obj
""")
    path = tmp_path / "silver.jsonl"
    first, second, third = annotation.tokens
    path.write_text(
        f'["{annotation.text}", [[{first.start}, {first.end}, "NOUN", "NNS"], '
        f'[{second.start}, {second.end - 1}, "VERB", "VBD"], [{third.start}, {third.end}, "PROPN", "NNP"]]]\n'
    )
    tags = silver_tags(annotation, read_silver(path))
    assert tags.upos == ["NOUN", NO_TAG, NO_TAG]
    assert tags.xpos == ["NNS", NO_TAG, NO_TAG]
