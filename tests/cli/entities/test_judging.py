"""`dragoman entities unknown`, `accept`, `refuse`, `judgements` and `undo`, from end to end."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dragoman.cli import commands
from dragoman.gazetteer.index import gazetteer
from dragoman.record import Record
from tests.support.unknown import Somebody, report

NAME = "Zamfir Ulvestad"
KEY, ID = "zamfir-ulvestad-person", "person:zamfir-ulvestad"
OFFICE = "Minister of Foreign Affairs of Norway"
HIM = Somebody(NAME, country="NOR", sectors=("GOV",), office=OFFICE)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    with Record.open("dragoman.sqlite") as record:
        record.add(report(f"{NAME} met them.", HIM, day="2031-03-05"))
        record.add(report(f"{NAME} said that it rained.", HIM, day="2031-03-09", outlet="Coast Courier"))
        record.add(report("The Vell Front left.", Somebody("Vell Front", "group")))
        record.add(report("It is in Ostrava-on-Sea.", Somebody("Ostrava-on-Sea", "place")))
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(commands, arguments)


def ask(*arguments: str) -> str:
    result = run("entities", *arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


def lines(*arguments: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ask(*arguments, "--json").splitlines()]


def test_unknown(here: Path) -> None:
    told = ask("unknown")
    assert f" {NAME}" in told
    assert KEY in told
    assert "person; NOR; GOV" in told
    assert "2 reports, 2 outlets" in told
    assert f"“{NAME} met them.”" in told
    assert told.endswith("3 unknown names of dragoman.sqlite.\n")
    assert [one["key"] for one in lines("unknown", "--min-reports", "2")] == [KEY]
    assert [one["key"] for one in lines("unknown", "--kind", "group")] == ["vell-front-group"]
    assert [one["key"] for one in lines("unknown", "--limit", "1")] == [KEY]
    (one,) = lines("unknown", "--kind", "person")
    assert (one["country"], one["sectors"], one["reports"]) == ("NOR", ["GOV"], 2)
    assert one["examples"][0]["span"] == [0, len(NAME)]


def test_accepted_the_next_reading_knows_him(here: Path) -> None:
    told = ask("accept", KEY, "--by", "Kari", "--note", "see the list")
    assert told.startswith(f"{KEY} is {ID}, new (judgement 1); written into dragoman-gazetteer, ")
    assert told.endswith(f"{OFFICE} from 2031-03-05 to 2031-03-09.\n")
    known = gazetteer(here / "dragoman-gazetteer")
    (term,) = known.knowledge.persons["zamfir-ulvestad"].terms
    assert (term.of, term.since, term.until) == ("NOR", "2031-03-05", "2031-03-09")
    assert ID in run("events", "--json").stdout
    assert ID in run("statements", "--json", "--speaker", ID).stdout
    assert OFFICE in run("show", ID).stdout
    assert [one["id"] for one in lines("lookup", NAME)] == [ID]
    assert KEY not in ask("unknown")
    (made,) = lines("judgements")
    assert (made["what"], made["target"], made["who"], made["note"]) == (
        "accept-new", ID, "Kari", "see the list",
    )  # fmt: skip
    assert made["accepted"]["sectors"] == ["GOV"]


def test_accepted_with_other_facts(here: Path) -> None:
    ask(
        *("accept", KEY, "--name", "Zamfir Ole Ulvestad", "--country", "Denmark", "--sector", "mil"),
        *("--office", "Harbour Master", "--into", "own"),
    )
    (made,) = lines("judgements")
    assert made["accepted"] == {
        "name": "Zamfir Ole Ulvestad",
        "kind": "person",
        "country": "DNK",
        "sectors": ["MIL"],
        "office": "Harbour Master",
    }
    person = gazetteer(here / "own").knowledge.persons["zamfir-ole-ulvestad"]
    assert (person.names, person.country, person.terms) == ((NAME,), "DNK", ())


def test_dates_of_office(here: Path) -> None:
    ask("accept", KEY, "--since", "2030-01")
    (term,) = gazetteer(here / "dragoman-gazetteer").knowledge.persons["zamfir-ulvestad"].terms
    assert (term.since, term.until) == ("2030-01", None)


def test_a_group_and_a_place(here: Path) -> None:
    ask("accept", "vell-front-group", "--country", "NOR", "--sector", "REB")
    group = gazetteer(here / "dragoman-gazetteer").knowledge.organisations["vell-front"]
    assert (group.kind, group.country, group.sectors) == ("group", "NOR", ("REB",))
    assert ask("accept", "ostrava-on-sea-place").endswith("A place is kept in the record only.\n")
    assert "place was not written" not in ask("undo", "1")
    assert "place:ostrava-on-sea was not written into a gazetteer folder." in ask("undo", "2")


def test_one_who_is_known(here: Path) -> None:
    assert ask("accept", KEY, "--as", "person:sergei-lavrov") == (
        f"{KEY} is person:sergei-lavrov (judgement 1).\n"
    )
    assert "Sergei Lavrov" in run("events").stdout
    assert not (here / "dragoman-gazetteer").exists()
    assert ask("undo", "1") == f"Judgement 1 is undone: {KEY} is open again.\n"
    assert "Sergei Lavrov" not in run("events").stdout


def test_one_who_was_accepted_before(here: Path) -> None:
    ask("accept", "ostrava-on-sea-place")
    assert "is place:ostrava-on-sea (judgement 2)" in ask(
        "accept", "vell-front-group", "--as", "place:ostrava-on-sea"
    )


def test_undo_takes_the_entry_out(here: Path) -> None:
    folder = here / "dragoman-gazetteer"
    ask("accept", "vell-front-group")
    before = {path.name: path.read_text() for path in folder.iterdir()}
    ask("accept", KEY)
    assert f"{ID} is taken out of {folder}." in ask("undo", "2")
    after = {path.name: path.read_text() for path in folder.iterdir()}
    assert {name: after[name] for name in before} == before
    assert gazetteer(folder).knowledge.persons.get("zamfir-ulvestad") is None
    assert KEY in ask("unknown")
    assert "undone" in ask("judgements")
    assert ask("judgements").endswith("2 judgements in dragoman.sqlite.\n")


@pytest.mark.parametrize("gone", [False, True])
def test_undo_leaves_what_is_others(gone: bool, here: Path) -> None:
    ask("accept", KEY)
    table = here / "dragoman-gazetteer" / "persons.tsv"
    table.write_text(table.read_text().replace("\tNOR", "\tDNK"))
    if gone:
        (here / "dragoman-gazetteer").rename(here / "elsewhere")
        assert "is not there any more; nothing was taken out." in ask("undo", "1")
    else:
        assert "has been changed in" in ask("undo", "1")
        assert "zamfir-ulvestad" in table.read_text()


def test_refused(here: Path) -> None:
    assert ask("refuse", "vell-front-group", "--note", "a bank") == (
        "vell-front-group is refused (judgement 1).\n"
    )
    assert "vell-front" not in ask("unknown")
    assert "a bank" in ask("judgements")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["accept", "nobody-person"], "no unknown name of the record"),
        (["refuse", "nobody"], "not a key of `dragoman entities unknown`"),
        (["accept", KEY, "--as", "person:nobody-at-all"], "nobody has this id"),
        (["accept", KEY, "--as", "person:sergei-lavrov", "--name", "X"], "With --as"),
        (["accept", KEY, "--country", "Ruritania"], "no state 'Ruritania'"),
        (["accept", KEY, "--sector", "XYZ"], "Invalid value for '--sector'"),
        (["accept", KEY, "--since", "soon"], "'soon' is not a year"),
        (["accept", KEY, "--name", "Sergei Lavrov", "--country", "RUS"], "the gazetteer knows person:sergei"),
        (["undo", "9"], "no judgement has the number 9"),
        (["unknown", "--record", "none.sqlite"], "no record there"),
    ],
)
def test_what_cannot_be_done_changes_nothing(arguments: list[str], message: str, here: Path) -> None:
    result = run("entities", *arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert lines("judgements") == []
    assert not (here / "dragoman-gazetteer").exists()


def test_a_name_is_judged_once(here: Path) -> None:
    ask("accept", KEY)
    result = run("entities", "refuse", KEY)
    assert result.exit_code == 2
    assert f"{KEY}: judged already, judgement 1 (accept-new {ID})" in result.stderr


def test_an_ambiguous_name_has_to_be_told(here: Path) -> None:
    with Record.open("dragoman.sqlite") as record:
        other = Somebody(NAME, country="NOR", office="Minister of Defence of Norway")
        record.add(report(f"{NAME} stood up.", other, day="2031-03-07"))
    assert "ambiguous" in ask("unknown")
    result = run("entities", "accept", KEY)
    assert result.exit_code == 2
    assert "reports do not agree on who this is" in result.stderr
    ask("accept", KEY, "--office", OFFICE)
    assert lines("judgements")[0]["accepted"]["office"] == OFFICE


def test_an_id_of_another_folder_is_not_given_again(here: Path) -> None:
    with Record.open("dragoman.sqlite") as record:
        record.add(report(f"{NAME} stood up.", Somebody(NAME, country="SWE")))
    ask("accept", f"{KEY}-nor", "--into", "one")
    result = run("entities", "accept", f"{KEY}-swe", "--into", "two")
    assert "an id that was accepted already, judgement 1" in result.stderr
    assert "zamfir" not in "".join(path.read_text() for path in (here / "two").iterdir())
