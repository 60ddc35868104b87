"""Senses: which reading of a trigger word its frame bears out, and who fills the parts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from dragoman.entities.cast import Cast
from dragoman.events.frames import Frames
from dragoman.events.lexicon import Condition, Lexicon, Light, Sense
from dragoman.events.ontology import ontology
from dragoman.language.annotation import Token
from dragoman.reading import Participant

Parts = tuple[Participant, ...]


@dataclass(frozen=True, slots=True)
class Bearing:
    """A sense that fits a trigger, and its participants. `carrier` is a nominal trigger's light verb."""

    trigger: Token
    sense: Sense
    actors: Parts
    recipients: Parts
    third_parties: Parts
    carrier: Token | None = None
    light: Light | None = None


class SenseReader:
    """Finds the senses of the triggers of one report."""

    def __init__(
        self, frames: Frames, cast: Cast, lexicon: Lexicon, speakers: Callable[[Token], Parts]
    ) -> None:
        """`speakers` gives who `we` or `I` is at a token, where that is known."""
        self._frames = frames
        self._cast = cast
        self._lexicon = lexicon
        self._speakers = speakers

    def verb(self, trigger: Token) -> Bearing | None:
        """The first sense of a verb that fits."""
        for sense in self._lexicon.verbs.get(trigger.lemma, ()):
            bearing = self._bear(trigger, sense, trigger, sense.actor, sense.recipient)
            if bearing is not None:
                return bearing
        return None

    def noun(self, trigger: Token) -> Bearing | None:
        """The first sense of a noun that fits, its parts taken from a light verb above it first."""
        senses = self._lexicon.nouns.get(trigger.lemma, ())
        if not senses:
            return None
        found = self._carrier(trigger)
        for sense in senses:
            if not self._holds(trigger, sense):
                continue
            if found is None:
                bearing = self._bear(trigger, sense, trigger, sense.actor, sense.recipient)
                if bearing is not None and sense.symmetric and bearing.recipients and not bearing.actors:
                    bearing = replace(bearing, actors=self._engaged(trigger, bearing.recipients))
            else:
                bearing = self._carried(trigger, sense, *found)
            if bearing is not None:
                return bearing
        return None

    def participants(self, token: Token) -> Parts:
        """The entities that a word stands for; an event stands for those who do it ("killed by an air strike")."""
        found = self._cast.participants(token)
        if found:
            return tuple(Participant(entity, span) for entity, span in found)
        if token.lemma in self._lexicon.nouns and token.upos == "NOUN":
            return self._owners(token, ("poss", "by", "between"))
        return self._speakers(token)

    def _owners(self, noun: Token, slots: tuple[str, ...]) -> Parts:
        """Whose a thing is, by the first of the slots that names somebody."""
        for slot in slots:
            found = [p for t in self._frames.fillers(noun, slot) if t.i != noun.i for p in self._named(t)]
            if found:
                return tuple(found)
        return ()

    def _named(self, token: Token) -> Parts:
        return tuple(Participant(entity, span) for entity, span in self._cast.participants(token))

    def fillers(self, trigger: Token, slot: str) -> list[Token]:
        """Fillers of a slot; a verb's object, or its purpose, lends the verb its prepositions ("lift sanctions
        on …", "arrive for talks with …")."""
        found = self._frames.fillers(trigger, slot)
        if found or trigger.upos != "VERB" or slot in _GRAMMATICAL:
            return found
        lenders = [*self._frames.fillers(trigger, "obj"), *self._frames.fillers(trigger, "for")]
        return [t for noun in lenders if noun.upos == "NOUN" for t in self._frames.fillers(noun, slot)]

    def _engaged(self, noun: Token, partners: Parts) -> Parts:
        """Who talks, where a phrase names the partner alone: the subject ("spoke after a meeting with …")."""
        verb = self._frames.annotation.head(noun)
        if verb is None or verb.upos != "VERB" or noun.deprel != "obl":
            return ()
        named = {p.entity for p in partners}
        found = [p for t in self._frames.fillers(verb, "subj") for p in self.participants(t)]
        return tuple(p for p in found if p.entity not in named)

    def _carrier(self, noun: Token) -> tuple[Token, Light] | None:
        """The light verb that carries a noun, through coordination."""
        annotation = self._frames.annotation
        place = noun
        while place.deprel == "conj":
            place = annotation.tokens[place.head]
        verb = annotation.head(place)
        if verb is None or verb.upos != "VERB":
            return None
        for light in self._lexicon.lights.get(verb.lemma, ()):
            if light.nouns and noun.lemma not in light.nouns:
                continue
            if all(t.i != noun.i for t in self._frames.fillers(verb, light.at)):
                continue
            if all(self._meets(verb, c) for c in light.when) and not any(
                self._meets(verb, c) for c in light.unless
            ):
                return verb, light
        return None

    def _carried(self, trigger: Token, sense: Sense, verb: Token, light: Light) -> Bearing | None:
        """A noun under a light verb: each part from the verb's slots, else from the noun's own."""
        recipients, taken = self._fill(verb, light.recipient, exclude={trigger.i})
        if not recipients:
            own, also = self._fill(trigger, sense.recipient)
            recipients, taken = own, taken | also
        actors, _ = self._fill(verb, light.actor, exclude={trigger.i} | taken)
        if not actors:
            actors, _ = self._fill(trigger, sense.actor, exclude=taken)
        third, _ = self._fill(trigger, sense.third)
        actors, recipients = self._sides(trigger, sense, actors, recipients)
        return Bearing(trigger, sense, actors, recipients, third, verb, light)

    def _bear(
        self, trigger: Token, sense: Sense, at: Token, actor: tuple[str, ...], recipient: tuple[str, ...]
    ) -> Bearing | None:
        if not self._holds(trigger, sense):
            return None
        recipients, taken = self._fill(at, recipient)
        if not recipients and taken and ontology().types[sense.type].verbal:
            recipients = self._belonging(at, recipient)
        if taken and not recipients and sense.fills == "agent":
            return None
        actors, doers = self._fill(at, actor, exclude=taken)
        if doers and not actors and sense.doer == "agent":
            return None
        third, _ = self._fill(at, sense.third)
        actors, recipients = self._sides(trigger, sense, actors, recipients)
        return Bearing(trigger, sense, actors, recipients, third)

    def _belonging(self, trigger: Token, slots: tuple[str, ...]) -> Parts:
        """Words about what is somebody's are words about them ("criticised Iran's policy")."""
        for slot in slots:
            for token in self.fillers(trigger, slot):
                found = self._owners(token, ("poss", "of", "between", "by")) if token.upos == "NOUN" else ()
                if found:
                    return found
        return ()

    def _sides(self, trigger: Token, sense: Sense, actors: Parts, recipients: Parts) -> tuple[Parts, Parts]:
        """Two that `between` names are two sides; nobody is on both sides of a one-sided act."""
        if sense.symmetric and not recipients and len(actors) == 2 and self.fillers(trigger, "between"):
            return actors[:1], actors[1:]
        if not sense.symmetric:
            doing = {p.entity for p in actors}
            recipients = tuple(p for p in recipients if p.entity not in doing)
        return actors, recipients

    def _holds(self, trigger: Token, sense: Sense) -> bool:
        return all(self._meets(trigger, c) for c in sense.when) and not any(
            self._meets(trigger, c) for c in sense.unless
        )

    def _meets(self, trigger: Token, condition: Condition) -> bool:
        fillers = self.fillers(trigger, condition.slot)
        if not fillers:
            return False
        if condition.kind == "any":
            return True
        if condition.kind == "agent":
            return any(self.participants(t) for t in fillers)
        return any(
            t.lemma in condition.words or t.lower in condition.words for f in fillers for t in self._within(f)
        )

    def _within(self, token: Token) -> list[Token]:
        """A word and, for a measure (`tons of aid`), what is measured."""
        annotation = self._frames.annotation
        measured = [
            child
            for child in annotation.children(token, "nmod")
            if any(case.lower == "of" for case in annotation.children(child, "case"))
        ]
        return [token, *measured]

    def _fill(
        self, trigger: Token, slots: tuple[str, ...], exclude: set[int] | frozenset[int] = frozenset()
    ) -> tuple[Parts, set[int]]:
        """Participants of the first slot that holds an agent, and the places of the words looked at."""
        seen: set[int] = set()
        for slot in slots:
            parts: dict[str, Participant] = {}
            for token in self.fillers(trigger, slot):
                if token.i in exclude:
                    continue
                found = self.participants(token)
                # An adjective before a noun says who acts only where it names somebody.
                if found or slot != "poss" or token.deprel == "nmod:poss":
                    seen.add(token.i)
                for participant in found:
                    parts.setdefault(participant.entity, participant)
            if parts:
                return tuple(parts.values()), seen
        return (), seen


_GRAMMATICAL = frozenset({"subj", "obj", "iobj", "xcomp", "ccomp", "prt", "poss", "mod", "adv"})
