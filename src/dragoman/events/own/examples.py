"""Examples of a type of the user's own: whether a reading codes them as they should be coded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.events.ontology import EventType
from dragoman.events.own.definitions import Example
from dragoman.gazetteer.lookup import key_of
from dragoman.reading import EventMention, Participant, Reading


def shortfall(example: Example, kind: EventType, reading: Reading) -> str | None:
    """What a reading of an example lacks, in words; None where it is coded as it should be."""
    found = [mention for event in reading.events for mention in event.mentions]
    if any(_fits(mention, example, kind, reading) for mention in found):
        return None
    if found:
        return f"coded as {'; '.join(told(mention, reading) for mention in found)}"
    if reading.abstained:
        left = "; ".join(
            f"{one.span.of(reading.document.text)} ({one.type}): {one.reason}" for one in reading.abstained
        )
        return f"no event is coded; left out: {left}"
    return "no event is coded: no cue word was found, or none in its frame"


def told(mention: EventMention, reading: Reading) -> str:
    """An event in a line: `ACCUSE-allege occurred: Turkey > France`."""
    mode = f"-{mention.mode}" if mention.mode else ""
    actors, recipients = (
        ", ".join(_names(side, reading)) or "nobody" for side in (mention.actors, mention.recipients)
    )
    return f"{mention.type}{mode} {mention.status}: {actors} > {recipients}"


def _fits(mention: EventMention, example: Example, kind: EventType, reading: Reading) -> bool:
    if mention.type != kind.name or example.mode not in {None, mention.mode}:
        return False
    if example.status not in {None, mention.status}:
        return False
    wanted = [example.actors, example.recipients]
    found = [mention.actors, mention.recipients]
    if kind.binds_both(mention.mode) and None not in wanted:
        # Who stands on which side of what binds both ways is the same to it.
        names = [*(example.actors or ()), *(example.recipients or ())]
        return _same(names, mention.actors + mention.recipients, reading)
    return all(
        names is None or _same(names, side, reading) for names, side in zip(wanted, found, strict=True)
    )


def _same(names: Sequence[str], side: Sequence[Participant], reading: Reading) -> bool:
    """Whether each name is another participant's, and each participant is named."""
    open_names = list(names)
    for participant in side:
        own = next((name for name in open_names if _is_called(participant, name, reading)), None)
        if own is None:
            return False
        open_names.remove(own)
    return not open_names


def _is_called(participant: Participant, name: str, reading: Reading) -> bool:
    """Whether a name is a participant's id, words of its name, or the words in the text."""
    if name == participant.entity:
        return True
    called = list(_names([participant], reading))
    if participant.span is not None:
        called.append(participant.span.of(reading.document.text))
    key = key_of(name)
    return bool(key) and any(f" {key} " in f" {key_of(one)} " for one in called)


def _names(side: Iterable[Participant], reading: Reading) -> Iterable[str]:
    names = {entity.id: entity.name for entity in reading.entities}
    return [names.get(participant.entity, participant.entity) for participant in side]
