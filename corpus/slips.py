"""What is wrong with an annotation, and where."""

from __future__ import annotations

from typing import NamedTuple


class Slip(NamedTuple):
    """One slip: `str` of it is a line for people, as compilers print them."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.reason}"
