"""Hearing: what the heads make of the words of one report.

A verb and its noun often tell one act together ("held talks", "hosts peace talks", "reached a deal"), and so
do a verb and its infinitive ("voted to send troops", "used tear gas to disperse them"). The heads may hear it
in either: the two are heard as one word.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dragoman.events.bearings import NOUNS, Bearings
from dragoman.events.lexicon import Sense
from dragoman.events.ontology import Ontology
from dragoman.events.weighing import odds
from dragoman.language.acts import NONE, Acts
from dragoman.language.annotation import Annotation, Token

HEARD = 0.15
"""How likely the heads must find a type for it to be weighed."""
LEAST_HEARD = 0.01
"""How likely they must find a type for it to be named beside another."""
AUDIBLE = 0.05
"""How likely they must find it in each of two words that tell one act together."""
SURE = 0.9
"""How likely they find it in each of two verbs that tell one act each, at least."""
CLEAR_MODE = 0.6
"""How likely they must find a mode where the lexicon names none."""
UNTAUGHT = 0.8
"""How likely the heads are taken at least to find a type of the user's own, which they were never taught."""
SUREST = 0.995
"""The most that the shares of two words come to."""
_OBJECTS = frozenset({"obj", "nsubj:pass"})
_INFINITIVES = frozenset({"xcomp", "advcl"})


class Hearing:
    """What the heads hear; `joined` leads from a word to the one that its act is weighed at, `heard` from a
    word to the type that is heard in it and how likely that is."""

    def __init__(self, annotation: Annotation, acts: Acts, types: Ontology, bearings: Bearings) -> None:
        self.acts = acts
        self._types, self._names = types, acts.labels.types
        self._shipped = [i for i, name in enumerate(self._names) if i != NONE and types.ships(name)]
        self._shares = acts.types.copy()
        self.joined: dict[int, int] = {}
        self._second: dict[int, int] = {}
        for main, second in self._pairs(annotation, bearings):
            self.joined[second.i], self._second[main.i] = main.i, second.i
            both = acts.types[main.i] + acts.types[second.i]
            both[NONE] = 0
            both *= min(1.0, SUREST / max(float(both.sum()), SUREST))
            both[NONE] = 1 - both.sum()
            self._shares[main.i] = both
        self.heard = dict(self._all_heard())

    def _pairs(self, annotation: Annotation, bearings: Bearings) -> Iterator[tuple[Token, Token]]:
        """Words that tell one act, the one that it is weighed at first: whose sense the lexicon has, or the
        verb."""
        taken = set[int]()
        for word in annotation.tokens:
            own = bearings.own(word)
            verb = _verb_with(annotation, word, own.carrier if own else None)
            if verb is None or verb.upos != "VERB" or not taken.isdisjoint({verb.i, word.i}):
                continue
            if self._tell_one(verb, word) and not (own and bearings.own(verb)):
                taken |= {verb.i, word.i}
                yield (word, verb) if own else (verb, word)

    def _tell_one(self, verb: Token, word: Token) -> bool:
        """Whether the same type is likeliest in both words; two verbs that are sure of it tell two acts."""
        if not self._shipped:
            return False
        shares = self.acts.types[[verb.i, word.i]][:, self._shipped]
        best = shares.argmax(axis=1)
        most = 1.0 if word.upos in NOUNS else SURE
        return bool(best[0] == best[1] and AUDIBLE <= shares[:, best[0]].min() <= most)

    def type_of(self, word: Token) -> tuple[str | None, float]:
        """The type that is heard in a word, if any is, and how likely."""
        return self.heard.get(word.i, (None, 0.0))

    def other_than(self, word: Token, types: Collection[str]) -> tuple[str | None, float]:
        """The likeliest in a word of all but these types, and how likely; None where it is hardly heard."""
        shares = {self._names[i]: float(self._shares[word.i, i]) for i in self._shipped}
        rest = {kind: share for kind, share in shares.items() if kind not in types and share >= LEAST_HEARD}
        return max(rest.items(), key=lambda one: one[1], default=(None, 0.0))

    def _all_heard(self) -> Iterator[tuple[int, tuple[str, float]]]:
        """The words in which a type is heard, each with the likeliest."""
        if not self._shipped:
            return
        shares = self._shares[:, self._shipped]
        types, most = shares.argmax(axis=1), shares.max(axis=1).tolist()
        for i, share in enumerate(most):
            if share >= HEARD:
                yield i, (self._names[self._shipped[types[i]]], share)

    def place(self, word: Token) -> int:
        """Where an act that is weighed at a word is heard best: there, or in the word joined with it."""
        second = self._second.get(word.i)
        if second is None:
            return word.i
        own = self.acts.types[[word.i, second]]
        return word.i if 1 - own[0, NONE] >= 1 - own[1, NONE] else second

    def belief(self, word: Token, kind: str, sense: Sense) -> tuple[float, float]:
        """The log-odds of an event of a type, and of any event, in a word.

        Of what the user's ontology files say the heads speak for it where they hear an event of any type, and
        never against it: what they were taught to pass over may be just what he asks for. Of what a verb
        dictionary says they tell whether it is an event, not of which type.
        """
        shares = self._shares[word.i]
        any_event = odds(1.0 - float(shares[NONE]))
        if sense.origin == "own":
            believed = max(odds(UNTAUGHT), any_event)
            return believed, believed
        if sense.origin == "dictionary" or not self._types.ships(kind):
            return any_event, any_event
        return odds(float(shares[self._names.index(kind)])), any_event

    def mode(self, word: Token, kind: str) -> str | None:
        """The mode of a type that is clearly heard in a word."""
        modes = self._types.types[kind].modes
        if not modes or not self._types.ships(kind):
            return None
        mode, share = self.acts.mode(self.place(word), modes)
        return mode if share >= CLEAR_MODE else None

    def statuses(self, word: Token) -> dict[str, float]:
        """How likely each status of an act is."""
        return self.acts.statuses(self.place(word))


def _verb_with(annotation: Annotation, word: Token, carrier: Token | None) -> Token | None:
    """The verb that may tell one act with its noun, or with its infinitive."""
    if word.upos in NOUNS:
        return carrier or (annotation.head(word) if word.deprel in _OBJECTS else None)
    infinitive = word.xpos == "VB" and word.deprel in _INFINITIVES
    return annotation.head(word) if infinitive and annotation.child(word, "mark") else None
