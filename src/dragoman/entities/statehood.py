"""States that no table has: names of places that have what a state has, and do what a state does.

An embassy, a foreign minister and a navy are a state's ("the Varnian ambassador"), a state annexes
and accuses another, it stands beside its like ("Varnia and Lod"), and some say in their names what
they are ("the Kingdom of Lod"). An adjective of the same stem names the same state. Looked at is only what
the model takes for the name of a place.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from itertools import takewhile

from dragoman.entities.scene import Scene
from dragoman.entities.spotting import Spotted
from dragoman.places.gazetteer import lookup

Words = tuple[str, ...]

_STEM, _ENDING = 4, 2
"""Letters that a state's name and its adjective share at least, and those that the name may have besides."""
_CLEAR = 2
"""Signs that others may show too, which are as much as a clear one."""
_MODIFYING = frozenset({"amod", "nmod", "nmod:poss", "nmod:desc"})
_OF = frozenset({"of", "'s", "’s", "'", "’"})


def find_states(scene: Scene, names: Sequence[Spotted]) -> dict[Words, str]:
    """The states among the names of places: a new entity of the cast for each, by the words of its names.

    What the tables have is none, nor is what belongs to it by its name: provinces have parliaments too.
    """
    told: dict[Words, list[Spotted]] = {}
    for one in names:
        if one.label == "LOC" and one.country is None and _may_be_state(scene, one):
            told.setdefault(scene.words(one.start, one.end), []).append(one)
    persons = {scene.words(one.start, one.end)[-1:] for one in names if one.label == "PER"}
    families = {core: family for core, family in _families(scene, told).items() if core[-1:] not in persons}
    said = {core: [one for words in family for one in told[words]] for core, family in families.items()}
    said = {core: ones for core, ones in said.items() if not any(_is_below(scene, one) for one in ones)}
    states = _heads(scene, (one for one in names if one.states))
    likely = {core for core in said if _is_told_by_kind(scene, core, families[core])}
    likely |= {core for core, ones in said.items() if _is_like_a_state(scene, ones, states)}
    heads = _heads(scene, (one for core in likely for one in said[core]))
    likely |= {core for core, ones in said.items() if _stand_with(scene, ones, heads)}
    found: dict[Words, str] = {}
    for core in sorted(likely, key=lambda core: said[core][0].start):
        first = min(said[core], key=lambda one: one.start)
        found |= dict.fromkeys(families[core], scene.cast.new_entity(first.text(scene), "state").id)
    return found


def _families(scene: Scene, told: Iterable[Words]) -> dict[Words, set[Words]]:
    """By each name that no table has and that is no adjective of another: the names that are of the same."""
    cores = {words: _core(scene, words) for words in told}
    return {
        core: {words for words, own in cores.items() if own == core or _is_adjective(scene, own, core)}
        for core in dict.fromkeys(cores.values())
        if not any(_is_adjective(scene, core, other) for other in cores.values())
        and not _is_listed(scene, core)
    }


def _is_told_by_kind(scene: Scene, core: Words, family: Iterable[Words]) -> bool:
    """Whether a name of a family says what kind of state it is: "Kingdom of Lod"."""
    return any(words != core and _core(scene, words) == core for words in family)


def _heads(scene: Scene, names: Iterable[Spotted]) -> set[int]:
    return {scene.head_of(one.start, one.end) for one in names}


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


def _is_like_a_state(scene: Scene, names: Iterable[Spotted], states: Collection[int]) -> bool:
    """Whether one sign of a state is clear, or two are there that others may show too, as is an adjective of
    its name; `states` are the heads of the names of known ones."""
    ones = list(names)
    has_adjective = len({scene.words(one.start, one.end) for one in ones}) > 1
    return has_adjective + sum(_sign(scene, one, states) for one in ones) >= _CLEAR


def _sign(scene: Scene, one: Spotted, states: Collection[int]) -> int:
    """How much speaks for a state: what it has, what it does, and to whom."""
    reference, things = scene.reference, set(_possessed(scene, one))
    if things & (reference.statehood | reference.rule):
        return _CLEAR
    name = scene.annotation.tokens[scene.head_of(one.start, one.end)]
    verb = scene.annotation.head(name) if name.deprel in {"nsubj", "obl:agent"} else None
    if verb is not None and verb.lower in reference.sovereign_acts:
        return _CLEAR
    if verb is not None and verb.lower in reference.acts_of_state:
        others = scene.annotation.children(verb, "obj", "obl")
        own = reference.statehood | reference.rule
        return _CLEAR if any(other.i in states or other.lemma in own for other in others) else 1
    return 1 if things & reference.office_of_state else 0


def _is_below(scene: Scene, one: Spotted) -> bool:
    """Whether a name is said to be a town's or the like: "the town of Lod", "Lod's mayor"."""
    name, below = scene.annotation.tokens[scene.head_of(one.start, one.end)], scene.reference.below_state
    said = [*scene.annotation.children(name, "appos")]
    head = scene.annotation.head(name)
    if name.deprel == "nsubj" and head is not None:
        said.append(head)
    return any(word.lemma in below for word in said) or not below.isdisjoint(_possessed(scene, one))


def _stand_with(scene: Scene, names: Iterable[Spotted], states: Container[int]) -> bool:
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
