"""Who: states, persons, bodies and groups; offices and their holders; coreference."""

from __future__ import annotations

from dragoman.entities.cast import Cast, Mention
from dragoman.entities.resolution import resolve

__all__ = ["Cast", "Mention", "resolve"]
