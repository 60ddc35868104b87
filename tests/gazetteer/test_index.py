"""The gazetteer's tables, over a small one and over the one that ships."""

from __future__ import annotations

from pathlib import Path

from dragoman.entities.reference import load_reference
from dragoman.gazetteer.index import gazetteer

KNOWN = Path(__file__).parent / "known"


def test_the_version_follows_the_data(tmp_path: Path) -> None:
    small = gazetteer(KNOWN)
    assert len(small.version) == 12
    for file in KNOWN.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "states.yaml").write_text((KNOWN / "states.yaml").read_text("utf-8") + "\n", "utf-8")
    assert gazetteer(tmp_path).version != small.version


def test_holders_by_date() -> None:
    small = gazetteer(KNOWN)
    assert small.holders("foreign-minister", "FRA", "2011-05-05", "2011-05-05") == ["person:jean-petit"]
    assert small.holders("foreign-minister", "FRA", "2020-01-01", "2020-01-02") == ["person:claire-grand"]
    assert len(small.holders("foreign-minister", "FRA", "2012-01-01", "2012-12-31")) == 2


def test_a_state_has_one_of_each_actor() -> None:
    small = gazetteer(KNOWN)
    assert small.state_actor("FRA", "armed-forces").id == "group:french-armed-forces"
    turkish = small.state_actor("TUR", "armed-forces")
    assert (turkish.id, turkish.name, turkish.sectors) == (
        "group:tur-armed-forces",
        "Turkish armed forces",
        ("MIL",),
    )
    assert small.state_actor("USA", "government").name == "Government of the United States"


def test_what_ships_is_sound() -> None:
    shipped = gazetteer()
    assert len(shipped.knowledge.states) > 190
    lexicon = load_reference()
    offices = shipped.knowledge.offices
    assert not [office for rank in lexicon.counterparts.values() for office in rank if office not in offices]
    assert not [office for rank in lexicon.heads.values() for office in rank if office not in offices]
    assert not [code for code in shipped.roles.articles if code not in shipped.knowledge.states]
