"""Windows: the runs of words that the encoder sees at once.

Windows are cut at places that are sentence ends beyond doubt, and hold as many sentences as fit, so that a
word is read with its neighbours; the sentence-end head then finds every end inside the window.
"""

from __future__ import annotations

from collections.abc import Sequence

WINDOW_PIECES = 96
"""Subwords that a window is filled up to: longer ones cost more in attention than their context gains."""
LONGEST_PIECES = 250
"""Subwords of the longest run without a safe sentence end; a longer one is cut by force."""
_ENDS = frozenset({".", "!", "?", "..."})
_CLOSERS = frozenset({'"', "''", "”", "’", ")", "]"})
_WEAK = frozenset({",", ";", ":", "-", "–", "—", ")"})


def safe_ends(forms: Sequence[str], paragraph_starts: Sequence[bool]) -> list[int]:
    """Positions `i` such that a sentence certainly ends before word `i`; the last is `len(forms)`.

    A full stop that is a word of its own (abbreviations keep theirs), with any closing quotation mark or
    bracket after it, ends a sentence where the next word is capitalised; so does a paragraph break.
    """
    ends: list[int] = []
    ended = False
    for i, form in enumerate(forms):
        if i and (paragraph_starts[i] or (ended and form[:1].isupper())):
            ends.append(i)
            ended = False
        if form in _ENDS:
            ended = True
        elif form not in _CLOSERS:
            ended = False
    if forms:
        ends.append(len(forms))
    return ends


def cut_windows(
    forms: Sequence[str],
    paragraph_starts: Sequence[bool],
    pieces: Sequence[int],
    limit: int = WINDOW_PIECES,
    allowed: Sequence[int] | None = None,
) -> list[tuple[int, int]]:
    """Word ranges `[start, end)` that tile the words; `pieces` holds each word's number of subwords.

    `allowed`, where sentence ends are known, are the only places to cut at.
    """
    windows: list[tuple[int, int]] = []
    start, size, previous = 0, 0, 0
    ends = safe_ends(forms, paragraph_starts)
    if allowed is not None:
        ends = sorted(set(ends).intersection(allowed))
    for end in ends:
        run = sum(pieces[previous:end])
        if size and size + run > limit:
            windows.append((start, previous))
            start, size = previous, 0
        size += run
        if size > LONGEST_PIECES:
            windows.extend(_forced(start, end, forms, pieces))
            start, size = end, 0
        previous = end
    if start < previous:
        windows.append((start, previous))
    return windows


def _forced(start: int, end: int, forms: Sequence[str], pieces: Sequence[int]) -> list[tuple[int, int]]:
    """A run too long for the encoder, cut at the last weak stop that fits, else where it is full."""
    cuts: list[tuple[int, int]] = []
    size, weak = 0, start
    i = start
    while i < end:
        if size + pieces[i] > LONGEST_PIECES:
            cut = weak if weak > start else i
            cuts.append((start, cut))
            start = weak = i = cut
            size = 0
            continue
        size += pieces[i]
        i += 1
        if forms[i - 1] in _WEAK:
            weak = i
    cuts.append((start, end))
    return cuts
