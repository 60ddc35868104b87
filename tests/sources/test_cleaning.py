from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.sources.cleaning import notes
from dragoman.sources.cleaning_words import cleaning_words

PROSE = "The foreign minister said on Monday that the talks would go on until the two sides agreed."


def found(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(note.kind, note.span.of(text)) for note in notes(text, title)]


@pytest.mark.parametrize(
    "place",
    [
        "ANKARA, Turkey (AP) --",
        "MOSCOW, March 3 (Reuters) -",
        "BEIJING, 5 Feb. 2020 (Xinhua) --",
        "GENEVA —",
        "Washington (CNN) —",
        "(CNN) --",
        "ANKARA/MOSCOW (Reuters) -",
        "Geneva, 5 March 2020 –",
        "Beirut, Lebanon, Tuesday, March 3 –",
        "NEW DELHI:",
        "UNITED NATIONS (AP) —",
        "ISTANBUL, Türkiye –",
        "ÇANAKKALE, (DHA) -",
        "ANKARA / AA -",
    ],
)
def test_datelines(place: str) -> None:
    assert found(f"Talks go on\n\n{place} {PROSE}") == [("dateline", place)]


def test_dateline_on_a_line_of_its_own() -> None:
    assert found(f"Talks go on\n\nANKARA / AA\n\n{PROSE}") == [("dateline", "ANKARA / AA")]


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        "NATO — The alliance of thirty states said on Monday that it would not send troops to the border.",
        "The alliance - one of thirty states - said so.",
        "BREAKING: The minister resigned on Monday after a week of protests in the capital.",
        "SMITH: We have agreed on all the points today.\nJONES: We have not agreed on all of them.",
        "Germany – what we know",
        "By Monday the army had taken two towns.",
        "By Friday Night",
        "By force, the army took two towns",
        "Reporting by the agency found that three villages were shelled.",
        "Copyright law was amended by parliament on Monday.",
        "Published on 5 September 2018, the report says that two towns were shelled.",
        "The treaty of 5 September 2018 was signed here.",
        "Related families said that they had fled.",
        "Follow-up talks are due on Monday.",
        "Read the statement here: it says that the talks go on.",
        "Image rights were sold.",
    ],
)
def test_prose_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "line",
    ["Read more: Army leaves town", "Also read : Army leaves town", "SEE ALSO: Army leaves", "Related: Army"],
)
def test_related_links(line: str) -> None:
    assert found(f"{PROSE}\n{line}\n{PROSE}x") == [("related-link", line)]


@pytest.mark.parametrize(
    "line",
    [
        "Copyright 2019 The Paper",
        "© 2019 The Paper. All rights reserved.",
        "Sign up for our newsletter",
        "This article was originally published by The Paper.",
        "Image: Agency",
        "Follow us on Twitter",
        "ADVERTISEMENT",
    ],
)
def test_boilerplate(line: str) -> None:
    assert found(f"{PROSE}\n{line}") == [("boilerplate", line)]


@pytest.mark.parametrize(
    "line",
    [
        "Published: 5 September 2018",
        "Tuesday, September 22, 2015",
        "2018-09-05",
        "Last updated: Sept. 5, 2018 10:30 AM GMT",
        "Updated 3 May 2019, 14:05",
        "Published 1 May 2019 | Updated 2 May 2019",
    ],
)
def test_date_lines(line: str) -> None:
    assert found(f"Talks go on\n{line}\n{PROSE}") == [("date-header", line)]


def test_date_before_the_first_sentence() -> None:
    assert found(f" date 2018-09-05 {PROSE}") == [("date-header", "date 2018-09-05")]
    text = f"Published: 5 May 2019 - LIMA (AP) -- {PROSE}"
    assert found(text) == [("date-header", "Published: 5 May 2019"), ("dateline", "LIMA (AP) --")]


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Doe",
        "By our foreign staff",
        "BY JANE DOE AND JOHN ROE",
        "By Jane van der Doe in Lima, Agency",
        "Reporting by Jane Doe; Editing by John Roe",
        "(Reporting by Jane Doe and John Roe in Lima; editing by Ann Poe.)",
        "Agency writers Jane Doe in Lima and John Roe in Quito contributed to this report.",
    ],
)
def test_bylines(line: str) -> None:
    assert found(f"Talks go on\n{line}") == [("byline", line)]
    assert found(f"Talks go on\n{PROSE}\n{line}") == [("byline", line)]


def test_credit_behind_the_last_sentence() -> None:
    assert found(f"{PROSE} (Editing by Jane Doe)") == [("byline", "(Editing by Jane Doe)")]


def test_repeated_headline() -> None:
    text = f"Talks Go On\n\n TALKS  GO ON \n\n{PROSE}"
    assert [(n.kind, n.span) for n in notes(text)] == [("duplicate-headline", (14, 26))]


def test_headline_again_at_the_end() -> None:
    body = "\n".join(f"{PROSE} {number}" for number in range(10))
    assert found(f"Talks go on\n{body}\nTalks go on", "Talks go on") == [
        ("duplicate-headline", "Talks go on")
    ]
    assert found(f"{body}\nTalks go on", "Talks go on") == []


def test_the_words() -> None:
    assert "read more" in cleaning_words().related


LINES = [
    "By Jane Doe",
    "Talks",
    "LIMA (AP) -- The army left.",
    "date 2018-09-05 The",
    "Related: x",
    "(Editing by A B)",
]


@given(st.lists(st.one_of(st.sampled_from(LINES), st.text()), max_size=12))
def test_spans_are_true_and_apart(parts: list[str]) -> None:
    text = "\n".join(parts)
    read = notes(text)
    assert all(note.span.of(text) == note.span.of(text).strip() != "" for note in read)
    assert all(a.span.end <= b.span.start for a, b in pairwise(read))
