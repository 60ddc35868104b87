"""Which statement vouches for which event, and who `we` is in somebody's words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading import REPORT_VOICE, Span, Statement
from dragoman.voices import Voices

TEXT = "Moscow said that Kyiv accused us of attacking it. We did not, it said. Troops left."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def statement(
    name: str, cue: str, *content: str, attitude: bool = False, within: str | None = None
) -> Statement:
    return Statement(
        id=name,
        speakers=(f"state:{name}",),
        speaker_span=None,
        cue=span(cue),
        content=tuple(map(span, content)),
        quotation="indirect",
        attitude=attitude,
        within=within,
    )


OUTER = statement("RUS", "said", "Kyiv accused us of attacking it")
INNER = statement("UKR", "accused", "of attacking it", within="RUS")
NESTED = Voices([OUTER, INNER])


def test_what_nobody_says_is_the_outlets() -> None:
    vouching = NESTED.vouch(span("left"))
    assert (vouching.voice, vouching.statement) == (REPORT_VOICE, None)


def test_what_stands_in_somebodys_words_is_his_outermost_speaker_first() -> None:
    assert NESTED.vouch(span("attacking")).voice == ("RUS", "UKR")


def test_a_speech_act_is_vouched_for_by_who_reports_it_and_makes_a_statement() -> None:
    vouching = NESTED.vouch(span("accused"))
    assert (vouching.voice, vouching.statement) == (("RUS",), "UKR")
    vouching = Voices([INNER]).vouch(span("accused"))
    assert (vouching.voice, vouching.statement) == (REPORT_VOICE, "UKR")


def test_a_cue_inside_its_own_content_is_not_in_its_own_voice() -> None:
    around = statement("RUS", "accused", "Kyiv accused us of attacking it")
    assert Voices([around]).vouch(span("accused")).voice == REPORT_VOICE


def test_a_statement_in_parts_vouches_for_each() -> None:
    voices = Voices([statement("RUS", "said", "Kyiv accused us", "We did not")])
    assert voices.vouch(span("accused")).voice == ("RUS",)
    assert voices.vouch(span("did")).voice == ("RUS",)
    assert voices.vouch(span("attacking")).voice == REPORT_VOICE


def test_a_wish_vouches_for_nothing() -> None:
    voices = Voices([statement("RUS", "said", "Kyiv accused us of attacking it", attitude=True)])
    assert voices.vouch(span("attacking")).voice == REPORT_VOICE


def test_a_trigger_that_only_begins_in_the_words_is_not_of_them() -> None:
    voices = Voices([statement("RUS", "said", "Kyiv acc")])
    assert voices.vouch(span("accused")).voice == REPORT_VOICE


def test_statements_within_one_another_come_to_an_end() -> None:
    one = statement("RUS", "said", "Kyiv accused us of attacking it", within="UKR")
    assert Voices([one, INNER]).vouch(span("attacking")).voice == ("RUS", "UKR")


def test_the_innermost_speaker_is_whose_words_they_are() -> None:
    assert NESTED.speakers(span("us")) == ("state:RUS",)
    assert NESTED.speakers(span("We")) == ()


def test_a_report_without_statements() -> None:
    voices = Voices([])
    assert voices.vouch(span("left")).voice == REPORT_VOICE
    assert voices.speakers(span("We")) == ()


stretches = st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda x: Span(x[0], sum(x)))


@given(st.lists(stretches, max_size=8), stretches)
def test_the_innermost_is_the_latest_beginning_content_around(contents: list[Span], trigger: Span) -> None:
    told = [
        Statement(str(i), (), None, Span(100 + i, 101 + i), (content,), "indirect")
        for i, content in enumerate(contents)
    ]
    voice = Voices(told).vouch(trigger).voice
    around = [content for content in contents if content.covers(trigger)]
    if not around:
        assert voice == REPORT_VOICE
    else:
        assert contents[int(voice[0])] == max(around, key=lambda c: (c.start, -c.end))


@given(st.lists(st.integers(0, 60), unique=True, max_size=8), stretches)
def test_a_cue_that_shares_a_character_makes_the_statement(starts: list[int], trigger: Span) -> None:
    told = [Statement(str(i), (), None, Span(i, i + 1), (), "indirect") for i in starts]
    made = Voices(told).vouch(trigger).statement
    sharing = [s.id for s in told if s.cue.overlaps(trigger)]
    assert made == (min(sharing, key=int) if sharing else None)
