"""Gold files as text."""

from __future__ import annotations

from pathlib import Path

from dragoman.errors import StopRun


def read_gold(path: Path) -> str:
    """The text of a UTF-8 file, line ends as they are, a byte-order mark left out.

    Raises StopRun with the reason where there is none.
    """
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise StopRun(f"{path}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise StopRun(f"{path}:{line}: not UTF-8") from error
