"""`dragoman evaluate`: how well the reader does against gold data."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click

from dragoman.errors import StopRun
from dragoman.evaluate.conllu import GoldDocument, GoldSentence, read_conllu
from dragoman.evaluate.conllu_output import conllu_lines
from dragoman.evaluate.events import score_events
from dragoman.evaluate.labelled import LabelledReport, from_reading, read_labelled, to_line
from dragoman.evaluate.matching import Counts
from dragoman.evaluate.names import iob2_lines, read_iob2, score_names
from dragoman.evaluate.polnear import read_polnear
from dragoman.evaluate.statements import score_statements
from dragoman.evaluate.syntax import read_raw, read_sentences, read_words, score_syntax
from dragoman.language.model import LanguageModel
from dragoman.reader import Reader

Command = TypeVar("Command", bound=Callable[..., None])


@click.group("evaluate")
def evaluate() -> None:
    """Score the reader against gold data."""


def _with_outputs(command: Command) -> Command:
    """The two options that every evaluation has."""
    command = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")(command)
    return click.option(
        "--predictions",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="OUT",
        help="Write what was read, in the format of the gold.",
    )(command)


@evaluate.command("syntax")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.conllu")
@click.option("--raw", is_flag=True, help="Read the raw text instead of the gold words and sentences.")
@click.option("--sentences", is_flag=True, help="Read each gold sentence alone instead of in windows.")
@_with_outputs
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
        _write(predictions, (line for d, s in pairs for line in conllu_lines(d.id, s)))
    scores = score_syntax(found, [d.sentences for d in documents])
    mode = "raw" if raw else "sentences" if sentences else "words"
    if as_json:
        _print_json("syntax", file, scores.to_json(), mode=mode, documents=len(documents))
        return
    _print_counts(scores.counts)


@evaluate.command("names")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.iob2")
@click.option("--every", type=click.IntRange(1), default=1, metavar="N", help="Read every Nth document only.")
@_with_outputs
def names(file: Path, every: int, as_json: bool, predictions: Path | None) -> None:
    """Named entities against an IOB2 file of Universal NER, over its words and sentences.

    A name counts where its words and its label (PER, ORG, LOC) are the same. The shipped weights were
    trained on the file for EWT dev without every fifth document: --every 5 reads just those.
    """
    gold = read_iob2(file)[::every]
    counts, found = score_names(gold, LanguageModel.load())
    if predictions:
        _write(
            predictions, (line for d, spans in zip(gold, found, strict=True) for line in iob2_lines(d, spans))
        )
    if as_json:
        figures = {name: count.to_json() for name, count in counts.items()}
        _print_json("names", file, figures, documents=len(gold))
        return
    _print_counts(counts)


@evaluate.command("events")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.jsonl")
@_with_outputs
def events(file: Path, as_json: bool, predictions: Path | None) -> None:
    """Event mentions against JSON lines with labelled events.

    \b
    trigger      triggers overlap, whatever the type
    event        triggers overlap and types agree
    actor, recipient, participant (either role)
                 spans overlap or names are the same; an invented one is an error
    strict       event with the same status and exactly the gold's participants
    record       distinct (type, status, names of actors, of recipients) of each report
    """
    gold = read_labelled(file)
    found = _read_reports(gold, predictions)
    scores = score_events(found, gold)
    if as_json:
        _print_json("events", file, scores.to_json(), documents=len(gold))
        return
    _print_counts(scores.overall())
    click.echo(f"status accuracy over paired events: {100 * scores.status.precision:.1f} %\n")
    _print_counts({name: scores.by_type[name] for name in sorted(scores.by_type)})


@evaluate.command("statements")
@click.argument("path", type=click.Path(path_type=Path), metavar="FILE.jsonl|POLNEAR-DIR")
@_with_outputs
def statements(path: Path, as_json: bool, predictions: Path | None) -> None:
    """Statements against JSON lines with labelled statements, or a PolNeAR folder.

    \b
    cue          cues overlap
    speaker      cue, and the speaker's span overlaps or the name is the same
    whole        speaker, and the words of the contents agree with F1 of 0.5 or more
    """
    gold = read_polnear(path) if path.is_dir() else read_labelled(path)
    found = _read_reports(gold, predictions)
    scores = score_statements(found, gold)
    if as_json:
        _print_json("statements", path, scores.to_json(), documents=len(gold))
        return
    _print_counts(scores.overall())
    click.echo(f"mean F1 of contents over paired statements: {100 * scores.content:.1f} %")
    if scores.quotation.gold:
        click.echo(f"kind of quotation over paired statements: {100 * scores.quotation.precision:.1f} %")


def _read_reports(gold: Iterable[LabelledReport], predictions: Path | None) -> list[LabelledReport]:
    """The gold's reports as the reader reads them, written to `predictions` if given."""
    reader = Reader()
    found = [from_reading(reader.read(report.document), report.id) for report in gold]
    if predictions:
        _write(predictions, (to_line(report) for report in found))
    return found


def _write(path: Path, lines: Iterable[str]) -> None:
    try:
        with path.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{line}\n" for line in lines)
    except OSError as error:
        raise StopRun(f"{path}: {error}") from error


def _print_json(metric: str, path: Path, scores: dict[str, Any], **about: Any) -> None:
    click.echo(json.dumps({"evaluate": metric, "file": str(path), **about, "scores": scores}))


def _print_counts(rows: dict[str, Counts]) -> None:
    """A table of percentages and counts."""
    width = max(len("figure"), *map(len, rows)) if rows else 0
    click.echo(f"{'figure':{width}}  precision  recall      F1   agreed predicted     gold")
    for name, c in rows.items():
        figures = f"{100 * c.precision:9.2f} {100 * c.recall:7.2f} {100 * c.f1:7.2f}"
        click.echo(f"{name:{width}}  {figures} {c.agreed:8} {c.predicted:9} {c.gold:8}")
