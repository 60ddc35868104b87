"""The yardstick encodes what the reader encodes."""

from __future__ import annotations

from benchmarks.bare_encoder import BareEncoder
from benchmarks.reports import made_reports
from dragoman.language.model import LanguageModel


def test_every_subword_of_a_batch_gets_a_hidden_state() -> None:
    batches = LanguageModel.load().batches(made_reports(1)[0].text)
    assert BareEncoder(threads=1).run(batches) == (*batches[-1].pieces.shape, 384)
