"""The treebank of our own sentences: well formed, of the model's tag sets, and taken from the examples."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest

from dragoman.evaluate.conllu import GoldDocument, GoldSentence, read_conllu

ROOT = Path(__file__).parents[2]
TREES = ROOT / "corpus" / "trees.conllu"
DOCUMENTS = read_conllu(TREES)
SENTENCES = [sentence for document in DOCUMENTS for sentence in document.sentences]


@pytest.fixture(scope="module")
def labels() -> dict[str, list[str]]:
    model = files("dragoman.language") / "weights" / "model.json"
    found: dict[str, list[str]] = json.loads(model.read_text(encoding="utf-8"))["labels"]
    return found


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """The `# text` lines, in order."""
    lines = TREES.read_text(encoding="utf-8").splitlines()
    return [line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")]


def test_the_size_that_the_readme_gives() -> None:
    assert len(SENTENCES) == 40
    assert sum(len(sentence.words) for sentence in SENTENCES) == 883


def test_text_lines_are_what_the_tokens_spell(texts: list[str]) -> None:
    assert [sentence.text for sentence in SENTENCES] == texts


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence.text[:40])
def test_every_sentence_is_a_tree(sentence: GoldSentence) -> None:
    roots = [word for word in sentence.words if word.head == -1]
    assert [word.deprel for word in roots] == ["root"]
    assert [word.deprel for word in sentence.words].count("root") == 1
    for at in range(len(sentence.words)):
        assert reaches_the_root(sentence, at)


def test_words_of_a_token_spell_it() -> None:
    for sentence in SENTENCES:
        at = 0
        for form, size in sentence.tokens:
            assert "".join(word.form for word in sentence.words[at : at + size]) == form
            at += size
        assert at == len(sentence.words)


def test_tags_and_relations_are_those_of_the_model(labels: dict[str, list[str]]) -> None:
    words = [word for sentence in SENTENCES for word in sentence.words]
    assert {word.upos for word in words} <= set(labels["upos"])
    assert {word.xpos for word in words} <= set(labels["xpos"])
    assert {word.deprel for word in words} <= set(labels["deprel"])


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.id)
def test_sentences_stand_in_their_report_in_its_order(document: GoldDocument) -> None:
    paragraphs = (ROOT / "examples" / f"{document.id}.txt").read_text(encoding="utf-8").split("\n\n")
    place = (-1, 0)
    for sentence in document.sentences:
        after = [
            (number, paragraph.find(sentence.text))
            for number, paragraph in enumerate(paragraphs)
            if sentence.text in paragraph and (number, paragraph.find(sentence.text)) > place
        ]
        assert after, sentence.text
        assert sentence.starts_paragraph == (after[0][0] != place[0])
        place = after[0]


def reaches_the_root(sentence: GoldSentence, at: int) -> bool:
    """Whether the heads above a word lead to the root; in a cycle they never do."""
    for _ in sentence.words:
        at = sentence.words[at].head
        if at == -1:
            return True
    return False
