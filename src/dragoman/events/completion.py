"""Completion: who takes part in an event, told to those of its mentions that leave it open.

Those who take part in an act are found anywhere in the text ("Moscow halts operation … Russia has ended its
operation against Georgia"): a side on which a mention names nobody is the one that another mention of its
event names. A participant taken over this way has no span of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.events.likeness import Party, Telling, are_one
from dragoman.reading import EventMention, Participant


def complete(told: Sequence[Telling]) -> list[EventMention]:
    """The mentions of one event; a side that one leaves open is that of the first that names somebody."""
    return [_completed(one, told) for one in told]


def _completed(one: Telling, told: Iterable[Telling]) -> EventMention:
    mention = one.mention
    if mention.actors and mention.recipients:
        return mention
    for other in told:
        actors, recipients = (_new(one, mention, other, side) for side in _sides(other))
        if one.mutual and one.parties:
            # The two sides may be told either way round: whoever is new stands on the side that is open.
            actors = recipients = (*actors, *recipients) if len(one.parties) == 1 else ()
        mention = replace(
            mention, actors=mention.actors or actors, recipients=mention.recipients or recipients
        )
    return mention


def _sides(telling: Telling) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    return telling.mention.actors, telling.mention.recipients


def _new(
    one: Telling, mention: EventMention, other: Telling, participants: Iterable[Participant]
) -> tuple[Participant, ...]:
    """Those who are none of the parties that a mention names, nor of those that it has taken over by now."""
    parties: dict[str, Party] = {party.id: party for party in other.parties}
    taken = {p.entity for p in (*mention.actors, *mention.recipients)}
    return tuple(
        Participant(p.entity)
        for p in participants
        if p.entity not in taken and not any(are_one(parties[p.entity], own) for own in one.parties)
    )
