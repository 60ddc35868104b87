"""Where names stand: phrases of the gazetteer, and what the model calls a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.entities.geography import places_around
from dragoman.entities.scene import Scene
from dragoman.gazetteer.index import Target
from dragoman.gazetteer.phrases import fold, words_of
from dragoman.language.annotation import Name, Token

_NO_NAMES = frozenset({"PRON", "AUX", "DET", "ADP", "VERB", "SCONJ", "CCONJ", "PART", "ADV", "INTJ"})
_NO_ENDS = frozenset({"PUNCT", "CCONJ", "DET", "ADP", "PART", "PRON", "AUX", "SCONJ", "SYM"})


@dataclass(slots=True)
class Spotted:
    """A name at tokens `[start, end)`: known targets, or the model's label; of a place, maybe its country."""

    start: int
    end: int
    targets: list[Target]
    label: str = ""
    country: str | None = None

    @property
    def states(self) -> set[str]:
        """The known states that it may name."""
        return {target.entity for target in self.targets if target.entity.startswith("state:")}

    def text(self, scene: Scene) -> str:
        """The words of the name, with single spaces."""
        return " ".join(scene.annotation.span(self.start, self.end).of(scene.annotation.text).split())


def spotted(scene: Scene) -> Iterator[Spotted]:
    """Known phrases, and the model's names where none stands; persons and places are not cut up by other
    names."""
    tokens = scene.annotation.tokens
    trimmed = [(*_trimmed(scene, name), name.label) for name in scene.annotation.names]
    persons = {i: (start, end) for start, end, label in trimmed if label == "PER" for i in range(start, end)}
    phrases = [one for one in scene.gazetteer.names.find(tokens, scene.folded) if not _is_past(scene, *one)]
    places = places_around(scene, phrases, persons)
    taken = {i for place in places for i in range(place.start, place.end)}
    for place in places:
        yield Spotted(place.start, place.end, [], "LOC", place.country)
    for start, end, targets in phrases:
        if start in taken:
            continue
        if end - start == 1 and (tokens[start].upos in _NO_NAMES or not _is_written_as_name(tokens[start])):
            continue
        around = persons.get(start, (0, 0))
        if targets[0].aspect == "surname" and _goes_on(scene, start, end, around):
            continue
        cut_up = around[1] - around[0] > end - start
        if cut_up and not any(scene.gazetteer.person(target.entity) for target in targets):
            continue
        taken.update(range(start, end))
        yield Spotted(start, end, targets)
    for start, end, label in trimmed:
        inside = sum(i in taken for i in range(start, end))
        if label == "PER" and end - start == 1 and _is_of_office(scene, start):
            continue
        if start < end and (not inside or (label == "ORG" and inside < end - start)):
            yield Spotted(start, end, [], label)


def _is_past(scene: Scene, start: int, end: int, targets: list[Target]) -> bool:
    """Whether a phrase is but a seat of government that was none any more when the report was written."""
    kind, _, key = targets[0].entity.partition(":")
    if targets[0].aspect != "seat" or kind != "state" or len(targets) > 1:
        return False
    former = scene.gazetteer.knowledge.states[key].former_seats
    if not former:
        return False
    words = _folded(scene.annotation.span(start, end).of(scene.annotation.text))
    until = next((year for seat, year in former.items() if _folded(seat) == words), None)
    return until is not None and not (scene.dated and int(scene.earliest[:4]) <= until)


def _folded(name: str) -> tuple[str, ...]:
    return tuple(map(fold, words_of(name)))


def _is_of_office(scene: Scene, i: int) -> bool:
    """Whether a word is in the midst of an office: "State" in "Secretary of State"."""
    for first in range(max(i - 3, 0), i):
        office = scene.gazetteer.offices.at(scene.annotation.tokens, scene.folded, first)
        if office and office[0] > i:
            return True
    return False


def _goes_on(scene: Scene, start: int, end: int, around: tuple[int, int]) -> bool:
    """Whether a surname is a part of somebody's full name, whom the gazetteer does not know."""
    before = scene.annotation.tokens[start - 1] if start else None
    whole = around[1] - around[0] > end - start
    return whole or (before is not None and before.upos == "PROPN" and start <= before.head < end)


def _is_written_as_name(token: Token) -> bool:
    return token.form[0].isupper() or not token.form[0].isalpha()


def _trimmed(scene: Scene, name: Name) -> tuple[int, int]:
    """A name without what the model took in by mistake: marks, small words, titles of a person."""
    tokens, start, end = scene.annotation.tokens, name.start, name.end
    while end > start and tokens[end - 1].upos in _NO_ENDS:
        end -= 1
    while start < end and (step := _before_name(scene, start, end, name.label)) is not None:
        start = step
    if name.label == "PER" and start < end and not _is_persons(tokens[start:end]):
        return start, start
    return (start, end) if start < end and _is_written_as_name(tokens[start]) else (start, start)


def _is_persons(words: list[Token]) -> bool:
    """Whether words can be a person's name: the last is written as one, none is a preposition."""
    return _is_written_as_name(words[-1]) and all(word.upos != "ADP" for word in words)


def _before_name(scene: Scene, start: int, end: int, label: str) -> int | None:
    """Where a name goes on after a word that does not belong to it."""
    token = scene.annotation.tokens[start]
    if token.upos in _NO_ENDS:
        return start + 1
    office = scene.gazetteer.offices.at(scene.annotation.tokens, scene.folded, start)
    if office and (label == "PER" or office[0] == end):
        return office[0]
    if label != "PER":
        return None
    if scene.folded[start] in scene.reference.titles:
        return start + 1
    known = scene.gazetteer.names.at(scene.annotation.tokens, scene.folded, start)
    if (
        known
        and known[1][0].aspect in {"name", "adjective", "acronym"}
        and known[1][0].entity[:6] == "state:"
    ):
        follows = scene.gazetteer.offices.at(scene.annotation.tokens, scene.folded, known[0])
        return known[0] if follows else None
    return None
