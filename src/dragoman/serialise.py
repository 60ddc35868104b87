"""A reading as JSON and back: the shape that `reading.schema.json` describes.

How each class is written and read follows from its fields, worked out once: a field added to a dataclass
of `reading.py` is in the JSON without a line here. A document carries its id beside its fields, an empty
date or place is `{}`, a span is `[start, end]`, and `schema` stands first.
"""

from __future__ import annotations

import json
import math
import types
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from dragoman.reading import SCHEMA, Document, EventDate, EventPlace, Reading, Span

_Convert = Callable[[Any], Any]
_EMPTY_AS_BRACES = (EventDate, EventPlace)
_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, check_circular=False, separators=(",", ":"))
_LINE_ENDS = {"\u0085": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def to_json(reading: Reading) -> dict[str, Any]:
    """The reading as a JSON object: dicts, lists, strings, numbers, booleans and None."""
    value: dict[str, Any] = _object_out(Reading)(reading)
    return value


def dumps(reading: Reading) -> str:
    """The reading as one line of JSON without a line end, in Unicode.

    Characters that some programs take for line ends are escaped; so is all that is not ASCII where the text
    holds half of a surrogate pair, which UTF-8 cannot carry. Raises ValueError on NaN and infinities.
    """
    value = to_json(reading)
    line = _ENCODER.encode(value)
    for character, escape in _LINE_ENDS.items():
        if character in line:
            line = line.replace(character, escape)
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(value, allow_nan=False, separators=(",", ":"))
    return line


def from_json(value: Any) -> Reading:
    """The reading that a JSON object stands for.

    Unknown fields are passed over; a missing field takes its default, as a reading written before the field
    existed. Raises ValueError naming the path of the wrong field (`events[3].mentions[0].trigger`).
    """
    reading: Reading = _object_in(Reading)(value)
    return reading


# Out: per class, one getter for all fields and a converter for each field that is not plain.


@cache
def _object_out(cls: type) -> _Convert:
    hints = get_type_hints(cls)
    names = [field.name for field in fields(cls)]
    if cls is Document:
        names.insert(0, "id")
    elif cls is Reading:
        names.insert(0, names.pop(names.index("schema")))
    get = attrgetter(*names)
    found = ((place, _value_out(hints[name])) for place, name in enumerate(names) if name in hints)
    special = [(place, convert) for place, convert in found if convert]
    empty = (None,) * len(names) if cls in _EMPTY_AS_BRACES else None

    def convert_object(value: Any) -> dict[str, Any]:
        got = get(value)
        if got == empty:
            return {}
        values = list(got)
        for place, convert in special:
            values[place] = convert(values[place])
        return dict(zip(names, values, strict=True))

    return convert_object


def _value_out(hint: Any) -> _Convert | None:
    """What turns a value of this type into JSON; None where it is JSON already."""
    if hint is Span:
        return list
    if is_dataclass(hint) and isinstance(hint, type):
        return _object_out(hint)
    if get_origin(hint) is tuple:
        each = _value_out(get_args(hint)[0])
        return list if each is None else lambda values: [each(value) for value in values]
    if _is_optional(hint):
        inner = _value_out(_inner(hint))
        return inner and (lambda value: None if value is None else inner(value))
    return None


# In: the same walk the other way, with every value checked.


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
def _object_in(cls: type) -> _Convert:
    hints = get_type_hints(cls)
    readers = [
        (
            field.name,
            _value_in(hints[field.name]),
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


def _value_in(hint: Any) -> _Convert:
    """What checks a JSON value of this type and turns it into ours."""
    if hint is Span:
        return _span_in
    if is_dataclass(hint) and isinstance(hint, type):
        return _object_in(hint)
    if get_origin(hint) is tuple:
        return _list_in(_value_in(get_args(hint)[0]))
    if get_origin(hint) is Literal:
        return _choice_in(frozenset(get_args(hint)))
    if _is_optional(hint):
        inner = _value_in(_inner(hint))
        return lambda value: None if value is None else inner(value)
    return {str: _string_in, bool: _boolean_in, float: _number_in}[hint]


def _span_in(value: Any) -> Span:
    match value:
        case [int(start), int(end)] if 0 <= start <= end and not {bool} & {type(start), type(end)}:
            return Span(start, end)
    raise _WrongFieldError(f"expected a span [start, end], found {_kind(value)}")


def _list_in(each: _Convert) -> _Convert:
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


def _choice_in(choices: frozenset[str]) -> _Convert:
    def read_choice(value: Any) -> str:
        if not isinstance(value, str) or value not in choices:
            raise _WrongFieldError(f"expected one of {', '.join(sorted(choices))}; found {_kind(value)}")
        return value

    return read_choice


def _string_in(value: Any) -> str:
    if not isinstance(value, str):
        raise _WrongFieldError(f"expected a string, found {_kind(value)}")
    return value


def _boolean_in(value: Any) -> bool:
    if not isinstance(value, bool):
        raise _WrongFieldError(f"expected true or false, found {_kind(value)}")
    return value


def _number_in(value: Any) -> float:
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
