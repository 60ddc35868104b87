"""Barring: who cannot be the one that does an act, or the one it is done to, by the grammar of the sentence,
however near they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dragoman.entities.cast import Cast
from dragoman.events.lexicon import Lexicon
from dragoman.events.senses import Bearing
from dragoman.language.annotation import Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_ASKED_BY = frozenset({"by", "from", "of"})
_OPPOSING = frozenset({"ACCUSE", "REJECT"})
_NAMED_IN = frozenset({"acl", "conj", "nmod", "obj", "obl"})
"""Relations by which a deed hangs on what is said of it: "condemned the shelling", "plans to bomb"."""


class Barring:
    """Who is barred from the acts of one report; `bearings` are by trigger."""

    def __init__(self, cast: Cast, bearings: Mapping[int, Bearing], lexicon: Lexicon) -> None:
        self._cast, self._annotation = cast, cast.annotation
        self._bearings, self._lexicon = bearings, lexicon
        self._agents: dict[int, list[Token]] = {}
        for token in self._annotation.tokens:
            if token.deprel == "obl:agent" or (token.deprel == "obl" and self._is_by(token)):
                self._agents.setdefault(token.sentence, []).append(token)

    def _is_by(self, token: Token) -> bool:
        return any(case.lower == "by" for case in self._annotation.children(token, "case"))

    def doers(self, trigger: Token) -> frozenset[int]:
        """The words whose mentions do not act in a trigger's event."""
        ways = (self._agents_of_others, self._askers, self._opponents, self._owners, self._responders)
        barred = (word for way in ways for word in way(trigger))
        return frozenset(one.i for word in barred for one in self._annotation.conjuncts(word))

    def undergoers(self, trigger: Token) -> frozenset[int]:
        """The words whose mentions a trigger's event is not done to: its own agents."""
        agents = (one for one in self._agents.get(trigger.sentence, ()) if one.head == trigger.i)
        return frozenset(one.i for agent in agents for one in self._annotation.conjuncts(agent))

    def _agents_of_others(self, trigger: Token) -> Iterator[Token]:
        """Agents of other passives: "the journalists arrested by Egypt were freed *by Sudan*"."""
        above = {token.i for token in self._annotation.ancestors(trigger)}
        for agent in self._agents.get(trigger.sentence, ()):
            verb = self._annotation.tokens[agent.head]
            if agent.i not in above and not self._shares(trigger, verb):
                yield agent

    def _shares(self, trigger: Token, verb: Token) -> bool:
        """Whether the agent of a passive may do what a trigger tells as well."""
        bearing = self._bearings.get(trigger.i)
        carrier = bearing.carrier if bearing else None
        if verb.i == trigger.i or (carrier is not None and carrier.i == verb.i):
            return True
        if self._first(verb).i == self._first(trigger).i:
            return True
        if trigger.upos in _NOUNS:
            return verb.i not in self._bearings or (verb.deprel == "acl" and verb.head == trigger.i)
        # A thing acts for whoever made it: "a raid carried out by Israel killed two".
        noun = self._annotation.head(verb)
        made = verb.deprel == "acl" and noun is not None and not self._cast.is_agent(noun)
        return made and noun is not None and noun.head == trigger.i and noun.deprel == "nsubj"

    def _first(self, word: Token) -> Token:
        """The first of coordinated words."""
        while word.deprel == "conj" and word.head != word.i:
            word = self._annotation.tokens[word.head]
        return word

    def _askers(self, trigger: Token) -> Iterator[Token]:
        """Who asks for an act: "*Britain's* demand to free the sailors", "pressure *from Paris* to leave"."""
        noun = self._annotation.head(trigger)
        if noun is None or trigger.deprel != "acl" or trigger.xpos != "VB":
            return
        if all(sense.type != "REQUEST" for sense in self._lexicon.nouns.get(noun.lemma, ())):
            return
        yield from self._annotation.children(noun, "nmod:poss")
        for child in self._annotation.children(noun, "nmod", "obl"):
            if any(case.lower in _ASKED_BY for case in self._annotation.children(child, "case")):
                yield child

    def _opponents(self, trigger: Token) -> Iterator[Token]:
        """Who opposes a deed that names nobody who does it: "*Ireland* criticised plans to bomb Libya"."""
        if not self._is_deed(trigger):
            return
        word = trigger
        while word.deprel.partition(":")[0] in _NAMED_IN and word.head != word.i:
            word = self._annotation.tokens[word.head]
            opposing = self._bearings.get(word.i)
            if word.upos == "VERB":
                if opposing is not None and opposing.sense.type in _OPPOSING:
                    subjects = self._annotation.children(word, "nsubj")
                    yield from (subject for subject in subjects if subject.deprel == "nsubj")
                return

    def _is_deed(self, trigger: Token) -> bool:
        """Whether a noun, or an infinitive below a noun, tells of something done against somebody."""
        bearing = self._bearings.get(trigger.i)
        kind = self._lexicon.ontology.types.get(bearing.sense.type) if bearing else None
        if kind is None or kind.cooperative:
            return False
        return trigger.upos in _NOUNS or (trigger.deprel == "acl" and trigger.xpos == "VB")

    def _owners(self, trigger: Token) -> Iterator[Token]:
        """Whose somebody acts: "*Jordan*, whose king met"."""
        for subject in self._annotation.children(trigger, "nsubj"):
            owner = self._annotation.child(subject, "nmod:poss")
            if owner is not None and owner.xpos == "WP$" and self._cast.participants(subject):
                yield owner
                yield from filter(None, [self._annotation.head(trigger)])

    def _responders(self, trigger: Token) -> Iterator[Token]:
        """Who does something about another's deed: "*Seoul* halts aid after Pyongyang's test"."""
        bearing, owner = self._bearings.get(trigger.i), self._annotation.child(trigger, "nmod:poss")
        if bearing is None or bearing.carrier is not None or owner is None or not self._is_deed(trigger):
            return
        if owner.upos != "PRON" and self._cast.participants(owner):
            for above in self._annotation.ancestors(trigger):
                yield from self._annotation.children(above, "nsubj")
