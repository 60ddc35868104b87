"""Reports in JSON lines: one object a line, with `text` and perhaps `title`, `outlet`, `published`, `url`."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterable, Iterator
from functools import partial
from typing import BinaryIO

from dragoman.errors import SkipReport
from dragoman.reading import Document, Published
from dragoman.sources.checks import LONGEST, TOO_LONG, check_string, check_text
from dragoman.sources.decoding import decode, unify_lines
from dragoman.sources.published import parse_published

_LONGEST_LINE = 7 * LONGEST
"""A byte of text takes up to six when JSON escapes it; the rest is for the other fields."""

_FIELDS = ("title", "outlet", "url", "published")


def lines_of(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a stream; one that is longer than any report can be comes in pieces."""
    return iter(partial(stream.readline, _LONGEST_LINE + 1), b"")


def read_lines(lines: Iterable[bytes], where: str) -> Iterator[Document | SkipReport]:
    """The reports of `lines_of` a stream, one in memory at a time; a bad line is told as `where:line`.

    Blank lines are passed over.
    """
    number, found, whole = 0, False, True
    for line in lines:
        goes_on = not whole
        whole = line.endswith(b"\n")
        if goes_on or not line.strip():
            number += not goes_on
            continue
        number, found = number + 1, True
        try:
            yield _document(line.removeprefix(codecs.BOM_UTF8), f"{where}:{number}")
        except SkipReport as skipped:
            yield skipped
    if not found:
        yield SkipReport(where, "empty")


def _document(line: bytes, where: str) -> Document:
    if len(line) > _LONGEST_LINE:
        raise SkipReport(where, TOO_LONG)
    record = _record(line, where)
    text = record.get("text")
    if text is None:
        raise SkipReport(where, "no text")
    if not isinstance(text, str):
        raise SkipReport(where, "text is not a string")
    text = unify_lines(text)
    check_text(text, where)
    title, outlet, url, published = (_field(record, name, where) for name in _FIELDS)
    return Document(text, title, outlet, url, published=_published(published, where))


def _record(line: bytes, where: str) -> dict[str, object]:
    """The object of a line. Raises SkipReport where the line is none."""
    try:
        record = json.loads(decode(line, where))
    except (ValueError, RecursionError) as error:
        raise SkipReport(where, f"not JSON: {error}") from error
    if not isinstance(record, dict):
        raise SkipReport(where, "not a JSON object")
    return record


def _field(record: dict[str, object], name: str, where: str) -> str | None:
    """A field that may be missing, null or blank. Raises SkipReport where it is no string."""
    value = record.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise SkipReport(where, f"{name} is not a string")
    check_string(value, where)
    return value.strip() or None


def _published(value: str | None, where: str) -> Published:
    try:
        return parse_published(value, "given") if value else Published()
    except ValueError as error:
        raise SkipReport(where, f"published: {error}") from error
