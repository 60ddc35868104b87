"""Coding: the triggers of a report, each with its type, mode, status and participants.

Lexicon, tree and heads each say what they make of a word, and one score decides (see `weighing`). Over words
that no model has read, the lexicon decides alone.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import cast as typed

from dragoman.entities.cast import Cast
from dragoman.events import weighing
from dragoman.events.barring import Barring
from dragoman.events.bearings import NOUNS, Bearings
from dragoman.events.casting import Casting
from dragoman.events.coded import Coded, Coding, Option
from dragoman.events.contexts import clause
from dragoman.events.frames import Frames
from dragoman.events.hearing import Hearing
from dragoman.events.lexicon import Lexicon, Sense, load
from dragoman.events.parties import Parties, Parts
from dragoman.events.resumption import resume
from dragoman.events.senses import Bearing, SenseReader
from dragoman.events.shifts import keeps_peace, refused, to_come
from dragoman.events.status import StatusReader
from dragoman.events.weighing import Decisions, Features, likelihood
from dragoman.language.annotation import Annotation, Token
from dragoman.reading import Reason, Status, Why

SEEN = 0.25
"""How likely an event must be for its being left out to be told."""
LEAST = 1e-4
"""The least that the heads' share of a status is taken for."""


def code(
    annotation: Annotation,
    cast: Cast,
    speakers: Callable[[Token], Parts],
    lexicon: Lexicon | None = None,
) -> Coding:
    """The events of a report, one for each trigger, in text order.

    `speakers` gives the participants that a first-person pronoun stands for; `lexicon` is another than the
    shipped one.
    """
    coder = Coder(annotation, cast, speakers, weighing.load(), lexicon)
    coding = Coding([], [])
    for trigger in coder.words():
        options = list(coder.options(trigger))
        if not options:
            continue
        best, *others = sorted(options, key=lambda option: -option.coded.confidence)
        if coder.keeps(best):
            coding.coded.append(replace(best.coded, why=coder.why(trigger, best, others)))
            coder.tell(best.coded)
        elif best.features["lexical"] or best.coded.confidence >= SEEN:
            coding.abstained.append(best.left_out())
    return coding


class Coder:
    """Weighs the words of one report; `tell` it what was coded, so that later words may take it up."""

    def __init__(
        self,
        annotation: Annotation,
        cast: Cast,
        speakers: Callable[[Token], Parts],
        decisions: Decisions,
        lexicon: Lexicon | None = None,
    ) -> None:
        lexicon = lexicon or load()
        for token in annotation.tokens:
            if token.upos == "VERB":
                token.lemma = lexicon.verb(token.lower, token.lemma)
            elif token.upos == "NOUN":
                token.lemma = lexicon.noun(token.lower, token.lemma)
        frames = Frames(annotation)
        self._annotation, self._lexicon = annotation, lexicon
        self._types = lexicon.ontology
        self._parties = Parties(frames, cast, lexicon, speakers)
        self.bearings = Bearings(
            annotation, self._parties, SenseReader(frames, self._parties, lexicon), lexicon
        )
        self._statuses = StatusReader(annotation, lexicon, self._embedded)
        self._decisions = decisions
        acts = annotation.acts
        self._hearing = Hearing(annotation, acts, self._types, self.bearings) if acts else None
        barring = Barring(cast, self.bearings.by_trigger, lexicon)
        self.casting = Casting(cast, acts, frames, barring, decisions) if acts else None
        self._told: list[Bearing] = []

    def keeps(self, option: Option) -> bool:
        """Whether an event is likely enough; more is asked for where nobody is known to take part."""
        nobody = option.features["nobody"]
        if self._hearing is None:
            return not nobody and not option.features["purpose"]
        return option.coded.confidence >= self._decisions.kept["nobody" if nobody else "event"]

    def tell(self, coded: Coded) -> None:
        """Let definite nouns further on take up an event that happened, if anybody took part."""
        if coded.status in _TOLD and (coded.actors or coded.recipients):
            parts = coded.actors, coded.recipients, coded.third_parties
            self._told.append(Bearing(coded.trigger, coded.sense, *parts))

    def why(self, trigger: Token, best: Option, others: Sequence[Option]) -> Why:
        """What an event was coded on that was weighed at a word; `others` are what else it was weighed as."""
        lexical = next((one.coded for one in (best, *others) if one.features["lexical"]), None)
        heard, share = self._heard(trigger)
        rival = (others[0].coded.type, others[0].coded.confidence) if others else self._rival(trigger, best)
        weights = self._decisions.event
        reasons = [(name, round(weights[name] * value, 2)) for name, value in best.features.items() if value]
        return Why(
            lexical.type if lexical else None,
            heard,
            None if heard is None else round(share, 2),
            *rival,
            tuple(Reason(name, weight) for name, weight in reasons if weight),
            _frame(lexical) if lexical else None,
        )

    def _rival(self, trigger: Token, best: Option) -> tuple[str | None, float | None]:
        """The type that the heads believe next to the one that alone was weighed, and how likely."""
        if self._hearing is None:
            return None, None
        kind, share = self._hearing.other_than(trigger, {best.coded.type, best.coded.sense.type})
        return kind, None if kind is None else round(share, 2)

    def words(self) -> Iterator[Token]:
        """The words that may tell of something, in order."""
        borne, heard = self.bearings.by_trigger, self._hearing.heard if self._hearing else {}
        return (token for token in self._annotation.tokens if token.i in borne or token.i in heard)

    def options(self, trigger: Token) -> Iterator[Option]:
        """What a word may tell of: what the lexicon makes of it, and what the heads hear in it.

        Nothing where the act is weighed at another word.
        """
        bearing, (heard, _) = self.bearings.own(trigger), self._heard(trigger)
        joined = self._hearing is not None and trigger.i in self._hearing.joined
        if joined or (bearing is None and heard is None):
            return
        ruled = self.rule_status(trigger, bearing, bearing.sense.type if bearing else heard or "")
        status = self._status(trigger, ruled)
        verb = self._verb(trigger, bearing)
        readings = []
        if bearing is not None:
            readings.append((bearing.sense, *self._shifted(bearing.sense, trigger, verb, ruled, status)))
        # What the user's files say of a word goes before what the heads were taught.
        shipped = bearing is None or bearing.sense.origin not in {"own", "dictionary"}
        if heard is not None and shipped and heard not in {kind for _, kind, *_ in readings}:
            sense = Sense(heard, None, (), ())
            readings.append((sense, *self._shifted(sense, trigger, verb, ruled, status)))
        base = bearing or Bearing(trigger, readings[0][0], (), (), ())
        place = self._annotation.tokens[self._hearing.place(trigger)] if self._hearing else trigger
        taken, resumed = self._parts(base, place, bearing)
        for sense, kind, mode, status_of_kind in readings:
            heard_mode = self._hearing.mode(trigger, kind) if self._hearing else None
            coded = Coded(
                place, base.carrier, sense, kind, mode or heard_mode, status_of_kind,
                taken.actors, taken.recipients, taken.third_parties, 0.0,
            )  # fmt: skip
            features = self._features(trigger, coded, bearing is not None, sense is base.sense, resumed)
            confidence = round(likelihood(self._decisions.event, features), 2)
            yield Option(replace(coded, confidence=confidence), features)

    def _heard(self, trigger: Token) -> tuple[str | None, float]:
        return self._hearing.type_of(trigger) if self._hearing else (None, 0.0)

    def _parts(self, base: Bearing, place: Token, known: Bearing | None) -> tuple[Bearing, bool]:
        """A bearing with those who take part, and whether they are those of an event told before."""
        if self.casting is not None:
            actors, recipients = self.casting.parts(place, known)
            if base.sense.symmetric and not actors:
                actors, recipients = _two_sides(recipients, place)
            base = replace(base, actors=actors, recipients=recipients)
        if _is_paper(base) or not (base.actors or base.recipients):
            resumed = resume(self._annotation, base, self._told)
            return resumed or base, resumed is not None
        return base, False

    def _features(self, trigger: Token, coded: Coded, borne: bool, lexical: bool, resumed: bool) -> Features:
        """What speaks for an event weighed at a word; `borne`: the lexicon has a sense for the word,
        `lexical`: this one."""
        listed = self._lexicon.nouns if trigger.upos in NOUNS else self._lexicon.verbs
        features = {
            "bias": 1.0,
            "lexical": borne and lexical,
            "contested": borne and not lexical,
            "unborne": not borne and trigger.lemma in listed,
            "absorbed": trigger.i in self.bearings.absorbed,
            "noun": trigger.upos in NOUNS,
            "purpose": self._is_purpose(coded.carrier or trigger),
            "nobody": not coded.actors and not coded.recipients,
            "actor only": bool(coded.actors) and not coded.recipients,
            "recipient only": bool(coded.recipients) and not coded.actors,
            "resumed": resumed,
            "unasserted": coded.status in _UNASSERTED,
        }
        if self._hearing is not None:
            kinds = {coded.type, coded.sense.type}
            believed = [self._hearing.belief(trigger, kind, coded.sense) for kind in kinds]
            features["type"], features["any"] = max(believed)
            if features["lexical"]:
                features["type of lexicon"] = features["type"]
        return {name: float(value) for name, value in features.items()}

    def _verb(self, trigger: Token, bearing: Bearing | None) -> Token:
        """The verb that says whether an act is done: a light verb, or the one whose object the act is."""
        if bearing is not None and bearing.carrier is not None:
            return bearing.carrier
        head = self._annotation.head(trigger)
        if head is not None and head.upos == "VERB" and trigger.upos in NOUNS and trigger.deprel == "obj":
            return head
        return trigger

    def _status(self, trigger: Token, ruled: Status) -> Status:
        """The status by the rules and by the heads."""
        if self._hearing is None:
            return ruled
        weights = self._decisions.status
        scores = {
            one: weights["head"] * math.log(max(share, LEAST)) + weights.get(ruled, 0.0) * (one == ruled)
            for one, share in self._hearing.statuses(trigger).items()
        }
        return typed("Status", max(scores, key=lambda one: scores[one]))

    def rule_status(self, trigger: Token, bearing: Bearing | None, kind: str) -> Status:
        """The status of an act of a type, by the words around its trigger."""
        carrier, light = (bearing.carrier, bearing.light) if bearing else (None, None)
        set_by_sense = (bearing.sense.status if bearing else None) or (light.status if light else None)
        status = set_by_sense or self._statuses.status(trigger, carrier)
        deed = not self._types.types[kind].verbal
        if status == "occurred" and deed and self._statuses.is_state(trigger):
            status = "ongoing"
        return status

    def _shifted(
        self, sense: Sense, trigger: Token, verb: Token, ruled: Status, status: Status
    ) -> tuple[str, str | None, Status]:
        """Type, mode and status of a sense whose act is refused, only to come, or keeps a peace.

        A refusal is grammar ("will not"): what the rules say of it holds.
        """
        kind, mode = sense.type, sense.mode
        if keeps_peace(self._types, kind, trigger, self._around(trigger, verb)):
            kind, mode = "AID", None
        refusal = refused(self._types, kind) if ruled == "denied" else None
        if refusal and self._statuses.is_refusal(verb):
            return *refusal, "occurred"
        if status == "planned":
            return *to_come(self._types, kind, mode), status
        return kind, mode, status

    def _around(self, trigger: Token, verb: Token) -> Iterator[Token]:
        """The words of a trigger's clause, and who acts in it."""
        yield from clause(verb, self._annotation)
        for doer in self._parties.fillers(trigger, "subj"):
            yield doer
            yield from self._annotation.children(doer, "compound", "amod", "nmod")

    def _embedded(self, governor: Token, governed: Token) -> Status | None:
        """The status that a governor's sense sets on its complement and on what fills its content slots."""
        bearing = self.bearings.by_trigger.get(governor.i)
        if bearing is None:
            return None
        if bearing.sense.type in _ENDINGS and governed.deprel == "xcomp" and governed.xpos == "VBG":
            return "ongoing"
        if bearing.sense.embeds is None:
            return None
        if governed.deprel in {"xcomp", "ccomp"}:
            return bearing.sense.embeds
        if governed.deprel in {"advcl", "acl"}:
            return bearing.sense.embeds if self._statuses.is_complement(governed) else None
        content = (t.i for slot in bearing.sense.content for t in self._parties.fillers(governor, slot))
        return bearing.sense.embeds if governed.i in content else None

    def _is_purpose(self, verb: Token) -> bool:
        """An infinitive of purpose, which nothing above asserts, promises or demands."""
        while verb.deprel in {"conj", "xcomp"} and not self._annotation.child(verb, "nsubj", "nsubj:pass"):
            verb = self._annotation.tokens[verb.head]
        if verb.deprel not in {"advcl", "acl"} or not self._statuses.is_infinitive(verb):
            return False
        head = self._annotation.tokens[verb.head]
        if self._hearing is not None and self._hearing.joined.get(head.i) == verb.i:
            return False
        return not self._embedded(head, verb) and not any(
            head.lemma in words for words in self._lexicon.operators.values()
        )


def _frame(coded: Coded) -> str:
    """The lexicon's entry that fits a trigger."""
    words = (coded.carrier, coded.trigger) if coded.carrier else (coded.trigger,)
    return coded.sense.written(" + ".join(word.lemma for word in words))


def _two_sides(parties: Parts, trigger: Token) -> tuple[Parts, Parts]:
    """Those who do something to one another as two sides: who stands before the trigger, and who after."""
    before = tuple(p for p in parties if p.span is not None and p.span.start < trigger.start)
    after = tuple(p for p in parties if p not in before)
    return (before, after) if before and after else ((), parties)


def _is_paper(bearing: Bearing) -> bool:
    """Whether a light verb carries a deal without a partner: who announces a deal may not have made it."""
    return bearing.light is not None and not bearing.recipients and bearing.sense.type in {"AGREE", "CONCEDE"}


_ENDINGS = frozenset({"RETREAT", "CONCEDE"})
_TOLD = frozenset({"occurred", "ongoing", "historical"})
_UNASSERTED = frozenset({"hypothetical", "demanded", "denied"})
