"""Dumps of Wikidata, with entities of our own in their form."""

from __future__ import annotations

import bz2
import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from dragoman.errors import StopRun
from dragoman.gazetteer.imports.found import Found, FoundTerm, Skipped, Told
from dragoman.gazetteer.imports.wikidata import read_wikidata
from dragoman.gazetteer.index import gazetteer

Entity = dict[str, Any]


def item(key: str) -> Entity:
    return {"snaktype": "value", "datavalue": {"type": "wikibase-entityid", "value": {"id": key}}}


def text(value: str) -> Entity:
    return {"snaktype": "value", "datavalue": {"type": "string", "value": value}}


def time(value: str, precision: int = 11) -> Entity:
    told = {"time": f"+{value}T00:00:00Z", "precision": precision}
    return {"snaktype": "value", "datavalue": {"type": "time", "value": told}}


def claim(snak: Entity, **qualifiers: Entity) -> Entity:
    return {"mainsnak": snak, "rank": "normal", "qualifiers": {key: [one] for key, one in qualifiers.items()}}


def entity(key: str, label: str | None, *aliases: str, **claims: list[Entity]) -> Entity:
    labels = {"en": {"language": "en", "value": label}} if label else {}
    return {
        "id": key,
        "type": "item",
        "labels": labels,
        "aliases": {"en": [{"value": alias} for alias in aliases]},
        "claims": claims,
    }


TURKEY = entity("Q43", "Turkey", P298=[claim(text("TUR"))])
MINISTER = entity("Q1", "Minister of Foreign Affairs of Turkey", P279=[claim(item("Q2"))])
GENERIC = entity("Q2", "foreign minister", P279=[claim(item("Q3"))])
ODD = entity("Q4", "Reis Effendi", P279=[claim(item("Q2"))], P1001=[claim(item("Q43"))])
MAYOR = entity("Q5001", "Mayor of Ankara", P279=[claim(item("Q9"))], P1001=[claim(item("Q3640"))])
ADA = entity(
    "Q100",
    "Ada Bern",
    "Ada M. Bern",
    "Bernie",
    P31=[claim(item("Q5"))],
    P21=[claim(item("Q6581072"))],
    P27=[claim(item("Q43"))],
    P569=[claim(time("1970-03-04"))],
    P39=[
        claim(item("Q1"), P580=time("2031-05-01"), P582=time("2032-07-00", 10)),
        claim(item("Q4"), P580=time("2034-00-00", 9)),
        claim(item("Q2"), P580=time("2036-02-03"), P1001=item("Q43")),
        claim(item("Q5001"), P580=time("2033-01-01")),
        {**claim(item("Q1"), P580=time("2050-01-01")), "rank": "deprecated"},
        claim({"snaktype": "somevalue"}),
    ],
)
SINGER = entity("Q101", "Eva Lind", P31=[claim(item("Q5"))], P27=[claim(item("Q43"))])
PARTY = entity(
    "Q200",
    "Zenda Party",
    "ZP",
    "Party of Zenda",
    P31=[claim(item("Q7278"))],
    P17=[claim(item("Q43"))],
    P571=[claim(time("1999-00-00", 9))],
)
TOWN = entity("Q300", "Strelsau", P31=[claim(item("Q515"))], P17=[claim(item("Q43"))])
DUMP = [ADA, SINGER, PARTY, TOWN, MAYOR, ODD, GENERIC, MINISTER, TURKEY]


def dump(entities: list[Entity]) -> bytes:
    return ("[\n" + ",\n".join(map(json.dumps, entities)) + "\n]\n").encode()


def read(path: Path) -> list[Told]:
    return list(read_wikidata(path, gazetteer()))


@pytest.fixture(params=["json", "json.gz", "json.bz2"])
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    text = dump(DUMP)
    packed = {"json": text, "json.gz": gzip.compress(text), "json.bz2": bz2.compress(text)}
    path = tmp_path / f"dump.{request.param}"
    path.write_bytes(packed[request.param])
    return path


def test_humans_with_positions_and_parties(path: Path) -> None:
    told = read(path)
    assert [one for one in told if isinstance(one, Found)] == [
        Found(
            "person",
            "Ada Bern",
            ("Ada M. Bern",),
            country="TUR",
            gender="f",
            born=1970,
            terms=(
                FoundTerm("foreign-minister", "TUR", "2031-05-01", "2032-07"),
                FoundTerm("foreign-minister", "TUR", "2034", None),
                FoundTerm("foreign-minister", "TUR", "2036-02-03", None),
            ),
        ),
        Found("group", "Zenda Party", ("Party of Zenda",), ("ZP",), "TUR", ("PTY",), since="1999"),
    ]
    assert [one for one in told if isinstance(one, Skipped)] == [
        Skipped(2, "Ada Bern: position Q5001 is not known")
    ]


def test_a_line_that_is_no_entity_is_told(tmp_path: Path) -> None:
    path = tmp_path / "dump.json"
    path.write_bytes(b"[\n" + json.dumps(TURKEY).encode() + b",\nnonsense\n]\n")
    assert read(path) == [Skipped(3, "not an entity")]


def test_a_file_that_is_not_packed_as_its_name_says_stops_the_run(tmp_path: Path) -> None:
    path = tmp_path / "dump.json.gz"
    path.write_bytes(dump(DUMP))
    with pytest.raises(StopRun, match=r"dump\.json\.gz"):
        read(path)
