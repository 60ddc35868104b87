"""The tables of a folder of the user's own: lines changed in place, new ones added, nothing else touched."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from dragoman.errors import StopRun
from dragoman.gazetteer.tables import read_table

Row = tuple[str, ...]


class Table:
    """A file `NAME.tsv`, and the files of a folder `NAME/` where there is one, by their rows' keys."""

    def __init__(self, folder: Path, name: str, columns: Row, key: Callable[[Row], tuple[str, ...]]) -> None:
        self._columns, self._key = columns, key
        self._main = folder / f"{name}.tsv"
        self._files = [
            path for path in (self._main, *sorted((folder / name).glob("*.tsv"))) if path.is_file()
        ]

    def rows(self) -> list[Row]:
        """All rows, in the order of the files."""
        return [row for path in self._files for row in self._rows(path).values()]

    def write(self, changed: Mapping[tuple[str, ...], Iterable[Row]]) -> None:
        """Put the rows of each key in the place of those that are there, and new ones at the end; no rows
        take away those that are there.

        A file that does not change is not written; the others are replaced whole, so that nobody reads half
        of one. Raises StopRun where a file cannot be written.
        """
        left = {key: [_line(row) for row in rows] for key, rows in changed.items()}
        texts = {path: self._text(path, left, set(changed)) for path in self._files}
        if any(left.values()):
            head = texts.get(self._main, "\t".join(self._columns) + "\n")
            added = [line for lines in left.values() for line in lines]
            texts[self._main] = head + "".join(f"{line}\n" for line in added)
        for path, text in texts.items():
            _replace(path, text)

    def _text(self, path: Path, left: dict[tuple[str, ...], list[str]], changed: set[tuple[str, ...]]) -> str:
        """A file with its changed rows, which are taken out of `left` where their key is first met."""
        rows, lines = self._rows(path), list[str]()
        for number, line in enumerate(_read(path).splitlines(), 1):
            key = self._key(rows[number]) if number in rows else None
            lines += [line] if key not in changed else left.pop(key, [])
        return "".join(f"{line}\n" for line in lines)

    def _rows(self, path: Path) -> dict[int, Row]:
        return {number: tuple(row) for number, row in read_table(_read(path), str(path), self._columns)}


def _line(row: Row) -> str:
    return "\t".join(row).rstrip("\t")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise StopRun(f"{path}: {error}") from error


def _replace(path: Path, text: str) -> None:
    """Write a file whole or not at all, and not where it says the same already."""
    try:
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        half = path.with_name(f".{path.name}.{os.getpid()}")
        half.write_text(text, encoding="utf-8", newline="\n")
        half.replace(path)
    except OSError as error:
        raise StopRun(f"{path}: {error.strerror or error}") from error
