"""Subwords: the pieces of words that the encoder has vectors for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tokenizers import Tokenizer

from dragoman.errors import StopRun

LONGEST_WORD = 12
"""Subwords kept of one word; the rest of an address or a number in a row tells the heads nothing."""
REMEMBERED = 200_000
"""Word forms kept in memory."""


class Subwords:
    """The WordPiece vocabulary, with the forms seen so far remembered."""

    def __init__(self, path: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        # The file's own settings cut texts at 128 pieces and pad them.
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._unknown, self.start, self.end = (self._special(t) for t in ("[UNK]", "[CLS]", "[SEP]"))
        self._pieces: dict[str, list[int]] = {}

    def _special(self, token: str) -> int:
        number = self._tokenizer.token_to_id(token)
        if number is None:
            raise StopRun(f"the tokeniser's vocabulary has no {token}")
        return number

    def of(self, forms: Sequence[str]) -> list[list[int]]:
        """The piece numbers of each form, at least one and at most LONGEST_WORD."""
        new = sorted({f for f in forms if f not in self._pieces})
        if new:
            if len(self._pieces) > REMEMBERED:
                self._pieces.clear()
                new = sorted(set(forms))
            encodings = self._tokenizer.encode_batch(
                [[f] for f in new], is_pretokenized=True, add_special_tokens=False
            )
            for form, encoding in zip(new, encodings, strict=True):
                self._pieces[form] = encoding.ids[:LONGEST_WORD] or [self._unknown]
        return [self._pieces[f] for f in forms]
