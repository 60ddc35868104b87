"""Verb dictionaries as senses of our lexicon: verbs with CAMEO's codes, and patterns that frames can say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from dragoman.events.entries import Entry, Sense, prepositions
from dragoman.events.lexicon import Lexicon
from dragoman.events.ontology import ontology
from dragoman.events.own.cameo import Act, UnknownCodeError, act_of, cameo
from dragoman.events.own.patterns import CannotExpressError, frames_of
from dragoman.events.own.petrarch import Block, Dictionary, Pattern, Problem, Verb, parse_dictionary

_NO_EVENT = "CONSULT"
"""Any type will do for a sense that is no event."""


@dataclass(slots=True)
class Verbs:
    """What a dictionary gives: senses and irregular forms by lemma, and what it says that is not used."""

    senses: dict[str, list[Sense]] = field(default_factory=dict)
    forms: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    patterns: int = 0


def verbs_of(text: str, name: str, lexicon: Lexicon) -> Verbs:
    """The verbs of a dictionary, coded in the lexicon's ontology; `name` is the file's, for errors."""
    dictionary = parse_dictionary(text)
    found = Verbs(problems=list(dictionary.problems))
    for block in dictionary.blocks:
        _Coder(name, lexicon, dictionary, found).add(block)
    found.problems.sort(key=lambda problem: problem.line)
    return found


@dataclass(frozen=True, slots=True)
class _Coder:
    """Turns blocks into senses."""

    name: str
    lexicon: Lexicon
    dictionary: Dictionary
    found: Verbs

    def add(self, block: Block) -> None:
        """The verbs of a block. A sense that asks for more is tried first, a verb's own code last."""
        patterns = [sense for pattern in block.patterns for sense in self._pattern(pattern)]
        patterns.sort(key=lambda sense: -len(sense.when))
        for verb in block.verbs:
            frames = self._after(verb)
            if frames is None:
                continue
            senses = [one for extra in frames for one in self._own(verb, block, extra, patterns)]
            if senses:
                listed = self.found.senses.setdefault(verb.lemma, [])
                listed += senses
                listed.sort(key=lambda sense: -len(sense.when))
                self.found.forms.update(dict.fromkeys(verb.forms, verb.lemma))

    def _own(self, verb: Verb, block: Block, extra: dict[str, Any], patterns: list[Sense]) -> Iterator[Sense]:
        """The senses of a verb with the words that belong to it: those of the patterns, then its own."""
        if not extra:
            yield from patterns
        try:
            act = act_of(verb.code if verb.code is not None else block.code or "", self.lexicon.ontology)
        except UnknownCodeError as error:
            self.found.problems.append(Problem(verb.line, f"{verb.lemma}: {error}"))
            return
        if act is not None:
            slots = [slot for slot, words in extra.get("when", {}).items() if words == "*"]
            recipient = slots or ["obj", "with", "against"]
            yield self._sense(verb.line, act, {"recipient": recipient, **extra})

    def _after(self, verb: Verb) -> list[dict[str, Any]] | None:
        """The conditions of a verb's further words, none for a verb of one word; None where unsayable."""
        if not verb.after and not verb.before:
            return [{}]
        if verb.before or len(verb.after) > 1 or verb.after[0] in cameo().grammar:
            words = "_".join((*verb.before, verb.lemma, *verb.after))
            self.found.problems.append(Problem(verb.line, f"{words}: a phrase of several words"))
            return None
        (word,) = verb.after
        particles = cameo().particles | cameo().either
        if word not in particles and word not in prepositions():
            return [{"when": {"obj": [word]}, "recipient": ["on", "against", "with", "to"]}]
        frames: list[dict[str, Any]] = [{"when": {"adv": [word]}}]
        return [{"when": {word: "*"}}, *frames] if word in prepositions() else frames

    def _pattern(self, pattern: Pattern) -> list[Sense]:
        try:
            act = act_of(pattern.code, self.lexicon.ontology)
            entries = frames_of(pattern.words, self.dictionary.members)
        except UnknownCodeError as error:
            self.found.problems.append(Problem(pattern.line, str(error)))
            return []
        except CannotExpressError as error:
            self.found.problems.append(Problem(pattern.line, f"cannot be expressed: {error}"))
            return []
        self.found.patterns += 1
        return [self._sense(pattern.line, act, entry) for entry in entries]

    def _sense(self, line: int, act: Act | None, entry: dict[str, Any]) -> Sense:
        """A sense of an act; one of no act is silent, and keeps the verb's other senses from being coded."""
        where = f"{self.name}:{line}"
        if act is None:
            shipped = Entry(where, {"type": _NO_EVENT, **entry}, self.lexicon.classes)
            return replace(shipped.sense(ontology(), True), type="", coded=False, absorbs=())
        if act.swapped:
            entry = {**entry, "actor": entry["recipient"], "recipient": entry.get("actor", ["subj"])}
        kind = self.lexicon.ontology.types[act.type]
        data: dict[str, Any] = {"type": act.type, "symmetric": kind.binds_both(act.mode), **entry}
        if act.mode:
            data["mode"] = act.mode
        if act.mutual:
            data["symmetric"] = True
        sense = Entry(where, data, self.lexicon.classes).sense(self.lexicon.ontology, True)
        return replace(sense, origin="dictionary")
