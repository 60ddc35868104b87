"""The shipped model on real sentences, and the traps of running it."""

from __future__ import annotations

import hashlib
import json
import random
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.errors import StopRun
from dragoman.language.annotation import Annotation, Token
from dragoman.language.model import LanguageModel
from dragoman.language.subwords import LONGEST_WORD, Subwords
from dragoman.reading import Span

WEIGHTS = Path(__file__).parents[2] / "src/dragoman/language/weights"


@pytest.fixture(scope="module")
def model() -> LanguageModel:
    return LanguageModel.load()


def word(annotation: Annotation, form: str) -> Token:
    return next(t for t in annotation.tokens if t.form == form)


def test_a_sentence_is_read_as_grammar(model: LanguageModel) -> None:
    annotation = model.annotate("The Finnish president met Angela Merkel in Berlin on Tuesday.")
    met = word(annotation, "met")
    assert (met.lemma, met.upos, met.deprel, met.head) == ("meet", "VERB", "root", met.i)
    assert word(annotation, "president").deprel == "nsubj"
    assert annotation.head(word(annotation, "Angela")) is met
    assert [annotation.span(n.start, n.end).of(annotation.text) for n in annotation.names] == [
        "Angela Merkel",
        "Berlin",
    ]


def test_letter_case_is_seen(model: LanguageModel) -> None:
    annotation = model.annotate("The US told us that it may come in May. They will roast a turkey in Turkey.")
    tags = {t.form: t.upos for t in annotation.tokens}
    assert tags["US"] == "PROPN"
    assert tags["us"] == "PRON"
    assert tags["Turkey"] == "PROPN"
    assert tags["turkey"] == "NOUN"
    assert tags["may"] == "AUX"
    assert tags["May"] == "PROPN"


def test_a_headline_in_capitals_still_reads(model: LanguageModel) -> None:
    annotation = model.annotate("RUSSIA EXPELS TEN DIPLOMATS")
    expels = word(annotation, "EXPELS")
    assert (expels.upos, expels.deprel) == ("VERB", "root")
    assert word(annotation, "RUSSIA").deprel == "nsubj"
    assert word(annotation, "DIPLOMATS").deprel == "obj"


def test_a_headline_in_title_case_is_one_sentence(model: LanguageModel) -> None:
    text = "Iran Rejects Offer From Britain\n\nIran on Monday rejected an offer. Britain was silent."
    assert len(model.annotate(text).sentences) == 3


def test_nothing_is_cut_off_and_nothing_padded() -> None:
    subwords = Subwords(WEIGHTS / "tokenizer.json")
    assert len(subwords.of(["xq" * 40])[0]) == LONGEST_WORD
    assert [len(p) for p in subwords.of(["the", "ministry"])] == [1, 1]


def test_a_long_report_is_read_to_its_end(model: LanguageModel) -> None:
    text = "The envoy left the talks early. " * 200
    annotation = model.annotate(text)
    assert len(annotation.sentences) == 200
    assert annotation.tokens[-1].end == len(text.rstrip())


def test_a_sentence_longer_than_the_encoder_is_read_whole(model: LanguageModel) -> None:
    text = "He named " + ", ".join(f"envoy number {n}" for n in range(300)) + "."
    annotation = model.annotate(text)
    assert "".join(t.form for t in annotation.tokens) == text.replace(" ", "")


def test_skipped_words_are_left_out(model: LanguageModel) -> None:
    text = "Read more: war\nThe envoy left."
    annotation = model.annotate(text, [Span(0, 14)])
    assert [t.form for t in annotation.tokens] == ["The", "envoy", "left", "."]


def test_an_empty_text_is_an_empty_annotation(model: LanguageModel) -> None:
    assert model.annotate(" \n ").tokens == []


def everything(annotation: Annotation) -> tuple[str, bytes]:
    """All that the model says of a text."""
    acts = annotation.acts
    assert acts is not None
    scores = b"".join(values.tobytes() for values in (acts.scores, acts.asking, acts.filling))
    return repr(replace(annotation, acts=None)), scores


def test_a_report_reads_the_same_among_others(model: LanguageModel) -> None:
    examples = sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))
    text = examples[0].read_text(encoding="utf-8")
    alone = everything(model.annotate(text))
    others = [p.read_text(encoding="utf-8")[k : k + 900] for p in examples for k in (0, 300, 600)][:15]
    queue = [text, *others]
    random.Random(3).shuffle(queue)
    readings = {t: everything(model.annotate(t)) for t in queue}
    assert readings[text] == alone


def test_given_words_and_sentences_are_kept(model: LanguageModel) -> None:
    annotation = model.annotate_words([["Talks", "failed", "."], ["Envoys", "left", "."]], [True, False])
    assert [(s.start, s.end) for s in annotation.sentences] == [(0, 3), (3, 6)]


def test_missing_weights_stop_the_run(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match=r"model\.onnx: missing"):
        LanguageModel.load(tmp_path)


def test_the_weights_are_those_of_the_card() -> None:
    card = json.loads((WEIGHTS / "model.json").read_text(encoding="utf-8"))
    assert hashlib.sha256((WEIGHTS / "model.onnx").read_bytes()).hexdigest() == card["sha256"]
