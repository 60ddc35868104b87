"""First persons: who "I" and "we" are in somebody's words."""

from __future__ import annotations

from dragoman.entities.cast import Cast, Mention
from dragoman.gazetteer.index import Gazetteer
from dragoman.language.annotation import Token
from dragoman.reading import Participant
from dragoman.voices import Voices

_I = frozenset({"i", "me", "my", "mine", "myself"})
_WE = frozenset({"we", "us", "our", "ours", "ourselves"})
_OFFICIAL = frozenset({"GOV", "MIL"})


class FirstPersons:
    """The first-person pronouns of a report: mentions of whoever speaks."""

    def __init__(self, cast: Cast, voices: Voices, known: Gazetteer) -> None:
        self._cast, self._voices, self._known = cast, voices, known

    def enter(self) -> None:
        """Let those that stand in somebody's words be mentions of the cast."""
        for token in self._cast.annotation.tokens:
            if token.upos == "PRON" and self._cast.at(token) is None and (entities := self._entities(token)):
                self._cast.add(Mention(token.i, token.i + 1, token.i, entities, "pronoun"))

    def participants(self, token: Token) -> tuple[Participant, ...]:
        """Who a first-person pronoun stands for, as participants of an event; nobody for other words."""
        return tuple(Participant(entity, token.span) for entity in self._entities(token))

    def _entities(self, token: Token) -> tuple[str, ...]:
        """ "I" is who speaks; "we" his state where he holds an office of it, and open for other persons."""
        if token.lower in _I:
            return self._voices.speakers(token.span)
        if token.lower not in _WE:
            return ()
        sides = map(self._side, self._voices.speakers(token.span))
        return tuple(dict.fromkeys(side for side in sides if side is not None))

    def _side(self, speaker: str) -> str | None:
        entity = self._cast.entities[speaker]
        if entity.kind != "person":
            return speaker
        state = self._known.entities.get(f"state:{entity.country}")
        if state is None or entity.office is None or _OFFICIAL.isdisjoint(entity.sectors):
            return None
        self._cast.entities.setdefault(state.id, state)
        return state.id
