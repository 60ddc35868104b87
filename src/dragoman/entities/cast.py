"""The cast of a report: its entities, and which of them a word stands for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TypedDict, Unpack

from dragoman.entities.reference import load_reference
from dragoman.language.annotation import Annotation, Token
from dragoman.places.find import PlaceMention
from dragoman.reading import Description, Entity, EntityKind, EntityMention, Form, Span, Thing


class Known(TypedDict, total=False):
    """What may be known of an entity beside its id, its name and its kind."""

    country: str | None
    sectors: tuple[str, ...]
    office: str | None
    known: bool


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
    """Entities by id, and mentions by the tokens that they cover; `described` holds descriptions by the head
    of the mention that they stand at, `things` what is spoken of more than once and is nobody, `places` where
    places of the table are named."""

    annotation: Annotation
    document_id: str
    entities: dict[str, Entity] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    described: dict[int, list[Description]] = field(default_factory=dict)
    things: tuple[Thing, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    _at: dict[int, Mention] = field(default_factory=dict)

    def add(self, mention: Mention) -> None:
        """Record a mention; tokens that an earlier mention covers stay with it."""
        self.mentions.append(mention)
        for i in range(mention.start, mention.end):
            self._at.setdefault(i, mention)
        self._at[mention.head] = mention

    def coordinated(self, mention: Mention, before: int) -> Iterator[Mention]:
        """A mention and those coordinated with it, as far as their heads stand before a token."""
        for token in self.annotation.conjuncts(self.annotation.tokens[mention.head]):
            other = self.at(token)
            if other is not None and other.head == token.i < before:
                yield other

    def widen(self, mention: Mention, start: int) -> None:
        """Let a mention begin earlier: a title belongs to the name after it."""
        for i in range(start, mention.start):
            self._at.setdefault(i, mention)
        mention.start = start
        self.claim(mention)

    def claim(self, mention: Mention) -> None:
        """Let every word of a mention that hangs on a word outside stand for the whole.

        So "Syrian" and "regime" are the regime where both hang on the noun after them, and the title of a
        person is the person where the tree makes it the head.
        """
        for i in range(mention.start, mention.end):
            head = self.annotation.tokens[i].head
            if head == i or not mention.start <= head < mention.end:
                self._at[i] = mention

    def at(self, token: Token) -> Mention | None:
        """The mention that covers a token (the mention headed by it before any other)."""
        return self._at.get(token.i)

    def new_entity(self, name: str, kind: EntityKind, **fields: Unpack[Known]) -> Entity:
        """A further entity that the gazetteer does not know, with an id of this document's own."""
        entity = Entity(f"{kind}:{self.document_id[:12]}-{len(self.entities)}", name, kind, **fields)
        self.entities[entity.id] = entity
        return entity

    def participants(self, token: Token) -> tuple[tuple[str, Span], ...]:
        """Who the noun phrase headed by a token stands for, each with the words of the phrase.

        The words are the whole phrase without clauses after it and without what is coordinated with it.
        Relative pronouns stand for what they take up, and "dozens of" for those who are counted. Places,
        things and unresolved pronouns are nobody: an empty tuple.
        """
        mention = self._at.get(token.i)
        if mention is None:
            return tuple(one for inner in self._meant(token) for one in self.participants(inner))
        span = self.span_of(mention)
        return tuple((entity, span) for entity in mention.entities if self.entities[entity].kind != "place")

    def relatives(self) -> Iterator[tuple[Token, Mention]]:
        """The relative pronouns of a report, each with a mention that it takes up."""
        for token in self.annotation.tokens:
            if token.upos == "PRON" and token.i not in self._at:
                for one in self._meant(token):
                    mention = self._at.get(one.i)
                    if mention is not None:
                        yield token, mention

    def is_agent(self, token: Token) -> bool:
        """Whether the noun phrase headed by a token stands for somebody who can act."""
        if self.participants(token):
            return True
        return token.xpos == "PRP" and token.lower not in {"it", "itself"} and token.i not in self._at

    def _meant(self, token: Token) -> Iterator[Token]:
        """What a relative pronoun takes up, or what a quantity counts ("dozens of civilians")."""
        if token.xpos in {"WP", "WP$", "WDT"} or (token.lower == "that" and token.upos == "PRON"):
            clause = next((a for a in self.annotation.ancestors(token) if a.deprel == "acl:relcl"), None)
            if clause is not None:
                antecedents = self.annotation.conjuncts(self.annotation.tokens[clause.head])
                yield from (one for one in antecedents if one.i < token.i)
        elif token.upos == "NOUN" and (name := self._name_of(token)) is not None:
            yield name
        elif token.lemma.lower() in load_reference().quantities or token.upos in {"NUM", "DET"}:
            for child in self.annotation.children(token, "nmod"):
                case = self.annotation.child(child, "case")
                if case is not None and case.lower == "of":
                    yield child

    def _name_of(self, token: Token) -> Token | None:
        """The person whose name completes a noun ("company founder Ali Demir")."""
        for child in self.annotation.children(token, "nmod:desc", "flat"):
            mention = self._at.get(child.i)
            if mention is not None and child.i > token.i and self._is_person(mention):
                return child
        return None

    def _is_person(self, mention: Mention) -> bool:
        return all(self.entities[entity].kind == "person" for entity in mention.entities)

    def freeze(self) -> tuple[Entity, ...]:
        """The entities that are mentioned, by first mention, with their mentions in the order of the text."""
        mentions: dict[str, dict[Span, Form]] = {}
        descriptions: dict[str, dict[Span, Description]] = {}
        for mention in sorted(self.mentions, key=lambda m: (m.start, m.end)):
            for entity in mention.entities:
                mentions.setdefault(entity, {}).setdefault(self.span_of(mention), mention.form)
            for description in self.described.get(mention.head, ()):
                descriptions.setdefault(mention.entities[0], {}).setdefault(description.span, description)
        return tuple(
            replace(
                self.entities[entity],
                mentions=tuple(EntityMention(span, form) for span, form in found.items()),
                descriptions=tuple(descriptions.get(entity, {}).values()),
            )
            for entity, found in mentions.items()
        )

    def span_of(self, mention: Mention) -> Span:
        """The characters of a mention."""
        return self.annotation.span(mention.start, mention.end)
