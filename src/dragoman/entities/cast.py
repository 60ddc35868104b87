"""The cast of a report: its entities, and which of them a word stands for."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from dragoman.language.annotation import Annotation, Token
from dragoman.reading import Entity, EntityKind, Form, Span


@dataclass(slots=True)
class Mention:
    """Tokens `[start, end)` with head token `head` that stand for the entities named in `entities`.

    More than one where a plural stands for several ("the two ministers").
    """

    start: int
    end: int
    head: int
    entities: tuple[str, ...]
    form: Form


@dataclass(slots=True)
class Cast:
    """Entities by id, and mentions by the tokens that they cover."""

    annotation: Annotation
    document_id: str
    entities: dict[str, Entity] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    _at: dict[int, Mention] = field(default_factory=dict)

    def add(self, mention: Mention) -> None:
        """Record a mention; tokens that an earlier mention covers stay with it."""
        self.mentions.append(mention)
        for i in range(mention.start, mention.end):
            self._at.setdefault(i, mention)
        self._at[mention.head] = mention

    def at(self, token: Token) -> Mention | None:
        """The mention that covers a token (the mention headed by it before any other)."""
        return self._at.get(token.i)

    def new_entity(self, name: str, kind: EntityKind, **fields: object) -> Entity:
        """A further entity that the gazetteer does not know, with an id of this document's own."""
        entity = Entity(f"{kind}:{self.document_id[:12]}-{len(self.entities)}", name, kind)
        entity = replace(entity, **fields)  # type: ignore[arg-type]
        self.entities[entity.id] = entity
        return entity

    def span_of(self, mention: Mention) -> Span:
        """The characters of a mention."""
        return self.annotation.span(mention.start, mention.end)
