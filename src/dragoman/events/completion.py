"""Completion: who takes part in an event, gathered from its mentions.

Those who take part in an act are told anywhere in the text ("Moscow halts operation … Russia has ended its
operation against Georgia"): a side of the event that its first mention leaves open is the one that another
mention names. A mention keeps to what it says itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from dragoman.events.telling import Party, Telling, are_one

Names = tuple[str, ...]


def gather(told: Sequence[Telling]) -> tuple[Names, Names]:
    """Actors and recipients of an event: those of its first mention; a side that this leaves open is that of
    the first that names somebody."""
    first = told[0]
    actors, recipients = _sides(first)
    for other in told[1:]:
        if actors and recipients:
            break
        found = [_new(first, {*actors, *recipients}, other, side) for side in _sides(other)]
        if first.mutual and first.parties:
            # The two sides may be told either way round: whoever is new stands on the side that is open.
            found = [(*found[0], *found[1]) if len(first.parties) == 1 else ()] * 2
        actors, recipients = actors or found[0], recipients or found[1]
    return actors, recipients


def _sides(telling: Telling) -> tuple[Names, Names]:
    mention = telling.mention
    actors, recipients = (
        tuple(dict.fromkeys(p.entity for p in side)) for side in (mention.actors, mention.recipients)
    )
    return actors, recipients


def _new(first: Telling, taken: Collection[str], other: Telling, side: Iterable[str]) -> Names:
    """Those who are none of the parties that the first mention names, nor of those taken over by now."""
    parties: dict[str, Party] = {party.id: party for party in other.parties}
    return tuple(
        entity
        for entity in side
        if entity not in taken and not any(are_one(parties[entity], own) for own in first.parties)
    )
