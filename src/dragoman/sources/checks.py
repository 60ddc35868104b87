"""What every text must be, wherever it comes from: characters, not too many, and English."""

from __future__ import annotations

from dragoman.errors import SkipReport
from dragoman.sources.language import other_language

LONGEST = 10_000_000
"""The most bytes (in UTF-8) that a text may have: 10 MB."""

TOO_LONG = f"over {LONGEST // 1_000_000} MB of text"


def check_text(text: str, where: str) -> None:
    """Raises SkipReport where a text is empty, over 10 MB, not characters, or not English."""
    check_string(text, where)
    if not text.strip():
        raise SkipReport(where, "empty")
    language = other_language(text)
    if language is not None:
        raise SkipReport(where, f"not in English (it reads as {language})")


def check_string(text: str, where: str) -> None:
    """Raises SkipReport where a string holds NUL or half a character, or is over 10 MB."""
    if "\0" in text:
        raise SkipReport(where, "binary data, not text")
    try:
        size = len(text.encode("utf-8"))
    except UnicodeEncodeError as error:
        reason = f"wrong encoding: half a character (a lone surrogate) at character {error.start}"
        raise SkipReport(where, reason) from error
    if size > LONGEST:
        raise SkipReport(where, TOO_LONG)
