"""Dragoman reads news reports on diplomacy and conflict into a sourced, dated, actor-resolved record.

>>> from dragoman import Document, Reader
>>> reading = Reader().read(Document("Angela Merkel met Emmanuel Macron in Berlin on Tuesday."))
>>> [(event.type, event.actors, event.recipients) for event in reading.events]
[('CONSULT', ('person:angela-merkel',), ('person:emmanuel-macron',))]
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from dragoman.errors import DragomanError, SkipReport, StopRun
from dragoman.reading import Document, Published, Reading, Span

if TYPE_CHECKING:
    from dragoman.reader import Reader

__all__ = ["Document", "DragomanError", "Published", "Reader", "Reading", "SkipReport", "Span", "StopRun"]


def __getattr__(name: str) -> Any:
    """`Reader` is imported when it is first asked for: it brings the language model's runtime with it."""
    if name == "Reader":
        return import_module("dragoman.reader").Reader
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
