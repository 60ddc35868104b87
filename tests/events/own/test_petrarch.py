"""Verb dictionaries of PETRARCH's kind, line by line. The entries are made for these tests."""

from __future__ import annotations

from textwrap import dedent

from hypothesis import given
from hypothesis import strategies as st

from dragoman.events.own.petrarch import Block, Pattern, Problem, Verb, parse_dictionary

DICTIONARY = """\
<!-- A dictionary
of verbs -->
&WEAPONRY   # things to shoot with
+RIFLE
+&CANNONS
+FIELD GUN

&CANNONS_
+HOWITZER

--- HANDOVER [072] ---
HAND {HANDED, HANDING}   # by hand
+PASS_ON [070]
OLD_WORLD_+WAY
- * &WEAPONRY (TO +)  [0722]  # HAND
- $ * +               [---]

---  YIELD   ---
YIELD
"""


def test_blocks_verbs_and_patterns() -> None:
    found = parse_dictionary(DICTIONARY)
    assert found.problems == [Problem(6, "in a set, a phrase of several words: FIELD GUN")]
    assert found.blocks == [
        Block(
            "072",
            [
                Verb(12, (), "hand", (), ("handed", "handing"), None),
                Verb(13, (), "pass", ("on",), (), "070"),
                Verb(14, ("old", "world"), "way", (), (), None),
            ],
            [Pattern(15, "* &WEAPONRY (TO +)", "0722"), Pattern(16, "$ * +", "---")],
        ),
        Block(None, [Verb(19, (), "yield", (), (), None)]),
    ]


def test_sets_may_stand_in_sets() -> None:
    found = parse_dictionary(DICTIONARY)
    assert found.members("&WEAPONRY_") == ["RIFLE", "HOWITZER", "FIELD GUN"]
    assert found.members("&NONE") == []
    assert parse_dictionary("&A\n+&B\n+X\n&B\n+&A\n+Y\n").members("&A") == ["Y", "X"]


def test_what_is_not_understood_is_named_by_its_line() -> None:
    text = """\
        HAND [072]
        --- HAND [072]
        --- HAND [072] ---
        - * ARMS
        * ARMS [072]
        HAND OVER
    """
    assert [(p.line, p.reason) for p in parse_dictionary(dedent(text)).problems] == [
        (1, "stands in no block"),
        (2, "no heading of a block: --- NAME [code] ---"),
        (4, "a pattern without a code"),
        (5, "neither a verb nor a pattern: * ARMS"),
        (6, "neither a verb nor a pattern: HAND OVER"),
    ]


LINES = st.one_of(
    st.text(alphabet="AB_+-*&$%^#{}()[]<!>: 012\t", max_size=30),
    st.sampled_from(
        ["--- A [010] ---", "&SET", "+MEMBER", "VERB {FORMS} [190]", "+A_B", "A_+B", "- * X [010]", "- [0]"]
    ),
)


@given(st.lists(LINES, max_size=12))
def test_no_line_is_lost_and_none_breaks_it(lines: list[str]) -> None:
    found = parse_dictionary("\n".join(lines))
    problems = {problem.line for problem in found.problems}
    used = {one.line for block in found.blocks for one in block.verbs}
    used |= {one.line for block in found.blocks for one in block.patterns}
    assert problems.isdisjoint(used)
    assert (problems | used) <= set(range(1, len(lines) + 1))
    remarks = any("<!--" in line for line in lines)
    for number, line in enumerate(lines, 1):
        plain = line.partition("#")[0].strip()
        if plain and plain[0] not in "+&-" and not remarks:
            assert number in problems | used
    assert all(isinstance(problem, Problem) and problem.reason for problem in found.problems)
    for name in found.sets:
        found.members(name)
