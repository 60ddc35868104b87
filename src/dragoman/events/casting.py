"""Casting: who takes part in an act, by what the lexicon's slots and the heads say together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from dragoman.entities.cast import Cast, Mention
from dragoman.events.barring import Barring
from dragoman.events.frames import Frames
from dragoman.events.parties import Parts
from dragoman.events.senses import Bearing
from dragoman.events.weighing import PREPOSITIONS, SLOTS, Decisions, Features, likelihood, odds
from dragoman.language.acts import ROLES, Acts
from dragoman.language.annotation import Token
from dragoman.reading import Participant, Span

Key = tuple[str, Span | None]
Keys = set[Key]
AUDIBLE = 0.03
"""How likely the heads must find a role of somebody whom the lexicon does not cast."""
_ACTOR, _RECIPIENT = ROLES.index("actor"), ROLES.index("recipient")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may take part, with the features of each role; `barred` says of each role whether grammar
    forbids it."""

    participant: Participant
    actor: Features
    recipient: Features
    barred: tuple[bool, bool] = (False, False)


class Casting:
    """The participants of the acts of one report."""

    def __init__(
        self, cast: Cast, acts: Acts, frames: Frames, barring: Barring, decisions: Decisions
    ) -> None:
        self._cast, self._acts, self._frames, self._decisions = cast, acts, frames, decisions
        self._barring = barring
        self._mentions: defaultdict[int, list[Mention]] = defaultdict(list)
        for mention in cast.mentions:
            self._mentions[cast.annotation.tokens[mention.head].sentence].append(mention)
        self._hanging_words = {id(mention): self._hanging(mention) for mention in cast.mentions}
        for pronoun, antecedent in cast.relatives():
            self._hanging_words.get(id(antecedent), []).append(pronoun.i)

    def parts(self, trigger: Token, bearing: Bearing | None) -> tuple[Parts, Parts]:
        """Actors and recipients of an act; nobody is both."""
        actors: dict[str, tuple[float, Participant]] = {}
        recipients: dict[str, tuple[float, Participant]] = {}
        kept = self._decisions.kept
        for candidate in self.candidates(trigger, bearing):
            acting, suffering = self._likelihoods(candidate)
            one = candidate.participant
            if acting >= kept["actor"] and acting >= suffering:
                actors[one.entity] = max(actors.get(one.entity, (0.0, one)), (acting, one), key=_first)
            elif suffering >= kept["recipient"]:
                found = recipients.get(one.entity, (0.0, one))
                recipients[one.entity] = max(found, (suffering, one), key=_first)
        for entity in actors.keys() & recipients.keys():
            weaker = actors if actors[entity][0] < recipients[entity][0] else recipients
            del weaker[entity]
        for entity in list(recipients):
            if any(self._governs(actor, entity) for actor in actors):
                del recipients[entity]
        named = [one for side in (actors, recipients) for _, one in side.values()]
        around = [one.span for one in named if one.span is not None and not _holds(one.span, trigger)]
        return _in_order(actors, around), _in_order(recipients, around)

    def _likelihoods(self, candidate: Candidate) -> tuple[float, float]:
        """How likely somebody acts, and is acted on."""
        sides = ((self._decisions.actor, candidate.actor), (self._decisions.recipient, candidate.recipient))
        acting, suffering = (
            0.0 if barred else likelihood(weights, features)
            for barred, (weights, features) in zip(candidate.barred, sides, strict=True)
        )
        return acting, suffering

    def _governs(self, actor: str, entity: str) -> bool:
        """Whether an actor is the government of a state, which then is no other party: "Syria's Idlib"."""
        one, state = self._cast.entities[actor], self._cast.entities[entity]
        own = one.country is not None and one.country == state.country
        return own and state.kind == "state" and one.kind == "body" and "GOV" in one.sectors

    def candidates(self, trigger: Token, bearing: Bearing | None) -> Iterator[Candidate]:
        """Whom the sentence names, and whom the lexicon takes from elsewhere."""
        sides = _Sides.of(bearing)
        mentions = [m for m in self._mentions[trigger.sentence] if m.head != trigger.i]
        places = self._places(trigger)
        barred = self._barring.doers(trigger), self._barring.undergoers(trigger)
        heard: dict[tuple[str, Span], tuple[tuple[float, float], str | None, tuple[bool, bool]]] = {}
        for mention, shares in zip(mentions, self._roles(trigger, mentions), strict=True):
            span = self._cast.span_of(mention)
            words = self._hanging_words[id(mention)]
            bars = not barred[0].isdisjoint(words), not barred[1].isdisjoint(words)
            for entity in mention.entities:
                if self._cast.entities[entity].kind != "place":
                    heard.setdefault((entity, span), (shares, places.get(id(mention)), bars))
        best = tuple(max((shares[role] for shares, *_ in heard.values()), default=0.0) for role in (0, 1))
        for (entity, span), (shares, place, bars) in heard.items():
            if max(shares) >= AUDIBLE or sides.cast((entity, span)):
                first = shares[0] == best[0], shares[1] == best[1]
                one = sides.candidate(Participant(entity, span), shares, place, first)
                yield replace(one, barred=bars)
        for participant in (*bearing.actors, *bearing.recipients) if bearing else ():
            if participant.span is None or (participant.entity, participant.span) not in heard:
                yield sides.candidate(participant, None, None)

    def _roles(self, trigger: Token, mentions: Sequence[Mention]) -> list[tuple[float, float]]:
        """How likely each mention acts, and is acted on: at its likeliest word that hangs on one outside."""
        words = [self._hanging_words[id(mention)] for mention in mentions]
        roles = self._acts.roles(trigger.i, [i for inside in words for i in inside])
        acting, suffering = roles[:, _ACTOR].tolist(), roles[:, _RECIPIENT].tolist()
        ends = [0, *accumulate(map(len, words))]
        return [
            (max(acting[a:b]), 0.0 if self._is_alongside(mention) else max(suffering[a:b]))
            for mention, (a, b) in zip(mentions, pairwise(ends), strict=True)
        ]

    def _is_alongside(self, mention: Mention) -> bool:
        """Whether somebody stands on the side of those who act: "fought alongside the rebels"."""
        annotation = self._cast.annotation
        cases = annotation.children(annotation.tokens[mention.head], "case")
        return any(case.lower == "alongside" for case in cases)

    def _hanging(self, mention: Mention) -> list[int]:
        """The words of a mention whose heads lie outside, as those that roles are learned at."""
        inside, tokens = range(mention.start, mention.end), self._cast.annotation.tokens
        return [i for i in inside if tokens[i].head == i or tokens[i].head not in inside] or [mention.head]

    def _places(self, trigger: Token) -> dict[int, str]:
        """Where mentions stand in the trigger's clause, by the ids of the mentions."""
        annotation = self._cast.annotation
        found: dict[int, str] = {}
        standing = [(place, self._frames.fillers(trigger, slot)) for place, slot in SLOTS.items()]
        for child in annotation.children(trigger, "obl", "nmod"):
            case = annotation.child(child, "case")
            if case is not None and case.lower in PREPOSITIONS:
                standing.append((PREPOSITIONS[case.lower], list(annotation.conjuncts(child))))
        for place, tokens in standing:
            for mention in map(self._cast.at, tokens):
                if mention is not None:
                    found.setdefault(id(mention), place)
        return found


@dataclass(frozen=True, slots=True)
class _Sides:
    """Whom the lexicon casts as actors and as recipients.

    `silent` where it says nothing of the trigger; `mutual` where the act binds both ways, so that its slots
    alone tell the sides apart.
    """

    casts: tuple[Keys, Keys]
    silent: bool
    mutual: bool

    @classmethod
    def of(cls, bearing: Bearing | None) -> _Sides:
        if bearing is None:
            return cls((set(), set()), silent=True, mutual=False)
        sides = (bearing.actors, bearing.recipients)
        acting, suffering = ({(p.entity, p.span) for p in side} for side in sides)
        return cls((acting, suffering), silent=False, mutual=bearing.sense.symmetric)

    def cast(self, key: Key) -> bool:
        """Whether the lexicon casts somebody on either side."""
        return any(key in side for side in self.casts)

    def candidate(
        self,
        one: Participant,
        heads: tuple[float, float] | None,
        place: str | None,
        first: tuple[bool, bool] = (False, False),
    ) -> Candidate:
        """Somebody with what speaks for both roles; `heads` is how likely the heads find each, `first`
        whether they find nobody in the sentence likelier."""
        key = (one.entity, one.span)
        if heads and self.mutual and self.cast(key):
            heads = (sum(heads), 0.0) if key in self.casts[0] else (0.0, sum(heads))
        speaking = (odds(heads[0]), odds(heads[1])) if heads else None
        return Candidate(
            one,
            self._features(key, 0, speaking, place, first),
            self._features(key, 1, speaking, place, first),
        )

    def _features(
        self,
        key: Key,
        role: int,
        heads: tuple[float, float] | None,
        place: str | None,
        first: tuple[bool, bool],
    ) -> Features:
        """What speaks for a role; `heads` are the log-odds that the heads give each."""
        own, other = self.casts[role], self.casts[1 - role]
        return {
            "bias": 1.0,
            "lexical": float(key in own),
            "opposite": float(key in other),
            "rival": float(bool(own) and key not in own),
            "without lexicon": float(self.silent),
            "head": heads[role] if heads else 0.0,
            # That somebody is surely not the one does not make him the other.
            "other head": max(0.0, heads[1 - role]) if heads else 0.0,
            "first": float(first[role]),
            "unheard": float(heads is None),
            **({place: 1.0} if place else {}),
        }


def _first(scored: tuple[float, Participant]) -> float:
    return scored[0]


def _holds(span: Span, trigger: Token) -> bool:
    """Whether a trigger stands within a name, which it then says something of: "Turkish-*backed* rebels"."""
    return span.start <= trigger.start < span.end


def _in_order(found: dict[str, tuple[float, Participant]], around: Sequence[Span]) -> Parts:
    """Participants by their places, without those named inside another's name ("*Russian* jets")."""
    parts = [
        one
        for _, one in found.values()
        if one.span is None or not any(span != one.span and span.covers(one.span) for span in around)
    ]
    return tuple(sorted(parts, key=lambda p: p.span.start if p.span else -1))
