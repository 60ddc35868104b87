"""Tables of tab-separated values."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import StopRun
from dragoman.gazetteer.tables import items, read_table

COLUMNS = ("id", "name", "names")


def rows(text: str) -> list[tuple[int, list[str]]]:
    return list(read_table(text, "x.tsv", COLUMNS))


def test_rows_have_a_field_for_every_column() -> None:
    text = "# a remark\nid\tname\tnames\n\na\tA\n# another\nb\tB\tBB|BBB\n"
    assert rows(text) == [(4, ["a", "A", ""]), (6, ["b", "B", "BB|BBB"])]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "x.tsv: no line of column names"),
        ("name\tid\tnames\n", r"x.tsv:1: columns .*, expected"),
        ("id\tname\tnames\na\tb\tc\td\n", "x.tsv:2: 4 fields, at most 3"),
        ("id\tname\tnames\n\tA\n", "x.tsv:2: the first field is empty"),
    ],
)
def test_what_is_no_such_table_is_named(text: str, reason: str) -> None:
    with pytest.raises(StopRun, match=reason):
        rows(text)


def test_a_list_without_items() -> None:
    assert items("") == ()


FIELD = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=5).filter(
    lambda field: field[0] != "#"
)


@given(st.lists(st.tuples(FIELD, FIELD, FIELD)))
def test_what_is_written_is_read(table: list[tuple[str, str, str]]) -> None:
    text = "\n".join("\t".join(row) for row in [COLUMNS, *table])
    assert [tuple(fields) for _, fields in rows(text)] == table
