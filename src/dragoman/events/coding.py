"""Coding: the triggers of a report, each with its type, mode, status and participants."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dragoman.entities.cast import Cast
from dragoman.events.complements import CHARGES, charge, complete
from dragoman.events.frames import Frames
from dragoman.events.lexicon import Lexicon, Sense, load
from dragoman.events.parties import Parties, Parts
from dragoman.events.resumption import resume
from dragoman.events.senses import Bearing, SenseReader
from dragoman.events.shifts import is_cooperation, is_deed, refused, to_come
from dragoman.events.status import StatusReader
from dragoman.language.annotation import Annotation, Token
from dragoman.reading import Abstention, Status

VERB_CONFIDENCE, NOUN_CONFIDENCE = 0.85, 0.7
ONE_SIDED, UNASSERTED, RESUMED = 0.8, 0.9, 0.7
"""Factors for an event with one part unfilled, not asserted, or with participants from earlier text."""
LEFT_OUT = 0.3
"""The confidence of what is left out."""


@dataclass(frozen=True, slots=True)
class Coded:
    """A trigger read as an event, before it is dated and given a voice."""

    trigger: Token
    carrier: Token | None
    sense: Sense
    type: str
    mode: str | None
    status: Status
    actors: Parts
    recipients: Parts
    third_parties: Parts
    confidence: float


@dataclass(frozen=True, slots=True)
class Coding:
    """What was coded in a report, and what was left out with the reason."""

    coded: list[Coded]
    abstained: list[Abstention]


def code(annotation: Annotation, cast: Cast, speakers: Callable[[Token], Parts]) -> Coding:
    """The events of a report, one for each trigger, in text order.

    `speakers` gives the participants that a first-person pronoun stands for.
    """
    lexicon = load()
    for token in annotation.tokens:
        if token.upos == "VERB":
            token.lemma = lexicon.verb(token.lower, token.lemma)
    return _Coder(annotation, cast, speakers, lexicon).run()


class _Coder:
    def __init__(
        self, annotation: Annotation, cast: Cast, speakers: Callable[[Token], Parts], lexicon: Lexicon
    ) -> None:
        frames = Frames(annotation)
        self.annotation = annotation
        self.lexicon = lexicon
        self.parties = Parties(frames, cast, lexicon, speakers)
        self.senses = SenseReader(frames, self.parties, lexicon)
        self.bearings: dict[int, Bearing] = {}
        self.absorbed: set[int] = set()
        self.statuses = StatusReader(annotation, lexicon, self._embedded)

    def run(self) -> Coding:
        tokens = self.annotation.tokens
        for token in tokens:
            if token.lemma in self.lexicon.verbs and self._is_predicate(token):
                self._bear(token, self.senses.verb(token))
        for token in tokens:
            if token.lemma in self.lexicon.nouns and self._is_nominal(token):
                self._bear(token, self.senses.noun(token))
        acts = {(b.carrier or b.trigger).i: b for b in self.bearings.values()}
        for i in tuple(self.bearings):
            self._complete(self.bearings[i], acts)
            self._charge(self.bearings[i])
        coding = Coding([], [])
        told: list[Bearing] = []
        for _, bearing in sorted(self.bearings.items()):
            if self.absorbed.isdisjoint({bearing.trigger.i, (bearing.carrier or bearing.trigger).i}):
                self._decide(bearing, told, coding)
        return coding

    def _is_predicate(self, word: Token) -> bool:
        """Whether a verb or adjective says something of somebody, rather than describing a noun before it."""
        if word.upos not in _PREDICATES or self.parties.is_in_name(word):
            return False
        if word.upos == "ADJ":
            return word.deprel in {"acl", "xcomp"} or self.annotation.child(word, "nsubj", "cop") is not None
        return word.deprel != "amod" or self.annotation.child(word, "compound", "obl") is not None

    def _is_nominal(self, word: Token) -> bool:
        """Whether a noun may be an event of its own: no other has taken it up, and it is in nobody's name."""
        return word.upos in _NOUNS and word.i not in self.absorbed and not self.parties.is_in_name(word)

    def _bear(self, token: Token, bearing: Bearing | None) -> None:
        if bearing is None:
            return
        self.bearings[token.i] = bearing
        for slot in bearing.sense.absorbs:
            self.absorbed.update(t.i for t in self.parties.fillers(token, slot) if t.i != token.i)

    def _complete(self, bearing: Bearing, acts: Mapping[int, Bearing]) -> None:
        """Join an act of words with what its complement, or what stands in its content slots, says is done.

        `acts` are bearings by the verb that carries them, or by their own word.
        """
        if bearing.sense.embeds is None:
            return
        complements = list(self.annotation.children(bearing.trigger, "xcomp"))
        for slot in bearing.sense.content:
            complements += self.parties.fillers(bearing.trigger, slot)
        for complement in complements:
            bearing = complete(bearing, complement, acts.get(complement.i), self.parties)
        self.bearings[bearing.trigger.i] = bearing

    def _charge(self, bearing: Bearing) -> None:
        """Join an accusation with the acts that it names."""
        if bearing.sense.type != "ACCUSE" or bearing.trigger.upos != "VERB":
            return
        for noun in (t for slot in CHARGES for t in self.parties.fillers(bearing.trigger, slot)):
            inner = self.bearings.get(noun.i)
            if inner is not None and noun.upos in _NOUNS:
                self.bearings[noun.i] = charge(bearing, inner)

    def _decide(self, bearing: Bearing, told: list[Bearing], coding: Coding) -> None:
        """Code an event or leave it out in sight; `told` are those before it that happened to somebody."""
        kind = bearing.sense.type
        if self._is_purpose(bearing.carrier or bearing.trigger):
            coding.abstained.append(Abstention(bearing.trigger.span, kind, LEFT_OUT, "a purpose, not an act"))
        elif _is_paper(bearing) and (resumed := resume(self.annotation, bearing, told)):
            coding.coded.append(self._coded(resumed, RESUMED))
        elif bearing.actors or bearing.recipients:
            coding.coded.append(self._coded(bearing, 1.0))
            if coding.coded[-1].status in _TOLD:
                told.append(bearing)
        elif resumed := resume(self.annotation, bearing, told):
            coding.coded.append(self._coded(resumed, RESUMED))
        else:
            coding.abstained.append(
                Abstention(bearing.trigger.span, kind, LEFT_OUT, "nobody named takes part")
            )

    def _embedded(self, governor: Token, governed: Token) -> Status | None:
        """The status that a governor's sense sets on its complement and on what fills its content slots."""
        bearing = self.bearings.get(governor.i)
        if bearing is None:
            return None
        if bearing.sense.type in _ENDINGS and governed.deprel == "xcomp" and governed.xpos == "VBG":
            return "ongoing"
        if bearing.sense.embeds is None:
            return None
        if governed.deprel in {"xcomp", "ccomp"}:
            return bearing.sense.embeds
        if governed.deprel in {"advcl", "acl"}:
            return bearing.sense.embeds if self.statuses.is_complement(governed) else None
        content = (t.i for slot in bearing.sense.content for t in self.parties.fillers(governor, slot))
        return bearing.sense.embeds if governed.i in content else None

    def _is_purpose(self, verb: Token) -> bool:
        """An infinitive of purpose, which nothing above asserts, promises or demands."""
        while verb.deprel in {"conj", "xcomp"} and not self.annotation.child(verb, "nsubj", "nsubj:pass"):
            verb = self.annotation.tokens[verb.head]
        if verb.deprel not in {"advcl", "acl"} or not self.statuses.is_infinitive(verb):
            return False
        head = self.annotation.tokens[verb.head]
        return not self._embedded(head, verb) and not any(
            head.lemma in words for words in self.lexicon.operators.values()
        )

    def _is_refusal(self, bearing: Bearing) -> bool:
        return self.statuses.is_refusal(bearing.carrier or bearing.trigger)

    def _coded(self, bearing: Bearing, trust: float) -> Coded:
        sense = bearing.sense
        status = sense.status or (bearing.light.status if bearing.light else None)
        status = status or self.statuses.status(bearing.trigger, bearing.carrier)
        kind, mode = sense.type, sense.mode
        if status == "occurred" and is_deed(kind) and self.statuses.is_state(bearing.trigger):
            status = "ongoing"
        elif status == "planned":
            kind, mode = to_come(kind, mode)
        elif status == "denied" and is_cooperation(kind) and self._is_refusal(bearing):
            kind, mode = refused(kind)
            status = "occurred"
        confidence = trust * (NOUN_CONFIDENCE if bearing.trigger.upos in _NOUNS else VERB_CONFIDENCE)
        if not bearing.actors or not bearing.recipients:
            confidence *= ONE_SIDED
        if status in {"hypothetical", "demanded", "denied"}:
            confidence *= UNASSERTED
        return Coded(
            bearing.trigger, bearing.carrier, sense, kind, mode, status,
            bearing.actors, bearing.recipients, bearing.third_parties, round(confidence, 2),
        )  # fmt: skip


def _is_paper(bearing: Bearing) -> bool:
    """Whether a light verb carries a deal without a partner: who announces a deal may not have made it."""
    return bearing.light is not None and not bearing.recipients and bearing.sense.type in {"AGREE", "CONCEDE"}


_ENDINGS = frozenset({"RETREAT", "CONCEDE"})
_PREDICATES = frozenset({"VERB", "ADJ"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_TOLD = frozenset({"occurred", "ongoing", "historical"})
