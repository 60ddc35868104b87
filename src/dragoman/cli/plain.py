"""Facts in plain words."""

from __future__ import annotations

import calendar
from datetime import date

from dragoman.reading import Span
from dragoman.record.facts import EventFact, Party, Source, StatementFact, Voucher

NOBODY = "(nobody named)"


def what(fact: EventFact) -> str:
    """The words that tell of the event, and its type: `spoke by telephone (CONSULT-phone)`."""
    return f"{clean(fact.trigger_words)} ({kind(fact.type, fact.mode)})"


def kind(type_: str, mode: str | None) -> str:
    """Type and mode in one: `CONSULT-phone`."""
    return f"{type_}-{mode}" if mode else type_


def who(fact: EventFact) -> str:
    """Who did it to whom: → from actors to recipients, ↔ between the sides of what binds both ways."""
    if fact.symmetric and not fact.recipients:
        told = " ↔ ".join(_names(fact.actors)) or NOBODY
    elif fact.recipients:
        arrow = "↔" if fact.symmetric else "→"
        told = f"{listed(fact.actors) or NOBODY} {arrow} {listed(fact.recipients)}"
    else:
        told = listed(fact.actors) or NOBODY
    return f"{told}; concerning {listed(fact.third_parties)}" if fact.third_parties else told


def speaker(fact: StatementFact) -> str:
    """Who said it: the names, else the words that stand for the speaker."""
    named = listed(fact.speakers) or clean(fact.speaker_words or "") or NOBODY
    return f"{named} (anonymous)" if fact.attribution == "anonymous" else named


def how(fact: StatementFact) -> list[str]:
    """How it was said, a line for each thing known: the cue, to whom, through what, reported by whom."""
    lines = [f"“{clean(fact.cue_words)}” ({'attitude' if fact.attitude else fact.quotation})"]
    if fact.addressees:
        lines.append(f"to {listed(fact.addressees)}")
    if fact.channel:
        lines.append(f"via {clean(fact.channel_name or fact.channel.replace('_', ' '))}")
    if fact.voice:
        lines.append(f"as told by {voice(fact.voice)}")
    if fact.earliest or fact.latest:
        lines.append(when(fact.earliest, fact.latest))
    return lines


def voice(chain: tuple[Voucher, ...]) -> str:
    """Who vouches: the report itself, or the speakers, whoever quotes before whom is quoted."""
    if not chain:
        return "the report"
    return ", quoting ".join(map(_named, chain))


def speakers(links: tuple[Voucher, ...]) -> str:
    """Those who speak, each once."""
    return ", ".join(dict.fromkeys(map(_named, links)))


def _named(link: Voucher) -> str:
    return listed(link.speakers) or clean(link.words or "") or "somebody unnamed"


def when(earliest: str | None, latest: str | None) -> str:
    """A range of ISO dates, as short as it can be said: a day, a month, a year, or from and to."""
    if earliest is None or latest is None:
        return f"since {earliest}" if earliest else f"until {latest}" if latest else "no date"
    if earliest == latest:
        return earliest
    first, last = date.fromisoformat(earliest), date.fromisoformat(latest)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return earliest[:4] if first.year == last.year else f"{earliest[:4]} to {latest[:4]}"
    whole = first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]
    if whole and earliest[:7] == latest[:7]:
        return earliest[:7]
    return f"{earliest} to {latest}"


def source(fact: Source) -> str:
    """Where a report comes from: its outlet, else its title, and its date."""
    name = clean(fact.outlet or fact.title or f"report {fact.document[:8]}")
    return f"{name}, {when(fact.earliest, fact.latest)}"


def around(words: str, span: Span, reach: int) -> str:
    """A span of some words with at most `reach` characters on either side, cut between words."""
    left, right = words[: span.start], words[span.end :]
    if len(left) > reach:
        cut = left.find(" ", len(left) - reach)
        left = f"… {left[cut + 1 :] if cut >= 0 else ''}"
    if len(right) > reach:
        cut = right.rfind(" ", 0, reach + 1)
        right = f"{right[:cut] if cut >= 0 else ''} …"
    return f"“{clean(left + words[span.start : span.end] + right)}”"


def listed(parties: tuple[Party, ...]) -> str:
    """Names, with commas."""
    return ", ".join(_names(parties))


def clean(text: str) -> str:
    """A text on one line, without what a terminal might take for a command."""
    return " ".join("".join(mark if mark.isprintable() else " " for mark in text).split())


def _names(parties: tuple[Party, ...]) -> list[str]:
    return [clean(party.name) for party in parties]
