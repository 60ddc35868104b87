"""`dragoman evaluate syntax`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from dragoman.cli.evaluate.outputs import print_counts, print_json, with_outputs, write
from dragoman.evaluate.conllu import GoldDocument, GoldSentence, read_conllu
from dragoman.evaluate.conllu_output import conllu_lines
from dragoman.evaluate.syntax import read_raw, read_sentences, read_words, score_syntax
from dragoman.language.model import LanguageModel


@click.command("syntax")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.conllu")
@click.option("--raw", is_flag=True, help="Read the raw text instead of the gold words and sentences.")
@click.option("--sentences", is_flag=True, help="Read each gold sentence alone instead of in windows.")
@with_outputs
def syntax(file: Path, raw: bool, sentences: bool, as_json: bool, predictions: Path | None) -> None:
    """Tags, lemmas and trees against a CoNLL-U file, as F1s of the CoNLL 2018 shared task.

    las compares universal relations, las_full whole labels. Over gold words an F1 is the accuracy.
    """
    if raw and sentences:
        raise click.UsageError("--raw and --sentences exclude each other")
    documents = read_conllu(file)
    model = LanguageModel.load()
    read: Callable[[LanguageModel, GoldDocument], list[GoldSentence]] = read_words
    if raw or sentences:
        read = read_raw if raw else read_sentences
    found = [read(model, document) for document in documents]
    if predictions:
        pairs = zip(documents, found, strict=True)
        write(predictions, (line for d, s in pairs for line in conllu_lines(d.id, s)))
    scores = score_syntax(found, [d.sentences for d in documents])
    mode = "raw" if raw else "sentences" if sentences else "words"
    if as_json:
        print_json("syntax", file, scores.to_json(), mode=mode, documents=len(documents))
        return
    print_counts(scores.counts)
