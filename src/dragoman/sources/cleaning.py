"""What in a report's text is not its prose, with spans true to the text; nothing is taken out.

Precision first: a line is noted only where it is known by its words and its shape together.
"""

from __future__ import annotations

import re
from functools import cache

from dragoman.reading import Note, NoteKind, Span
from dragoman.sources.bylines import byline, credit_at_end
from dragoman.sources.calendar import calendar
from dragoman.sources.cleaning_words import cleaning_words
from dragoman.sources.datelines import dateline
from dragoman.sources.lines import Line, key, lines

_TOP = 8
_LONGEST = 40
_MARK = re.compile(r"^[\W_]+")


def notes(text: str, title: str | None = None) -> list[Note]:
    """Repeated headlines, date lines, datelines, bylines, related links and boilerplate, in order."""
    read = lines(text)
    found: list[Note] = []
    left: list[Line] = []
    repeated = _repeated_headlines(read, title)
    for line in read:
        kind = "duplicate-headline" if line.number in repeated else _whole_line(line, len(read))
        if kind is not None:
            found.append(Note(line.span, kind))
        else:
            left.append(line)
    if left:
        found += _inside(left)
    return sorted(found, key=lambda note: note.span)


def _repeated_headlines(read: list[Line], title: str | None) -> set[int]:
    """The numbers of lines that say again what the title or a line near the top has said."""
    seen: set[str] = set()
    found: set[int] = set()
    headline = key(title) if title else ""
    for line in read:
        words = line.key()
        if not words:
            continue
        if words in seen and (line.number < _TOP or words == headline):
            found.add(line.number)
        if line.number < _TOP or words == headline:
            seen.add(words)
    return found


def _whole_line(line: Line, count: int) -> NoteKind | None:
    """What kind of line that is no prose this is."""
    if line.words > _LONGEST:
        return None
    if line.number < _TOP and _date_line().fullmatch(line.text):
        return "date-header"
    if byline(line, count):
        return "byline"
    words = cleaning_words()
    text = _MARK.sub("", line.text.lower().replace("’", "'"))
    opening, colon, _ = text.partition(":")
    if colon and opening.strip() in words.related:
        return "related-link"
    if _is_boilerplate(text, opening.strip() if colon else ""):
        return "boilerplate"
    return None


def _is_boilerplate(text: str, opening: str) -> bool:
    """Whether a line in lower case is the outlet's and not the report's."""
    words = cleaning_words()
    return (
        opening in words.credits
        or text.rstrip(" .:!-–—»>") in words.boilerplate_lines
        or text.startswith(_openings())
        or any(phrase in text for phrase in words.boilerplate_anywhere)
        or _COPYRIGHT.match(text) is not None
    )


_COPYRIGHT = re.compile(r"(?:copyright|\(c\)|©)[ ©c()]*\d{4}|copyright ?(?:©|\(c\))")


def _inside(left: list[Line]) -> list[Note]:
    """Notes on part of a line: a date or a dateline before the first sentence, credits behind the last."""
    found = []
    first = left[0]
    match = _leading_date().match(first.text)
    if match is not None:
        found.append(Note(Span(first.span.start, first.span.start + match.end("date")), "date-header"))
        rest = first.text[match.end() :]
        first = Line(first.number, Span(first.span.end - len(rest), first.span.end), rest)
    place = dateline([first, *left[1:]])
    if place is not None:
        found.append(place)
    credit = credit_at_end(left)
    if credit is not None:
        found.append(credit)
    return found


@cache
def _openings() -> tuple[str, ...]:
    return tuple(sorted(cleaning_words().boilerplate_openings))


@cache
def _label() -> str:
    return rf"(?i:{'|'.join(sorted(cleaning_words().date_labels, key=len, reverse=True))})"


@cache
def _date_line() -> re.Pattern[str]:
    """A line that is a date, perhaps with a label, a weekday, a time, and the same again."""
    names = calendar()
    zone = r"\(?(?:[A-Z]{1,5}|[+-]\d\d:?\d\d)\)?"
    time = rf"(?:(?:at )?\d{{1,2}}[:.]\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?(?: ?{zone})?)"
    mark = r"[ ,|–—T-]{1,3}"
    one = rf"(?:{_label()}:? ?)?(?:{names.weekday},? )?{names.full_date()}(?:{mark}{time})?"
    return re.compile(rf"\(?(?:{time}{mark})?{one}(?:[ ,|/–—-]{{1,3}}{one})?\)?\.?")


@cache
def _leading_date() -> re.Pattern[str]:
    """A labelled date before the first sentence on the same line."""
    names = calendar()
    return re.compile(rf"(?P<date>{_label()}:? {names.full_date()})(?:[ |–—-]+)(?=[^a-z,;.])")
