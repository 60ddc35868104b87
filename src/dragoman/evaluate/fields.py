"""Gold in JSON lines: the fields of their objects, checked as they are taken."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from dragoman.errors import StopRun
from dragoman.evaluate.gold import read_gold
from dragoman.reading import Span

T = TypeVar("T")


def read_records(path: Path, make: Callable[[Record, int], T], what: str) -> list[T]:
    """What `make` makes of the object on each line, given with the line's number; empty lines do not count.

    Raises StopRun, with file and line, where one is malformed, and where there is none of `what` these are.
    """
    found = []
    for number, line in enumerate(read_gold(path).split("\n"), start=1):
        if line.strip():
            try:
                found.append(make(Record(json.loads(line)), number))
            except (ValueError, RecursionError) as error:
                raise StopRun(f"{path}:{number}: {error}") from error
    if not found:
        raise StopRun(f"{path}: no {what}")
    return found


class Record:
    """A JSON object whose fields are checked as they are taken; ValueErrors name the field."""

    def __init__(self, value: Any) -> None:
        if not isinstance(value, dict):
            raise ValueError("not a JSON object")
        self.value: dict[str, Any] = value

    def string(self, key: str) -> str:
        """A string that must be there."""
        value = self.optional_string(key)
        if value is None:
            raise ValueError(f"{key}: missing")
        return value

    def optional_string(self, key: str) -> str | None:
        """A string, or None."""
        value = self.value.get(key)
        if value is not None and not isinstance(value, str):
            raise ValueError(f"{key}: not a string: {value!r}")
        try:
            (value or "").encode()
        except UnicodeEncodeError as error:
            raise ValueError(f"{key}: half a character at {error.start}") from None
        return value

    def optional_object(self, key: str) -> Record | None:
        """An object, or None."""
        value = self.value.get(key)
        return None if value is None else Record(value)

    def optional_date(self, key: str) -> str | None:
        """An ISO date, or None."""
        value = self.optional_string(key)
        if value is not None:
            try:
                date.fromisoformat(value)
            except ValueError:
                raise ValueError(f"{key}: not a date: {value!r}") from None
        return value

    def span(self, key: str, length: int) -> Span:
        """A span of a text of so many characters."""
        return _span(self.value.get(key), length, key)

    def optional_span(self, key: str, length: int) -> Span | None:
        """The same, or None."""
        value = self.value.get(key)
        return None if value is None else _span(value, length, key)

    def span_from(self, start: str, end: str, length: int) -> Span:
        """A span whose ends are fields of their own."""
        return _span([self.value.get(start), self.value.get(end)], length, f"{start}, {end}")

    def items(self, key: str) -> list[Any]:
        """The items of a list; none where there is none."""
        value = self.value.get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            raise ValueError(f"{key}: not a list: {value!r}")
        return value

    def spans(self, key: str, length: int) -> Iterator[Span]:
        """The spans of a list."""
        return (_span(value, length, key) for value in self.items(key))

    def each(self, key: str, make: Callable[[Record], T]) -> Iterator[T]:
        """What is made of each object of a list."""
        for place, value in enumerate(self.items(key)):
            try:
                yield make(Record(value))
            except ValueError as error:
                raise ValueError(f"{key}[{place}]: {error}") from None


def _span(value: Any, length: int, key: str) -> Span:
    match value:
        case [int(start), int(end)] if 0 <= start < end <= length:
            return Span(start, end)
    raise ValueError(f"{key}: not a span [start, end) of the text: {value!r}")
