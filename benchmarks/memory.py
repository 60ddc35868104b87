"""The most memory that `dragoman read` holds over many reports, read into a record.

`python -m benchmarks.memory [--reports 1000]`

Nothing of the reader is loaded here: a process counts what its parent held when it was started.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.reports import made_reports


def main() -> None:
    """Measure, and print one JSON object."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--reports", type=int, default=1000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for number, report in enumerate(made_reports(arguments.reports)):
            (Path(folder) / f"{number:06}.txt").write_text(report.text, encoding="utf-8")
        record = Path(folder) / "record.sqlite"
        command = [sys.executable, "-m", "dragoman", "read", folder, "--record", str(record)]
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"reports": arguments.reports, "peak_mb": round(peak), "started_from_mb": round(own)}))


if __name__ == "__main__":
    main()
