"""The date of a report, by the surest means that it allows."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.dating.content import from_content
from dragoman.dating.headers import from_dateline, from_header
from dragoman.reading import Document, Note, Published


def date_report(document: Document, notes: Sequence[Note]) -> Published:
    """When a report appeared: as given or as its page says, else by its header, dateline or content.

    `notes` are those of `sources.cleaning`. An empty Published where nothing says it: no date is invented.
    """
    if document.published.earliest is not None:
        return document.published
    text = document.text
    return from_header(text, notes) or from_dateline(text, notes) or from_content(text, notes) or Published()
