"""Coreference: what a pronoun or a definite noun takes up, by nearness, subjecthood, number and gender.

The nearest fitting mention wins, subjects before others; where nothing fits, nothing is taken up.
(Salience after Lappin and Leass, Computational Linguistics 20, 1994, much reduced.)
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from dragoman.entities.binding import barred, subject_of
from dragoman.entities.cast import Mention
from dragoman.entities.reference import Pronoun
from dragoman.entities.scene import Scene
from dragoman.language.annotation import Token

_FAR = 3
_SUBJECTS = frozenset({"nsubj"})
_INSIDE = frozenset({"amod", "compound"})
_NOT_JOINED = _INSIDE | {"conj"}
_ACTING = frozenset({"state", "body", "group"})


@dataclass(slots=True)
class History:
    """The mentions so far, in the order of the text."""

    scene: Scene
    mentions: list[Mention] = field(default_factory=list)

    def best(self, token: Token, fits: Callable[[Mention], bool], far: int = _FAR) -> Mention | None:
        """The most salient fitting mention before a token, at most `far` sentences away."""
        found, top = None, float("-inf")
        tokens = self.scene.annotation.tokens
        others = barred(self.scene, token)
        for nearness, mention in enumerate(reversed(self.mentions)):
            head = tokens[mention.head]
            distance = token.sentence - head.sentence
            if distance > far or nearness > 60:
                break
            if (
                mention.start <= token.i < mention.end
                or not fits(mention)
                or _same_clause(self.scene, token, head)
                or not others.isdisjoint(mention.entities)
            ):
                continue
            salience = -2.0 * distance - 0.02 * nearness
            if not is_subject(self.scene, head):
                salience -= 2.0 if head.deprel in _INSIDE else 1.5
            elif head.deprel == "obl:agent":
                salience -= 0.5
            if salience > top:
                found, top = mention, salience
        return found

    def pronoun(self, token: Token, pronoun: Pronoun) -> tuple[str, ...]:
        """The entities that a personal pronoun stands for."""
        if token.lower.endswith(("self", "selves")):
            subject = subject_of(self.scene, self.scene.annotation.tokens[token.head])
            own = self.scene.cast.participants(subject) if subject is not None else ()
            if own:
                return tuple(entity for entity, _ in own)
        if pronoun.plural:
            return self._they(token)
        if pronoun.gender == "n":
            return self._it(token)
        found = self.best(token, lambda mention: self._is_person(mention, pronoun.gender))
        if found is None:
            return ()
        self.scene.gender.setdefault(found.entities[0], pronoun.gender)
        return found.entities

    def _is_person(self, mention: Mention, gender: str) -> bool:
        if len(mention.entities) != 1:
            return False
        entity = mention.entities[0]
        return (
            self.scene.cast.entities[entity].kind == "person"
            and self.scene.gender.get(entity, gender) == gender
        )

    def _things_before(self, token: Token) -> bool:
        """Whether things in the plural are spoken of before: "ships may leave after others search them"."""
        tokens = self.scene.annotation.tokens
        first = self.scene.annotation.sentences[token.sentence].start
        return any(
            other.xpos == "NNS"
            and other.deprel.startswith("nsubj")
            and other.head != token.head
            and self.scene.cast.at(other) is None
            for other in tokens[first : token.i]
        )

    def _they(self, token: Token) -> tuple[str, ...]:
        if token.deprel in {"obj", "iobj"} and self._things_before(token):
            return ()
        others = barred(self.scene, token)
        together = self.together(token, self._can_be_joined, far=1)
        if together and not others.isdisjoint(together[1]):
            together = None
        plural = self.best(token, self._is_plural, far=1)
        tokens = self.scene.annotation.tokens
        inside = plural is not None and together and plural.start <= together[0] < plural.end
        if (
            together
            and not inside
            and (
                plural is None
                or plural.head < together[0]
                or (
                    is_subject(self.scene, tokens[together[0]])
                    and not is_subject(self.scene, tokens[plural.head])
                )
            )
        ):
            return together[1]
        if plural is None:
            plural = self.best(token, lambda m: self._is_kind(m, {"body", "group"}), far=1)
        return plural.entities if plural else ()

    def _can_be_joined(self, entity: str) -> str | None:
        return entity if self.scene.cast.entities[entity].kind != "place" else None

    def _is_plural(self, mention: Mention) -> bool:
        if len(mention.entities) > 1:
            return True
        token = self.scene.annotation.tokens[mention.head]
        kind = self.scene.cast.entities[mention.entities[0]].kind
        return (kind == "group" or mention.form in {"nominal", "pronoun"}) and kind != "place" and (
            token.xpos in {"NNS", "NNPS"}
            or (mention.form in {"nominal", "pronoun"} and token.lemma in {"they", "police", "people"})
        )  # fmt: skip

    def _is_kind(self, mention: Mention, kinds: set[str]) -> bool:
        return len(mention.entities) == 1 and self.scene.cast.entities[mention.entities[0]].kind in kinds

    def _it(self, token: Token) -> tuple[str, ...]:
        """The subject before "it" or "its", if a state, body or group; persons between are passed over.

        "It" as an object is mostly no entity but what happened, and is left alone except where the verb
        is one that is done to somebody ("accusing it of").
        """
        tokens = self.scene.annotation.tokens
        relation = token.deprel.partition(":")[0]
        if relation in {"obj", "iobj"} and tokens[token.head].lemma in self.scene.reference.addressing:
            found = self.best(token, self._is_it, far=1)
            return found.entities if found else ()
        if relation not in {"nsubj", "nmod"}:
            return ()
        subject = self._subject_before(token)
        return self._owner_nearby(token) if subject is None else subject

    def _subject_before(self, token: Token) -> tuple[str, ...] | None:
        """The subject before; nobody where that is a thing; None where it is no "it" at all."""
        tokens = self.scene.annotation.tokens
        first = self.scene.annotation.sentences[max(token.sentence - 1, 0)].start
        for i in range(token.i - 1, first - 1, -1):
            other = tokens[i]
            if other.deprel.partition(":")[0] not in _SUBJECTS or other.head == token.head:
                continue
            if other.sentence != token.sentence and tokens[other.head].deprel not in {
                "root",
                "parataxis",
                "ccomp",
            }:
                continue
            mention = self.scene.cast.at(other)
            if mention is None or mention.head != other.i:
                if other.upos in {"PRON", "DET"} and other.lower not in {"it", "this", "that"}:
                    continue
                return ()
            if self._is_it(mention):
                return mention.entities
            kinds = {self.scene.cast.entities[entity].kind for entity in mention.entities}
            if kinds != {"person"}:
                return None
        return None

    def _owner_nearby(self, token: Token) -> tuple[str, ...]:
        """Whose "its" says before a noun, where no subject is: "invaded the country and seized its ports"."""
        if token.deprel != "nmod:poss":
            return ()
        tokens = self.scene.annotation.tokens
        found = self.best(
            token,
            lambda m: tokens[m.head].deprel == "obj" and self._is_it(m) and m.form != "pronoun",
            0,
        )
        return found.entities if found else ()

    def _is_it(self, mention: Mention) -> bool:
        """Whether "it" can stand for a mention: one state, body or group, said in the singular."""
        head = self.scene.annotation.tokens[mention.head]
        plural = mention.form == "nominal" and head.xpos in {"NNS", "NNPS"}
        return not plural and self._is_kind(mention, set(_ACTING))

    def together(
        self, token: Token, stands: Callable[[str], str | None], count: int | None = None, far: int = 2
    ) -> tuple[int, tuple[str, ...]] | None:
        """The nearest coordination of names ("Turkey and Russia") or, for a number, what stands for as many:
        where it begins, and what its entities stand for; none of them may stand for nothing."""
        tokens = self.scene.annotation.tokens
        for mention in reversed(self.mentions):
            head = tokens[mention.head]
            if token.sentence - head.sentence > far:
                return None
            several = tuple(filter(None, map(stands, mention.entities)))
            if count is not None and len(several) == len(mention.entities) == count > 1:
                return mention.head, several
            if head.deprel in _NOT_JOINED or not any(tokens[i].deprel == "conj" for i in head.children):
                continue
            joined: dict[str | None, None] = {}
            for other in self.scene.cast.coordinated(mention, token.i):
                joined.update((stands(entity), None) for entity in other.entities)
            found = tuple(entity for entity in joined if entity is not None)
            if len(found) == len(joined) > 1 and (count is None or len(found) == count):
                return mention.head, found
        return None


def is_subject(scene: Scene, token: Token) -> bool:
    """Whether a token is a subject, an agent or one of several subjects."""
    while token.deprel == "conj":
        token = scene.annotation.tokens[token.head]
    return token.deprel.partition(":")[0] == "nsubj" or token.deprel == "obl:agent"


def _same_clause(scene: Scene, token: Token, other: Token) -> bool:
    """Whether two words hang on one verb, so that a pronoun cannot mean the other ("Fidan told him")."""
    if token.deprel == "nmod:poss" or token.lower.endswith(("self", "selves")):
        return False
    while other.deprel in {"appos", "conj"}:
        other = scene.annotation.tokens[other.head]
    return token.head == other.head and token.i != other.i
