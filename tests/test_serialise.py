"""Readings as JSON and back, and the published schema."""

from __future__ import annotations

import copy
import json
import types
from dataclasses import fields, is_dataclass, replace
from importlib.resources import files
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from dragoman.reading import Document, EventDate, EventPlace, Figure, Reading, Span
from dragoman.serialise import dumps, from_json, to_json
from tests.support.readings import TEXT, hand_made, readings

SCHEMA: dict[str, Any] = json.loads((files("dragoman") / "reading.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def _classes(hint: Any) -> list[Any]:
    """The dataclasses that a type is made of, itself included."""
    if is_dataclass(hint):
        inner = [found for part in get_type_hints(hint).values() for found in _classes(part)]
        return [hint, *inner]
    return [found for part in get_args(hint) for found in _classes(part)]


def _definition(cls: Any) -> dict[str, Any]:
    names = {"EventDate": "date", "EventPlace": "place"}
    if cls is Reading:
        return SCHEMA
    snake = "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in cls.__name__).strip(
        "_"
    )
    found: dict[str, Any] = SCHEMA["$defs"][names.get(cls.__name__, snake)]
    return found


def _resolve(schema: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in schema:
        schema = SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]]
    return schema


def _agree(hint: Any, schema: dict[str, Any]) -> bool:
    """Whether a field's type and its schema say the same."""
    schema = _resolve(schema)
    if get_origin(hint) in (Union, types.UnionType):
        (inner,) = (part for part in get_args(hint) if part is not type(None))
        if "anyOf" in schema:
            *some, last = schema["anyOf"]
            return last == {"type": "null"} and len(some) == 1 and _agree(inner, some[0])
        if "enum" in schema:
            return None in schema["enum"] and _agree(
                inner, {"enum": [c for c in schema["enum"] if c is not None]}
            )
        first, null = schema["type"]
        return null == "null" and _agree(inner, {**schema, "type": first})
    if hint in (EventDate, EventPlace):
        empty, full = schema["anyOf"]
        return empty == {"const": {}} and _resolve(full) is _definition(hint)
    if is_dataclass(hint):
        return schema is _definition(hint)
    if hint is Span:
        return schema is SCHEMA["$defs"]["span"]
    if get_origin(hint) is tuple:
        return schema["type"] == "array" and _agree(get_args(hint)[0], schema["items"])
    if get_origin(hint) is Literal:
        return set(schema["enum"]) == set(get_args(hint))
    if hint is str and ("enum" in schema or "const" in schema):
        return True
    return bool(schema["type"] == {str: "string", bool: "boolean", float: "number"}[hint])


def test_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("cls", dict.fromkeys(_classes(Reading)), ids=lambda cls: cls.__name__)
def test_schema_has_the_fields_of_the_dataclass(cls: Any) -> None:
    definition = _definition(cls)
    names = {field.name for field in fields(cls)} | ({"id"} if cls is Document else set())
    assert set(definition["properties"]) == names
    assert set(definition["required"]) == names
    assert definition["additionalProperties"] is True
    hints = get_type_hints(cls)
    wrong = [name for name in names & set(hints) if not _agree(hints[name], definition["properties"][name])]
    assert wrong == []


def test_schema_defines_nothing_else() -> None:
    named = {id(_definition(cls)) for cls in _classes(Reading)}
    others = {name for name, value in SCHEMA["$defs"].items() if id(value) not in named}
    assert others == {"span", "day", "voice", "plover_type", "status", "context"}


@settings(max_examples=30)
@given(readings())
def test_any_reading_is_valid_and_comes_back(reading: Reading) -> None:
    value = to_json(reading)
    VALIDATOR.validate(value)
    line = dumps(reading)
    assert json.loads(line) == value
    assert len(line.splitlines()) == 1
    line.encode("utf-8")
    assert from_json(json.loads(line)) == reading


def test_shape() -> None:
    value = to_json(hand_made())
    VALIDATOR.validate(value)
    assert list(value)[:3] == ["schema", "made_by", "document"]
    assert list(value["document"])[:3] == ["id", "text", "title"]
    assert value["document"]["id"] == Document(TEXT).id
    assert value["events"][0]["mentions"][0]["trigger"] == list(hand_made().events[0].mentions[0].trigger)
    assert value["events"][1]["place"] == {}
    assert value["events"][0]["date"]["earliest"] == "2019-03-04"
    assert "Kari Lund" in dumps(hand_made())


def test_half_a_surrogate_pair_can_be_written() -> None:
    reading = replace(hand_made(), document=Document("broken \ud83d text"))
    dumps(reading).encode("utf-8")
    assert from_json(json.loads(dumps(reading))) == reading


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_no_nan_in_json(number: float) -> None:
    figure = Figure("displaced", number, 1.0, False, "people", Span(0, 1))
    with pytest.raises(ValueError, match="JSON"):
        dumps(replace(hand_made(), figures=(figure,)))


def test_unknown_fields_are_passed_over_and_missing_ones_take_their_default() -> None:
    value = to_json(hand_made())
    value["events"][0]["later"] = 1
    del value["notes"], value["events"][0]["intensity"]
    first = replace(hand_made().events[0], intensity=None)
    assert from_json(value) == replace(hand_made(), events=(first, hand_made().events[1]))


@pytest.mark.parametrize(
    ("path", "wrong", "message"),
    [
        (["schema"], "dragoman.reading/2", "schema: expected 'dragoman.reading/1'"),
        (["document", "id"], "0" * 64, "document.id: is not the SHA-256"),
        (["document", "published", "method"], "guess", "document.published.method: expected one of content"),
        (
            ["events", 1, "mentions", 0, "trigger"],
            [5, 2],
            r"events\[1\].mentions\[0\].trigger: expected a span",
        ),
        (
            ["events", 1, "mentions", 0, "trigger"],
            [True, 2],
            r"events\[1\].mentions\[0\].trigger: expected a span",
        ),
        (["statements", 0, "content", 0], "words", r"statements\[0\].content\[0\]: expected a span"),
        (["events", 0, "actors"], "person:x", r"events\[0\].actors: expected a list"),
        (["events", 0, "symmetric"], 1, r"events\[0\].symmetric: expected true or false"),
        (["events", 0, "confidence"], True, r"events\[0\].confidence: expected a number"),
        (["entities", 0, "name"], None, r"entities\[0\].name: expected a string"),
        (["made_by"], [], "made_by: expected an object"),
    ],
)
def test_a_wrong_field_is_named(path: list[str | int], wrong: object, message: str) -> None:
    value = copy.deepcopy(to_json(hand_made()))
    inner: Any = value
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = wrong
    with pytest.raises(ValueError, match=f"^{message}"):
        from_json(value)


def test_a_missing_field_is_named() -> None:
    value = to_json(hand_made())
    del value["events"][0]["mentions"][0]["sentence"]
    with pytest.raises(ValueError, match=r"^events\[0\].mentions\[0\].sentence: is missing$"):
        from_json(value)


def test_what_is_no_object_is_refused() -> None:
    with pytest.raises(ValueError, match="reading: expected an object"):
        from_json([1])
