"""A worse reading of the corpus, or another corpus, fails the build."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quality.__main__ import main
from tests.support import quality as gate
from tests.support.quality import Gate


@pytest.fixture(scope="module")
def figures() -> dict[str, float]:
    return gate.measure()


def test_the_corpus_is_the_one_that_the_floors_were_measured_on() -> None:
    assert gate.read_floors().corpus_sha256 == gate.corpus_hash()


def test_no_figure_is_under_its_floor(figures: dict[str, float]) -> None:
    floors = gate.read_floors().floors
    assert set(floors) == set(figures)
    assert {name: f for name, f in figures.items() if f < floors[name]} == {}


def test_floors_are_pinned_a_margin_below() -> None:
    new = gate.pinned({"event recall": 60.0, "event precision": 1.0})
    assert new.floors == {"event recall": 60.0 - gate.MARGIN, "event precision": 0.0}


def test_a_floor_that_sinks_or_is_dropped_is_named() -> None:
    old = Gate("", {"recall": 50.0, "precision": 50.0, "f1": 50.0})
    assert gate.lowered(old, Gate("", {"recall": 51.0, "precision": 49.9})) == ["precision", "f1"]


def test_floors_are_written_as_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "floors.yaml"
    new = gate.pinned({"event recall": 61.25})
    gate.write_floors(new, path)
    assert gate.read_floors(path) == new
    assert gate.read_floors(tmp_path / "none.yaml") == Gate("", {})


def test_lowering_is_told_in_the_changelog(tmp_path: Path) -> None:
    changelog = tmp_path / "CHANGELOG.md"
    changelog.write_text("# Changes\n\n## Next\n\n- More.\n\n## 0.1\n\n- All.\n", encoding="utf-8")
    gate.note_lowered(Gate("", {"recall": 50.0}), Gate("", {"recall": 49.0}), "harder texts", changelog)
    line = "- Quality floors lowered (harder texts): recall 50.0 → 49.0.\n"
    assert (
        changelog.read_text(encoding="utf-8")
        == f"# Changes\n\n## Next\n\n- More.\n\n### Changed\n\n{line}\n## 0.1\n\n- All.\n"
    )


def test_the_command_lowers_no_floor_unasked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, changelog = tmp_path / "floors.yaml", tmp_path / "CHANGELOG.md"
    changelog.write_text("# Changes\n\n## Next\n", encoding="utf-8")
    high = Gate("0" * 64, {"event recall": 100.0})
    gate.write_floors(high, path)
    assert main(["--pin", "--floors", str(path)]) == 1
    assert "lower event recall" in capsys.readouterr().err
    assert gate.read_floors(path) == high
    assert main(["--floors", str(path)]) == 1
    assert main(["--pin", "--lower", "a test", "--floors", str(path), "--changelog", str(changelog)]) == 0
    assert "a test" in changelog.read_text(encoding="utf-8")
    assert gate.read_floors(path).corpus_sha256 == gate.corpus_hash()
    assert main(["--floors", str(path)]) == 0
