"""Status: whether an event occurred, goes on, is planned, demanded, supposed or denied.

A trigger's own auxiliaries, negation and modifiers speak first; then every word above it in the tree that
governs it, up to the clause that asserts it. Where several statuses fit, the ontology's order decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dragoman.events.lexicon import Lexicon, PartOfSpeech
from dragoman.events.veracity import NEGATIONS, is_made_up, is_taken_back, operator_of
from dragoman.language.annotation import Annotation, Token
from dragoman.reading import Status

Embedder = Callable[[Token, Token], Status | None]
"""Of a governing word and a word that it governs: the status that the governor's own sense sets on it."""

_NOBODY = frozenset({"nobody", "none", "nothing", "neither", "no-one"})
_FUTURE = frozenset({"will", "'ll", "’ll", "wo", "shall", "sha"})
_WOULD = frozenset({"would", "'d", "’d"})
_BARRIERS = frozenset(
    {"acl:relcl", "parataxis", "nsubj", "nsubj:pass", "nmod:poss", "compound", "list", "discourse"}
)
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "csubj", "csubj:pass"})
_GERUND_MARKS = frozenset({"of", "for", "from", "to", "on", "about", "at", "against", "into"})
_PARTS: dict[str, PartOfSpeech] = {"VERB": "verbs", "NOUN": "nouns", "PROPN": "nouns", "ADJ": "adjectives"}


@dataclass(frozen=True, slots=True)
class StatusReader:
    """Reads statuses off the trees of one report."""

    annotation: Annotation
    lexicon: Lexicon
    embedder: Embedder

    def status(self, trigger: Token, carrier: Token | None = None) -> Status:
        """The status of a trigger's event, dates aside; `carrier` is the light verb of a nominal trigger."""
        found = set(self._own(trigger))
        if carrier is not None:
            found.update(self._own(carrier))
        found.update(self._above(carrier or trigger))
        found.update(self._supposed(trigger))
        if is_taken_back(self.annotation, self.lexicon, carrier or trigger):
            found.add("denied")
        if is_made_up(self.annotation, self.lexicon, carrier or trigger):
            found.add("hypothetical")
        for status in self.lexicon.ontology.statuses:
            if status in found:
                return status
        return "occurred"

    def _own(self, token: Token) -> Iterator[Status]:
        """What a word's own auxiliaries, marks, negation and modifiers say."""
        if token.upos in {"VERB", "AUX"} or self.annotation.child(token, "cop"):
            yield from self._auxiliaries(token)
            yield from self._marks(token)
        if token.upos in {"VERB", "AUX"}:
            return
        for child in self.annotation.children(token):
            if child.deprel == "det" and child.lower in {"no", "neither"}:
                yield "denied"
            elif child.deprel == "det" and child.lower == "any":
                yield "hypothetical"
            elif child.deprel in {"amod", "compound", "advmod"}:
                yield from self._listed("adjectives", child)
            elif child.deprel == "case" and child.lower == "without":
                yield "denied"

    def _supposed(self, noun: Token) -> Iterator[Status]:
        """A nominal event without an article of its own known, of which something would or will be true."""
        head = self.annotation.head(noun)
        if head is None or noun.deprel not in {"nsubj", "nsubj:pass"} or noun.upos == "VERB":
            return
        known = self.annotation.child(noun, "nmod:poss") or any(
            t.lower in {"the", "this", "these", "that", "those"}
            for t in self.annotation.children(noun, "det")
        )
        if not known and any(t.xpos == "MD" for t in self.annotation.children(head, "aux")):
            yield "hypothetical"

    def _listed(self, part: PartOfSpeech, word: Token) -> Iterator[Status]:
        status = operator_of(self.annotation, self.lexicon.operators[part], word)
        if status:
            yield status

    def _auxiliaries(self, verb: Token) -> Iterator[Status]:
        """Modality, negation and aspect; `would` in what was said in the past is the future told later."""
        for child in self.annotation.children(verb):
            word = child.lower
            if child.deprel in {"aux", "aux:pass", "cop"}:
                if word in _FUTURE:
                    yield "planned"
                elif word in _WOULD and child.xpos == "MD":
                    yield "planned" if self._is_reported(verb) else "hypothetical"
                elif child.xpos == "MD":
                    yield self.lexicon.operators["auxiliaries"].get(word, "hypothetical")
                elif (
                    self._is_in_progress(verb) and child.lemma == "be" and child.xpos in {"VBZ", "VBP", "VBN"}
                ):
                    yield "ongoing"
            elif child.deprel == "advmod":
                if word in NEGATIONS:
                    yield "denied"
                else:
                    yield from self._listed("adverbs", child)
            elif child.deprel in {"obj", "nsubj", "nsubj:pass"} and self._is_none(child):
                yield "denied"

    def _is_in_progress(self, verb: Token) -> bool:
        """Whether a verb is a present participle, or in a passive that has one ("is being attacked")."""
        return verb.xpos == "VBG" or any(t.lower == "being" for t in self.annotation.children(verb, "aux"))

    def is_state(self, verb: Token) -> bool:
        """Whether a verb is in the simple present of prose, which for deeds tells what goes on.

        A headline, which ends without a stop, tells in it what happened.
        """
        last = self.annotation.tokens[self.annotation.sentences[verb.sentence].end - 1]
        first = verb
        while first.deprel == "conj":
            first = self.annotation.tokens[first.head]
        return verb.xpos in {"VBZ", "VBP"} and first.xpos != "VBD" and last.upos == "PUNCT"

    def _is_none(self, noun: Token) -> bool:
        return noun.lower in _NOBODY or any(
            t.lower in {"no", "neither"} for t in self.annotation.children(noun, "det", "cc")
        )

    def _marks(self, verb: Token) -> Iterator[Status]:
        """Conjunctions that make a clause a supposition, and `without` before a gerund."""
        for child in self.annotation.children(verb, "mark", "case"):
            if child.lower == "without":
                yield "denied"
            yield from self._listed("conjunctions", child)

    def _is_reported(self, verb: Token) -> bool:
        """Whether a clause without a condition is somebody's words, told in the past."""
        clauses = [verb, *self.annotation.children(verb, "advcl")]
        if any(t.lower in {"if", "unless"} for c in clauses for t in self.annotation.children(c, "mark")):
            return False
        return any(
            above.xpos in {"VBD", "VBN"} and self.annotation.child(above, "ccomp", "parataxis")
            for above in self.annotation.ancestors(verb)
        )

    def _above(self, token: Token) -> Iterator[Status]:
        """What the words above say, up to the clause that asserts the event.

        A noun is governed by its verb alone, and what somebody is to stop goes on already: who demands that
        attacks end has not demanded attacks.
        """
        while (head := self.annotation.head(token)) is not None and token.deprel not in _BARRIERS:
            if token.deprel == "conj":
                yield from self._shared(token, head)
            elif self.embedder(head, token) == "ongoing":
                yield "ongoing"
                return
            else:
                yield from self._embedded(token, head)
                if token.deprel == "xcomp":
                    yield from self._auxiliaries(head)
                elif token.deprel == "ccomp" and any(
                    t.lower in NEGATIONS for t in self.annotation.children(head, "advmod")
                ):
                    yield "hypothetical"
                if token.upos not in {"VERB", "AUX"} and head.upos in {"VERB", "AUX"}:
                    return
            token = head

    def _shared(self, token: Token, first: Token) -> Iterator[Status]:
        """A modal, mark or modifier before coordinated words reaches those that have none of their own."""
        if not self.annotation.child(token, "aux", "nsubj", "det", "amod", "case"):
            yield from self._own(first)

    def _embedded(self, token: Token, head: Token) -> Iterator[Status]:
        """The status that a governor gives to what it governs: by its sense, or as an operator."""
        status = self.embedder(head, token)
        if status:
            yield status
        elif head.upos in _PARTS and self._governs(token):
            yield from self._listed(_PARTS[head.upos], head)

    def _governs(self, token: Token) -> bool:
        """Whether a word completes its head, rather than modifying it."""
        relation = token.deprel
        if relation in _COMPLEMENTS or relation in {"obj", "nsubj:outer"}:
            return True
        if relation in {"advcl", "acl"}:
            return self.is_complement(token)
        return relation in {"obl", "nmod"} and any(
            t.lower in _GERUND_MARKS for t in self.annotation.children(token, "case")
        )

    def is_refusal(self, verb: Token) -> bool:
        """Whether a verb is in the negated future: somebody says that he will not."""
        words = {t.lower for t in self.annotation.children(verb, "aux", "advmod")}
        return bool(words & NEGATIONS) and bool(words & (_FUTURE | _WOULD))

    def is_complement(self, clause: Token) -> bool:
        """Whether a clause labelled adverbial or adnominal completes its head: `to` with the infinitive, or
        a gerund after `of`, `for`, `from` and the like."""
        marks = {t.lower for t in self.annotation.children(clause, "mark", "case")}
        return self.is_infinitive(clause) or (clause.xpos == "VBG" and bool(marks & _GERUND_MARKS))

    def is_infinitive(self, verb: Token) -> bool:
        """Whether a verb is an infinitive with `to`, in a passive too ("to be released")."""
        if not any(t.lower == "to" for t in self.annotation.children(verb, "mark")):
            return False
        return verb.xpos == "VB" or any(t.xpos == "VB" for t in self.annotation.children(verb, "aux", "cop"))
