"""Places of words as stretches of the text, cut where reported words begin and end."""

from __future__ import annotations

from dragoman.language.annotation import Annotation
from dragoman.reading import Span

_EDGES = frozenset(" \t\n\r.,;:—–-\"“”„«»‘’'`")


def spans(annotation: Annotation, words: tuple[int, ...]) -> list[Span]:
    """The stretches that places make: unbroken but for marks, without "that" ahead and marks at the edges."""
    tokens = annotation.tokens
    runs: list[list[int]] = []
    for i in words:
        if runs and all(tokens[j].upos == "PUNCT" for j in range(runs[-1][-1] + 1, i)):
            runs[-1].append(i)
        else:
            runs.append([i])
    found = []
    for run in runs:
        while run and (
            tokens[run[0]].upos == "PUNCT"
            or (tokens[run[0]].lower == "that" and tokens[run[0]].deprel == "mark")
        ):
            del run[0]
        while run and tokens[run[-1]].upos == "PUNCT" and tokens[run[-1]].form not in ')]?!%"”':
            del run[-1]
        if run and any(tokens[i].upos not in {"PUNCT", "CCONJ", "ADP"} for i in run):
            found.append(trimmed(annotation.text, annotation.span(run[0], run[-1] + 1)))
    return [span for span in found if span.start < span.end]


def trimmed(text: str, span: Span) -> Span:
    """A span without marks and spaces at its edges; a quotation that reaches an edge keeps its marks."""
    start, end = span
    while start < end and text[start] in _EDGES and not _paired(text, start, end, start):
        start += 1
    while start < end and text[end - 1] in _EDGES and not _paired(text, start, end, end - 1):
        end -= 1
    if end - start > 2 and text[end - 1] in '"”' and text[end - 2] in ".,":
        end -= 2  # a stop that the quotation takes along: both marks close the sentence
    return Span(start, end)


def _paired(text: str, start: int, end: int, place: int) -> bool:
    """Whether a mark at the edge belongs to a pair that does not hold the whole span."""
    mark = text[place]
    if mark in "'’" and place == end - 1 and end - 2 >= start and text[end - 2] == "s":
        return True
    if mark not in '"“”':
        return False
    inside = [i for i in range(start, end) if text[i] in '"“”']
    if len(inside) % 2 or len(inside) < 2:
        return False
    return not (inside[0] == start and inside[-1] == end - 1 and len(inside) == 2)
