"""Where a headline may be cut."""

from __future__ import annotations

import pytest

from dragoman.language.headlines import LONGEST, whole_after

LEAD = ["The", "navy", "said", "it", "sank", "two", "boats", "."]


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("Navy sinks rebel boats off Jaffna", [True, True, True, True, True, False]),
        ("Rivals hold talks ; capital protests", [True, True, True, False, True, False]),
        ("Talks open in the U.S.", [True, True, True, True, False]),
        ("Talks opened . Envoys left .", [False] * 6),
    ],
)
def test_a_headline_is_cut_at_marks_alone(line: str, whole: list[bool]) -> None:
    forms = line.split()
    starts = [i in {0, len(forms)} for i in range(len(forms) + len(LEAD))]
    assert whole_after([*forms, *LEAD], starts) == whole + [False] * len(LEAD)


def test_what_is_long_or_no_first_line_is_no_headline() -> None:
    long = ["word"] * (LONGEST + 1)
    assert not any(whole_after(long, [True] + [False] * LONGEST))
    assert (
        whole_after(["Talks", "opened", ".", "Envoys", "left"], [True, False, False, True, False])
        == [False] * 5
    )
    assert whole_after([], []) == []
