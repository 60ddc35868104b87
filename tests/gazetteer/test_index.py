"""The gazetteer's tables, over a small one and over the one that ships."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from dragoman.entities.reference import load_reference
from dragoman.gazetteer.index import Gazetteer, Target, gazetteer
from dragoman.gazetteer.loading import load_knowledge
from dragoman.gazetteer.persons import PersonNames
from dragoman.gazetteer.phrases import Phrases
from dragoman.gazetteer.register import Persons, Register
from dragoman.gazetteer.sources import read_sources

KNOWN = Path(__file__).parent / "known"


def small() -> Gazetteer:
    return gazetteer(KNOWN, shipped=False)


def test_the_version_follows_the_data(tmp_path: Path) -> None:
    assert len(small().version) == 12
    for file in KNOWN.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "states.yaml").write_text((KNOWN / "states.yaml").read_text("utf-8") + "\n", "utf-8")
    assert gazetteer(tmp_path, shipped=False).version != small().version


def test_holders_by_date() -> None:
    known = small()
    assert known.holders("foreign-minister", "FRA", "2011-05-05", "2011-05-05") == ["person:jean-petit"]
    assert known.holders("foreign-minister", "FRA", "2020-01-01", "2020-01-02") == ["person:claire-grand"]
    assert len(known.holders("foreign-minister", "FRA", "2012-01-01", "2012-12-31")) == 2


def test_names_lead_to_who_has_them() -> None:
    names = small().names
    assert names.get(("claire", "grand")) == [Target("person:claire-grand", "name")]
    assert names.get(("bin", "rashid")) == [Target("person:omar-bin-rashid", "surname")]
    assert names.get(("turkish",)) == [Target("state:TUR", "adjective")]
    assert names.get(("foggy", "bottom")) == [Target("body:us-department-of-state", "seat")]
    assert names.get(("nobody",)) is None


def test_surnames_stand_alone_and_so_does_their_last_word() -> None:
    surnames = small().surnames
    assert surnames["petit"] == ["person:jean-petit"]
    assert surnames["demirtas"] == ["person:çelik-demirtaş"]
    assert surnames["bin rashid"] == surnames["rashid"] == ["person:omar-bin-rashid"]


def test_surnames_are_known_before_and_after_names_are_looked_up() -> None:
    persons = small().knowledge.persons
    assert isinstance(persons, Persons)
    names = PersonNames(persons)
    assert names.surnames == small().surnames
    assert len(list(names.all_phrases())) == len(persons)
    assert names.surnames == small().surnames


def test_entities_are_made_when_asked_for() -> None:
    entities = small().entities
    assert entities["state:TUR"].country == "TUR"
    assert entities["group:french-armed-forces"].sectors == ("MIL",)
    assert "body:french-armed-forces" not in entities
    assert "person:nobody" not in entities
    assert {"state:TUR", "group:french-armed-forces", "person:jean-petit"} <= set(entities)
    assert len(entities) == len(set(entities))


def test_threads_may_begin_at_once() -> None:
    known = gazetteer(KNOWN, shipped=False)
    folder = (read_sources(KNOWN), True)
    for _ in range(20):
        register = Register()
        knowledge = load_knowledge([folder], register)
        names, phrases = PersonNames(register.persons), Phrases[Target]()
        phrases.add_shelf(names)
        with ThreadPoolExecutor(4) as threads:
            found = list(threads.map(lambda _, p=phrases: p.get(("claire", "grand")), range(8)))
            held = list(threads.map(lambda _, k=knowledge: list(k.terms), range(8)))
        assert found == [known.names.get(("claire", "grand"))] * 8
        assert held == [list(known.knowledge.terms)] * 8
        assert names.surnames == known.surnames


def test_a_state_has_one_of_each_actor() -> None:
    known = small()
    assert known.state_actor("FRA", "armed-forces").id == "group:french-armed-forces"
    turkish = known.state_actor("TUR", "armed-forces")
    assert (turkish.id, turkish.name, turkish.sectors) == (
        "group:tur-armed-forces",
        "Turkish armed forces",
        ("MIL",),
    )
    assert known.state_actor("USA", "government").name == "Government of the United States"


def test_a_folder_of_ones_own_goes_over_what_ships(tmp_path: Path) -> None:
    columns = "id\tname\tnames\tsurname\tgender\tcountry\tborn\n"
    (tmp_path / "persons.tsv").write_text(f"{columns}x-y\tXanthippe Ypsilanti\t\t\tf\tGRC\n", "utf-8")
    known = gazetteer(tmp_path)
    assert known.names.get(("xanthippe", "ypsilanti")) == [Target("person:x-y", "name")]
    assert known.version != gazetteer().version
    assert len(known.knowledge.persons) == len(gazetteer().knowledge.persons) + 1


def test_what_ships_is_sound() -> None:
    shipped = gazetteer()
    assert len(shipped.knowledge.states) > 190
    lexicon = load_reference()
    offices = shipped.knowledge.offices
    assert not [office for rank in lexicon.counterparts.values() for office in rank if office not in offices]
    assert not [office for rank in lexicon.heads.values() for office in rank if office not in offices]
    assert not [code for code in shipped.roles.articles if code not in shipped.knowledge.states]


def test_an_envoy_alone_is_a_diplomat_and_no_special_envoy() -> None:
    """Of special envoys a state has several at a time, and its ambassador is an envoy, too."""
    offices = gazetteer().offices.get(("envoy",)) or []
    assert "diplomat" in offices
    assert "special-envoy" not in offices
