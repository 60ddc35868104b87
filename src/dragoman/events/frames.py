"""Frames: which words fill the slots of the lexicon around a trigger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.events.arguments import Arguments
from dragoman.language.annotation import Annotation, Token

_LED = frozenset({"lead", "back", "broker", "sponsor", "mediate", "run", "support", "fund"})
"""Participles after a hyphen that make the noun before them the one who acts ("U.S.-led strikes")."""


class Frames:
    """Slot fillers of the triggers of one report: head tokens, coordination expanded, each sought once."""

    def __init__(self, annotation: Annotation) -> None:
        self.annotation = annotation
        self._arguments = Arguments(annotation)
        self._known: dict[tuple[int, str], list[Token]] = {}

    def fillers(self, trigger: Token, slot: str) -> list[Token]:
        """The head tokens that fill a slot of a trigger; empty where none does."""
        key = (trigger.i, slot)
        if key not in self._known:
            self._known[key] = list({t.i: t for t in self._find(trigger, slot)}.values())
        return self._known[key]

    def _find(self, trigger: Token, slot: str) -> Iterable[Token]:
        children = self.annotation.children
        match slot:
            case "subj":
                return self._expand(self._arguments.doers(trigger))
            case "obj":
                return self._expand(self._arguments.undergoers(trigger))
            case "iobj":
                return self._expand(self._arguments.addressees(trigger))
            case "xcomp" | "ccomp":
                return children(trigger, slot)
            case "prt":
                return children(trigger, "compound:prt")
            case "adv":
                return children(trigger, "advmod", "compound:prt")
            case "mod":
                return children(trigger, "amod", "compound", "nmod:desc")
            case "poss":
                return self._possessors(trigger)
            case _:
                return self._expand(self._arguments.prepositional(trigger, slot))

    def _possessors(self, noun: Token) -> Iterator[Token]:
        """Possessives, and the adjectives and nouns before a trigger that may name an actor."""
        for child in self.annotation.children(noun, "nmod:poss"):
            yield from self.annotation.conjuncts(child)
        for child in self.annotation.children(noun, "amod", "compound", "nmod:desc"):
            if child.i > noun.i:
                continue
            if child.upos == "VERB" and child.lemma in _LED:
                yield from self.annotation.children(child, "compound", "obl", "nsubj", "obj", "nmod")
            else:
                yield from self.annotation.conjuncts(child)

    def _expand(self, heads: Iterable[Token]) -> Iterator[Token]:
        """The heads with what is coordinated with them; a clause is not coordinated with a noun."""
        for head in heads:
            verbal = head.upos in {"VERB", "AUX"}
            for token in self.annotation.conjuncts(head):
                if token is head or (not verbal and token.upos not in {"VERB", "AUX"}):
                    yield token
