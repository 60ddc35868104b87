import textwrap

from hypothesis import given
from hypothesis import strategies as st

from dragoman.language.paragraphs import paragraph_starts

FIRST = (
    "The council met on Monday to hear the report of its envoy, who had spent three weeks in the region and "
    "had spoken with both sides about the terms of a truce."
)
SECOND = "No date was set for the next round, and neither delegation would say whether it means to come back."


def paragraphs(text: str) -> list[str]:
    starts = paragraph_starts(text)
    return [text[start:end].rstrip() for start, end in zip(starts, [*starts[1:], None], strict=True)]


def test_blank_lines() -> None:
    assert paragraphs(f"  Title\n\n{FIRST}\n \n\n{SECOND}\n") == ["Title", FIRST, SECOND]


def test_a_paragraph_a_line() -> None:
    assert paragraphs(f"Title of the day\n{FIRST}\n{SECOND}") == ["Title of the day", FIRST, SECOND]


def test_hard_wrapped() -> None:
    wrapped = [textwrap.fill(one, 70) for one in (FIRST, SECOND)]
    assert paragraphs("\n\n".join(wrapped)) == wrapped


def test_hard_wrapped_under_a_title_and_without_blank_lines() -> None:
    wrapped = ["Title", *(textwrap.fill(one, 70) for one in (FIRST, SECOND))]
    assert paragraphs("\n".join(wrapped)) == wrapped


def test_nothing() -> None:
    assert paragraph_starts(" \n\n ") == []


@given(st.text(st.sampled_from("aB. \n\t")))
def test_starts_are_in_order_and_on_letters(text: str) -> None:
    starts = paragraph_starts(text)
    assert starts == sorted(set(starts))
    assert all(not text[start].isspace() for start in starts)
    assert bool(starts) == bool(text.strip())


@given(st.lists(st.integers(1, 12), min_size=30, max_size=60), st.integers(40, 100))
def test_wrapping_a_paragraph_does_not_part_it(lengths: list[int], width: int) -> None:
    wrapped = textwrap.fill("The " + " ".join("x" * length for length in lengths), width)
    assert paragraph_starts(wrapped) == [0]
