"""Assembly: mentions of the same event brought together, with the event's own values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.events import weighing
from dragoman.events.completion import gather
from dragoman.events.likeness import likeness
from dragoman.events.ontology import Ontology, ontology
from dragoman.events.telling import Kind, Telling, is_told, kind_of, names_all_of, tellings, tells_more
from dragoman.reading import REPORT_VOICE, Entity, Event, EventMention, fact_id

REACH = 32
"""Events of one kind back among which a mention may find its own."""


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

    A mention belongs to the event told before whose mentions it is most like on the whole (`likeness`), if it
    is like enough. Only mentions of one kind are brought together: a plan is not the deed. The event's values
    are those of its first mention in the outlet's voice, else of its first; no other names anybody beside
    those whom that one names on the same side. A side that it leaves open the event has from others in its
    voice (`completion`), and so the day where words tell it only there.
    In another voice nothing may be added: what a speaker alone says of an act stays an event of its own.
    """
    types = types or ontology()
    told = tellings(mentions, entities, text, types)
    groups: list[list[int]] = []
    alike: dict[Kind, list[list[int]]] = {}
    for i, mention in enumerate(mentions):
        near = alike.setdefault(kind_of(mention), [])
        group = _likest(
            (group for group in near[-REACH:] if _may_join(told[i], [told[j] for j in group])), told, i
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
    """The group that a mention is most like, None where it is like none enough."""
    decisions = weighing.load()
    best, found = decisions.kept["retelling"], None
    for group in groups:
        features = [likeness(told[i], told[place]) for i in group]
        shares = [weighing.likelihood(decisions.retelling, one) for one in features if one is not None]
        if len(shares) == len(group) and sum(shares) / len(shares) >= best:
            best, found = sum(shares) / len(shares), group
    return found


def _may_join(later: Telling, group: Sequence[Telling]) -> bool:
    """Whether an event still names all whom its mentions name if a later one joins them."""
    valued, voice = _valued(group), later.mention.voice
    if voice == valued.mention.voice:
        return not any(tells_more(one, later) for one in group if one.mention.voice == voice)
    if voice == REPORT_VOICE:
        return all(names_all_of(later, one) for one in group)
    return names_all_of(valued, later)


def _valued(group: Sequence[Telling]) -> Telling:
    """The mention of an event whose values are the event's."""
    return next((one for one in group if one.mention.voice == REPORT_VOICE), group[0])


def _event(told: list[Telling], contexts: list[tuple[str, ...]], document_id: str, types: Ontology) -> Event:
    """The event that mentions tell."""
    mentions = [one.mention for one in told]
    main = _valued(told)
    own, kind = main.mention, types.types[main.mention.type]
    same = [main, *(one for one in told if one is not main and one.mention.voice == own.voice)]
    actors, recipients = gather(same)
    return Event(
        id=fact_id(document_id, "event", mentions[0].trigger),
        type=own.type,
        mode=own.mode,
        status=own.status,
        voice=own.voice,
        symmetric=kind.binds_both(own.mode),
        actors=actors,
        recipients=recipients,
        third_parties=_ordered(p.entity for p in own.third_parties),
        contexts=_ordered(c for group in contexts for c in group),
        date=next((one.mention.date for one in same if is_told(one.mention.date)), own.date),
        place=own.place,
        intensity=kind.intensity_of(own.mode),
        confidence=max(m.confidence for m in mentions),
        mentions=tuple(mentions),
    )


def _ordered(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
