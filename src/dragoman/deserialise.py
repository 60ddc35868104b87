"""A reading out of JSON: every value checked, the path of a wrong one told.

How each class is read follows from its fields, worked out once: a field added to a dataclass of
`reading.py` is read without a line here.
"""

from __future__ import annotations

import json
import math
import types
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from dragoman.reading import SCHEMA, Document, Reading, Span

_Read = Callable[[Any], Any]


def from_json(value: Any) -> Reading:
    """The reading that a JSON object stands for.

    Unknown fields are passed over; a missing field takes its default, as a reading written before the field
    existed. Raises ValueError naming the path of the wrong field (`events[3].mentions[0].trigger`).
    """
    reading: Reading = _object(Reading)(value)
    return reading


class _WrongFieldError(ValueError):
    """A wrong value; the path to it grows as the error travels outwards."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.path = ""

    def under(self, step: str) -> _WrongFieldError:
        joint = "." if self.path and not self.path.startswith("[") else ""
        self.path = f"{step}{joint}{self.path}"
        return self

    def __str__(self) -> str:
        return f"{self.path or 'reading'}: {self.reason}"


@cache
def _object(cls: type) -> _Read:
    hints = get_type_hints(cls)
    readers = [
        (
            field.name,
            _value(hints[field.name]),
            field.default is MISSING and field.default_factory is MISSING,
        )
        for field in fields(cls)
    ]

    def read_object(value: Any) -> Any:
        if not isinstance(value, dict):
            raise _WrongFieldError(f"expected an object, found {_kind(value)}")
        found = {}
        for name, read, required in readers:
            if name in value:
                try:
                    found[name] = read(value[name])
                except _WrongFieldError as error:
                    raise error.under(name) from None
            elif required:
                raise _WrongFieldError("is missing").under(name)
        result = cls(**found)
        _check(result, value)
        return result

    return read_object


def _check(result: Any, value: dict[str, Any]) -> None:
    """What a class asks for beyond the types of its fields."""
    if isinstance(result, Document) and value.get("id", result.id) != result.id:
        raise _WrongFieldError("is not the SHA-256 of the text").under("id")
    if isinstance(result, Reading) and result.schema != SCHEMA:
        raise _WrongFieldError(f"expected {SCHEMA!r}, found {result.schema!r}").under("schema")


def _value(hint: Any) -> _Read:
    """What checks a JSON value of this type and turns it into ours."""
    if hint is Span:
        return _span
    if is_dataclass(hint) and isinstance(hint, type):
        return _object(hint)
    if get_origin(hint) is tuple:
        return _list(_value(get_args(hint)[0]))
    if get_origin(hint) is Literal:
        return _choice(frozenset(get_args(hint)))
    if _is_optional(hint):
        inner = _value(_inner(hint))
        return lambda value: None if value is None else inner(value)
    return {str: _string, bool: _boolean, float: _number}[hint]


def _span(value: Any) -> Span:
    match value:
        case [int(start), int(end)] if 0 <= start <= end and not {bool} & {type(start), type(end)}:
            return Span(start, end)
    raise _WrongFieldError(f"expected a span [start, end], found {_kind(value)}")


def _list(each: _Read) -> _Read:
    def read_list(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise _WrongFieldError(f"expected a list, found {_kind(value)}")
        found = []
        for place, item in enumerate(value):
            try:
                found.append(each(item))
            except _WrongFieldError as error:
                raise error.under(f"[{place}]") from None
        return tuple(found)

    return read_list


def _choice(choices: frozenset[str]) -> _Read:
    def read_choice(value: Any) -> str:
        if not isinstance(value, str) or value not in choices:
            raise _WrongFieldError(f"expected one of {', '.join(sorted(choices))}; found {_kind(value)}")
        return value

    return read_choice


def _string(value: Any) -> str:
    if not isinstance(value, str):
        raise _WrongFieldError(f"expected a string, found {_kind(value)}")
    return value


def _boolean(value: Any) -> bool:
    if not isinstance(value, bool):
        raise _WrongFieldError(f"expected true or false, found {_kind(value)}")
    return value


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise _WrongFieldError(f"expected a number, found {_kind(value)}")
    return value


def _kind(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 40 else f"{text[:37]}..."


def _is_optional(hint: Any) -> bool:
    return get_origin(hint) in (Union, types.UnionType) and type(None) in get_args(hint)


def _inner(hint: Any) -> Any:
    """The X of `X | None`."""
    (inner,) = (choice for choice in get_args(hint) if choice is not type(None))
    return inner
