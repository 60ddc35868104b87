"""Tables of tab-separated values: a line of column names, then an entry a line; `#` begins a remark.

Lists stand in one field with `|` between their items; empty fields at the end of a line may be left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from dragoman.errors import StopRun


def read_table(text: str, where: str, columns: tuple[str, ...]) -> Iterator[tuple[int, list[str]]]:
    """The number of each line with its fields, as many as there are columns.

    Raises StopRun, naming `where`, the line and the reason, where the columns are others or a line has too
    many fields or an empty first one.
    """
    width, named = len(columns), False
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line[0] == "#":
            continue
        fields = line.split("\t")
        if not named:
            if tuple(fields) != columns:
                raise StopRun(f"{where}:{number}: columns {fields}, expected {list(columns)}")
            named = True
            continue
        if len(fields) > width:
            raise StopRun(f"{where}:{number}: {len(fields)} fields, at most {width}")
        if not fields[0]:
            raise StopRun(f"{where}:{number}: the first field is empty")
        fields.extend([""] * (width - len(fields)))
        yield number, fields
    if not named:
        raise StopRun(f"{where}: no line of column names")


@dataclass(frozen=True, slots=True)
class Rows:
    """The lines of tables known to be right, without the names of the columns; the texts are cut into lines
    whenever they are asked for."""

    texts: tuple[str, ...]

    def __iter__(self) -> Iterator[str]:
        return chain.from_iterable(map(_rows, self.texts))


def _rows(text: str) -> list[str]:
    return [line for line in text.splitlines() if line and line[0] != "#"][1:]


def items(field: str) -> tuple[str, ...]:
    """The items of a list.

    >>> items("Hakan Fidan|H. Fidan"), items("")
    (('Hakan Fidan', 'H. Fidan'), ())
    """
    return tuple(field.split("|")) if field else ()
