"""The reported words as places in the tree, and what the rules that find them ask of it."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.language.annotation import Annotation, Token


@dataclass(frozen=True, slots=True)
class Content:
    """Reported words: their places in the report, in order, the frame that led to them and their head.

    `joined` is a preposition that belongs to the cue.
    """

    words: tuple[int, ...]
    frame: str
    root: Token
    joined: Token | None = None


def below(annotation: Annotation, token: Token, leave_out: Token | None = None) -> tuple[int, ...]:
    """The places of a token and all below it, without `leave_out` and what stands below that."""
    found, stack = [], [token.i]
    barred = -1 if leave_out is None else leave_out.i
    while stack:
        i = stack.pop()
        if i != barred:
            found.append(i)
            stack.extend(annotation.tokens[i].children)
    return tuple(sorted(found))


def is_infinitive(annotation: Annotation, token: Token) -> bool:
    """Whether a verb stands under "to"."""
    return any(
        child.lower == "to" and child.upos == "PART" for child in annotation.children(token, "mark", "aux")
    )


def has_mark(annotation: Annotation, token: Token, mark: str) -> bool:
    """Whether a conjunction opens the clause of a token."""
    return any(child.lower == mark for child in annotation.children(token, "mark"))


def has_case(annotation: Annotation, token: Token, case: str) -> bool:
    """Whether a preposition, or a conjunction that looks like one, opens the phrase of a token."""
    return any(
        child.lower == case and child.i < token.i for child in annotation.children(token, "case", "mark")
    )
