"""Reading the data files that ship inside the package."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import yaml

from dragoman.errors import StopRun

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_text(package: str, name: str) -> str:
    """The text of `data/<name>` in a package of ours. Raises StopRun where it is missing."""
    try:
        return (files(package) / "data" / name).read_text(encoding="utf-8")
    except OSError as error:
        raise StopRun(f"{package}/data/{name}: {error}") from error


def load_yaml(package: str, name: str, keys: set[str] | None = None) -> Any:
    """A YAML data file; `keys`, where given, are exactly the keys its top level must have.

    Raises StopRun, with the file's name, where it is not YAML or the keys are others.
    """
    try:
        value = yaml.load(read_text(package, name), Loader=_Loader)
    except yaml.YAMLError as error:
        raise StopRun(f"{package}/data/{name}: {error}") from error
    if keys is not None and (not isinstance(value, dict) or set(value) != keys):
        found = sorted(value) if isinstance(value, dict) else type(value).__name__
        raise StopRun(f"{package}/data/{name}: keys {found}, expected {sorted(keys)}")
    return value
