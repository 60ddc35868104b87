"""The training command where PyTorch is not installed."""

from __future__ import annotations

import pytest

from training.__main__ import main


def test_without_pytorch_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("training.__main__.find_spec", lambda name: None)
    with pytest.raises(SystemExit, match=r"\.\[train\]"):
        main()
