"""Tables with a header: a line for a person, body or group, or for one of its terms."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from dragoman.errors import StopRun
from dragoman.gazetteer.imports.found import (
    Found,
    FoundTerm,
    Kind,
    Remark,
    Skipped,
    Told,
    country,
    date_of,
    settings,
    split_list,
)
from dragoman.gazetteer.index import Gazetteer
from dragoman.gazetteer.lookup import Names
from dragoman.gazetteer.questions import Questions

COLUMNS = {
    "name": "name",
    "names": "names",
    "aliases": "names",
    "kind": "kind",
    "country": "country",
    "sectors": "sectors",
    "office": "office",
    "of": "of",
    "since": "since",
    "from": "since",
    "start": "since",
    "until": "until",
    "to": "until",
    "end": "until",
    "gender": "gender",
    "born": "born",
    "acronyms": "acronyms",
}
_KINDS: dict[str, Kind] = {"": "person", "person": "person", "body": "body", "group": "group"}
_GENDERS = {"": None, "m": "m", "f": "f", "male": "m", "female": "f"}
_BORN = re.compile(r"(\d{4})(?:-\d\d){0,2}", re.ASCII)


def read_csv(path: Path, known: Gazetteer) -> Iterator[Told]:
    """The entries of a table; commas, semicolons or tabs stand between its fields.

    A line that cannot be understood is skipped; unknown columns are told once and ignored. Raises StopRun
    where the file cannot be read or has no column `name`.
    """
    rows = _Rows(known)
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            header = file.readline()
            delimiter = max("\t;,", key=header.count)
            columns = [name.strip().lower() for name in next(csv.reader([header], delimiter=delimiter), [])]
            if "name" not in columns:
                raise StopRun(f"{path}:1: no column `name`")
            unknown = [name for name in columns if name not in COLUMNS]
            if unknown:
                yield Remark(f"unknown columns are ignored: {', '.join(unknown)}")
            reader = csv.reader(file, delimiter=delimiter)
            for fields in reader:
                if any(field.strip() for field in fields):
                    yield rows.read(columns, fields, reader.line_num + 1)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise StopRun(f"{path}: {error}") from error


class _Rows:
    """Rows made into entries."""

    def __init__(self, known: Gazetteer) -> None:
        self._known, self._names, self._questions = known, Names(known), Questions(known)

    def read(self, columns: list[str], fields: list[str], line: int) -> Found | Skipped:
        """An entry, or why there is none."""
        if len(fields) > len(columns):
            return Skipped(line, f"{len(fields)} fields, but {len(columns)} columns")
        row = dict.fromkeys(COLUMNS.values(), "")
        for column, field in zip(columns, fields, strict=False):
            if column in COLUMNS and field.strip():
                row[COLUMNS[column]] = " ".join(field.split())
        try:
            return self._found(row)
        except ValueError as error:
            return Skipped(line, str(error))

    def _found(self, row: dict[str, str]) -> Found:
        if not row["name"]:
            raise ValueError("no name")
        kind = _KINDS.get(row["kind"].lower())
        if kind is None:
            raise ValueError(f"kind {row['kind']!r}, expected person, body or group")
        if row["gender"].lower() not in _GENDERS:
            raise ValueError(f"gender {row['gender']!r}, expected m or f")
        born = _BORN.fullmatch(row["born"])
        if row["born"] and not born:
            raise ValueError(f"born {row['born']!r}, expected a year")
        code = country(self._known, self._names, row["country"]) if row["country"] else None
        since, until = date_of(row["since"]), date_of(row["until"])
        if since and until and since > until and not since.startswith(until):
            raise ValueError(f"since {since} until {until}")
        terms: tuple[FoundTerm, ...] = ()
        if row["office"]:
            if kind != "person":
                raise ValueError(f"a {kind} with an office")
            terms = (self._term(row, code, since, until),)
        names, acronyms = split_list(row["names"]), split_list(row["acronyms"])
        return Found(
            kind, row["name"], names, acronyms, code, _sectors(row["sectors"]),
            _GENDERS[row["gender"].lower()], int(born[1]) if born else None,
            None if terms else since, None if terms else until, terms,
        )  # fmt: skip

    def _term(self, row: dict[str, str], code: str | None, since: str | None, until: str | None) -> FoundTerm:
        asked, of = row["office"], row["of"] or code
        try:
            question = self._questions.understand(f"{asked} of {of}" if of else asked)
        except ValueError:
            # "Foreign minister of Turkey" says it itself.
            question = self._questions.understand(asked)
        return FoundTerm(question.office.id, question.of, since, until, question.host)


def _sectors(value: str) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(re.findall(r"\w+", value.upper())))
    for sector in found:
        if sector not in settings()["sectors"]:
            raise ValueError(f"no sector {sector}")
    return found
