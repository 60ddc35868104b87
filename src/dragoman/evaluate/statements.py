"""How well statements are read.

A predicted and a gold statement can be paired where their cues share a character; pairs are one to one, those
that agree in speaker and content first. Of all statements,

- **cue**: are paired;
- **speaker**: are paired, and the spans of the speakers share a character, or a name is the same (case,
  accents, punctuation and a leading "the" aside), or neither side has a speaker;
- **whole**: the same, and the words of the contents agree with F1 of 0.5 or more (words are runs of letters
  and digits, and count where a content span touches them).

Besides, over pairs: **content**, the mean F1 of the words of the contents, and **quotation**, the share with
the gold's kind of quotation where gold names one. Predictions whose cue lies in a region that the annotators
set aside are left out. Figures are over all reports together.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from dragoman.evaluate.labelled import LabelledReport, LabelledStatement
from dragoman.evaluate.matching import Counts, overlap, pair, plain_name, set_f1, words_at

ENOUGH_CONTENT = 0.5
"""F1 of the words of two contents from which on they agree."""


@dataclass(slots=True)
class StatementScores:
    """The figures that the module describes; `quotation` counts pairs as predicted and as gold."""

    cue: Counts = field(default_factory=Counts)
    speaker: Counts = field(default_factory=Counts)
    whole: Counts = field(default_factory=Counts)
    quotation: Counts = field(default_factory=Counts)
    content_total: float = 0.0

    @property
    def content(self) -> float:
        """The mean F1 of the contents' words over pairs."""
        return self.content_total / self.cue.agreed if self.cue.agreed else 0.0

    def overall(self) -> dict[str, Counts]:
        """The three figures with precision and recall."""
        return {"cue": self.cue, "speaker": self.speaker, "whole": self.whole}

    def to_json(self) -> dict[str, Any]:
        """All figures, as fractions of one, with their counts."""
        return {
            **{name: counts.to_json() for name, counts in self.overall().items()},
            "content_f1": round(self.content, 6),
            "quotation_accuracy": round(self.quotation.precision, 6),
        }


@dataclass(frozen=True, slots=True)
class _Judged:
    """A statement with the places of its content's words."""

    statement: LabelledStatement
    words: set[int]


def score_statements(predicted: Iterable[LabelledReport], gold: Iterable[LabelledReport]) -> StatementScores:
    """The figures for reports in the same order on both sides."""
    scores = StatementScores()
    for one, other in zip(predicted, gold, strict=True):
        judged = [s for s in one.statements if not any(r.overlaps(s.cue) for r in other.set_aside)]
        _score_report(_with_words(judged, other.text), _with_words(other.statements, other.text), scores)
    return scores


def speakers_agree(predicted: LabelledStatement, gold: LabelledStatement) -> bool:
    """Whether two statements have one speaker: by span, by name, or by having none."""
    if predicted.source and gold.source and predicted.source.overlaps(gold.source):
        return True
    ours, theirs = ({plain_name(n) for n in s.speakers} for s in (predicted, gold))
    if not ours and not theirs:
        return predicted.source is None and gold.source is None
    return not ours.isdisjoint(theirs)


def _with_words(statements: Iterable[LabelledStatement], text: str) -> list[_Judged]:
    return [_Judged(s, words_at(text, s.content)) for s in statements]


def _score_report(predicted: list[_Judged], gold: list[_Judged], scores: StatementScores) -> None:
    speakers = wholes = 0
    pairs = list(pair(predicted, gold, _likeness))
    for p, g in pairs:
        content = set_f1(p.words, g.words)
        same = speakers_agree(p.statement, g.statement)
        speakers += same
        wholes += same and content >= ENOUGH_CONTENT
        scores.content_total += content
        if g.statement.quotation:
            scores.quotation.add(p.statement.quotation == g.statement.quotation, 1, 1)
    for counts, agreed in ((scores.cue, len(pairs)), (scores.speaker, speakers), (scores.whole, wholes)):
        counts.add(agreed, len(predicted), len(gold))


def _likeness(predicted: _Judged, gold: _Judged) -> float:
    """0 where the cues are apart; else more than 0, the more the better speaker, content and cue agree."""
    shared = overlap(predicted.statement.cue, gold.statement.cue)
    if not shared:
        return 0.0
    return shared + set_f1(predicted.words, gold.words) + speakers_agree(predicted.statement, gold.statement)
