"""The words by which lines that are not prose are known, from `cleaning.yaml`."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache

from dragoman.data import load_yaml
from dragoman.errors import StopRun


@dataclass(frozen=True, slots=True)
class CleaningWords:
    """Lower-case words and phrases by what they mark; the file says how each list is meant."""

    related: frozenset[str]
    boilerplate_openings: frozenset[str]
    boilerplate_anywhere: frozenset[str]
    boilerplate_lines: frozenset[str]
    credits: frozenset[str]
    date_labels: frozenset[str]
    byline_verbs: frozenset[str]
    byline_links: frozenset[str]
    byline_ends: frozenset[str]
    byline_staff: frozenset[str]
    not_places: frozenset[str]


@cache
def cleaning_words() -> CleaningWords:
    """The lists of `cleaning.yaml`. Raises StopRun where one is missing, empty, or not in lower case."""
    names = [field.name for field in fields(CleaningWords)]
    data = load_yaml("dragoman.sources", "cleaning.yaml", set(names))
    for name in names:
        words = data[name]
        if not isinstance(words, list) or not words or any(str(word) != str(word).lower() for word in words):
            raise StopRun(f"dragoman.sources/data/cleaning.yaml: {name}: a list in lower case is needed")
    return CleaningWords(**{name: frozenset(map(str, data[name])) for name in names})
