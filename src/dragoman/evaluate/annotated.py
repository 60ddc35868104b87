"""Readings together with the grammar that they rest on."""

from __future__ import annotations

from dragoman.language.annotation import Annotation
from dragoman.language.model import LanguageModel
from dragoman.reader import Reader
from dragoman.reading import Document, Reading


class AnnotatedReader:
    """A reader that shows the grammar as well. Make one and keep it."""

    def __init__(self) -> None:
        self._reader = Reader()
        self._model = LanguageModel.load()

    def read(self, document: Document) -> tuple[Reading, Annotation]:
        """A report's reading, and its words and trees."""
        reading = self._reader.read(document)
        return reading, self._model.annotate(document.text, [note.span for note in reading.notes])
