"""What a cue reports by the tree: the first of its frames that the sentence fills."""

from __future__ import annotations

from dragoman.language.annotation import Annotation
from dragoman.statements.clauses import clause, vouched
from dragoman.statements.cues import Cue
from dragoman.statements.phrases import nonfinite, predicated, thing, under
from dragoman.statements.tree import Content


def content(annotation: Annotation, cue: Cue) -> Content | None:
    """The words that a cue reports; None where the tree names none."""
    if cue.kind == "preposition":
        return vouched(annotation, cue)
    for frame in cue.frame.content:
        found = framed(annotation, cue, frame)
        if found is not None:
            return found
    return None


def framed(annotation: Annotation, cue: Cue, frame: str) -> Content | None:
    """The words that a cue reports in one of the frames of `cues.yaml`."""
    bearers = (cue.token,) if cue.part is None else (cue.part, cue.token)
    for bearer in bearers:
        if frame == "clause":
            found = clause(annotation, cue, bearer)
        elif frame in {"to", "ing"}:
            found = nonfinite(annotation, cue, bearer, frame)
        elif frame == "object":
            found = thing(annotation, cue, bearer)
        elif frame == "as":
            found = predicated(annotation, bearer)
        else:
            found = under(annotation, bearer, frame)
        if found is not None:
            return found
    return None
