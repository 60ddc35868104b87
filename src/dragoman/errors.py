"""What can go wrong, told once.

    DragomanError
      SkipReport    this report cannot be read; the others can. Carries the file (and line) and the reason.
      StopRun       the run cannot go on: a wrong argument, a broken data file, a store that does not open.

Nothing else is raised on purpose. The command line turns SkipReport into one line on standard error and
exit status 1, StopRun into one line and exit status 2.
"""

from __future__ import annotations


class DragomanError(Exception):
    """The base of every error that Dragoman raises on purpose."""


class SkipReport(DragomanError):
    """One report cannot be read; `where` names the file (with its line) and `reason` says why."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(f"{where}: {reason}")
        self.where = where
        self.reason = reason


class StopRun(DragomanError):
    """The run cannot go on."""
