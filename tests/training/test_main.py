"""The training command where PyTorch is not installed."""

from __future__ import annotations

import importlib.util
import runpy
from importlib.machinery import ModuleSpec

import pytest


def test_without_pytorch_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    find = importlib.util.find_spec

    def find_others(name: str, package: str | None = None) -> ModuleSpec | None:
        return None if name == "torch" else find(name, package)

    monkeypatch.setattr(importlib.util, "find_spec", find_others)
    with pytest.raises(SystemExit, match=r"\.\[train\]"):
        runpy.run_module("training", run_name="__main__")
