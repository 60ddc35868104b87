"""A report while its cast is made out: what is known so far, and phrases of the tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Unpack

from dragoman.entities.cast import Cast, Known, Mention
from dragoman.entities.reference import Reference, load_reference
from dragoman.gazetteer.index import Gazetteer
from dragoman.gazetteer.phrases import fold
from dragoman.language.annotation import Annotation, Token
from dragoman.reading import Form, Published

_OPEN = ("0000-01-01", "9999-12-31")


@dataclass(frozen=True, slots=True)
class Held:
    """An office that the text gives a person; `of` is a state code or the id of a body or group."""

    office: str
    of: str | None
    former: bool = False


@dataclass(slots=True)
class Scene:
    """One report and its cast in the making.

    `dated` is whether the report's date is known; `earliest` and `latest` are ISO dates in any case.
    `called` leads from folded names in this report to their entity, `held` from a person to the
    offices that the text gives, `nouns` from an entity to the nouns that take it up again.
    """

    annotation: Annotation
    cast: Cast
    gazetteer: Gazetteer
    earliest: str
    latest: str
    dated: bool
    folded: list[str]
    reference: Reference = field(default_factory=load_reference)
    called: dict[tuple[str, ...], str] = field(default_factory=dict)
    held: dict[str, list[Held]] = field(default_factory=dict)
    nouns: dict[str, set[str]] = field(default_factory=dict)
    gender: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, annotation: Annotation, cast: Cast, gazetteer: Gazetteer, published: Published) -> Scene:
        """The scene before anybody has entered."""
        earliest = published.earliest or _OPEN[0]
        latest = published.latest or _OPEN[1]
        dated = published.earliest is not None and published.latest is not None
        folded = [fold(token.lower) for token in annotation.tokens]
        return cls(annotation, cast, gazetteer, earliest, latest, dated, folded)

    def enter(self, entity: str) -> None:
        """Bring a known entity into the cast."""
        if entity not in self.cast.entities:
            self.cast.entities[entity] = self.gazetteer.entities[entity]

    def mention(self, start: int, end: int, entity: str, form: Form, head: int | None = None) -> Mention:
        """Record that tokens `[start, end)` stand for an entity."""
        return self.mention_all(start, end, (entity,), form, head)

    def mention_all(
        self, start: int, end: int, entities: tuple[str, ...], form: Form, head: int | None = None
    ) -> Mention:
        """Record that tokens `[start, end)` stand for several entities, or for one."""
        for entity in entities:
            self.enter(entity)
        mention = Mention(start, end, self.head_of(start, end) if head is None else head, entities, form)
        self.cast.add(mention)
        return mention

    def head_of(self, start: int, end: int) -> int:
        """The first token of `[start, end)` whose head lies outside."""
        tokens = self.annotation.tokens
        for i in range(start, end):
            head = tokens[i].head
            if head == i or not start <= head < end:
                return i
        return start

    def update(self, entity: str, **fields: Unpack[Known]) -> None:
        """Change what is known of an entity."""
        self.cast.entities[entity] = replace(self.cast.entities[entity], **fields)

    def country_of(self, entity: str) -> str | None:
        """The country of an entity in the cast."""
        return self.cast.entities[entity].country

    def words(self, start: int, end: int) -> tuple[str, ...]:
        """The folded words of tokens `[start, end)` that count."""
        return tuple(word for word in self.folded[start:end] if word[:1].isalnum())

    def phrase(self, token: Token) -> tuple[int, int]:
        """The noun phrase that a token heads, without clauses, appositions and conjuncts."""
        return noun_phrase(self.annotation, token)


_LEFT = frozenset(
    {"det", "amod", "compound", "nummod", "nmod", "flat", "fixed", "advmod", "goeswith", "case"}
)
_RIGHT = frozenset({"flat", "fixed", "goeswith", "nmod"})
_NOMINAL = _RIGHT | {"conj", "compound", "nummod", "amod", "det"}
_LONGEST = 14


def noun_phrase(annotation: Annotation, token: Token) -> tuple[int, int]:
    """Tokens `[start, end)` of the noun phrase that a token heads.

    Its determiners and modifiers to the left, its names and short `nmod` phrases to the right; no clauses,
    appositions or conjuncts, nor prepositions before it.
    """
    start = end = token.i
    tokens = annotation.tokens
    for i in reversed(token.children):
        if i > token.i:
            continue
        child = tokens[i]
        if child.deprel.partition(":")[0] not in _LEFT or (child.deprel == "case" and child.xpos != "POS"):
            if child.upos == "PUNCT" and child.xpos == "HYPH":
                continue
            if child.deprel == "punct" and i == start - 1 and child.form in {'"', "“", "'"}:
                continue
            break
        first = _leftmost(annotation, child)
        if child.deprel == "case":
            continue
        start = min(start, first)
    for i in token.children:
        if i < token.i:
            continue
        child = tokens[i]
        if child.deprel == "case" and child.xpos == "POS":
            continue
        if child.deprel.partition(":")[0] not in _RIGHT:
            if child.xpos == "HYPH":
                continue
            break
        under = annotation.subtree(child)
        if len(under) > _LONGEST:
            break
        end = max(end, _rightmost(annotation, child))
    return start, end + 1


def _leftmost(annotation: Annotation, token: Token) -> int:
    return annotation.subtree(token)[0]


def _rightmost(annotation: Annotation, token: Token) -> int:
    """The last token of a dependent, without clauses and the like that hang on it."""
    last = token.i
    for child in annotation.children(token):
        if child.deprel.partition(":")[0] not in _NOMINAL:
            continue
        last = max(last, _rightmost(annotation, child))
    return last


def before(annotation: Annotation, i: int) -> Iterator[Token]:
    """The tokens of a sentence before a place, nearest first."""
    sentence = annotation.tokens[i].sentence
    while i > 0 and annotation.tokens[i - 1].sentence == sentence:
        i -= 1
        yield annotation.tokens[i]
