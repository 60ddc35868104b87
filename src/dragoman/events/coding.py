"""Coding: the triggers of a report, each with its type, mode, status and participants."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dragoman.entities.cast import Cast
from dragoman.events.frames import Frames
from dragoman.events.lexicon import Lexicon, Sense, load
from dragoman.events.ontology import ontology
from dragoman.events.senses import Bearing, Parts, SenseReader
from dragoman.events.status import StatusReader
from dragoman.language.annotation import Annotation, Token
from dragoman.reading import Abstention, Status

VERB_CONFIDENCE, NOUN_CONFIDENCE = 0.85, 0.7
ONE_SIDED, UNASSERTED = 0.8, 0.9
"""Factors for an event with one part unfilled, and for one that the text does not assert."""


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
    return _Coder(annotation, cast, speakers, load()).run()


class _Coder:
    def __init__(
        self, annotation: Annotation, cast: Cast, speakers: Callable[[Token], Parts], lexicon: Lexicon
    ) -> None:
        self.annotation = annotation
        self.lexicon = lexicon
        self.senses = SenseReader(Frames(annotation), cast, lexicon, speakers)
        self.bearings: dict[int, Bearing] = {}
        self.absorbed: set[int] = set()
        self.statuses = StatusReader(annotation, lexicon, self._embedded)

    def run(self) -> Coding:
        for token in self.annotation.tokens:
            if token.upos == "VERB" and token.lemma in self.lexicon.verbs and not self._is_attribute(token):
                self._bear(token, self.senses.verb(token))
        for token in self.annotation.tokens:
            if (
                token.upos in {"NOUN", "PROPN"}
                and token.lemma in self.lexicon.nouns
                and token.i not in self.absorbed
            ):
                self._bear(token, self.senses.noun(token))
        coding = Coding([], [])
        for i in sorted(self.bearings):
            bearing = self.bearings[i]
            if i in self.absorbed:
                continue
            reason = self._doubt(bearing)
            if reason:
                coding.abstained.append(Abstention(bearing.trigger.span, bearing.sense.type, 0.3, reason))
            else:
                coding.coded.append(self._coded(bearing))
        return coding

    def _is_attribute(self, verb: Token) -> bool:
        """Whether a participle only describes the noun after it ("rescued sailors"), naming no doer."""
        return verb.deprel == "amod" and not self.annotation.child(verb, "compound", "obl")

    def _bear(self, token: Token, bearing: Bearing | None) -> None:
        if bearing is None:
            return
        self.bearings[token.i] = bearing
        for slot in bearing.sense.absorbs:
            self.absorbed.update(t.i for t in self.senses.fillers(token, slot) if t.upos != "VERB")

    def _embedded(self, governor: Token, governed: Token) -> Status | None:
        """The status that a governor's sense sets on its complement and on what fills its content slots."""
        bearing = self.bearings.get(governor.i)
        if bearing is None or bearing.sense.embeds is None:
            return None
        relation = governed.deprel
        if relation in {"xcomp", "ccomp"}:
            return bearing.sense.embeds
        if relation in {"advcl", "acl"}:
            return bearing.sense.embeds if self.statuses.is_complement(governed) else None
        if any(
            t.i == governed.i for slot in bearing.sense.content for t in self.senses.fillers(governor, slot)
        ):
            return bearing.sense.embeds
        return None

    def _doubt(self, bearing: Bearing) -> str | None:
        """Why an event is not coded although its word and frame fit; None where it is."""
        if not bearing.actors and not bearing.recipients:
            return "nobody named takes part"
        if self._is_purpose(bearing.carrier or bearing.trigger):
            return "a purpose, not an act"
        return None

    def _is_purpose(self, verb: Token) -> bool:
        """An infinitive of purpose, which nothing above asserts, promises or demands."""
        while verb.deprel in {"conj", "xcomp"}:
            verb = self.annotation.tokens[verb.head]
        if verb.deprel not in {"advcl", "acl"} or verb.xpos != "VB":
            return False
        head = self.annotation.tokens[verb.head]
        if self._embedded(head, verb):
            return False
        return not any(head.lemma in words for words in self.lexicon.operators.values())

    def _coded(self, bearing: Bearing) -> Coded:
        sense = bearing.sense
        status = sense.status or (bearing.light.status if bearing.light else None)
        status = status or self.statuses.status(bearing.trigger, bearing.carrier)
        kind, mode = sense.type, sense.mode
        actors, recipients = bearing.actors, bearing.recipients
        if sense.symmetric:
            sides = {p.entity for p in actors}
            recipients = tuple(p for p in recipients if p.entity not in sides)
        confidence = VERB_CONFIDENCE if bearing.trigger.upos == "VERB" else NOUN_CONFIDENCE
        if not actors or not recipients:
            confidence *= ONE_SIDED
        if status in {"hypothetical", "demanded", "denied"}:
            confidence *= UNASSERTED
        if status == "planned":
            kind, mode = _to_come(kind, mode)
        return Coded(
            bearing.trigger, bearing.carrier, sense, kind, mode, status,
            actors, recipients, bearing.third_parties, round(confidence, 2),
        )  # fmt: skip


def _to_come(kind: str, mode: str | None) -> tuple[str, str | None]:
    """Cooperation to come is AGREE, a concession to come CONCEDE; what else is planned keeps its type."""
    if kind == "RETREAT":
        return "CONCEDE", None
    if kind != "CONCEDE" and ontology().types[kind].quad.endswith("cooperation"):
        return "AGREE", None
    return kind, mode
