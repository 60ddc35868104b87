"""`python -m tests.golden`: read the golden reports anew and write what comes out beside this file.

Read the difference against the reports before you commit it.
"""

from __future__ import annotations

from tests.support.golden import GOLDEN, REPORTS, dumps, outline


def main() -> None:
    """Write every golden file."""
    for name in REPORTS:
        path = GOLDEN / f"{name}.json"
        path.write_text(dumps(outline(name)), encoding="utf-8", newline="\n")
        print(path)


if __name__ == "__main__":
    main()
