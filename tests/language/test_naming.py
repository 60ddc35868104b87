"""Names from scores by word."""

from __future__ import annotations

from itertools import pairwise, product
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from dragoman.errors import StopRun
from dragoman.language.annotation import Name
from dragoman.language.naming import PLAIN, Floats, NameDecoder, is_address

LABELS = ("O", "B-LOC", "B-PER", "I-LOC", "I-PER")


def decoder(tmp_path: Path, transitions: Floats | None = None) -> NameDecoder:
    path = tmp_path / "names.npz"
    np.savez(path, transitions=np.zeros((5, 5), np.float32) if transitions is None else transitions)
    return NameDecoder(path, LABELS)


def scores(*best: str) -> Floats:
    """Scores of words whose likeliest labels are these."""
    return np.array([[3.0 if label == one else 0.0 for label in LABELS] for one in best], np.float32)


def test_adjacent_names_and_their_words(tmp_path: Path) -> None:
    found = decoder(tmp_path).names(scores("B-PER", "I-PER", "B-LOC", "O", "B-LOC"), [0])
    assert found == [Name(0, 2, "PER"), Name(2, 3, "LOC"), Name(4, 5, "LOC")]


def test_a_name_does_not_change_its_kind(tmp_path: Path) -> None:
    torn = scores("B-PER", "I-LOC", "I-LOC")
    torn[0, LABELS.index("B-LOC")] = 1.0
    assert decoder(tmp_path).names(torn, [0]) == [Name(0, 3, "LOC")]


def test_a_name_ends_with_its_sentence(tmp_path: Path) -> None:
    found = decoder(tmp_path).names(scores("B-PER", "I-PER"), [0, 1])
    assert all(name.end <= 1 or name.start >= 1 for name in found)


def test_transitions_count(tmp_path: Path) -> None:
    close = np.array([[1.0, 0, 0, 0, 0], [0, 1.0, 0, 0, 0], [0.5, 0, 0, 0.6, 0]], np.float32)
    assert [n.end - n.start for n in decoder(tmp_path).names(close[1:], [0])] == [2]
    against = np.zeros((5, 5), np.float32)
    against[1, 3] = -2.0
    assert [n.end - n.start for n in decoder(tmp_path, against).names(close[1:], [0])] == [1]


def test_addresses_are_told_from_names_with_dots_and_signs() -> None:
    assert all(map(is_address, ("ann.poe@press.example", "https://example.org", "WWW.Example.org")))
    assert not any(map(is_address, ("@", "J.", "Al-Jazeera", "Yahoo!", "@Potus")))


def test_no_words_no_names(tmp_path: Path) -> None:
    assert decoder(tmp_path).names(np.zeros((0, 5), np.float32), []) == []
    assert decoder(tmp_path).names(scores("O", "O"), [0]) == []


def test_a_table_of_another_size_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match=r"names\.npz: transitions between other labels"):
        decoder(tmp_path, np.zeros((3, 3), np.float32))


@settings(max_examples=60)
@given(
    arrays(np.float32, (4, 5), elements=st.integers(-6, 6).map(float)),
    arrays(np.float32, (5, 5), elements=st.integers(-3, 3).map(float)),
)
def test_no_other_sequence_scores_higher(
    tmp_path_factory: pytest.TempPathFactory, given_scores: Floats, transitions: Floats
) -> None:
    one = decoder(tmp_path_factory.mktemp("names"), transitions)
    # Every word may be in a name, so that none is left out beforehand.
    given_scores[:, 1] = np.maximum(given_scores[:, 1], given_scores[:, 0] - PLAIN + 1)
    found = one.names(given_scores, [0])
    labels = ["O"] * 4
    for name in found:
        labels[name.start : name.end] = [
            "B-" + name.label,
            *["I-" + name.label] * (name.end - name.start - 1),
        ]

    def total(sequence: tuple[str, ...]) -> float:
        places = [0, *(LABELS.index(label) for label in sequence), 0]
        steps = sum(float(transitions[a, b]) for a, b in pairwise(places))
        return steps + sum(float(given_scores[i, label]) for i, label in enumerate(places[1:-1]))

    allowed = [
        s
        for s in product(LABELS, repeat=4)
        if all(b[0] != "I" or a[2:] == b[2:] for a, b in zip(("O", *s), s, strict=False))
    ]
    assert total(tuple(labels)) == pytest.approx(max(map(total, allowed)))
