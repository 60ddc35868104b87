"""Which form a file has: by its name, else by what stands in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from dragoman.errors import StopRun
from dragoman.gazetteer.imports.csvfile import read_csv
from dragoman.gazetteer.imports.found import Told
from dragoman.gazetteer.imports.petrarch import read_petrarch
from dragoman.gazetteer.imports.wikidata import read_wikidata
from dragoman.gazetteer.index import Gazetteer

FORMATS: Mapping[str, Callable[[Path, Gazetteer], Iterator[Told]]] = {
    "csv": read_csv,
    "petrarch": read_petrarch,
    "wikidata": read_wikidata,
}
_NAMED = {
    "csv": (".csv", ".tsv"),
    "petrarch": (".actors", ".actors.txt"),
    "wikidata": (".json", ".json.gz", ".json.bz2"),
}
_LOOKED_AT = 65_536
_ACTOR = re.compile(r"^\+?[^\s\[#;]+_?\s*(?:\[[A-Z]{3,}[^\]]*\])?\s*(?:[#;].*)?$")


def format_of(path: Path) -> str:
    """The name of a file's format. Raises StopRun where it cannot be read or has none."""
    for name, endings in _NAMED.items():
        if path.name.lower().endswith(endings):
            return name
    try:
        with path.open("rb") as file:
            text = file.read(_LOOKED_AT).decode("utf-8", errors="replace")
    except OSError as error:
        raise StopRun(f"{path}: {error.strerror or error}") from error
    lines = [line for line in text.lstrip("\ufeff").splitlines() if line.strip() and line[0] not in "#;"]
    first = lines[0].strip() if lines else ""
    if first[:1] in {"[", "{"}:
        return "wikidata"
    if "name" in re.split(r"[\t;,]", first.lower().replace('"', "")):
        return "csv"
    if re.search(r"\[[A-Z]{3}", text) and _ACTOR.match(first):
        return "petrarch"
    raise StopRun(
        f"{path}: neither a table with a column `name`, nor a PETRARCH dictionary, nor a Wikidata dump"
    )
