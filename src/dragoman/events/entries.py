"""Entries of the event lexicon: a sense or a light verb as its file has it, checked word by word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, cast, get_args

from dragoman.data import load_yaml
from dragoman.errors import StopRun
from dragoman.events.ontology import PACKAGE, Ontology
from dragoman.reading import Status

Fill = Literal["agent", "any"]
Origin = Literal["shipped", "own", "dictionary"]
Kind = Literal["any", "agent", "person", "state", "group", "place", "words"]

_KINDS = ("agent", "person", "state", "group", "place")
VERB_ACTOR = ("subj",)
VERB_RECIPIENT = ("obj",)
NOUN_ACTOR = ("poss", "by", "of")
WRITTEN = 5
"""So many words of a condition at most are written out."""
MOST_TOLD = 20
"""So many choices at most are listed where a value is none of them."""
EMBEDDED = frozenset({"demanded", "planned", "hypothetical", "denied"})
_COMMITTING = ("planned", "denied")


@dataclass(frozen=True, slots=True)
class Condition:
    """What a slot must hold: `any` word, an `agent`, an entity of a kind, or a head among `words`."""

    slot: str
    kind: Kind
    words: frozenset[str] = frozenset()

    def __str__(self) -> str:
        first, more = sorted(self.words)[:WRITTEN], "|…" if len(self.words) > WRITTEN else ""
        return f"{self.slot} {'|'.join(first) + more if first else self.kind}"


@dataclass(frozen=True, slots=True)
class Sense:
    """One reading of a trigger: the event it codes and the slots of its participants, tried in order.

    `when` must all hold and `unless` none. `fills` is what the recipient must be for the sense to apply, and
    `doer` what the actor must be where its slot is filled: an agent, or anything (only an agent is written
    down). `embeds` is the status of events in the complement clause and in the `content` slots. Triggers in
    the slots that it `absorbs` are part of this event and none of their own: by default the object, where
    `when` names its words and nothing is embedded, and what somebody promises or refuses to do himself.
    `verbal` is true of acts of words. A sense that is not `coded` is no event, as its type is left out: it
    still sets the status of what it governs. `origin` tells the words of the user's ontology files and verb
    dictionaries from those that ship.
    """

    type: str
    mode: str | None
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    third: tuple[str, ...] = ()
    when: tuple[Condition, ...] = ()
    unless: tuple[Condition, ...] = ()
    fills: Fill = "agent"
    doer: Fill = "any"
    symmetric: bool = False
    embeds: Status | None = None
    content: tuple[str, ...] = ()
    absorbs: tuple[str, ...] = ()
    status: Status | None = None
    contexts: tuple[str, ...] = ()
    verbal: bool = False
    coded: bool = True
    origin: Origin = "shipped"

    def written(self, word: str) -> str:
        """The frame in words: "accuse: actor subj; recipient obj; of any" for a sense of "accuse"."""
        parts = [f"{name} {', '.join(slots)}" for name, slots in self._roles() if slots]
        parts += [str(condition) for condition in self.when]
        parts += [f"not {condition}" for condition in self.unless]
        return f"{word}: {'; '.join(parts)}" if parts else word

    def _roles(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        return ("actor", self.actor), ("recipient", self.recipient), ("third party", self.third)


@dataclass(frozen=True, slots=True)
class Light:
    """A light verb: the nominal trigger in slot `at` (one of `nouns`, where given) says what happens.

    The noun's sense is coded with actor and recipient from the verb's slots first, then from the noun's own.
    `status` is the event's status whatever the tense says.
    """

    at: str
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    nouns: frozenset[str] = frozenset()
    when: tuple[Condition, ...] = ()
    unless: tuple[Condition, ...] = ()
    status: Status | None = None


Classes = Mapping[str, frozenset[str]]


@cache
def slots() -> frozenset[str]:
    """The names of all slots, grammatical ones and prepositions."""
    data = load_yaml(PACKAGE, "slots.yaml", {"grammatical", "prepositions"})
    return frozenset(data["grammatical"]) | frozenset(data["prepositions"])


@cache
def prepositions() -> frozenset[str]:
    """The slots that are prepositions."""
    return frozenset(load_yaml(PACKAGE, "slots.yaml", {"grammatical", "prepositions"})["prepositions"])


@dataclass(frozen=True, slots=True)
class Entry:
    """A sense or light verb as it stands in its file; `where` names file and lemma, for errors.

    Its methods raise StopRun with that and the reason.
    """

    where: str
    data: Mapping[str, Any]
    classes: Classes

    def sense(self, types: Ontology, verbal: bool) -> Sense:
        """The sense; `verbal` chooses the defaults of verbs or of nouns."""
        self._allow(
            "type mode actor recipient third when unless fills doer symmetric embeds content absorbs status"
            " contexts"
        )
        known(self.where, "type", self.data.get("type"), tuple(types.types))
        event_type = types.types[self.data["type"]]
        if not verbal and "recipient" not in self.data:
            raise StopRun(f"{self.where}: a noun must say its recipient")
        return Sense(
            type=event_type.name,
            mode=self._choice("mode", event_type.modes),
            actor=self._slots("actor", VERB_ACTOR if verbal else NOUN_ACTOR),
            recipient=self._slots("recipient", VERB_RECIPIENT),
            third=self._slots("third", ()),
            when=self._conditions("when"),
            unless=self._conditions("unless"),
            fills=cast("Fill", self._choice("fills", get_args(Fill)) or "agent"),
            doer=cast(
                "Fill", self._choice("doer", get_args(Fill)) or ("agent" if event_type.verbal else "any")
            ),
            symmetric=self._flag("symmetric", event_type.symmetric),
            embeds=cast("Status | None", self._choice("embeds", tuple(EMBEDDED))),
            content=self._slots("content", ()),
            absorbs=self._slots("absorbs", self._absorbed()),
            status=cast("Status | None", self._choice("status", types.statuses)),
            contexts=tuple(self._choices("contexts", types.contexts)),
            verbal=event_type.verbal,
        )

    def light(self) -> Light:
        """The light verb."""
        self._allow("at actor recipient nouns when unless status")
        at = self.data.get("at", "obj")
        _slot(self.where, at)
        return Light(
            at=at,
            actor=self._slots("actor", ()),
            recipient=self._slots("recipient", ()),
            nouns=self._words(self.data["nouns"]) if "nouns" in self.data else frozenset(),
            when=self._conditions("when"),
            unless=self._conditions("unless"),
            status=cast("Status | None", self._choice("status", get_args(Status))),
        )

    def _allow(self, keys: str) -> None:
        for key in self.data:
            known(self.where, "key", key, tuple(keys.split()))

    def _choice(self, key: str, allowed: tuple[str, ...]) -> str | None:
        if key not in self.data:
            return None
        return known(f"{self.where}: {key}", key, self.data[key], allowed)

    def _choices(self, key: str, allowed: tuple[str, ...]) -> list[str]:
        values = strings(f"{self.where}: {key}", self.data[key]) if key in self.data else []
        return [known(self.where, key, value, allowed) for value in values]

    def _flag(self, key: str, default: bool) -> bool:
        value = self.data.get(key, default)
        if not isinstance(value, bool):
            raise StopRun(f"{self.where}: {key} is true or false, not {value!r}")
        return value

    def _slots(self, key: str, default: tuple[str, ...]) -> tuple[str, ...]:
        if key not in self.data:
            return default
        if self.data[key] == []:
            return ()
        return tuple(_slot(self.where, slot) for slot in strings(f"{self.where}: {key}", self.data[key]))

    def _absorbed(self) -> tuple[str, ...]:
        embeds = self.data.get("embeds")
        if embeds in _COMMITTING:
            return ("xcomp", *self._slots("content", ()))
        return tuple(c.slot for c in self._conditions("when") if c.slot == "obj" and c.words and not embeds)

    def _conditions(self, key: str) -> tuple[Condition, ...]:
        conditions = self.data.get(key, {})
        if not isinstance(conditions, dict):
            raise StopRun(f"{self.where}: {key} is a mapping of slots, not {conditions!r}")
        return tuple(self._condition(slot, value) for slot, value in conditions.items())

    def _condition(self, slot: str, value: Any) -> Condition:
        _slot(self.where, slot)
        if value == "*":
            return Condition(slot, "any")
        if value in _KINDS:
            return Condition(slot, cast("Kind", value))
        return Condition(slot, "words", self._words(value))

    def _words(self, value: Any) -> frozenset[str]:
        """The lemmas of a list, in which `+name` stands for a class of classes.yaml."""
        words: set[str] = set()
        for word in strings(self.where, value):
            if word.startswith("+"):
                known(self.where, "class", word[1:], tuple(self.classes))
                words |= self.classes[word[1:]]
            else:
                words.add(word)
        return frozenset(words)


def strings(where: str, value: Any) -> list[str]:
    """A list of words that is not empty. Raises StopRun."""
    if not isinstance(value, list) or not value or not all(isinstance(item, str) for item in value):
        raise StopRun(f"{where}: not a list of words, or an empty one: {value!r}")
    return value


def known(where: str, what: str, value: Any, allowed: tuple[str, ...]) -> str:
    """A value, one of those allowed. Raises StopRun."""
    if value not in allowed:
        choice = f" (known: {', '.join(allowed)})" if 0 < len(allowed) <= MOST_TOLD else ""
        raise StopRun(f"{where}: unknown {what} {value!r}{choice}")
    return cast("str", value)


def _slot(where: str, slot: Any) -> str:
    if not isinstance(slot, str) or slot not in slots():
        raise StopRun(f"{where}: unknown slot {slot!r}")
    return slot
