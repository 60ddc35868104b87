"""An item with its labels sorted by kind and its entities and agreements put together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from corpus.items import Item
from corpus.label_parser import parse_label
from corpus.labels import (
    AccordLabel,
    ChannelLabel,
    CueLabel,
    DateLabel,
    EntityLabel,
    EventLabel,
    FigureLabel,
    Label,
    NoteLabel,
    PartLabel,
)
from corpus.markup import Mark, parse
from corpus.slips import Slip
from corpus.vocabulary import vocabulary
from dragoman.reading import EntityKind, Span

L_co = TypeVar("L_co", bound=Label, covariant=True)
L = TypeVar("L", bound=Label)


@dataclass(frozen=True, slots=True)
class Marked(Generic[L_co]):
    """A label and where it stands."""

    span: Span
    label: L_co
    line: int
    sentence: int


@dataclass(slots=True)
class Declared:
    """What the labels of a text say of an entity, all of them together."""

    kind: EntityKind | None = None
    country: str | None = None
    sectors: tuple[str, ...] = ()
    name: str | None = None


@dataclass(slots=True)
class Annotated:
    """Everything that is marked in one text, in the order of the text."""

    item: Item
    text: str
    sentences: tuple[Span, ...]
    entities: dict[str, Declared] = field(default_factory=dict)
    accords: dict[str, AccordLabel] = field(default_factory=dict)
    mentions: list[Marked[EntityLabel]] = field(default_factory=list)
    events: list[Marked[EventLabel]] = field(default_factory=list)
    dates: list[Marked[DateLabel]] = field(default_factory=list)
    cues: list[Marked[CueLabel]] = field(default_factory=list)
    parts: list[Marked[PartLabel]] = field(default_factory=list)
    channels: list[Marked[ChannelLabel]] = field(default_factory=list)
    figures: list[Marked[FigureLabel]] = field(default_factory=list)
    accord_mentions: list[Marked[AccordLabel]] = field(default_factory=list)
    notes: list[Marked[NoteLabel]] = field(default_factory=list)

    def nearest(self, key: str, to: Marked[Label], outside: tuple[Span, ...] = ()) -> Span | None:
        """The mention of an entity nearest to a mark in its sentence, or None.

        Mentions inside `outside` come last, then words for several entities, then words inside the mention of
        another ("its" in "its ambassador").
        """
        here = [m for m in self.mentions if m.sentence == to.sentence]
        near = [m for m in here if key in m.label.keys]
        free = [m for m in near if not any(o.covers(m.span) for o in outside)]

        def order(m: Marked[EntityLabel]) -> tuple[bool, bool, int, int]:
            inside = any(o.span != m.span and o.span.covers(m.span) and key not in o.label.keys for o in here)
            return len(m.label.keys) > 1, inside, distance(m.span, to.span), m.span.start

        return min(free or near, key=order).span if near else None


def distance(one: Span, other: Span) -> int:
    """How many characters stand between two spans."""
    return max(0, other.start - one.end, one.start - other.end)


def annotate(item: Item, slips: list[Slip]) -> Annotated:
    """The item's marks by kind; labels that cannot be read are left out, each with a slip."""
    passage = parse(item.lines, item.file, slips)
    result = Annotated(item, passage.text, passage.sentences)
    for mark in passage.marks:
        try:
            label = parse_label(mark.label)
        except ValueError as error:
            slips.append(Slip(item.file, mark.line, f"{mark.span.of(passage.text)[:30]!r}: {error}"))
            continue
        _file(result, mark, label)
    for mention in result.mentions:
        _declare(result, mention, slips)
    for accord in result.accord_mentions:
        _declare_accord(result, accord)
    return result


def _file(result: Annotated, mark: Mark, label: Label) -> None:
    """Put a label where labels of its kind are."""

    def into(where: list[Marked[L]]) -> Callable[[L], None]:
        return lambda typed: where.append(Marked(mark.span, typed, mark.line, mark.sentence))

    match label:
        case EntityLabel():
            into(result.mentions)(label)
        case EventLabel():
            into(result.events)(label)
        case DateLabel():
            into(result.dates)(label)
        case CueLabel():
            into(result.cues)(label)
        case PartLabel():
            into(result.parts)(label)
        case ChannelLabel():
            into(result.channels)(label)
        case FigureLabel():
            into(result.figures)(label)
        case AccordLabel():
            into(result.accord_mentions)(label)
        case NoteLabel():
            into(result.notes)(label)


def _declare(result: Annotated, mention: Marked[EntityLabel], slips: list[Slip]) -> None:
    """Add what a mention says of its entities; where it contradicts an earlier one, a slip."""
    label = mention.label
    for key in label.keys:
        known = result.entities.get(key)
        if known is None:
            known = result.entities[key] = Declared()
            if key in vocabulary().states:
                known.kind, known.country = "state", key
                known.sectors, known.name = ("GOV",), vocabulary().states[key]
        for what, said in (("kind", label.kind), ("country", label.country), ("name", label.name)):
            if said and getattr(known, what) not in {None, said}:
                slips.append(
                    Slip(
                        result.item.file,
                        mention.line,
                        f"@{key}: {what} {said!r}, but earlier {getattr(known, what)!r}",
                    )
                )
            elif said:
                setattr(known, what, said)
        known.sectors = tuple(dict.fromkeys((*known.sectors, *label.sectors)))


def _declare_accord(result: Annotated, mention: Marked[AccordLabel]) -> None:
    new, known = mention.label, result.accords.get(mention.label.key)
    result.accords[new.key] = (
        new
        if known is None
        else AccordLabel(
            new.key,
            known.status or new.status,
            known.date or new.date,
            known.parties or new.parties,
            known.name or new.name,
        )
    )
