"""What stands in the braces of a mark: one class for each kind of label (FORMAT.md)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dragoman.reading import AgreementStatus, Attribution, ChannelKind, EntityKind, Form, NoteKind, Status

Part = Literal["source", "content", "reason"]


@dataclass(frozen=True, slots=True)
class EntityLabel:
    """A mention of the entities with these keys; the rest where the label declares it."""

    keys: tuple[str, ...]
    kind: EntityKind | None = None
    country: str | None = None
    sectors: tuple[str, ...] = ()
    form: Form | None = None
    name: str | None = None

    @property
    def declares(self) -> bool:
        """Whether the label says anything of the entity."""
        return bool(self.kind or self.country or self.sectors or self.name)


@dataclass(frozen=True, slots=True)
class EventLabel:
    """A trigger. Participants are keys; `key` joins the triggers of one event."""

    type: str
    mode: str | None
    status: Status
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    third_parties: tuple[str, ...] = ()
    place: str | None = None
    date: str | None = None
    contexts: tuple[str, ...] = ()
    key: str | None = None
    mutual: bool = False
    voice: str | None = None


@dataclass(frozen=True, slots=True)
class DateLabel:
    """A temporal expression with its value."""

    value: str


@dataclass(frozen=True, slots=True)
class CueLabel:
    """The cue of a statement; no `speakers` where the text names nobody."""

    number: int
    speakers: tuple[str, ...]
    addressees: tuple[str, ...] = ()
    attitude: bool = False
    attribution: Attribution | None = None


@dataclass(frozen=True, slots=True)
class PartLabel:
    """Another part of a statement."""

    part: Part
    number: int


@dataclass(frozen=True, slots=True)
class ChannelLabel:
    """The words for a statement's channel."""

    number: int
    kind: ChannelKind


@dataclass(frozen=True, slots=True)
class FigureLabel:
    """A quantity; `who` is an entity's key, `event` an event's."""

    measure: str
    low: float | None
    high: float | None
    exact: bool
    unit: str = "people"
    who: str | None = None
    event: str | None = None


@dataclass(frozen=True, slots=True)
class AccordLabel:
    """A mention of an agreement; the rest where the label declares it."""

    key: str
    status: AgreementStatus | None = None
    date: str | None = None
    parties: tuple[str, ...] = ()
    name: str | None = None


@dataclass(frozen=True, slots=True)
class NoteLabel:
    """Words that are no part of the report's prose."""

    kind: NoteKind


Label = (
    EntityLabel
    | EventLabel
    | DateLabel
    | CueLabel
    | PartLabel
    | ChannelLabel
    | FigureLabel
    | AccordLabel
    | NoteLabel
)
