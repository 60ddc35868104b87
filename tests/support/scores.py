"""Scores of heads, as a parser gives them."""

from __future__ import annotations

import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray


def matrices(size: int) -> st.SearchStrategy[NDArray[np.float32]]:
    """Scores of every word (row) for every head (column)."""
    cell = st.integers(-50, 50)
    return st.lists(st.lists(cell, min_size=size, max_size=size), min_size=size, max_size=size).map(
        lambda rows: np.array(rows, np.float32)
    )
