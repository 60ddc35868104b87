"""docs/gazetteer.md tells of every command and every option."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from dragoman.cli.entities import entities

TEXT = (Path(__file__).parents[3] / "docs" / "gazetteer.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", entities.commands.values(), ids=lambda command: str(command.name))
def test_a_command_and_its_options_are_described(command: click.Command) -> None:
    assert f"`dragoman entities {command.name} " in TEXT
    options = [param.opts[0] for param in command.params if isinstance(param, click.Option)]
    assert [option for option in options if option not in TEXT] == []
