"""States that no table has: names of places that have what only a state has.

An embassy, a foreign minister and a navy are a state's ("the Varnian ambassador"), a state accuses and
expels, it stands beside its like ("Varnia and Lod"), and some say in their names what they are ("the Kingdom
of Lod"). An adjective of the same stem names the same state. Looked at is only what the model takes for the
name of a place.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from itertools import takewhile

from dragoman.entities.scene import Scene
from dragoman.entities.spotting import Spotted
from dragoman.places.gazetteer import lookup

Words = tuple[str, ...]

_STEM, _ENDING = 4, 2
"""Letters that a state's name and its adjective share at least, and those that the name may have besides."""
_MODIFYING = frozenset({"amod", "nmod", "nmod:poss", "nmod:desc"})
_OF = frozenset({"of", "'s", "’s", "'", "’"})


def find_states(scene: Scene, names: Iterable[Spotted]) -> dict[Words, str]:
    """The states among the names of places: a new entity of the cast for each, by the words of its names.

    What the tables have is none, nor is what belongs to it by its name: provinces have parliaments too.
    """
    told: dict[Words, list[Spotted]] = {}
    for one in names:
        if one.label == "LOC" and one.country is None and _may_be_state(scene, one):
            told.setdefault(scene.words(one.start, one.end), []).append(one)
    cores = {words: _core(scene, words) for words in told}
    likely = {words for words in told if cores[words] != words or _is_like_a_state(scene, told[words])}
    heads = {scene.head_of(one.start, one.end) for words in likely for one in told[words]}
    likely |= {words for words in told if _stands_with(scene, told[words], heads)}
    found: dict[Words, str] = {}
    for core in dict.fromkeys(cores.values()) if likely else ():
        kin = [words for words, own in cores.items() if own == core or _is_adjective(scene, own, core)]
        made = any(_is_adjective(scene, core, other) for other in cores.values())
        if not made and not likely.isdisjoint(kin) and not _is_listed(scene, core):
            first = min((one for words in kin for one in told[words]), key=lambda one: one.start)
            entity = scene.cast.new_entity(first.text(scene), "state").id
            found |= dict.fromkeys(kin, entity)
    return found


def _may_be_state(scene: Scene, one: Spotted) -> bool:
    """Whether a name is more than a word for several ("the Americas"), for a kind of state ("the Republic")
    or for a point of the compass ("the West")."""
    words, reference = scene.words(one.start, one.end), scene.reference
    plural = scene.annotation.tokens[one.start].xpos == "NNPS"
    return len(words) > 1 or not (plural or words[0] in reference.rule | reference.compass_nouns)


def _core(scene: Scene, words: Words) -> Words:
    """A name without what says what kind of state it is: "Lod" of "Kingdom of Lod"."""
    kind, of, *core = words if len(words) > 2 else ("", "")
    return tuple(core) if kind in scene.reference.state_kinds and of == "of" else words


def _is_listed(scene: Scene, name: Words) -> bool:
    """Whether a name is a known place's, the adjective of one ("Crimean"), or ends like a person's."""
    stems = [name[-1].removesuffix(ending) for ending in scene.reference.adjective_endings]
    listed = any(
        lookup(stem + final)
        for stem in (name[-1], *stems)
        if len(stem) >= _STEM
        for final in ("", *scene.reference.name_endings)
    )
    return listed or lookup(" ".join(name)) is not None or name[-1] in scene.gazetteer.surnames


def _is_adjective(scene: Scene, name: Words, noun: Words) -> bool:
    """Whether a word is the adjective of a state's name: "Varnian", "Vashenese"."""
    if len(name) != 1 or len(noun) != 1 or name == noun:
        return False
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(name[0], noun[0], strict=False)))
    made = name[0][shared:] in scene.reference.adjective_endings
    return made and shared >= max(_STEM, len(noun[0]) - _ENDING)


def _is_like_a_state(scene: Scene, names: Iterable[Spotted]) -> bool:
    own = scene.reference.statehood | scene.reference.rule
    return any(_acts(scene, one) or any(thing in own for thing in _possessed(scene, one)) for one in names)


def _acts(scene: Scene, one: Spotted) -> bool:
    """Whether a place does what only a state does: "Varnia recalled its ambassador"."""
    name = scene.annotation.tokens[scene.head_of(one.start, one.end)]
    verb = scene.annotation.head(name)
    if verb is None or verb.upos != "VERB" or name.deprel not in {"nsubj", "obl:agent"}:
        return False
    return verb.lemma in scene.reference.sovereign_acts


def _stands_with(scene: Scene, names: Iterable[Spotted], states: Container[int]) -> bool:
    """Whether a name is coordinated with that of a state, given by its head: "Varnia and Lod"."""
    annotation = scene.annotation
    heads = [annotation.tokens[scene.head_of(one.start, one.end)] for one in names]
    return any(
        (name.deprel == "conj" and name.head in states)
        or any(other.i in states for other in annotation.children(name, "conj"))
        for name in heads
    )


def _possessed(scene: Scene, one: Spotted) -> Iterator[str]:
    """What a place has: the noun that its name modifies, alone and with the word before it."""
    tokens = scene.annotation.tokens
    name = tokens[scene.head_of(one.start, one.end)]
    head, case = scene.annotation.head(name), scene.annotation.child(name, "case")
    owned = case is None or case.lower in _OF
    if head is None or not owned or not (name.deprel in _MODIFYING or _ends_like_adjective(scene, one)):
        return
    for word in {head.lemma.lower(), head.lower}:
        yield word
        if head.i:
            yield f"{tokens[head.i - 1].lower} {word}"


def _ends_like_adjective(scene: Scene, one: Spotted) -> bool:
    """Whether a name before a noun may be an adjective: "the Knightsbridge embassy" is no state's."""
    (*_, last) = scene.words(one.start, one.end)
    return any(len(ending) > 1 and last.endswith(ending) for ending in scene.reference.adjective_endings)
