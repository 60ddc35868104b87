"""Parties: who the words that fill a trigger's slots stand for."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from dragoman.entities.cast import Cast
from dragoman.events.frames import Frames
from dragoman.events.lexicon import Lexicon
from dragoman.language.annotation import Token
from dragoman.reading import Participant

Parts = tuple[Participant, ...]


class Parties:
    """Participants of one report's triggers; `speakers` gives who `we` or `I` is at a token, if known."""

    def __init__(
        self, frames: Frames, cast: Cast, lexicon: Lexicon, speakers: Callable[[Token], Parts]
    ) -> None:
        self._frames = frames
        self._cast = cast
        self._lexicon = lexicon
        self._speakers = speakers

    def of(self, token: Token) -> Parts:
        """The entities that a word stands for; an event stands for its doers ("killed by an air strike")."""
        found = self._named(token)
        if not found and token.upos == "NOUN" and token.lemma in self._lexicon.nouns:
            found = self.owners(token, ("poss", "by", "between"))
        return found or self._speakers(token)

    def owners(self, noun: Token, slots: Iterable[str]) -> Parts:
        """Whose a thing is, by the first of the slots that names somebody."""
        for slot in slots:
            found = [p for t in self._frames.fillers(noun, slot) if t.i != noun.i for p in self._named(t)]
            if found:
                return tuple(found)
        return ()

    def host(self, token: Token) -> Parts:
        """The state in which a place lies that somebody visits."""
        mention = self._cast.at(token)
        if mention is None:
            return ()
        entity = self._cast.entities.get(mention.entities[0])
        if entity is None or entity.kind != "place" or entity.country is None:
            return ()
        state = f"state:{entity.country}"
        return (Participant(state, self._cast.span_of(mention)),) if state in self._cast.entities else ()

    def is_kind(self, token: Token, kind: str) -> bool:
        """Whether a word names an entity of a kind."""
        mention = self._cast.at(token)
        return mention is not None and any(
            self._cast.entities[e].kind == kind for e in mention.entities if e in self._cast.entities
        )

    def is_in_name(self, token: Token) -> bool:
        """Whether a word is part of a longer name ("Peace Talks Committee") and says nothing by itself."""
        mention = self._cast.at(token)
        return mention is not None and mention.form == "name" and mention.end - mention.start > 1

    def is_somebody(self, token: Token) -> bool:
        """Whether a word stands for an agent, known or not: a personal pronoun does even where it is open."""
        return bool(self.of(token)) or (token.upos == "PRON" and token.xpos in {"PRP", "WP"})

    def fillers(self, trigger: Token, slot: str, lenders: Iterable[str] = ()) -> list[Token]:
        """Fillers of a slot; where a preposition has none, those of the nouns in the slots that lend theirs.

        "Lift sanctions on …", "arrive for talks with …": the sanctions and the talks lend `on` and `with`.
        """
        found = self._frames.fillers(trigger, slot)
        if found or slot in _GRAMMATICAL:
            return found
        nouns = [n for lender in lenders for n in self._frames.fillers(trigger, lender) if n.upos == "NOUN"]
        return [t for noun in nouns for t in self._frames.fillers(noun, slot)]

    def fill(
        self,
        trigger: Token,
        slots: tuple[str, ...],
        exclude: Iterable[int] = (),
        lenders: tuple[str, ...] = (),
    ) -> tuple[Parts, list[Token]]:
        """Participants of the first slot that holds an agent, and the words that were looked at.

        `lenders` are the slots whose nouns lend the trigger their prepositions.
        """
        excluded, seen = set(exclude), list[Token]()
        for slot in slots:
            parts: dict[str, Participant] = {}
            for token in self.fillers(trigger, slot, lenders):
                if token.i in excluded:
                    continue
                found = self.of(token)
                # An adjective before a noun says who acts only where it names somebody.
                if found or slot != "poss" or token.deprel == "nmod:poss":
                    seen.append(token)
                for participant in found:
                    parts.setdefault(participant.entity, participant)
            if parts:
                return tuple(parts.values()), seen
        return (), seen

    def _named(self, token: Token) -> Parts:
        return tuple(Participant(entity, span) for entity, span in self._cast.participants(token))


_GRAMMATICAL = frozenset({"subj", "obj", "iobj", "xcomp", "ccomp", "prt", "poss", "mod", "adv", "light"})
