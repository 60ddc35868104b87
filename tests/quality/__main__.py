"""`python -m tests.quality`: measure the reader, beside the floors under which the tests fail.

`--pin` writes new floors, a margin under what was measured; it lowers none unless `--lower REASON` is
given as well, which adds a line with the reason to CHANGELOG.md.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.support.quality import (
    CHANGELOG,
    FLOORS,
    MARGIN,
    lowered,
    measure,
    note_lowered,
    pinned,
    read_floors,
    write_floors,
)


def main(arguments: list[str] | None = None) -> int:
    """Print the figures and pin floors if asked; 1 where one is under its floor or a floor would sink."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description=__doc__)
    parser.add_argument("--pin", action="store_true", help=f"write floors {MARGIN} points under the figures")
    parser.add_argument("--lower", metavar="REASON", help="lower floors, and tell why in the changelog")
    parser.add_argument("--floors", type=Path, default=FLOORS, help="the file of floors")
    parser.add_argument("--changelog", type=Path, default=CHANGELOG, help="the changelog")
    options = parser.parse_args(arguments)
    figures, gate = measure(), read_floors(options.floors)
    for name, figure in figures.items():
        print(f"{name:24} {figure:6.2f}  floor {gate.floors.get(name, 0.0):6.2f}")
    if not options.pin:
        return int(any(figures[name] < floor for name, floor in gate.floors.items()))
    new = pinned(figures)
    sinking = lowered(gate, new)
    if sinking and not options.lower:
        print(f"not pinned: --lower is needed to lower {', '.join(sinking)}", file=sys.stderr)
        return 1
    if sinking:
        note_lowered(gate, new, options.lower, options.changelog)
    write_floors(new, options.floors)
    return 0


if __name__ == "__main__":
    sys.exit(main())
