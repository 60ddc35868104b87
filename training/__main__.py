"""`python -m training --data FOLDER --encoder FOLDER --out FOLDER`: data in, weights out."""

from __future__ import annotations

import sys
from importlib.util import find_spec


def main() -> None:
    if find_spec("torch") is None:
        sys.exit("python -m training needs PyTorch: pip install -e '.[train]'")
    from training.run import main as run  # noqa: PLC0415 - without PyTorch it cannot be imported

    run()


if __name__ == "__main__":
    main()
