"""Assembly: mentions of the same event brought together, with the event's own values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.events.completion import gather
from dragoman.events.likeness import CONTRADICTS, Telling, is_told, likeness, tellings, tells_more
from dragoman.events.ontology import Ontology, ontology
from dragoman.reading import Entity, Event, EventMention, fact_id

REACH = 32
"""Events of one type, status and voice back among which a mention may find its own."""


def assemble(
    mentions: Sequence[EventMention],
    contexts: Sequence[tuple[str, ...]],
    document_id: str,
    entities: Iterable[Entity],
    text: str,
    *,
    types: Ontology | None = None,
) -> tuple[Event, ...]:
    """Events in the order of their first mentions; `contexts[i]` are those of mention i.

    `mentions` are those of a report in the order of its text, `entities` who takes part in it, `types`
    another ontology than the one that ships. An id is made of the first trigger.

    A mention belongs to the event told before that it is most like (`likeness`): one with some mention that
    is like it, and with none that speaks against it. Only mentions of one status and one voice are brought
    together, since an event vouches for its values with its own voice: what a speaker says of an act that the
    outlet tells as well stays an event of its own, and so does a plan beside the deed. A later mention names
    nobody beside those whom the first, whose values are the event's, names on the same side. Whom the first
    leaves open the event has from the others (`completion`), and so the day where words tell it only there.
    """
    types = types or ontology()
    told = tellings(mentions, entities, text, types)
    groups: list[list[int]] = []
    alike: dict[tuple[str, str, tuple[str, ...]], list[list[int]]] = {}
    for i, mention in enumerate(mentions):
        near = alike.setdefault((mention.type, mention.status, mention.voice), [])
        group = _likest(
            [group for group in near[-REACH:] if not tells_more(told[group[0]], told[i])], told, i
        )
        if group is None:
            groups.append([i])
            near.append(groups[-1])
        else:
            group.append(i)
    return tuple(
        _event([told[i] for i in group], [contexts[i] for i in group], document_id, types) for group in groups
    )


def _likest(groups: Iterable[list[int]], told: Sequence[Telling], place: int) -> list[int] | None:
    """The group that a mention is most like, of several the latest; None where it is like none."""
    best, found = 1, None
    for group in groups:
        values = [likeness(told[i], told[place]) for i in group]
        if CONTRADICTS not in values and max(values) >= best:
            best, found = max(values), group
    return found


def _event(told: list[Telling], contexts: list[tuple[str, ...]], document_id: str, types: Ontology) -> Event:
    """The event that mentions in one voice tell; its own values are those of the first."""
    mentions = [one.mention for one in told]
    own, kind = mentions[0], types.types[mentions[0].type]
    actors, recipients = gather(told)
    return Event(
        id=fact_id(document_id, "event", own.trigger),
        type=own.type,
        mode=own.mode,
        status=own.status,
        voice=own.voice,
        symmetric=kind.binds_both(own.mode),
        actors=actors,
        recipients=recipients,
        third_parties=_ordered(p.entity for p in own.third_parties),
        contexts=_ordered(c for group in contexts for c in group),
        date=next((m.date for m in mentions if is_told(m.date)), own.date),
        place=own.place,
        intensity=kind.intensity_of(own.mode),
        confidence=max(m.confidence for m in mentions),
        mentions=tuple(mentions),
    )


def _ordered(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
