"""Where the gazetteer's files are: in the package, and in folders of the user's own."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from dragoman.errors import StopRun

PACKAGE = "dragoman.gazetteer"
STATES, OFFICES, BODIES, GROUPS = "states.yaml", "offices.yaml", "bodies.tsv", "groups.tsv"
PERSONS, TERMS = "persons", "terms"


@dataclass(frozen=True, slots=True)
class Source:
    """A file of the gazetteer: what stands in it (a name above), where it is, its text and its SHA-256."""

    holds: str
    where: str
    text: str
    digest: bytes


def read_sources(folder: Path | None) -> list[Source]:
    """The files of a folder, or those that ship in the package.

    Persons and terms are a file (`persons.tsv`) or a folder of files (`persons/*.tsv`). In a folder of
    the user's own any may be missing. Raises StopRun where a file cannot be read.
    """
    root = files(PACKAGE) / "data" if folder is None else folder
    if folder is not None and not folder.is_dir():
        raise StopRun(f"{folder}: no such folder")
    found = []
    for name in (STATES, OFFICES, BODIES, GROUPS, PERSONS, TERMS):
        if name in (PERSONS, TERMS):
            paths = [root / f"{name}.tsv"]
            if (root / name).is_dir():
                paths += sorted((root / name).iterdir(), key=lambda path: path.name)
        else:
            paths = [root / name]
        for path in paths:
            if path.is_file() and path.name.endswith((".tsv", ".yaml")):
                try:
                    data = path.read_bytes()
                    text = data.decode("utf-8")
                    text = text.replace("\r\n", "\n") if "\r" in text else text
                    found.append(Source(name, str(path), text, sha256(data).digest()))
                except (OSError, UnicodeDecodeError) as error:
                    raise StopRun(f"{path}: {error}") from error
    return found
