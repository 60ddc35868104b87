"""Datelines: where (and perhaps when and for whom) a report was written, before its first sentence."""

from __future__ import annotations

import re
from functools import cache

from dragoman.reading import Note, Span
from dragoman.sources.calendar import DAY, YEAR, calendar
from dragoman.sources.cleaning_words import cleaning_words
from dragoman.sources.lines import Line

_TOP = 8
"""How many lines may stand before the first sentence: headlines, byline, date."""
_LONGEST = 160
"""Characters within which a dateline ends."""
_PROSE_WORDS = 6
"""A line with fewer words after the dateline is a headline, unless an agency is named."""

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶŁĽŃŇŌŐŘŚŞŠȘŤŢȚŪŮŰŹŻŽ"
_CAPITALS = rf"[{_UPPER}][{_UPPER}.'’-]*[{_UPPER}]\.?"
_CITY_CAPITALS = rf"{_CAPITALS}(?:[ /]{_CAPITALS}){{0,4}}"
_NAME = r"[^\W\d_][\w.'’-]*"
_CITY = rf"(?=[{_UPPER}]){_NAME}(?:[ /](?=[{_UPPER}]){_NAME}){{0,3}}"
_AGENCY = rf"\((?=[{_UPPER}])[^()\n]{{2,40}}\)"
_DASH = r"(?: ?(?:--|[–—]) ?| - )"
_SENTENCE = rf"(?=[{_UPPER}\d\"'“‘(])"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Datelines that name an agency or a date, and those in capitals alone."""
    names = calendar()
    day = rf"(?:{names.weekday},? )?(?:{names.month} {DAY}(?:,? {YEAR})?|{DAY} {names.month}(?:,? {YEAR})?)"
    region = rf"(?:, (?!{names.month} ?\d){_CITY})?"
    capitals = _CITY_CAPITALS
    sure = (
        rf"(?:{_CITY}{region})(?:,? {day})?,? ?{_AGENCY}{_DASH}"  # ANKARA, Turkey, March 3 (AP) --
        rf"|{_AGENCY}{_DASH}"  # (CNN) --
        rf"|{_CITY}{region},? {day}{_DASH}"  # Geneva, 5 March 2020 -
        rf"|{capitals} ?/ ?[A-Z]{{2,6}}(?:{_DASH}|(?=\s*$))"  # ANKARA / AA
    )
    alone = rf"(?P<place>{capitals}){region}(?:{_DASH}|(?P<colon>: )){_SENTENCE}"
    return re.compile(sure), re.compile(alone)


def dateline(lines: list[Line]) -> Note | None:
    """The dateline of a report, through its dash, if the top of its lines has one."""
    for line in lines[:_TOP]:
        end = _dateline_end(line, lines)
        if end:
            shown = len(line.text[:end].rstrip())
            return Note(Span(line.span.start, line.span.start + shown), "dateline")
    return None


def _dateline_end(line: Line, lines: list[Line]) -> int:
    """The length of a dateline at the start of a line with what follows it; 0 where there is none."""
    sure, alone = _patterns()
    match = sure.match(line.text[:_LONGEST])
    if match is not None:
        return match.end()
    match = alone.match(line.text[:_LONGEST])
    if match is None or len(line.text[match.end() :].split()) < _PROSE_WORDS:
        return 0
    if match["place"].lower() in cleaning_words().not_places:
        return 0
    # Capitals before a colon on several lines are the speakers of a transcript.
    if match["colon"] and sum(_is_speaker(other) for other in lines) > 1:
        return 0
    return match.end()


def _is_speaker(line: Line) -> bool:
    match = _patterns()[1].match(line.text[:_LONGEST])
    return match is not None and match["colon"] is not None
