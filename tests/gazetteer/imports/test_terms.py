"""When a term is one that is known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.gazetteer.imports.terms import add_terms
from dragoman.gazetteer.knowledge import Term


def term(text: str) -> Term:
    office, _, span = text.partition(" ")
    since, until = span.split("..")
    return Term(office, "NOR", "ada", since or None, until or None, None)


def told(terms: list[Term]) -> list[str]:
    return [f"{one.office} {one.since or ''}..{one.until or ''}" for one in terms]


@pytest.mark.parametrize(
    ("known", "new", "after"),
    [
        ([], "pm 2001..2002", ["pm 2001..2002"]),
        (["pm 2001..2002"], "pm 2001..2002", ["pm 2001..2002"]),
        (["pm 2001..2002"], "pm 2005..", ["pm 2001..2002", "pm 2005.."]),
        (["pm 2005.."], "pm 2001..2002", ["pm 2001..2002", "pm 2005.."]),
        (
            ["pm 2001-05-01..2002-03-01"],
            "pm 2002-03-01..2003",
            ["pm 2001-05-01..2002-03-01", "pm 2002-03-01..2003"],
        ),
        (["pm 2001.."], "pm 2001-05-06..2004-01-02", ["pm 2001-05-06..2004-01-02"]),
        (["pm 2001-05-06..2004"], "pm 2001..2004-01-02", ["pm 2001-05-06..2004-01-02"]),
        (["pm 2001-05..2004"], "pm 2002..2003", ["pm 2001-05..2004"]),
        (["pm ..2004"], "pm 2001..2004-05", ["pm 2001..2004-05"]),
        (["pm 2001..2004"], "king 2002..2003", ["pm 2001..2004", "king 2002..2003"]),
        (["pm 2001..2004"], "member 2002..2003", ["pm 2001..2004"]),
        (["pm 2001..2004"], "member 2005..2006", ["pm 2001..2004", "member 2005..2006"]),
    ],
)
def test_one_more(known: list[str], new: str, after: list[str]) -> None:
    assert told(add_terms([term(one) for one in known], [term(new)], {"member"})) == after


DATES = st.sampled_from(["", "2001", "2001-05", "2001-05-06", "2003", "2003-02", "2004-11-30", "2008"])
TERMS = st.builds("{} {}..{}".format, st.sampled_from(["pm", "member"]), DATES, DATES)


@given(st.lists(TERMS.map(term).filter(lambda one: one.end is None or one.start <= one.end), max_size=6))
def test_told_again_nothing_changes(found: list[Term]) -> None:
    once = add_terms([], found, {"member"})
    assert add_terms(once, found, {"member"}) == once
