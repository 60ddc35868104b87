"""Documents of the treebanks without any event of the ontology, to learn from what is no trigger."""

from __future__ import annotations

import re

_GENRES = re.compile(r"reviews-|answers-|GUM_(voyage|vlog|academic|textbook)_")
"""Reviews of shops, questions about pets and travel, guidebooks, video diaries, lectures."""

_POLITICAL = frozenset(
    {
        "answers-20111106144630AAadR8l_ans",
        "answers-20111107092617AAgKm4X_ans",
        "answers-20111107144339AA0qw5S_ans",
        "answers-20111108094740AA1lbom_ans",
        "GUM_academic_economics",
        "GUM_textbook_alamo",
        "GUM_textbook_cognition",
        "GUM_textbook_history",
        "GUM_voyage_chatham",
        "GUM_voyage_isfahan",
    }
)
"""Those among them that tell of wars, governments or protest."""


def is_off_topic(document: str) -> bool:
    """Whether a document, by its id, is of such a genre and tells of no event."""
    return bool(_GENRES.match(document)) and document not in _POLITICAL
