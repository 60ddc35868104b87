"""Slips of an annotation that its marks and labels show only together."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from math import isclose

from corpus.annotated import Annotated, Marked
from corpus.labels import EventLabel, Label
from corpus.slips import Slip
from corpus.values import date_range
from corpus.vocabulary import vocabulary
from dragoman.reading import Span

_COMING_IS_AGREE = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
_DIGITS = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?)[ -]?([^\W\d_]*)")
_WORD = re.compile(r"[^\W\d_]+")
_DESCRIBED_AND_NAMED = re.compile(
    r"(?:.* )?(?:[a-z]\w*|The|An?|His|Her|Its|Their)\b.*, (?:[A-Z][\w.'’-]*(?: |$))+"
)
"""A description and the name after it: "the minister, Ilo Prenk"."""


def check(texts: Iterable[Annotated]) -> list[Slip]:
    """Every slip in and between the texts, by file and line."""
    texts = list(texts)
    slips = [slip for text in texts for slip in _check_text(text)]
    slips += _lonely_events(texts)
    slips += _repeated_ids(texts)
    return sorted(slips, key=lambda s: (s.file, s.line))


def _check_text(text: Annotated) -> Iterator[Slip]:
    for check_one in (_words, _entities, _accords, _events, _statements, _dates, _figures):
        for line, reason in check_one(text):
            yield Slip(text.item.file, line, reason)


_Found = Iterator[tuple[int, str]]


def _all_marks(text: Annotated) -> Iterator[Marked[Label]]:
    yield from text.mentions
    yield from text.events
    yield from text.dates
    yield from text.cues
    yield from text.parts
    yield from text.channels
    yield from text.figures
    yield from text.accord_mentions
    yield from text.notes


def _words(text: Annotated) -> _Found:
    """Spans without words, or that cut one."""
    for mark in _all_marks(text):
        words = mark.span.of(text.text)
        if not words.strip() or words != words.strip():
            yield mark.line, f"a mark that begins or ends with white space, or is empty: {words!r}"
        for edge in mark.span:
            if 0 < edge < len(text.text) and text.text[edge - 1].isalnum() and text.text[edge].isalnum():
                yield mark.line, f"a mark that cuts a word: {words!r}"
    twice = Counter((mark.span, mark.label) for mark in _all_marks(text))
    for mark in _all_marks(text):
        if twice[mark.span, mark.label] > 1:
            yield mark.line, f"marked twice with the same: {mark.span.of(text.text)!r}"


def _entities(text: Annotated) -> _Found:
    """Keys that nothing declares, and appositions that are not marked as mentions of their own."""
    first: dict[str, int] = {}
    for mention in text.mentions:
        words, kind = mention.span.of(text.text), text.entities[mention.label.keys[0]].kind
        if kind == "person" and _DESCRIBED_AND_NAMED.fullmatch(words):
            yield mention.line, f"{words!r} is two mentions: an apposition is marked on its own"
        for key in mention.label.keys:
            first.setdefault(key, mention.line)
        if len(mention.label.keys) > 1 and len(set(mention.label.keys)) < len(mention.label.keys):
            yield mention.line, "words for several that name one twice"
    for key, line in first.items():
        if text.entities[key].kind is None:
            yield line, f"@{key} is declared nowhere: its first mention needs a kind"


def _accords(text: Annotated) -> _Found:
    seen: set[str] = set()
    for mention in text.accord_mentions:
        key = mention.label.key
        if key not in seen and text.accords[key].status is None:
            yield mention.line, f"accord {key} has no status"
        if key not in seen:
            yield from _unknown(text, mention.line, f"accord {key}", text.accords[key].parties)
        seen.add(key)


def _events(text: Annotated) -> _Found:
    numbers = {str(cue.label.number) for cue in text.cues}
    for event in text.events:
        label, words = event.label, event.span.of(text.text)
        where = f"{label.type} {words!r}"
        keys = (*label.actors, *label.recipients, *label.third_parties)
        yield from _unknown(text, event.line, where, keys if label.place is None else (*keys, label.place))
        both = set(label.actors) & set(label.recipients)
        if both:
            yield event.line, f"{where}: {', '.join(sorted(both))} on both sides"
        if label.mutual and label.recipients and not label.actors:
            yield event.line, f"{where}: mutual, with nobody in a="
        if label.status == "planned" and label.type in _COMING_IS_AGREE:
            yield event.line, f"{where}: a {label.type} to come is AGREE"
        if label.voice not in {None, "report", *numbers}:
            yield event.line, f"{where}: voice={label.voice}: there is no such statement"
        if label.date and not _date_is_told(text, label.date):
            yield event.line, f"{where}: on={label.date}: no such date is marked, and it is not the report's"
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    for event in text.events:
        if event.label.key:
            kinds[event.label.key].add(event.label.type)
        if len(kinds[event.label.key or ""]) > 1:
            yield event.line, f"#{event.label.key} joins triggers of different types"
    places = Counter((event.span, event.label.type) for event in text.events)
    for event in text.events:
        if places[event.span, event.label.type] > 1:
            yield event.line, f"{event.span.of(text.text)!r} is the trigger of two events of one type"


def _unknown(text: Annotated, line: int, where: str, keys: Iterable[str]) -> _Found:
    for key in keys:
        if key not in text.entities:
            yield line, f"{where}: {key} is mentioned nowhere"


def _date_is_told(text: Annotated, value: str) -> bool:
    if value == text.item.published or any(value == d.label.value for d in text.dates):
        return True
    asked = date_range(value)
    if asked is None:
        return False
    ranges = [date_range(d.label.value) for d in text.dates]
    return any(
        r is not None and (r[0] or "") <= (asked[0] or "") and (asked[1] or "9") <= (r[1] or "9")
        for r in ranges
    )


def _statements(text: Annotated) -> _Found:
    cues = Counter(cue.label.number for cue in text.cues)
    contents: defaultdict[int, list[Span]] = defaultdict(list)
    for part in text.parts:
        if part.label.part == "content":
            contents[part.label.number].append(part.span)
        if part.label.number not in cues:
            yield part.line, f"{part.label.part} {part.label.number} without its cue"
    for channel in text.channels:
        if channel.label.number not in cues:
            yield channel.line, f"channel {channel.label.number} without its cue"
    for cue in text.cues:
        number, where = cue.label.number, f"cue {cue.label.number} {cue.span.of(text.text)!r}"
        if cues[number] > 1:
            yield cue.line, f"{where}: a second cue of this number"
        if number not in contents:
            yield cue.line, f"{where}: no content"
        if any(
            one != other and one.overlaps(other) for one in contents[number] for other in contents[number]
        ):
            yield cue.line, f"{where}: one content inside another"
        if any(cue.span.overlaps(span) for span in contents[number]):
            yield cue.line, f"{where}: the cue lies in its content"
        yield from _unknown(text, cue.line, where, (*cue.label.speakers, *cue.label.addressees))


def _dates(text: Annotated) -> _Found:
    """Values that the words themselves speak against."""
    weekdays = vocabulary().weekdays
    for mark in text.dates:
        words = mark.span.of(text.text)
        named = [w.lower() for w in _WORD.findall(words) if w.lower() in weekdays]
        span = date_range(mark.label.value)
        if len(named) == 1 and span and span[0] and span[0] == span[1]:
            day = date.fromisoformat(span[0])
            if weekdays[day.weekday()] != named[0]:
                yield mark.line, f"{words!r}: {span[0]} is a {weekdays[day.weekday()].title()}"
        year = re.search(r"\b(?:19|20)\d\d\b", words)
        if (
            year
            and span
            and "T" not in mark.label.value
            and not any(year[0] in (end or year[0]) for end in span)
        ):
            yield mark.line, f"{words!r} is not {mark.label.value}"


def _figures(text: Annotated) -> _Found:
    keys = {event.label.key for event in text.events}
    for mark in text.figures:
        where = f"figure {mark.span.of(text.text)!r}"
        if mark.label.who:
            yield from _unknown(text, mark.line, where, [mark.label.who])
        if mark.label.event and mark.label.event not in keys:
            yield mark.line, f"{where}: there is no event #{mark.label.event}"
        told = _number_in(mark.span.of(text.text))
        ends = (mark.label.low, mark.label.high)
        if told is not None and not any(end is not None and isclose(told, end) for end in ends):
            yield mark.line, f"{where}: {told:g} is neither end of the value"


def _number_in(words: str) -> float | None:
    """The number that digits tell, with "million" and the like; None without digits, or with several."""
    found = _DIGITS.findall(words)
    if len(found) != 1:
        return None
    digits, scale = found[0]
    return float(digits.replace(",", "")) * vocabulary().scales.get(scale.lower(), 1)


def _repeated_ids(texts: list[Annotated]) -> Iterator[Slip]:
    first: dict[str, Annotated] = {}
    for text in texts:
        if text.item.id in first:
            other = first[text.item.id].item.file
            yield Slip(
                text.item.file,
                text.item.lines[0].number,
                f"the id {text.item.id} is that of a text in {other}, too",
            )
        first[text.item.id] = text


def _lonely_events(texts: list[Annotated]) -> Iterator[Slip]:
    """Event keys that join nothing: used once in their report or story, and by no figure."""
    used: Counter[tuple[str, str]] = Counter()
    last: dict[tuple[str, str], tuple[Annotated, Marked[EventLabel]]] = {}
    for text in texts:
        for event in text.events:
            if event.label.key:
                used[place := event_cluster(text, event.label)] += 1
                last[place] = text, event
        for figure in text.figures:
            if figure.label.event:
                used[text.item.story or text.item.id, figure.label.event] += 1
    for place, (text, event) in last.items():
        if used[place] == 1:
            yield Slip(text.item.file, event.line, f"#{event.label.key} is used once")


def event_cluster(text: Annotated, label: EventLabel) -> tuple[str, str]:
    """The story, or else the item, and the key that an event's triggers share."""
    return text.item.story or text.item.id, label.key or ""


def hints(text: Annotated) -> Iterator[Slip]:
    """What may be wrong: pronouns and states without a mark, and pronouns of reports that take up nobody."""
    uses = Counter(key for mention in text.mentions for key in mention.label.keys)
    for mention in text.mentions if text.item.is_report else []:
        words = mention.span.of(text.text).lower()
        if words in vocabulary().pronouns and all(uses[key] == 1 for key in mention.label.keys):
            keys = "+".join(mention.label.keys)
            yield Slip(text.item.file, mention.line, f"{words!r}, @{keys}: a pronoun whose key is used once")
    taken = [m.span for m in text.mentions] + [n.span for n in text.notes]
    expected = vocabulary().pronouns | set(vocabulary().states.values())
    written = [line.number for line in text.item.lines if line.text.strip()]
    for number, sentence in zip(written, text.sentences, strict=True):
        for found in _WORD.finditer(text.text, *sentence):
            word, span = found[0], Span(*found.span())
            if (word in expected or word.lower() in expected) and not any(t.covers(span) for t in taken):
                yield Slip(text.item.file, number, f"{word!r} has no mark")
