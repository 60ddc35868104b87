"""The public names are frozen: adding one is a decision, taking one away breaks somebody's code."""

from __future__ import annotations

import dragoman

NAMES = ["Document", "DragomanError", "Published", "Reader", "Reading", "SkipReport", "Span", "StopRun"]


def test_the_public_names_are_these() -> None:
    assert sorted(dragoman.__all__) == NAMES
    assert all(getattr(dragoman, name).__name__ == name for name in NAMES)
