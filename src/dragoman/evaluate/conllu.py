"""CoNLL-U files as documents of sentences of words, with the text they annotate.

The format: https://universaldependencies.org/format.html
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from dragoman.errors import StopRun
from dragoman.evaluate.gold import read_gold

COLUMNS = 10


@dataclass(frozen=True, slots=True)
class GoldWord:
    """One syntactic word. `head` is a 0-based word index in the sentence, -1 for the root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    head: int
    deprel: str
    misc: str


@dataclass(frozen=True, slots=True)
class GoldSentence:
    """A sentence: its words, and its surface tokens as (characters, number of words)."""

    words: tuple[GoldWord, ...]
    tokens: tuple[tuple[str, int], ...]
    text: str
    starts_paragraph: bool


@dataclass(slots=True)
class GoldDocument:
    """The sentences between two `# newdoc` lines."""

    id: str
    sentences: list[GoldSentence] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The raw text: sentences joined by a space, paragraphs by a blank line."""
        parts: list[str] = []
        for sentence in self.sentences:
            if parts:
                parts.append("\n\n" if sentence.starts_paragraph else " ")
            parts.append(sentence.text)
        return "".join(parts)


def read_conllu(path: Path) -> list[GoldDocument]:
    """The documents of a CoNLL-U file; a file without `# newdoc` is one document.

    Raises StopRun, with the file and line, where the file cannot be read as CoNLL-U.
    """
    text = read_gold(path).replace("\r\n", "\n")
    documents: list[GoldDocument] = []
    for number, block in _blocks(text):
        comments = dict(_comments(block))
        if "newdoc" in comments or not documents:
            documents.append(GoldDocument(comments.get("newdoc") or f"{path.stem}-{len(documents)}"))
        starts = "newpar" in comments or not documents[-1].sentences
        try:
            documents[-1].sentences.append(_sentence(block, starts))
        except (ValueError, IndexError) as error:
            raise StopRun(f"{path}:{number}: not CoNLL-U: {error}") from error
    if not documents:
        raise StopRun(f"{path}: no sentences")
    return documents


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """Runs of non-empty lines, each with the number of its first line."""
    block: list[str] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            block.append(line)
        elif block:
            yield number - len(block), block
            block = []
    if block:
        yield number - len(block) + 1, block


def _comments(block: list[str]) -> Iterator[tuple[str, str]]:
    """`# key = value` lines; `# newdoc id = x` and `# newpar id = x` are keyed without the `id`."""
    for line in block:
        if line.startswith("#"):
            key, _, value = line[1:].partition("=")
            yield key.strip().removesuffix(" id"), value.strip()


def _sentence(block: list[str], starts_paragraph: bool) -> GoldSentence:
    words: list[GoldWord] = []
    tokens: list[tuple[str, int]] = []
    space_after: list[bool] = []
    covered = 0
    for line in block:
        if line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != COLUMNS:
            raise ValueError(f"{len(cells)} columns instead of {COLUMNS}")
        number = cells[0]
        if "." in number:
            continue
        spaced = "SpaceAfter=No" not in cells[9]
        if "-" in number:
            first, last = (int(n) for n in number.split("-"))
            tokens.append((cells[1], last - first + 1))
            space_after.append(spaced)
            covered = last
            continue
        head = int(cells[6]) - 1
        words.append(GoldWord(cells[1], cells[2], cells[3], cells[4], head, cells[7], cells[9]))
        if int(number) > covered:
            tokens.append((cells[1], 1))
            space_after.append(spaced)
    if not words:
        raise ValueError("a sentence without words")
    text = "".join(
        form + (" " if spaced else "") for (form, _), spaced in zip(tokens, space_after, strict=True)
    ).rstrip()
    return GoldSentence(tuple(words), tuple(tokens), text, starts_paragraph)
