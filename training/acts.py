"""Gold acts and speech of our own reports, by words: triggers, roles and attribution."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any

from dragoman.events.ontology import ontology
from dragoman.language.acts import CUES, ROLES, ActLabels
from dragoman.language.annotation import Annotation, Token

MENTIONING = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "SYM", "X"})
"""Parts of speech of words that may take a role."""


def act_labels() -> ActLabels:
    """The ontology's."""
    known = ontology()
    modes = sorted({mode for kind in known.types.values() for mode in kind.modes})
    return ActLabels(("none", *known.types), ("none", *modes), known.statuses, known.contexts)


@dataclass(slots=True)
class Trigger:
    """What is said of an act at its trigger, as classes of ActLabels."""

    type: int
    mode: int
    status: int
    contexts: list[int]


@dataclass(slots=True)
class Acts:
    """The acts and the speech of a text; words by their places in it.

    `roles` are (trigger or cue, head of the participant) with the class of ROLES; `tokens` its words with
    trees; `contents` the words inside something said. `speech` tells whether those and the cues are marked,
    `settings` whether contexts, places and dates of the acts are.
    """

    tokens: list[Token]
    triggers: dict[int, Trigger] = field(default_factory=dict)
    cues: dict[int, int] = field(default_factory=dict)
    contents: set[int] = field(default_factory=set)
    roles: dict[tuple[int, int], int] = field(default_factory=dict)
    speech: bool = True
    settings: bool = True


def acts_of(annotation: Annotation, record: dict[str, Any], labels: ActLabels) -> Acts:
    """The acts of a gold reading, laid over a model's words and trees."""
    ends = [token.end for token in annotation.tokens]
    acts = Acts(annotation.tokens)
    for event in record["events"]:
        contexts = [labels.contexts.index(context) for context in event["contexts"]]
        for mention in event["mentions"]:
            at = head_at(annotation, ends, *mention["trigger"])
            if at is not None:
                acts.triggers[at] = Trigger(
                    labels.types.index(mention["type"]),
                    labels.modes.index(mention["mode"] or "none"),
                    labels.statuses.index(mention["status"]),
                    contexts,
                )
                _add_roles(acts, annotation, ends, at, mention)
    for statement in record["statements"]:
        _add_statement(acts, annotation, ends, statement)
    return acts


def _add_roles(acts: Acts, annotation: Annotation, ends: list[int], at: int, mention: dict[str, Any]) -> None:
    spans = [("actor", p.get("span")) for p in mention["actors"]]
    spans += [("recipient", p.get("span")) for p in mention["recipients"]]
    spans += [("place", mention["place"].get("span")), ("date", mention["date"].get("span"))]
    for role, span in spans:
        head = head_at(annotation, ends, *span) if span else None
        if head is not None and head != at:
            acts.roles.setdefault((at, head), ROLES.index(role))


def _add_statement(acts: Acts, annotation: Annotation, ends: list[int], statement: dict[str, Any]) -> None:
    cue = head_at(annotation, ends, *statement["cue"])
    if cue is None:
        return
    acts.cues[cue] = CUES.index("attitude" if statement["attitude"] else "cue")
    span = statement["speaker_span"]
    speaker = head_at(annotation, ends, *span) if span else None
    if speaker is not None and speaker != cue:
        acts.roles.setdefault((cue, speaker), ROLES.index("speaker"))
    for start, end in statement["content"]:
        acts.contents.update(words_in(annotation, ends, start, end))


def words_in(annotation: Annotation, ends: list[int], start: int, end: int) -> range:
    """The words that share a character with `[start, end)`."""
    first = last = bisect_right(ends, start)
    while last < len(ends) and annotation.tokens[last].start < end:
        last += 1
    return range(first, last)


def head_at(annotation: Annotation, ends: list[int], start: int, end: int) -> int | None:
    """The first word of `[start, end)` whose head lies outside; None where it has no words."""
    inside = words_in(annotation, ends, start, end)
    tokens = annotation.tokens
    return next((i for i in inside if tokens[i].head == i or tokens[i].head not in inside), None)
