"""Who several are that a number counts: "the two countries", "both sides", "the three ministers"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from dragoman.entities.binding import barred
from dragoman.entities.coreference import History
from dragoman.entities.holders import current
from dragoman.entities.scene import Scene
from dragoman.language.annotation import Token

Stands = Callable[[str], str | None]
"""What an entity counts as among several: itself, its state, or nobody."""

_FAR = 1
_TAKEN_UP = frozenset({"nsubj", "nsubj:pass", "obj"})
_RATIO = 1.5


def several(scene: Scene, history: History, token: Token, stands: Stands, count: int) -> tuple[str, ...]:
    """As many entities as are counted: coordinated names, or those that the report has named far more often
    than any other, or the only ones near."""
    joined = history.together(token, stands, count)
    if joined:
        return joined[1]
    # "Varnia recalled its ambassador to Lod, the first such step between the two": only what does or suffers
    # the same is somebody else.
    others = {stands(entity) for entity in barred(scene, token)} if token.deprel != "nmod" else set()
    counted, nearest = Counter[str](), dict[str, int]()
    tokens = scene.annotation.tokens
    for mention in reversed(history.mentions):
        for entity in mention.entities:
            one = stands(entity)
            if one is not None and one not in others:
                counted[one] += 1
                nearest.setdefault(one, token.sentence - tokens[mention.head].sentence)
    ranked = counted.most_common(count + 1)
    if len(ranked) >= count and _stands_out(ranked, count):
        chosen = {entity for entity, _ in ranked[:count]}
    else:
        chosen = {entity for entity, distance in nearest.items() if distance <= _FAR}
    if len(chosen) != count:
        return ()
    named = (stands(entity) for mention in history.mentions for entity in mention.entities)
    return tuple(dict.fromkeys(entity for entity in named if entity in chosen and entity is not None))


def _stands_out(ranked: list[tuple[str, int]], count: int) -> bool:
    """Whether the first few are named far more often than the next."""
    following = ranked[count][1] if len(ranked) > count else 1
    return ranked[count - 1][1] >= _RATIO * following


def both(scene: Scene, history: History, token: Token) -> tuple[str, ...]:
    """Who "both" and "each" by themselves are: those named together just before."""
    if scene.reference.numbers.get(token.lower) != 2 or not _stands_alone(scene, token):
        return ()
    joined = history.together(token, lambda entity: _no_place(scene, entity), 2, far=1)
    return joined[1] if joined else ()


def bare_number(scene: Scene, history: History, token: Token) -> tuple[str, ...]:
    """Who "the two" and "the three" by themselves are: those named together just before, else the states
    that the report is about."""
    count = scene.reference.numbers.get(token.lower)
    article = scene.annotation.child(token, "det")
    if count is None or article is None or article.lower != "the" or not _stands_alone(scene, token):
        return ()
    joined = history.together(token, lambda entity: _no_place(scene, entity), count)
    if _are_others(scene, token, joined[0] if joined else None):
        return ()
    return joined[1] if joined else several(scene, history, token, lambda e: state_of(scene, e), count)


def _are_others(scene: Scene, token: Token, since: int | None) -> bool:
    """Whether things are counted, or joined, since a word, or in this sentence and the one before: "Police
    found two bombs. The two exploded"."""
    first = scene.annotation.sentences[max(token.sentence - 1, 0)].start if since is None else since + 1
    return any(
        other.upos == "NOUN"
        and (scene.annotation.child(other, "nummod") or _joins_nouns(scene, other))
        and other.deprel in _TAKEN_UP
        and scene.cast.at(other) is None
        for other in scene.annotation.tokens[first : token.i]
    )


def _joins_nouns(scene: Scene, token: Token) -> bool:
    return any(other.upos == "NOUN" for other in scene.annotation.children(token, "conj"))


def _stands_alone(scene: Scene, token: Token) -> bool:
    return scene.annotation.child(token, "nmod") is None


def _no_place(scene: Scene, entity: str) -> str | None:
    return entity if scene.cast.entities[entity].kind != "place" else None


def state_of(scene: Scene, entity: str) -> str | None:
    """The state that an entity speaks or acts for: itself, its government, whoever holds an office of it.

    The state enters the cast.
    """
    known = scene.cast.entities[entity]
    if known.kind == "state":
        return entity
    if known.country not in scene.gazetteer.knowledge.states:
        return None
    if known.kind == "person":
        acts = any(held.of == known.country for held in current(scene, entity))
    else:
        acts = known.kind != "place" and bool({"GOV", "MIL"} & set(known.sectors))
    if not acts:
        return None
    scene.enter(f"state:{known.country}")
    return f"state:{known.country}"
