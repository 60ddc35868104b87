"""Senses: which reading of a trigger word its frame bears out, with the participants."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dragoman.events.frames import Frames
from dragoman.events.lexicon import Condition, Lexicon, Light, Sense
from dragoman.events.parties import Parties, Parts
from dragoman.language.annotation import Token
from dragoman.reading import Participant


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


_ABOUT = ("poss", "of", "between", "by")
_WHOSE = ("poss",)
"""Where the owner of a thing is named, for words about it and for deeds done to it."""
_ADDRESSING = frozenset({"REQUEST", "ACCUSE"})
_PRONOUNS = frozenset({"he", "she", "it", "they", "his", "her", "its", "their"})


class SenseReader:
    """Finds the senses of the triggers of one report."""

    def __init__(self, frames: Frames, parties: Parties, lexicon: Lexicon) -> None:
        self._frames = frames
        self._parties = parties
        self._lexicon = lexicon

    def verb(self, trigger: Token) -> Bearing | None:
        """The first sense of a verb, or of a predicative adjective, that fits."""
        for sense in self._lexicon.verbs.get(trigger.lemma, ()):
            if self._holds(trigger, sense, None):
                bearing = self._bear(trigger, sense)
                if bearing is not None:
                    return bearing
        return None

    def noun(self, trigger: Token) -> Bearing | None:
        """The first sense of a noun that fits, its parts taken from a light verb above it first."""
        senses = self._lexicon.nouns.get(trigger.lemma, ())
        if not senses:
            return None
        carrier = self._carrier(trigger)
        for sense in senses:
            if not self._holds(trigger, sense, carrier[0] if carrier else None):
                continue
            bearing = self._carried(trigger, sense, *carrier) if carrier else self._bare(trigger, sense)
            if bearing is not None:
                return bearing
        return None

    def _bear(self, trigger: Token, sense: Sense) -> Bearing | None:
        """A sense with its parts, unless who fills them cannot play them."""
        lenders = _lenders(sense)
        recipients, seen = self._parties.fill(trigger, sense.recipient, (), lenders)
        if not recipients and seen:
            # What is only to be done to a thing may be for its owner to do ("a plan to destroy its arms").
            slots = _ABOUT if sense.verbal else _WHOSE if trigger.xpos != "VB" else ()
            recipients = self._belonging(seen, slots)
        if not recipients and sense.type in _ADDRESSING:
            recipients = self._asked(trigger)
        if not recipients and sense.mode == "visit":
            recipients = next((h for h in map(self._parties.host, seen) if h), ())
        if seen and not recipients and sense.fills == "agent" and not self._any(seen):
            return None
        taken = {t.i for t in seen} if recipients else set()
        actors, doers = self._parties.fill(trigger, sense.actor, taken, lenders)
        if doers and not actors and sense.doer == "agent" and not self._any(doers):
            return None
        if not actors and not doers:
            actors = self._in_whose(trigger, sense)
        third, _ = self._parties.fill(trigger, sense.third, (), lenders)
        actors, recipients = self._sides(trigger, sense, actors, recipients)
        return Bearing(trigger, sense, actors, recipients, third)

    def _bare(self, trigger: Token, sense: Sense) -> Bearing | None:
        """A noun without a light verb; the verb that it completes or modifies may say who acts."""
        bearing = self._bear(trigger, sense)
        if bearing is None or bearing.actors:
            return bearing
        actors = self._planning(trigger)
        if not actors and sense.symmetric and bearing.recipients:
            actors = self._engaged(trigger)
        on_the_other_side = {p.entity for p in bearing.recipients}
        return replace(bearing, actors=tuple(p for p in actors if p.entity not in on_the_other_side))

    def _carried(self, trigger: Token, sense: Sense, verb: Token, light: Light) -> Bearing:
        """A noun under a light verb: each part from the verb's slots, else from the noun's own.

        A possessive says whose act it is before the verb does ("reaffirmed Tehran's support").
        """
        fill = self._parties.fill
        recipients, seen = fill(verb, light.recipient, {trigger.i}, (light.at,))
        if not recipients:
            recipients, seen = fill(trigger, sense.recipient)
        taken = {trigger.i} | ({t.i for t in seen} if recipients else set())
        actors = self._possessed(trigger, taken) if "poss" in sense.actor and light.actor else ()
        if not actors:
            actors, _ = fill(verb, light.actor, taken, (light.at,))
        if not actors:
            actors, _ = fill(trigger, sense.actor, taken)
        third, _ = fill(trigger, sense.third)
        actors, recipients = self._sides(trigger, sense, actors, recipients)
        return Bearing(trigger, sense, actors, recipients, third, verb, light)

    def _possessed(self, noun: Token, taken: Iterable[int]) -> Parts:
        """Those whom a noun's possessive names."""
        owners = [t for t in self._frames.annotation.children(noun, "nmod:poss") if t.i not in taken]
        return tuple(p for t in owners for p in self._parties.of(t))

    def _any(self, tokens: Iterable[Token]) -> bool:
        return any(self._parties.is_somebody(t) for t in tokens)

    def _belonging(self, seen: list[Token], slots: tuple[str, ...]) -> Parts:
        """To act on one's thing is to act on one ("criticised Iran's policy", "shelled Serb lines")."""
        for token in seen:
            found = self._parties.owners(token, slots) if token.upos == "NOUN" else ()
            if found:
                return found
        return ()

    def _asked(self, trigger: Token) -> Parts:
        """Whom a that-clause, or a for-phrase with an infinitive, asks or accuses: its subject."""
        for clause in (*self._frames.fillers(trigger, "ccomp"), *self._frames.fillers(trigger, "for")):
            if clause.upos in {"VERB", "AUX", "ADJ"}:
                found = [p for t in self._frames.fillers(clause, "subj") for p in self._parties.of(t)]
                return tuple(found)
        return ()

    def _in_whose(self, trigger: Token, sense: Sense) -> Parts:
        """Whose act it was that something happened in ("were killed in a Turkish air strike")."""
        if trigger.upos != "VERB":
            return ()
        for noun in self._frames.fillers(trigger, "in"):
            if any(other.type == sense.type for other in self._lexicon.nouns.get(noun.lemma, ())):
                return self._parties.owners(noun, ("poss", "by"))
        return ()

    def _engaged(self, noun: Token) -> Parts:
        """Who talks, where a phrase names the partner alone ("spoke after a meeting with …")."""
        verb = self._frames.annotation.head(noun)
        if verb is None or verb.upos != "VERB" or noun.deprel != "obl":
            return ()
        return self._doing(verb)

    def _planning(self, noun: Token) -> Parts:
        """Who plans, agrees on or offers what a noun says ("agreed on sanctions against …")."""
        verb = self._frames.annotation.head(noun)
        planned = self._lexicon.operators["verbs"]
        if verb is None or noun.deprel not in {"obj", "obl"} or planned.get(verb.lemma) != "planned":
            return ()
        if noun.deprel == "obl" and not self._completes(noun):
            return ()
        return self._doing(verb)

    def _completes(self, noun: Token) -> bool:
        cases = self._frames.annotation.children(noun, "case")
        return any(t.lower in {"on", "to", "for"} for t in cases)

    def _doing(self, verb: Token) -> Parts:
        return tuple(p for t in self._frames.fillers(verb, "subj") for p in self._parties.of(t))

    def _sides(self, trigger: Token, sense: Sense, actors: Parts, recipients: Parts) -> tuple[Parts, Parts]:
        """Two who fight, or whom `between` names, are two sides; nobody is on both sides of an act."""
        if sense.symmetric and not recipients and len(actors) == 2:
            between = self._parties.fillers(trigger, "between", _lenders(sense))
            if between or sense.type == "ASSAULT":
                return actors[:1], actors[1:]
        acted_on = {p.entity for p in recipients}
        actors = tuple(p for p in actors if p.entity not in acted_on or not self._is_pronoun(p))
        doing = {p.entity for p in actors}
        return actors, tuple(p for p in recipients if p.entity not in doing)

    def _is_pronoun(self, participant: Participant) -> bool:
        """Whether a pronoun names a participant: it cannot mean what its own verb has for an object."""
        text = self._frames.annotation.text
        return participant.span is not None and participant.span.of(text).lower() in _PRONOUNS

    def _carrier(self, noun: Token) -> tuple[Token, Light] | None:
        """The light verb that carries a noun: above it, through coordination, or a participle after it."""
        annotation = self._frames.annotation
        place = noun
        while place.deprel == "conj":
            place = annotation.tokens[place.head]
        verbs = [t for t in annotation.children(noun, "acl") if t.xpos == "VBN"]
        for verb in (annotation.head(place), *verbs):
            if verb is None or verb.upos != "VERB":
                continue
            for light in self._lexicon.lights.get(verb.lemma, ()):
                if light.nouns and noun.lemma not in light.nouns:
                    continue
                at = self._frames.fillers(verb, light.at)
                if any(t.i == noun.i for t in at) and self._holds(verb, light, None):
                    return verb, light
        return None

    def _holds(self, trigger: Token, entry: Sense | Light, carrier: Token | None) -> bool:
        """Whether a trigger, or a light verb, meets the conditions of an entry."""
        if not entry.when and not entry.unless:
            return True
        lenders = _lenders(entry)
        return all(self._meets(trigger, c, lenders, carrier) for c in entry.when) and not any(
            self._meets(trigger, c, lenders, carrier) for c in entry.unless
        )

    def _meets(
        self, trigger: Token, condition: Condition, lenders: tuple[str, ...], carrier: Token | None
    ) -> bool:
        if condition.slot == "light":
            return carrier is not None and (condition.kind == "any" or carrier.lemma in condition.words)
        fillers = self._parties.fillers(trigger, condition.slot, lenders)
        if not fillers or condition.kind == "any":
            return bool(fillers)
        if condition.kind == "agent":
            return self._any(fillers)
        if condition.kind == "words":
            return any(
                t.lemma in condition.words or t.lower in condition.words
                for f in fillers
                for t in self._within(f)
            )
        return any(self._parties.is_kind(t, condition.kind) for t in fillers)

    def _within(self, token: Token) -> list[Token]:
        """A word and, for a measure (`tons of aid`), what is measured."""
        children = self._frames.annotation.children
        measured = [c for c in children(token, "nmod") if any(t.lower == "of" for t in children(c, "case"))]
        return [token, *measured]


def _lenders(entry: Sense | Light) -> tuple[str, ...]:
    """The slots whose nouns lend a verb their prepositions: those whose words an entry asks for, and of acts
    done to somebody, who is handed over ("extradited a suspect to Turkey": the phrase may hang from either).
    """
    named = [c.slot for c in entry.when if c.words and c.slot in _LENDING]
    if isinstance(entry, Sense) and "to" in entry.recipient:
        named += (slot for slot in entry.third if slot in _HANDED)
    return tuple(dict.fromkeys(named))


_LENDING = frozenset({"subj", "obj", "for"})
_HANDED = frozenset({"obj", "of"})
