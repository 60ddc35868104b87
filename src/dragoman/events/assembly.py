"""Assembly: mentions of the same event brought together, with the event's own values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.events.ontology import ontology
from dragoman.reading import Event, EventDate, EventMention, Participant, fact_id


def assemble(
    mentions: Sequence[EventMention], contexts: Sequence[tuple[str, ...]], document_id: str
) -> tuple[Event, ...]:
    """Events in the order of their first mentions; `contexts[i]` are those of mention i.

    Two mentions are one event where type and voice agree, nothing of mode, status, date or place contradicts,
    one side names the same entities, and on the other those of one are among those of the other. An id is
    made of the first trigger.
    """
    groups: list[list[int]] = []
    for i, mention in enumerate(mentions):
        group = next((g for g in reversed(groups) if all(_same(mentions[k], mention) for k in g)), None)
        if group is None:
            groups.append([i])
        else:
            group.append(i)
    return tuple(
        _event([mentions[i] for i in group], [contexts[i] for i in group], document_id) for group in groups
    )


def _same(first: EventMention, second: EventMention) -> bool:
    if first.type != second.type or first.status != second.status or first.voice != second.voice:
        return False
    if first.mode and second.mode and first.mode != second.mode:
        return False
    if _apart(first, second):
        return False
    if ontology().types[first.type].symmetric:
        return _nested(first.actors + first.recipients, second.actors + second.recipients)
    actors, recipients = (first.actors, second.actors), (first.recipients, second.recipients)
    return (_equal(*actors) and _nested(*recipients)) or (_equal(*recipients) and _nested(*actors))


def _apart(first: EventMention, second: EventMention) -> bool:
    """Whether dates or places, each stated, contradict one another."""
    a, b = first.date, second.date
    if a.span and b.span and (_before(a, b) or _before(b, a)):
        return True
    return bool(first.place.name and second.place.name and first.place.name != second.place.name)


def _before(first: EventDate, second: EventDate) -> bool:
    return first.latest is not None and second.earliest is not None and first.latest < second.earliest


def _nested(first: Sequence[Participant], second: Sequence[Participant]) -> bool:
    """Whether one side's entities hold the other's; a side that names nobody contradicts nobody."""
    a, b = {p.entity for p in first}, {p.entity for p in second}
    return not a or not b or a <= b or b <= a


def _equal(first: Sequence[Participant], second: Sequence[Participant]) -> bool:
    """Whether both name the same entities, and some."""
    a, b = {p.entity for p in first}, {p.entity for p in second}
    return bool(a) and a == b


def _event(mentions: list[EventMention], contexts: list[tuple[str, ...]], document_id: str) -> Event:
    """The event that mentions in one voice tell; its own values are those of the first."""
    own = mentions[0]
    return Event(
        id=fact_id(document_id, "event", own.trigger),
        type=own.type,
        mode=own.mode,
        status=own.status,
        voice=own.voice,
        symmetric=ontology().types[own.type].symmetric,
        actors=_ids(own.actors),
        recipients=_ids(own.recipients),
        third_parties=_ids(own.third_parties),
        contexts=_ordered(c for group in contexts for c in group),
        date=own.date,
        place=own.place,
        confidence=max(m.confidence for m in mentions),
        mentions=tuple(mentions),
    )


def _ids(participants: Iterable[Participant]) -> tuple[str, ...]:
    return _ordered(p.entity for p in participants)


def _ordered(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
