"""The words of temporal expressions, from `expressions.yaml`."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from dragoman.data import load_yaml
from dragoman.errors import StopRun

_LISTS = ("year_openers", "month_openers", "firm_month_openers", "name_months", "not_before_weekday")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Lower-case words by what they do; the file says how each table is meant."""

    amounts: dict[str, list[int]]
    shifts: dict[str, int]
    vague: dict[str, int]
    days: dict[str, int]
    parts: dict[str, int]
    seasons: dict[str, int]
    year_openers: list[str]
    month_openers: list[str]
    firm_month_openers: list[str]
    name_months: list[str]
    not_before_weekday: list[str]


@cache
def lexicon() -> Lexicon:
    """The tables of `expressions.yaml`. Raises StopRun where one is missing or not as it says."""
    names = [field.name for field in fields(Lexicon)]
    data = load_yaml("dragoman.dates", "expressions.yaml", set(names))
    for name in names:
        if not _fits(name, data[name]):
            raise StopRun(f"dragoman.dates/data/expressions.yaml: {name} is not as its comment says")
    return Lexicon(**data)


def _fits(name: str, table: Any) -> bool:
    """Whether a table has the type that its name asks for, with words in lower case."""
    if not table or any(not isinstance(word, str) or word != word.lower() for word in table):
        return False
    if name in _LISTS or not isinstance(table, dict):
        return name in _LISTS and isinstance(table, list)
    if name == "amounts":
        return all(len(pair) == 2 and 0 < pair[0] <= pair[1] for pair in table.values())
    return all(isinstance(value, int) for value in table.values())
