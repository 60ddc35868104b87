"""The encoder's runtime keeps to itself."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def test_reading_leaves_nothing_in_the_home_folder(tmp_path: Path) -> None:
    code = "from dragoman import Document, Reader; Reader().read(Document('The envoys met in Oslo.'))"
    environment = {k: v for k, v in os.environ.items() if k != "ORT_DISABLE_TELEMETRY"}
    for name in ("HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "LOCALAPPDATA", "APPDATA"):
        environment[name] = str(tmp_path)
    subprocess.run([sys.executable, "-c", code], env=environment, check=True)
    assert list(tmp_path.rglob("*")) == []
