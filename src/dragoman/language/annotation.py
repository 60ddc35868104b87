"""Grammar of a report: its words with tags and trees, its sentences and its names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dragoman.language.acts import Acts
from dragoman.reading import Span


@dataclass(slots=True)
class Token:
    """A syntactic word of Universal Dependencies.

    `i` is its place in the report, `head` the place of its head (its own at a root), `children` the places
    of its dependents in order; `xpos` is the Penn Treebank tag.
    """

    i: int
    form: str
    lower: str
    lemma: str
    upos: str
    xpos: str
    deprel: str
    head: int
    start: int
    end: int
    sentence: int
    children: list[int] = field(default_factory=list)

    @property
    def span(self) -> Span:
        """The characters of the word."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens `[start, end)`; `starts_paragraph` where a line break stands before it."""

    start: int
    end: int
    starts_paragraph: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """A named entity (PER, ORG, LOC) or term (NAT, DATE, NUM) found by the model: tokens `[start, end)`."""

    start: int
    end: int
    label: str


@dataclass(slots=True)
class Annotation:
    """A report's text with everything that the language model says of it.

    `terms` are nationalities, temporal expressions and other numbers.
    `mentions` are the words that head a mention of somebody or something, with its kind (person,
    organization, place, object, event, time, abstract); `antecedents` lead from such a word to the one
    that it takes up. `acts` is what the heads say of events; None for words that no model has read.
    """

    text: str
    tokens: list[Token]
    sentences: list[Sentence]
    names: list[Name]
    mentions: dict[int, str] = field(default_factory=dict)
    antecedents: dict[int, int] = field(default_factory=dict)
    acts: Acts | None = None
    terms: list[Name] = field(default_factory=list)

    def span(self, start: int, end: int) -> Span:
        """The characters of tokens `[start, end)`."""
        return Span(self.tokens[start].start, self.tokens[end - 1].end)

    def sentence_span(self, number: int) -> Span:
        """The characters of a sentence."""
        sentence = self.sentences[number]
        return self.span(sentence.start, sentence.end)

    def children(self, token: Token, *relations: str) -> list[Token]:
        """Dependents of a token, of the named relations (`nsubj` also gives `nsubj:pass`) or all."""
        if not token.children:
            return []
        found = [self.tokens[i] for i in token.children]
        return [child for child in found if _is_of(child, relations)] if relations else found

    def child(self, token: Token, *relations: str) -> Token | None:
        """The first dependent of one of the relations."""
        for i in token.children:
            if not relations or _is_of(self.tokens[i], relations):
                return self.tokens[i]
        return None

    def head(self, token: Token) -> Token | None:
        """The head of a token; None at a root."""
        return None if token.head == token.i else self.tokens[token.head]

    def ancestors(self, token: Token) -> Iterator[Token]:
        """Heads upwards, nearest first."""
        while token.head != token.i:
            token = self.tokens[token.head]
            yield token

    def subtree(self, token: Token) -> list[int]:
        """The places of a token and all below it, in order."""
        found, stack = [], [token.i]
        while stack:
            i = stack.pop()
            found.append(i)
            stack.extend(self.tokens[i].children)
        return sorted(found)

    def conjuncts(self, token: Token) -> Iterator[Token]:
        """The token and those coordinated with it below it, in order."""
        yield token
        for child in self.children(token, "conj"):
            yield from self.conjuncts(child)


def _is_of(word: Token, relations: tuple[str, ...]) -> bool:
    relation = word.deprel
    return relation in relations or (":" in relation and relation.partition(":")[0] in relations)
