"""Headlines: a first line that ends without a full stop is cut at marks alone, never between two words."""

from __future__ import annotations

from collections.abc import Sequence

LONGEST = 25
"""Words of a line that may be a headline; a longer one without a full stop is text that lacks its marks."""
_FULL_STOPS = frozenset(".!?…")


def whole_after(forms: Sequence[str], starts: Sequence[bool]) -> list[bool]:
    """Whether no sentence ends after each word, as it stands in the headline and is no mark; `starts` says
    which words begin a line."""
    end = next((i for i, start in enumerate(starts) if start and i), len(forms))
    headline = end <= LONGEST and not any(
        _FULL_STOPS.issuperset(form) for form in forms[max(end - 2, 0) : end]
    )
    return [headline and i < end - 1 and any(map(str.isalnum, form)) for i, form in enumerate(forms)]
