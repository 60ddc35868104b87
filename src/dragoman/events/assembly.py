"""Assembly: mentions of the same event brought together, with the event's own values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.events.ontology import Ontology, ontology
from dragoman.reading import Event, EventDate, EventMention, Participant, fact_id

Key = tuple[str, str, tuple[str, ...], frozenset[str]]

REACH = 8
"""Events of one key back among which a mention may find its own."""


def assemble(
    mentions: Sequence[EventMention],
    contexts: Sequence[tuple[str, ...]],
    document_id: str,
    types: Ontology | None = None,
) -> tuple[Event, ...]:
    """Events in the order of their first mentions; `contexts[i]` are those of mention i.

    `types` is another ontology than the one that ships.

    A mention belongs to an event told before where type, status, voice and those who act agree, nothing of
    mode, date or place contradicts, and nobody is acted on who was not then. An id is made of the first
    trigger.
    """
    types = types or ontology()
    groups: list[list[int]] = []
    alike: dict[Key, list[list[int]]] = {}
    for i, mention in enumerate(mentions):
        near = alike.setdefault(_key(mention, types), [])
        group = next((g for g in reversed(near[-REACH:]) if _same(mentions[g[0]], mention, types)), None)
        if group is None:
            groups.append([i])
            near.append(groups[-1])
        else:
            group.append(i)
    return tuple(
        _event([mentions[i] for i in group], [contexts[i] for i in group], document_id, types)
        for group in groups
    )


def _key(mention: EventMention, types: Ontology) -> Key:
    """What mentions of one event share: both sides where the act binds both, else who acts."""
    mutual = types.types[mention.type].binds_both(mention.mode)
    acting = mention.actors + mention.recipients if mutual else mention.actors
    return mention.type, mention.status, mention.voice, frozenset(p.entity for p in acting)


def _same(first: EventMention, second: EventMention, types: Ontology) -> bool:
    if first.mode and second.mode and first.mode != second.mode:
        return False
    mutual = types.types[first.type].binds_both(first.mode)
    return not _apart(first, second) and (mutual or _among(second.recipients, first.recipients))


def _apart(first: EventMention, second: EventMention) -> bool:
    """Whether dates or places, each stated, contradict one another."""
    a, b = first.date, second.date
    if a.span and b.span and (_before(a, b) or _before(b, a)):
        return True
    return bool(first.place.name and second.place.name and first.place.name != second.place.name)


def _before(first: EventDate, second: EventDate) -> bool:
    return first.latest is not None and second.earliest is not None and first.latest < second.earliest


def _among(second: Sequence[Participant], first: Sequence[Participant]) -> bool:
    """Whether all that the second names are among those whom the first names."""
    return {p.entity for p in second} <= {p.entity for p in first}


def _event(
    mentions: list[EventMention], contexts: list[tuple[str, ...]], document_id: str, types: Ontology
) -> Event:
    """The event that mentions in one voice tell; its own values are those of the first."""
    own = mentions[0]
    kind = types.types[own.type]
    return Event(
        id=fact_id(document_id, "event", own.trigger),
        type=own.type,
        mode=own.mode,
        status=own.status,
        voice=own.voice,
        symmetric=kind.binds_both(own.mode),
        actors=_ids(own.actors),
        recipients=_ids(own.recipients),
        third_parties=_ids(own.third_parties),
        contexts=_ordered(c for group in contexts for c in group),
        date=own.date,
        place=own.place,
        intensity=kind.intensity_of(own.mode),
        confidence=max(m.confidence for m in mentions),
        mentions=tuple(mentions),
    )


def _ids(participants: Iterable[Participant]) -> tuple[str, ...]:
    return _ordered(p.entity for p in participants)


def _ordered(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
