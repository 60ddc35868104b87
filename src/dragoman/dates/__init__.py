"""When: temporal expressions in running text, and the days that they mean in a report of a given day."""

from dragoman.dates.expressions import Expression, find
from dragoman.dates.resolution import Tense, resolve

__all__ = ["Expression", "Tense", "find", "resolve"]
