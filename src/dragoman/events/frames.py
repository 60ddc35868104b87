"""Frames: which words fill the slots around a trigger, read off the tree.

Slots are those of the lexicon. Fillers are head tokens, coordination expanded. What the grammar leaves
unsaid is filled in as English does: the subject of a coordinated verb, of an infinitive or participle
(control), and the noun that a relative clause or participle modifies.
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.language.annotation import Annotation, Token

_RELATIVE = frozenset({"who", "whom", "which", "that"})
_CONTROLLED_BY_OBJECT = frozenset({"of", "for", "from", "into"})
_LED = frozenset({"lead", "back", "broker", "sponsor", "mediate", "run", "mediated"})


class Frames:
    """Slot fillers of the triggers of one report, each looked up once."""

    def __init__(self, annotation: Annotation) -> None:
        self.annotation = annotation
        self._fillers: dict[tuple[int, str], list[Token]] = {}

    def fillers(self, trigger: Token, slot: str) -> list[Token]:
        """The head tokens that fill a slot of a trigger, nearest reading first; empty where none does."""
        key = (trigger.i, slot)
        if key not in self._fillers:
            found = self._find(trigger, slot)
            self._fillers[key] = _unique(found)
        return self._fillers[key]

    def _find(self, trigger: Token, slot: str) -> Iterator[Token]:
        annotation = self.annotation
        if slot == "subj":
            yield from self._expand(self.doers(trigger))
        elif slot == "obj":
            yield from self._expand(self.undergoers(trigger))
        elif slot == "iobj":
            yield from self._expand(list(annotation.children(trigger, "iobj")))
        elif slot in {"xcomp", "ccomp"}:
            yield from annotation.children(trigger, slot)
        elif slot == "prt":
            yield from annotation.children(trigger, "compound:prt")
        elif slot == "adv":
            yield from annotation.children(trigger, "advmod", "compound:prt")
        elif slot == "poss":
            yield from self._possessors(trigger)
        elif slot == "mod":
            yield from annotation.children(trigger, "amod", "compound", "nmod:desc")
        else:
            yield from self._expand(self._prepositional(trigger, slot))

    def doers(self, verb: Token) -> list[Token]:
        """Who does it: the subject, or in a passive the agent that `by` introduces."""
        if self.is_passive(verb):
            return self._prepositional(verb, "by")
        return self.surface_subjects(verb)

    def undergoers(self, verb: Token) -> list[Token]:
        """To whom it is done: the object, or in a passive the subject."""
        if self.is_passive(verb):
            return self.surface_subjects(verb)
        objects = [self._resolve_relative(t) for t in self.annotation.children(verb, "obj")]
        if objects:
            return objects
        if verb.deprel == "acl:relcl" and self.annotation.child(verb, "nsubj", "csubj"):
            subject = self.annotation.child(verb, "nsubj")
            if subject is not None and subject.lower not in _RELATIVE and not self._has_oblique_gap(verb):
                return [self.annotation.tokens[verb.head]]
        if verb.deprel == "conj":
            return self._shared_object(verb)
        return []

    def is_passive(self, verb: Token) -> bool:
        """Whether a verb is in the passive: by its auxiliary or subject, or as a past participle modifier."""
        for child in self.annotation.children(verb):
            if child.deprel in {"nsubj:pass", "aux:pass", "csubj:pass"}:
                return True
        if verb.xpos != "VBN" or self.annotation.child(verb, "aux", "nsubj", "obj"):
            return False
        if verb.deprel in {"acl", "amod", "advcl"}:
            return True
        if verb.deprel == "conj":
            return self.is_passive(self.annotation.tokens[verb.head])
        return verb.deprel == "xcomp"

    def surface_subjects(self, verb: Token) -> list[Token]:
        """The grammatical subject, found through coordination, control and relative clauses."""
        annotation = self.annotation
        seen = set()
        while verb.i not in seen:
            seen.add(verb.i)
            own = [t for t in annotation.children(verb, "nsubj") if t.deprel != "nsubj:outer"]
            if own:
                return [self._resolve_relative(t) for t in own]
            head = annotation.tokens[verb.head]
            if head is verb:
                return []
            if verb.deprel == "xcomp":
                objects = list(annotation.children(head, "obj", "iobj"))
                if objects and not self.is_passive(head) and head.lemma != "promise":
                    return objects
            elif verb.deprel == "advcl":
                mark = annotation.child(verb, "mark", "case")
                if mark is not None and mark.lower in _CONTROLLED_BY_OBJECT and verb.xpos in {"VBG", "VBN"}:
                    objects = list(annotation.children(head, "obj"))
                    if objects:
                        return objects
                if head.upos not in {"VERB", "AUX"}:
                    return [t for t in annotation.children(head, "nsubj")]
                if verb.xpos in {"VBD", "VBZ", "VBP"}:
                    return []
            elif verb.deprel in {"acl", "acl:relcl", "amod"}:
                if verb.deprel == "acl" and verb.xpos == "VB":
                    return self._owners(head)
                return [head] if head.upos != "VERB" else []
            elif verb.deprel not in {"conj", "parataxis"}:
                return []
            if verb.deprel == "parataxis":
                return []
            verb = head
        return []

    def _owners(self, noun: Token) -> list[Token]:
        """Whose plan an infinitive under a noun tells of: the noun's possessor, else its verb's subject."""
        possessors = list(self._possessors(noun))
        if possessors:
            return possessors
        head = self.annotation.tokens[noun.head]
        if noun.deprel == "obj" and head.upos == "VERB":
            return self.doers(head)
        return []

    def _resolve_relative(self, token: Token) -> Token:
        """The noun that a relative pronoun stands for, or the token itself."""
        if token.lower in _RELATIVE and token.xpos in {"WP", "WDT", "IN"}:
            for above in self.annotation.ancestors(token):
                if above.deprel == "acl:relcl":
                    return self.annotation.tokens[above.head]
        return token

    def _has_oblique_gap(self, verb: Token) -> bool:
        return any(
            t.lower in {"where", "when", "why", "how"} or t.deprel in {"obl", "ccomp", "xcomp"}
            for t in self.annotation.children(verb)
        )

    def _shared_object(self, verb: Token) -> list[Token]:
        """The object that stands once for coordinated verbs: after the last of them, or the first."""
        first = self.annotation.tokens[verb.head]
        if (
            first.upos != "VERB"
            or self.is_passive(first)
            or self.annotation.child(verb, "obl", "ccomp", "xcomp")
        ):
            return []
        return [t for t in self.annotation.children(first, "obj") if t.i > verb.i]

    def _possessors(self, noun: Token) -> Iterator[Token]:
        """Possessives, and adjectives or nouns before the trigger that may name an actor."""
        for child in self.annotation.children(noun, "nmod:poss"):
            yield from self.annotation.conjuncts(child)
        for child in self.annotation.children(noun, "amod", "compound", "nmod:desc"):
            if child.i > noun.i:
                continue
            if child.upos == "VERB" and child.lemma in _LED:
                yield from self.annotation.children(child, "compound", "obl", "nsubj", "obj", "nmod")
            else:
                yield from self.annotation.conjuncts(child)

    def _prepositional(self, trigger: Token, preposition: str) -> list[Token]:
        found = []
        for child in self.annotation.children(trigger, "obl", "nmod", "advcl", "acl"):
            if any(
                case.lower == preposition or case.lemma == preposition
                for case in self.annotation.children(child, "case", "mark")
            ):
                found.append(self._resolve_relative(child))
        return found

    def _expand(self, heads: list[Token]) -> Iterator[Token]:
        for head in heads:
            if head.upos in {"VERB", "AUX"}:
                yield head
            else:
                yield from (
                    t for t in self.annotation.conjuncts(head) if t is head or t.upos not in {"VERB", "AUX"}
                )


def _unique(tokens: Iterator[Token]) -> list[Token]:
    return list({t.i: t for t in tokens}.values())
