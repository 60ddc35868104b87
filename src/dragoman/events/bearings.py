"""The senses that the triggers of a report bear, joined where one completes another."""

from __future__ import annotations

from collections.abc import Mapping

from dragoman.events.complements import CHARGES, charge, complete
from dragoman.events.lexicon import Lexicon
from dragoman.events.parties import Parties
from dragoman.events.senses import Bearing, SenseReader
from dragoman.language.annotation import Annotation, Token

NOUNS = frozenset({"NOUN", "PROPN"})
_PREDICATES = frozenset({"VERB", "ADJ"})


class Bearings:
    """The bearings of a report by trigger; `absorbed` are words that are part of an event and none of their
    own."""

    def __init__(
        self, annotation: Annotation, parties: Parties, senses: SenseReader, lexicon: Lexicon
    ) -> None:
        self._annotation, self._parties = annotation, parties
        self.absorbed: set[int] = set()
        self.by_trigger: dict[int, Bearing] = {}
        for token in annotation.tokens:
            if token.lemma in lexicon.verbs and self._is_predicate(token):
                self._bear(token, senses.verb(token))
        for token in annotation.tokens:
            if token.lemma in lexicon.nouns and self._is_nominal(token):
                self._bear(token, senses.noun(token))
        acts = {(b.carrier or b.trigger).i: b for b in self.by_trigger.values()}
        for i in tuple(self.by_trigger):
            self._complete(self.by_trigger[i], acts)
            self._charge(self.by_trigger[i])

    def own(self, trigger: Token) -> Bearing | None:
        """The bearing of a word that no other event has absorbed, its light verb neither."""
        bearing = self.by_trigger.get(trigger.i)
        if (
            bearing is None
            or not bearing.sense.coded
            or not self.absorbed.isdisjoint({trigger.i, (bearing.carrier or trigger).i})
        ):
            return None
        return bearing

    def _is_predicate(self, word: Token) -> bool:
        """Whether a verb or adjective says something of somebody, rather than describing a noun before it."""
        if word.upos not in _PREDICATES or self._parties.is_in_name(word):
            return False
        child = self._annotation.child
        if word.upos == "ADJ":
            return word.deprel in {"acl", "xcomp"} or child(word, "nsubj", "cop") is not None
        return word.deprel != "amod" or child(word, "compound", "obl") is not None

    def _is_nominal(self, word: Token) -> bool:
        """Whether a noun may be an event of its own: no other has taken it up, and it is in nobody's name."""
        return word.upos in NOUNS and word.i not in self.absorbed and not self._parties.is_in_name(word)

    def _bear(self, token: Token, bearing: Bearing | None) -> None:
        if bearing is None:
            return
        self.by_trigger[token.i] = bearing
        if not bearing.sense.coded:
            return
        for slot in bearing.sense.absorbs:
            self.absorbed.update(t.i for t in self._parties.fillers(token, slot) if t.i != token.i)

    def _complete(self, bearing: Bearing, acts: Mapping[int, Bearing]) -> None:
        """Join an act of words with what its complement, or what stands in its content slots, says is done.

        `acts` are bearings by the verb that carries them, or by their own word.
        """
        if bearing.sense.embeds is None:
            return
        complements = list(self._annotation.children(bearing.trigger, "xcomp"))
        for slot in bearing.sense.content:
            complements += self._parties.fillers(bearing.trigger, slot)
        for complement in complements:
            bearing = complete(bearing, complement, acts.get(complement.i), self._parties)
        self.by_trigger[bearing.trigger.i] = bearing

    def _charge(self, bearing: Bearing) -> None:
        """Join an accusation with the acts that it names."""
        if bearing.sense.type != "ACCUSE" or bearing.trigger.upos != "VERB":
            return
        for noun in (t for slot in CHARGES for t in self._parties.fillers(bearing.trigger, slot)):
            inner = self.by_trigger.get(noun.i)
            if inner is not None and noun.upos in NOUNS:
                self.by_trigger[noun.i] = charge(bearing, inner)
