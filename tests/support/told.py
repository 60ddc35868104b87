"""Mentions of a little report, as they are told."""

from __future__ import annotations

from dragoman.events.ontology import ontology
from dragoman.events.telling import Telling, tellings
from dragoman.reading import Entity, EntityMention, EventMention, Participant, Span

TEXT = (
    "Raid on border camp\n\n"
    "Varnian guns shelled the camp near Mirov and two men died.\n"
    "Lod said nothing of the shelling; the attack went on.\n"
)
ENTITIES = (
    Entity("state:varnia", "Varnia", "state", "VAR"),
    Entity("state:lod", "Lod", "state", "LOD"),
    Entity("body:army", "army", "body", "VAR", ("MIL",)),
    Entity("body:paper", "newspaper", "body", "VAR", ("JRN",)),
    Entity("person:prenk", "Prenk", "person", "VAR", (), "Foreign Minister of Varnia", known=True),
    Entity("person:officer", "officer", "person"),
    Entity("generic:gunners", "gunners", "generic", "VAR"),
    Entity("generic:men", "men", "generic"),
    Entity("group:rebels", "Red Lantern", "group", mentions=(EntityMention(Span(0, 4), "name"),)),
)


def told(
    word: str,
    actors: str = "state:varnia",
    recipients: str = "state:lod",
    *,
    kind: str = "ASSAULT",
    mode: str | None = None,
) -> EventMention:
    """A mention that has a word of the text for its trigger."""
    start = TEXT.index(word)
    end = TEXT.find("\n", start)
    sides = [tuple(Participant(name) for name in side.split()) for side in (actors, recipients)]
    return EventMention(
        trigger=Span(start, start + len(word)),
        sentence=Span(TEXT.rfind("\n", 0, start) + 1, end),
        type=kind,
        mode=mode,
        status="occurred",
        actors=sides[0],
        recipients=sides[1],
    )


def read(*mentions: EventMention) -> list[Telling]:
    return tellings(mentions, ENTITIES, TEXT, ontology())
