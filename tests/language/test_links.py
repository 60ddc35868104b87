"""Which earlier mention a mention takes up."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dragoman.language import links
from dragoman.language.mentions import table_sizes
from tests.support.grammar import annotate

WORDS = 12


def test_a_long_text_is_compared_block_by_block(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks give what comparing all at once does, as long as nothing lies further back than they reach."""
    draw = np.random.default_rng(5)
    tables: dict[str, Any] = {
        name: draw.normal(size=size).astype(np.float32) for name, size in table_sizes().items()
    }
    np.savez(tmp_path / "links.npz", **tables)
    scorer = links.Links(tmp_path / "links.npz")
    tokens = annotate("\n".join(f"word{i % 3} word{i % 3} NOUN NN 0 root" for i in range(WORDS))).tokens
    anaphors, antecedents = draw.normal(size=(2, WORDS, 4)).astype(np.float32)
    fresh = draw.normal(size=WORDS).astype(np.float32)
    whole = scorer.antecedents(tokens, list(range(WORDS)), anaphors, antecedents, fresh)
    assert whole
    assert all(before < word for word, before in whole.items())
    monkeypatch.setattr(links, "BLOCK", 5)
    assert scorer.antecedents(tokens, list(range(WORDS)), anaphors, antecedents, fresh) == whole
    monkeypatch.setattr(links, "FARTHEST", 0)
    near = scorer.antecedents(tokens, list(range(WORDS)), anaphors, antecedents, fresh)
    assert all(word // 5 == before // 5 for word, before in near.items())
