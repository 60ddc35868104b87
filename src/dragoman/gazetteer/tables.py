"""Tables of tab-separated values: a line of column names, then an entry a line; `#` begins a remark.

Lists stand in one field with `|` between their items; empty fields at the end of a line may be left out.
"""

from __future__ import annotations

from collections.abc import Iterator

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


def rows(text: str) -> Iterator[str]:
    """The lines of a table known to be right, without the names of the columns."""
    lines = (line for line in text.splitlines() if line and line[0] != "#")
    next(lines, None)
    return lines


def items(field: str) -> tuple[str, ...]:
    """The items of a list.

    >>> items("Hakan Fidan|H. Fidan"), items("")
    (('Hakan Fidan', 'H. Fidan'), ())
    """
    return tuple(field.split("|")) if field else ()
